import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { z } from 'zod';
import { contentFolder } from '../content/content-folder.ts';
import { repositoryOf } from '../git/git-repository.ts';
import { type Outcome, readFolder, runSignpost } from './run-signpost.ts';

/** Nothing is wrong with it. */
const sound = {
  'categories/basics.md': '---\ntitle: Basics\n---\n',
  'articles/sharing.md': '---\ntitle: Sharing\ncategories: [basics]\n---\n\n## First steps\n\nAsk.\n',
};

const start = `---
title: Start
categories: [basics]
---

Read [how to share](/article/shraing/) and [more](/article/sharing/#First--Steps) of [it](/article/sharing).

{% callout info %}
Ask [us](www.example.com).
{% endcallout %}
`;

/** Errors, warnings, some of which can be mended for certain. */
const broken = {
  ...sound,
  'articles/sharing.md': `${sound['articles/sharing.md']}\nSee [here](#).\n`,
  'articles/start.md': start,
};

const mended = start
  .replace('/article/sharing/#First--Steps', '{{site.baseurl}}/article/sharing/#first-steps')
  .replace('(/article/sharing)', '({{site.baseurl}}/article/sharing/)');

/** A folder with `content/`, from which the command line is run. */
async function workplace(t: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  return path.dirname(await contentFolder(t, files));
}

/** Runs the check; what it took is not to be compared. */
async function check(cwd: string, ...options: readonly string[]): Promise<Outcome> {
  const outcome = await runSignpost(cwd, 'check', '--content', 'content', ...options);
  return { ...outcome, stdout: outcome.stdout.replace(/, \d+\.\d s\n$/, ', 0.0 s\n') };
}

test('a help center in which nothing is wrong ends with 0 and says so', async (t) => {
  const cwd = await workplace(t, sound);
  assert.deepEqual(await check(cwd), { code: 0, stdout: 'No problems, 0.0 s\n', stderr: '' });
  assert.deepEqual(await check(cwd, '--format', 'json'), { code: 0, stdout: '[]\n', stderr: '' });
});

test('warnings alone end with 0', async (t) => {
  const cwd = await workplace(t, { ...sound, 'articles/sharing.md': broken['articles/sharing.md'] });
  const { code, stdout } = await check(cwd);
  assert.equal(code, 0);
  assert.match(stdout, /\n\n1 warning in 1 file, 0\.0 s\n$/);
});

test('broken links end with 1, each under its file with its line of source and carets under the target', async (t) => {
  const cwd = await workplace(t, broken);
  assert.deepEqual(await check(cwd), {
    code: 1,
    stdout: `content/articles/sharing.md
  10:12  warning  \`#\` leads nowhere: write where the link leads, or take it away.  (placeholder-link)
    See [here](#).
               ^

content/articles/start.md
  6:21  error  There is no page \`/article/shraing/\`: write the address of one that there is. Did you mean \`/article/sharing/\`?  (missing-page)
    Read [how to share](/article/shraing/) and [more](/article/sharing/#First--Steps) of [it](/art…
                        ^^^^^^^^^^^^^^^^^

  6:51  error  The page \`/article/sharing/\` has no place \`#First--Steps\`: write the id of one of its headings. Did you mean \`/article/sharing/#first-steps\`?  (missing-anchor)
    …hare](/article/shraing/) and [more](/article/sharing/#First--Steps) of [it](/article/sharing).
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

  6:91  warning  \`/article/sharing\` has no slash at the end of the page's address: write it. Did you mean \`/article/sharing/\`?  (missing-slash)
    …hare](/article/shraing/) and [more](/article/sharing/#First--Steps) of [it](/article/sharing).
                                                                                 ^^^^^^^^^^^^^^^^

  9:10  error  \`www.example.com\` is no whole address, and browsers look for it on this site: write it with \`https://\`. Did you mean \`https://www.example.com\`?  (malformed-address)
    Ask [us](www.example.com).
             ^^^^^^^^^^^^^^^

3 errors, 2 warnings in 2 files, 0.0 s
`,
    stderr: '',
  });
});

test('--format json is an array of flat objects, suggestions as paths without the base', async (t) => {
  const cwd = await workplace(t, {
    ...sound,
    'articles/start.md':
      '---\ntitle: Start\ncategories: [basics]\n---\n[A]({{site.baseurl}}/article/shraing/)\n',
    'images/old.png': 'no picture',
  });
  const { code, stdout, stderr } = await check(cwd, '--format', 'json', '--base', '/help');
  assert.deepEqual([code, stderr], [1, '']);
  assert.deepEqual(JSON.parse(stdout), [
    {
      file: 'articles/start.md',
      line: 5,
      column: 5,
      rule: 'missing-page',
      severity: 'error',
      target: '{{site.baseurl}}/article/shraing/',
      message: 'There is no page `/article/shraing/`: write the address of one that there is.',
      suggestions: ['/article/sharing/'],
    },
    {
      file: 'images/old.png',
      line: null,
      column: null,
      rule: 'unused-image',
      severity: 'warning',
      target: 'images/old.png',
      message: 'No page shows this image: remove the file, or show it.',
      suggestions: [],
    },
  ]);
});

test('--format github and sarif name the same places, for the pages of a pull request', async (t) => {
  const cwd = await workplace(t, broken);
  const github = await check(cwd, '--format', 'github');
  assert.equal(github.code, 1);
  assert.deepEqual(
    [...github.stdout.matchAll(/^::(\w+) file=(.+),line=(\d+),col=(\d+),title=(.+?)::/gm)].map(
      ([, level, file, line, column, rule]) => `${file}:${line}:${column} ${rule} ${level}`,
    ),
    placesOfBroken,
  );
  const sarif = await check(cwd, '--format', 'sarif');
  assert.equal(sarif.code, 1);
  assert.deepEqual(placesInSarif(sarif.stdout), placesOfBroken);
});

test('--fix mends what is certain and prints each change, and a second time has nothing to mend', async (t) => {
  const cwd = await workplace(t, broken);
  const before = readFolder(cwd);
  const first = await check(cwd, '--fix');
  assert.equal(first.code, 1);
  const changes = `articles/start.md:6:51: /article/sharing/#First--Steps -> {{site.baseurl}}/article/sharing/#first-steps
articles/start.md:6:91: /article/sharing -> {{site.baseurl}}/article/sharing/
`;
  assert.equal(first.stdout.slice(0, changes.length), changes);
  assert.equal(first.stdout[changes.length], '\n');
  const report = first.stdout.slice(changes.length + 1);
  assert.match(report, /\n\n2 errors, 1 warning in 2 files, 0\.0 s\n$/);
  const after = readFolder(cwd);
  assert.deepEqual(after, { ...before, 'content/articles/start.md': mended });
  assert.deepEqual(await check(cwd, '--fix'), { ...first, stdout: report });
  assert.deepEqual(readFolder(cwd), after);
});

test('--fix writes over targets alone in titles and in cells with escaped lines', async (t) => {
  const body = `---
title: Start
categories: [basics]
---

::: note [w](/article/sharing) title [r][s]
x
:::

:::tip[My [w](/article/sharing) t]
:::

> [!TIP]- T [w](/article/sharing)
> b [q]

| a | [t](/article/sharing) \\| x |
|---|---|
| x \\| q | [u](/article/sharing) \\| [s] [u](/article/sharing) |
|\`\\|\` [w](/article/sharing)|\\| <a href="/article/sharing">x</a>|

[s]: /article/sharing
[q]: </article/sharing> (t)
`.replaceAll('\n', '\r\n');
  const cwd = await workplace(t, { ...sound, 'articles/start.md': body });
  const { code, stdout } = await check(cwd, '--fix');
  const after = readFolder(cwd)['content/articles/start.md'];
  assert.equal(after, body.replaceAll('/article/sharing', '{{site.baseurl}}/article/sharing/'));
  const first = 'articles/start.md:6:14: /article/sharing -> {{site.baseurl}}/article/sharing/\n';
  assert.equal(stdout.slice(0, first.length), first);
  assert.equal(code, 0, stdout);
});

test('--fix --dry-run prints what would change as a diff, and changes nothing', async (t) => {
  const cwd = await workplace(t, broken);
  const before = readFolder(cwd);
  assert.deepEqual(await check(cwd, '--fix', '--dry-run'), {
    code: 0,
    stdout: `--- a/articles/start.md
+++ b/articles/start.md
@@ -3,7 +3,7 @@
 categories: [basics]
 ---
 
-Read [how to share](/article/shraing/) and [more](/article/sharing/#First--Steps) of [it](/article/sharing).
+Read [how to share](/article/shraing/) and [more]({{site.baseurl}}/article/sharing/#first-steps) of [it]({{site.baseurl}}/article/sharing/).
 
 {% callout info %}
 Ask [us](www.example.com).
`,
    stderr: '',
  });
  assert.deepEqual(readFolder(cwd), before);
  writeFileSync(path.join(cwd, 'content', 'articles', 'start.md'), mended);
  assert.deepEqual(await check(cwd, '--fix', '--dry-run'), { code: 0, stdout: '', stderr: '' });
});

test('--fix with a format for programs prints the report alone', async (t) => {
  const cwd = await workplace(t, broken);
  const { stdout, stderr } = await check(cwd, '--fix', '--format', 'json');
  assert.equal(stderr, '');
  const report: unknown = JSON.parse(stdout);
  assert.ok(Array.isArray(report));
  assert.deepEqual(
    report.map(({ rule }) => rule),
    ['placeholder-link', 'missing-page', 'malformed-address'],
  );
});

test('--since reports what a change broke, also in files that it did not touch, and nothing older', async (t) => {
  const linking =
    '---\ntitle: Start\ncategories: [basics]\n---\n[Old](/article/gone/) and [new](/article/sharing/).\n';
  const repository = await repositoryOf(t, {
    'content/categories/basics.md': sound['categories/basics.md'],
    'content/articles/sharing.md': sound['articles/sharing.md'],
    'content/articles/start.md': linking,
  });
  const since = () => check(repository.folder, '--since', 'HEAD');
  assert.deepEqual(await since(), { code: 0, stdout: 'No problems, 0.0 s\n', stderr: '' });
  await repository.move('content/articles/sharing.md', 'content/articles/share.md');
  assert.deepEqual(await since(), {
    code: 1,
    stdout: `content/articles/start.md
  5:33  error  There is no page \`/article/sharing/\`: write the address of one that there is. Did you mean \`/article/share/\`?  (missing-page)
    [Old](/article/gone/) and [new](/article/sharing/).
                                    ^^^^^^^^^^^^^^^^^

1 error in 1 file, 0.0 s
`,
    stderr: '',
  });
});

describe('the check that cannot be done ends with 2 and one line that says why:', () => {
  const cases: readonly (readonly [options: readonly string[], message: string])[] = [
    [
      ['--fxi'],
      '`check` has no option `--fxi`: `npx --no signpost check --help` lists them. Did you mean `--fix`?',
    ],
    [['--since'], '`--since` needs a value: `--since REF`.'],
    [['--fix=all'], '`--fix` takes no value.'],
    [
      ['--format', 'sariff'],
      'There is no format `sariff`: use one of text, json, github, sarif. Did you mean `sarif`?',
    ],
    [
      ['--url', 'help.example.com'],
      '--url: `help.example.com` is no address. Write scheme and host, such as `https://help.example.com`.',
    ],
  ];
  for (const [options, message] of cases) {
    test(`signpost check ${options.join(' ')}`, async (t) => {
      const cwd = await workplace(t, broken);
      const before = readFolder(cwd);
      assert.deepEqual(await check(cwd, ...options), {
        code: 2,
        stdout: '',
        stderr: `signpost: ${message}\n`,
      });
      assert.deepEqual(readFolder(cwd), before);
    });
  }

  test('signpost check --content of a folder that is not there', async (t) => {
    const cwd = await workplace(t, sound);
    assert.deepEqual(await runSignpost(cwd, 'check', '--content', 'nowhere'), {
      code: 2,
      stdout: '',
      stderr: `signpost: There is no folder \`${path.join(cwd, 'nowhere')}\`.\n`,
    });
  });

  test('signpost check --since outside of a repository', async (t) => {
    const cwd = await workplace(t, sound);
    assert.deepEqual(await check(cwd, '--since', 'HEAD'), {
      code: 2,
      stdout: '',
      stderr: `signpost: \`${path.join(cwd, 'content')}\` is in no git repository, and so there is no earlier state to compare it with.\n`,
    });
  });
});

/** One mistake for each part of Signpost that finds some: files, front matter, settings of pages, bodies, links. */
const mistaken = {
  ...sound,
  'articles/keys.md': '---\ntitle: Keys\ncategories: [basics]\nordre: 1\n---\n\nText.\n',
  'articles/lost.md':
    '---\ntitle: Lost\ncategories: [basisc]\nredirect_from: /article/sharing/\n---\n\nText.\n',
  'articles/tags.md':
    '---\ntitle: Tags\ncategories: [basics]\n---\n\n{% hint %}\n\n[On](/article/nowhere/) {{nobody}} ![A](/images/none.png)\n',
  'articles/untitled.md': '---\ncategories: [basics]\n---\n\n{% nonsense %}\n',
  'articles/wrong.md': '---\ntitle: [Wrong\n---\n\nText.\n',
  'files/run.html': '<script>alert(1)</script>',
};

test('check names all that build would refuse or warn of, in one go', async (t) => {
  const cwd = await workplace(t, mistaken);
  const checked = await check(cwd, '--format', 'json');
  const built = await runSignpost(cwd, 'build', '--check', '--output', 'site', '--format', 'json');
  assert.equal(checked.code, 1);
  assert.deepEqual(JSON.parse(checked.stdout), JSON.parse(built.stdout));
  const rules = z.array(z.object({ rule: z.string() })).parse(JSON.parse(checked.stdout));
  for (const rule of ['active-file', 'front-matter-syntax', 'missing-page', 'unknown-key', 'unknown-tag']) {
    assert.ok(
      rules.some((found) => found.rule === rule),
      rule,
    );
  }
});

test('check --since names what a change did to files, front matter and bodies, and nothing older', async (t) => {
  const repository = await repositoryOf(t, {
    'content/categories/basics.md': mistaken['categories/basics.md'],
    'content/articles/keys.md': mistaken['articles/keys.md'],
    'content/articles/start.md': '---\ntitle: Start\ncategories: [basics]\n---\n\n{% old %}\n',
  });
  await repository.write({
    'content/articles/start.md': '---\ntitle: Start\ncategories: [basics]\n---\n\n{% old %} {% new %}\n',
    'content/articles/untitled.md': mistaken['articles/untitled.md'],
  });
  const { stdout } = await check(repository.folder, '--since', 'HEAD', '--format', 'json');
  const problems = z.array(z.object({ file: z.string(), rule: z.string(), target: z.string() }));
  assert.deepEqual(
    problems.parse(JSON.parse(stdout)).map(({ file, rule, target }) => `${file} ${rule} ${target}`),
    [
      'articles/start.md unknown-tag {% new %}',
      'articles/untitled.md missing-title ',
      'articles/untitled.md unknown-tag {% nonsense %}',
    ],
  );
});

test('build --check keeps the last output for a broken link, which build alone publishes', async (t) => {
  const cwd = await workplace(t, sound);
  const build = (...options: readonly string[]) =>
    runSignpost(cwd, 'build', '--content', 'content', '--output', 'site', ...options);
  assert.equal((await build('--check')).code, 0);
  const good = readFolder(path.join(cwd, 'site'));
  writeFileSync(path.join(cwd, 'content', 'articles', 'start.md'), start);
  assert.deepEqual(await build('--check'), {
    code: 1,
    stdout: `content/articles/start.md:6:21: error: There is no page \`/article/shraing/\`: write the address of one that there is. Did you mean \`/article/sharing/\`? (missing-page)
content/articles/start.md:6:51: error: The page \`/article/sharing/\` has no place \`#First--Steps\`: write the id of one of its headings. Did you mean \`/article/sharing/#first-steps\`? (missing-anchor)
content/articles/start.md:6:91: warning: \`/article/sharing\` has no slash at the end of the page's address: write it. Did you mean \`/article/sharing/\`? (missing-slash)
content/articles/start.md:9:10: error: \`www.example.com\` is no whole address, and browsers look for it on this site: write it with \`https://\`. Did you mean \`https://www.example.com\`? (malformed-address)

3 errors, 1 warning
Nothing was written: mend the errors above. site is as it was.
`,
    stderr: '',
  });
  assert.deepEqual(readFolder(path.join(cwd, 'site')), good);
  assert.match((await build()).stdout, /^6 pages written to site in \d+\.\d s\.\n$/);
  assert.ok('article/start/index.html' in readFolder(path.join(cwd, 'site')));
});

const placesOfBroken = [
  'content/articles/sharing.md:10:12 placeholder-link warning',
  'content/articles/start.md:6:21 missing-page error',
  'content/articles/start.md:6:51 missing-anchor error',
  'content/articles/start.md:6:91 missing-slash warning',
  'content/articles/start.md:9:10 malformed-address error',
];

const sarifLog = z.object({
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.object({
      results: z.array(
        z.object({
          ruleId: z.string(),
          level: z.string(),
          locations: z.tuple([
            z.object({
              physicalLocation: z.object({
                artifactLocation: z.object({ uri: z.string() }),
                region: z.object({ startLine: z.number(), startColumn: z.number() }),
              }),
            }),
          ]),
        }),
      ),
    }),
  ]),
});

function placesInSarif(text: string): string[] {
  const [{ results }] = sarifLog.parse(JSON.parse(text)).runs;
  return results.map(({ ruleId, level, locations: [{ physicalLocation }] }) => {
    const { artifactLocation, region } = physicalLocation;
    return `${artifactLocation.uri}:${region.startLine}:${region.startColumn} ${ruleId} ${level}`;
  });
}

test('where every article is gone, that is said, and not what each of them has left behind', async (t) => {
  const contentDir = await contentFolder(t, {
    'articles/.gitkeep': '',
    'published.json': '[\n  "/article/one/",\n  "/article/two/"\n]\n',
    'search.golden.yml': '- query: one\n  article: one\n',
    'images/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  const { code, stdout } = await runSignpost(path.dirname(contentDir), 'check', '--format', 'json');
  assert.equal(code, 1);
  assert.deepEqual(
    JSON.parse(stdout).map(({ file, rule, message }: Record<string, string>) => [file, rule, message]),
    [
      [
        'articles',
        'no-articles',
        'There is no article in this folder: make one with `npx --no signpost new article "Title"`, or name another content folder with `--content`.',
      ],
      [
        'published.json',
        'vanished-address',
        '2 addresses and headings were published, and there is no article any more. Bring the articles back; or, for a new beginning, remove `published.json` and `search.golden.yml`.',
      ],
    ],
  );
});
