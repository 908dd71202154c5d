import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { contentFolder } from '../content/content-folder.ts';
import { projectFolder } from '../corpus/build-site.ts';
import { readFolder, runSignpost } from './run-signpost.ts';

const good = {
  'categories/basics.md': '---\ntitle: Basics\n---\n',
  'articles/start.md': '---\ntitle: Start\ncategories: [basics]\n---\n\nWelcome.\n',
};

const warning = '---\ntitle: Warned\nordre: 1\n---\n\n{{siter.baseurl}}\n';

const knownVariables =
  '`site.title`, `site.description`, `site.url`, `site.baseurl`, `page.title`, `page.url`, `page.description`';

/** A folder with `content/`, from which the command line is run. */
async function workplace(t: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  return path.dirname(await contentFolder(t, files));
}

/** Runs the build; what it took is not to be compared. */
const build = async (cwd: string, ...options: readonly string[]) => {
  const outcome = await runSignpost(cwd, 'build', '--content', 'content', '--output', 'site', ...options);
  return { ...outcome, stdout: outcome.stdout.replace(/ in \d+\.\d s/, ' in 0.0 s') };
};

test('a build without problems says how much it wrote and where, ends with 0 and leaves nothing but the site', async (t) => {
  const cwd = await workplace(t, good);
  assert.deepEqual(await build(cwd), { code: 0, stdout: '5 pages written to site in 0.0 s.\n', stderr: '' });
  assert.deepEqual(readdirSync(cwd).sort(), ['content', 'site']);
  assert.match(readFolder(path.join(cwd, 'site'))['article/start/index.html'] ?? '', /<p>Welcome\.<\/p>/);
});

test('a build of a site under a path says which folder is published, and that pages are below it', async (t) => {
  const cwd = await workplace(t, good);
  const { stdout } = await build(cwd, '--base', '/docs/help');
  assert.equal(
    stdout,
    '5 pages written to site in 0.0 s. Publish site as the top of the address: the pages are in site/docs/help.\n',
  );
  assert.match(readFolder(path.join(cwd, 'site'))['docs/help/index.html'] ?? '', /<html/);
});

test('warnings are printed, and the site is published', async (t) => {
  const cwd = await workplace(t, { ...good, 'articles/warned.md': warning });
  assert.deepEqual(await build(cwd), {
    code: 0,
    stdout: `content/articles/warned.md:3:1: warning: \`ordre\` is no key of an article and does nothing. Did you mean \`order\`? (unknown-key)
content/articles/warned.md:6:1: warning: There is no variable \`siter.baseurl\` here: use one of ${knownVariables}. Did you mean \`site.baseurl\`? (unknown-variable)

2 warnings
6 pages written to site in 0.0 s.
`,
    stderr: '',
  });
  assert.ok('article/warned/index.html' in readFolder(path.join(cwd, 'site')));
});

test('--strict takes warnings for errors', async (t) => {
  const cwd = await workplace(t, { ...good, 'articles/warned.md': warning });
  const { code, stdout } = await build(cwd, '--strict');
  assert.equal(code, 1);
  assert.match(
    stdout,
    /^content\/articles\/warned\.md:3:1: error: .*\ncontent\/articles\/warned\.md:6:1: error: .*\n\n2 errors\nNothing was written: mend the errors above\.\n$/,
  );
  assert.deepEqual(readdirSync(cwd), ['content']);
  assert.equal((await build(await workplace(t, good), '--strict')).code, 0);
});

test('the problems of a build are reported all together: of files, addresses, front matter and bodies', async (t) => {
  const cwd = await workplace(t, {
    ...good,
    'articles/a.md':
      '---\ntitle: A\nredirect_from: /article/start/\n---\n{% calout info %}x{% endcallout %}\n',
    'articles/more/a.md': '---\ntitle: Second A\n---\n',
    'articles/e.md': '---\ntitle: E\n---\n{% image gone.png Gone %}\n',
    'articles/b.md': '---\ntitle:\n---\n{% nonsense %}\n',
    'articles/c.md': '---js\n{}\n---\n',
    'articles/d.md': '---\ntitle: D\ncategories: [basisc]\n---\n{% callout info %}\n\n{% endtable %}\n',
    'categories/basics.md': '---\ntitle: Basics\n---\n{% nonsense %}\n',
    'files/page.html': '<script>alert(1)</script>',
  });
  const { code, stdout } = await build(cwd, '--format', 'json');
  assert.equal(code, 1);
  assert.deepEqual(placesIn(stdout), [
    'articles/a.md:3:16 redirect-conflict error',
    'articles/a.md:5:1 unknown-tag error',
    'articles/b.md:2:1 missing-title error',
    'articles/b.md:4:1 unknown-tag error',
    'articles/c.md:1:1 front-matter-syntax error',
    'articles/d.md:3:14 unknown-category error',
    'articles/d.md:5:1 unclosed-tag error',
    'articles/d.md:7:1 unclosed-tag error',
    'articles/e.md:4:10 missing-image warning',
    'categories/basics.md:4:1 unknown-tag error',
    'files/page.html active-file error',
  ]);
});

test('a content folder without an article is a warning in every format', async (t) => {
  const cwd = await workplace(t, { 'categories/basics.md': good['categories/basics.md'] });
  mkdirSync(path.join(cwd, 'content/articles'), { recursive: true });
  const { code, stdout } = await build(cwd);
  assert.equal(code, 0);
  assert.equal(
    stdout.split('\n')[0],
    'content/articles: warning: There is no article in this folder: make one with `npx --no signpost new article "Title"`, or name another content folder with `--content`. (no-articles)',
  );
  assert.deepEqual(placesIn((await build(cwd, '--format', 'json')).stdout), ['articles no-articles warning']);
});

test('a folder that holds something else than a help center is told what one looks like', async (t) => {
  const cwd = await workplace(t, good);
  mkdirSync(path.join(cwd, 'docs'));
  writeFileSync(path.join(cwd, 'docs/index.md'), '# Hello\n');
  const { code, stdout, stderr } = await runSignpost(cwd, 'build', '--content', 'docs', '--output', 'site');
  assert.deepEqual([code, stdout], [2, '']);
  assert.match(
    stderr,
    /^signpost: There is no folder `[^`]*docs\/articles`, so this is no content folder: one holds articles as `articles\/NAME\.md`/,
  );
});

/** Articles with two mistakes each, more than anybody reads about one by one. */
const manyMistakes = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [
    `articles/p${index + 10}.md`,
    `---\ntitle: P ${index}\ncategories: [basics]\n---\n\n{{nobody${index}}} {% image none-${index}.png None %}\n`,
  ]),
);

test('of many problems a build lists the first of each rule under their files, and ends with a summary by rule', async (t) => {
  const cwd = await workplace(t, { ...good, ...manyMistakes });
  const { stdout } = await build(cwd);
  assert.match(stdout, /^content\/articles\/p10\.md\n {2}6:1 {2}warning .*\n {4}\{\{nobody0\}\}/);
  assert.ok(
    stdout.endsWith(`

40 more problems are not listed: \`--rule NAME\` lists all of one rule.

By rule, each with its first place:
  30  warning  missing-image     content/articles/p10.md:6:22
  30  warning  unknown-variable  content/articles/p10.md:6:1

60 warnings in 30 files
35 pages written to site in 0.0 s.
`),
    stdout.slice(-500),
  );
});

test('--rule shows all of one rule, or of several, in every format, and --summary the numbers alone', async (t) => {
  const cwd = await workplace(t, {
    ...good,
    ...manyMistakes,
    'articles/x.md': '---\ntitle: X\nordre: 1\n---\n',
  });
  const one = await build(cwd, '--rule', 'unknown-variable');
  assert.equal(one.stdout.match(/\(unknown-variable\)/g)?.length, 30);
  assert.match(one.stdout, /\n30 warnings in 30 files, 31 of other rules left out\n36 pages/);
  const two = await build(cwd, '--rule', 'unknown-variable', '--rule', 'unknown-key', '--format', 'json');
  assert.equal(placesIn(two.stdout).length, 31);
  const { stdout } = await build(cwd, '--summary');
  assert.equal(
    stdout,
    `By rule, each with its first place:
  30  warning  missing-image     content/articles/p10.md:6:22
  30  warning  unknown-variable  content/articles/p10.md:6:1
   1  warning  unknown-key       content/articles/x.md:3:1

61 warnings in 31 files
36 pages written to site in 0.0 s.
`,
  );
});

test('what is not asked for still fails the build', async (t) => {
  const cwd = await workplace(t, { ...good, 'articles/x.md': '---\ntitle: X\n---\n{% nonsense %}\n' });
  assert.deepEqual(await build(cwd, '--rule', 'unknown-key'), {
    code: 1,
    stdout:
      'No problems of these rules, 1 of other rules left out\nNothing was written: mend the errors above.\n',
    stderr: '',
  });
});

test('a rule that there is not is said, with the one that may be meant', async (t) => {
  const cwd = await workplace(t, good);
  const { code, stderr } = await build(cwd, '--rule', 'unknown-kye');
  assert.equal(code, 2);
  assert.match(stderr, /^signpost: There is no rule `unknown-kye`: .* Did you mean `unknown-key`\?\n$/);
  assert.equal((await build(cwd, '--summary', '--format', 'json')).code, 2);
});

test('an error leaves the last good output as it was, byte for byte, and no draft beside it', async (t) => {
  const cwd = await workplace(t, { ...good, 'images/x.png': 'no picture' });
  await build(cwd);
  const before = readFolder(path.join(cwd, 'site'));
  writeFileSync(path.join(cwd, 'content/articles/start.md'), '---\ntitle: Changed\n---\n{% nonsense %}\n');
  writeFileSync(path.join(cwd, 'content/articles/new.md'), '---\ntitle: New\n---\n');
  assert.equal((await build(cwd)).code, 1);
  assert.deepEqual(readFolder(path.join(cwd, 'site')), before);
  writeFileSync(path.join(cwd, 'content/articles/start.md'), '---\n---\n');
  assert.equal((await build(cwd)).code, 1);
  assert.deepEqual(readFolder(path.join(cwd, 'site')), before);
  assert.deepEqual(readdirSync(cwd).sort(), ['content', 'site']);
});

test('a build replaces the last one: pages of articles that are gone go', async (t) => {
  const cwd = await workplace(t, { ...good, 'articles/old.md': '---\ntitle: Old\n---\n' });
  await build(cwd);
  rmSync(path.join(cwd, 'content/articles/old.md'));
  assert.equal((await build(cwd)).code, 0);
  const site = readFolder(path.join(cwd, 'site'));
  assert.ok(!('article/old/index.html' in site));
  assert.ok('article/start/index.html' in site);
  assert.deepEqual(readdirSync(cwd).sort(), ['content', 'site']);
});

test('--format json is an array of flat objects, and an empty one without problems', async (t) => {
  const cwd = await workplace(t, { ...good, 'articles/warned.md': warning, 'articles/x.njk': 'x' });
  const { code, stdout, stderr } = await build(cwd, '--format', 'json');
  assert.deepEqual([code, stderr], [0, '']);
  assert.deepEqual(JSON.parse(stdout), [
    {
      file: 'articles/warned.md',
      line: 3,
      column: 1,
      rule: 'unknown-key',
      severity: 'warning',
      target: 'ordre',
      message: '`ordre` is no key of an article and does nothing.',
      suggestions: ['order'],
    },
    {
      file: 'articles/warned.md',
      line: 6,
      column: 1,
      rule: 'unknown-variable',
      severity: 'warning',
      target: '{{siter.baseurl}}',
      message: `There is no variable \`siter.baseurl\` here: use one of ${knownVariables}.`,
      suggestions: ['site.baseurl'],
    },
    {
      file: 'articles/x.njk',
      line: null,
      column: null,
      rule: 'stray-file',
      severity: 'warning',
      target: 'articles/x.njk',
      message:
        '`articles/x.njk` is not published: Signpost takes no templates and no data from here. Remove it.',
      suggestions: [],
    },
  ]);
  assert.equal((await build(await workplace(t, good), '--format', 'json')).stdout, '[]\n');
});

describe('the wrong words end with 2 and one line that says what to write:', () => {
  const cases: readonly (readonly [args: readonly string[], message: string])[] = [
    [
      ['bild'],
      'There is no command `bild`: use one of build, check, due, export, health, import, init, layouts, ledger, lsp, mv, new, owners, pdf, preview, preview-comment, schema, search, serve, signals, snippets, translations, upgrade. Did you mean `build`?',
    ],
    [
      ['build', '--context', 'preview'],
      '--context: there is no context `preview`: use one of production, deploy-preview, branch-deploy.',
    ],
    [
      ['build', '--outptu', 'x'],
      '`build` has no option `--outptu`: `npx --no signpost build --help` lists them. Did you mean `--output`?',
    ],
    [['build', '--zzz'], '`build` has no option `--zzz`: `npx --no signpost build --help` lists them.'],
    [['build', '--output'], '`--output` needs a value: `--output DIR`.'],
    [['build', '--content', '--strict'], '`--content` needs a value: `--content DIR`.'],
    [['build', '--output='], '--output needs a path.'],
    [['build', '--strict=yes'], '`--strict` takes no value.'],
    [
      ['build', 'content'],
      '`content` is not expected: `build` takes options alone, as `npx --no signpost build --help` lists them.',
    ],
    [
      ['build', '--format', 'jsn'],
      'There is no format `jsn`: use one of text, json, github, sarif. Did you mean `json`?',
    ],
    [
      ['build', '--base', '../up'],
      '--base: `../up` is no path to publish under. Write one such as `/help`, or nothing.',
    ],
    [
      ['build', '--url', 'help.example.com'],
      '--url: `help.example.com` is no address. Write scheme and host, such as `https://help.example.com`.',
    ],
  ];
  for (const [args, message] of cases) {
    test(`signpost ${args.join(' ')}`, async (t) => {
      const cwd = await workplace(t, good);
      assert.deepEqual(await runSignpost(cwd, ...args), {
        code: 2,
        stdout: '',
        stderr: `signpost: ${message}\n`,
      });
      assert.deepEqual(readdirSync(cwd), ['content']);
    });
  }

  test('signpost build --content of a folder that is not there', async (t) => {
    const cwd = await workplace(t, good);
    assert.deepEqual(await runSignpost(cwd, 'build', '--content', 'nowhere', '--output', 'site'), {
      code: 2,
      stdout: '',
      stderr: `signpost: There is no folder \`${path.join(cwd, 'nowhere')}\`.\n`,
    });
  });
});

describe('help', () => {
  test('lists the commands, with 0 when it was asked for and 2 when no command was given', async () => {
    const asked = await runSignpost(projectFolder, '--help');
    assert.equal(asked.code, 0);
    assert.match(
      asked.stdout,
      /^Signpost builds .*\n\nUsage: npx --no signpost <command> \[options\]\n\n {2}build /,
    );
    assert.deepEqual(await runSignpost(projectFolder), { ...asked, code: 2 });
  });

  test('lists every option of a command', async () => {
    const { code, stdout } = await runSignpost(projectFolder, 'build', '--help');
    assert.equal(code, 0);
    assert.deepEqual(
      [...stdout.matchAll(/^ {2}(--\S+(?: [A-Z]+)?)/gm)].map(([, option]) => option),
      [
        '--content DIR',
        '--base PATH',
        '--url ORIGIN',
        '--host NAME',
        '--output DIR',
        '--context NAME',
        '--now TIME',
        '--check',
        '--strict',
        '--no-images',
        '--no-cache',
        '--format FORMAT',
        '--rule NAME',
        '--summary',
        '--help',
      ],
    );
  });
});

describe('what no build has written is never replaced:', () => {
  test('a folder with other files', async (t) => {
    const cwd = await workplace(t, good);
    mkdirSync(path.join(cwd, 'site'));
    writeFileSync(path.join(cwd, 'site', 'thesis.txt'), 'years of work');
    assert.deepEqual(await build(cwd), {
      code: 2,
      stdout: '',
      stderr: `signpost: The output folder \`${path.join(cwd, 'site')}\` holds files that no build has written, and a build would remove them: choose an empty folder, or a new one.\n`,
    });
    assert.deepEqual(readFolder(path.join(cwd, 'site')), { 'thesis.txt': 'years of work' });
  });

  for (const output of ['content', '.', 'content/..', 'link']) {
    test(`the content itself, as ${output}`, async (t) => {
      const cwd = await workplace(t, good);
      if (output === 'link') symlinkSync('content', path.join(cwd, 'link'));
      const before = readFolder(path.join(cwd, 'content'));
      const { code, stdout, stderr } = await runSignpost(
        cwd,
        'build',
        '--content',
        'content',
        '--output',
        output,
      );
      assert.deepEqual([code, stdout], [2, '']);
      assert.equal(
        stderr,
        `signpost: The output folder \`${path.join(cwd, output)}\` holds \`${path.join(cwd, 'content')}\`, which a build would replace: choose another.\n`,
      );
      assert.deepEqual(readFolder(path.join(cwd, 'content')), before);
    });
  }

  test('the project', async (t) => {
    const cwd = await workplace(t, good);
    const { code, stderr } = await runSignpost(
      cwd,
      'build',
      '--content',
      'content',
      '--output',
      projectFolder,
    );
    assert.equal(code, 2);
    assert.equal(
      stderr,
      `signpost: The output folder \`${projectFolder}\` holds \`${projectFolder}\`, which a build would replace: choose another.\n`,
    );
  });

  test('a file', async (t) => {
    const cwd = await workplace(t, good);
    writeFileSync(path.join(cwd, 'site'), 'a file');
    const { code, stdout, stderr } = await build(cwd);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^signpost: .*`[^`]*site`.*\n$/);
    assert.deepEqual(readdirSync(cwd).sort(), ['content', 'site']);
  });

  test('but an empty folder is', async (t) => {
    const cwd = await workplace(t, good);
    mkdirSync(path.join(cwd, 'site'));
    assert.equal((await build(cwd)).code, 0);
  });
});

test('what a build left behind that was killed is put back or removed by the next', async (t) => {
  const cwd = await workplace(t, good);
  await build(cwd);
  const before = readFolder(path.join(cwd, 'site'));
  mkdirSync(path.join(cwd, `site.signpost-new-1-1-${randomUUID()}`));
  writeFileSync(path.join(cwd, 'content/articles/start.md'), '---\n---\n');
  await runSignpost(cwd, 'build', '--content', 'content', '--output', 'site');
  assert.deepEqual(readdirSync(cwd).sort(), ['content', 'site']);
  assert.deepEqual(readFolder(path.join(cwd, 'site')), before);
});

/** Problems of a JSON report as `file:line:column rule severity`. */
function placesIn(json: string): string[] {
  const rows: unknown = JSON.parse(json);
  assert.ok(Array.isArray(rows));
  return rows.map(({ file, line, column, rule, severity }) => {
    const place = line === null ? '' : `:${line}:${column}`;
    return `${file}${place} ${rule} ${severity}`;
  });
}
