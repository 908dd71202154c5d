import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { z } from 'zod';
import { contentFolder } from '../content/content-folder.ts';
import { projectFolder } from '../corpus/build-site.ts';
import { type Outcome, runSignpost } from './run-signpost.ts';

const files = {
  'categories/basics.md': '---\ntitle: Basics\n---\n',
  'articles/vault.md':
    '---\ntitle: Your vault\ncategories: [basics]\n---\n\nEverything is kept here.\n\n## Lock the vault\n\nSelect **Lock**, and nobody reads it.\n',
  'articles/send.md':
    '---\ntitle: Send a file\ncategories: [basics]\ntags: [share]\n---\n\nUp to 100 MB, from the vault.\n',
  'articles/plans.md': '---\ntitle: Plans\ncategories: [basics]\n---\n\nFree and paid.\n',
  'articles/secret.md': '---\ntitle: Hidden zebra\nhidden: true\n---\n\nZebra.\n',
};

/** Builds a site in a folder of its own, from which the command line is then run. */
async function builtSite(t: Cleanup, ...options: readonly string[]): Promise<string> {
  return await build(await workplace(t, files), ...options);
}

/** A test, or whatever else takes what is to be done in the end. */
interface Cleanup {
  readonly after: (work: () => Promise<void>) => void;
}

/** A folder with `content/`, from which the command line is run. */
async function workplace(t: Cleanup, content: Readonly<Record<string, string>>): Promise<string> {
  return path.dirname(await contentFolder(t, content));
}

async function build(cwd: string, ...options: readonly string[]): Promise<string> {
  const { code, stdout } = await runSignpost(cwd, 'build', '--output', 'site', ...options);
  assert.equal(code, 0);
  assert.match(stdout, /^\d+ pages written to site in \d+\.\d s\. ?.*\n$/);
  return cwd;
}

const search = (cwd: string, ...words: readonly string[]): Promise<Outcome> =>
  runSignpost(cwd, 'search', '--output', 'site', ...words);

/** Runs the command with text on its standard input. */
function searchLines(cwd: string, input: string, ...options: readonly string[]): Outcome {
  const main = path.join(projectFolder, 'src', 'cli', 'main.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [main, 'search', '--output', 'site', '--stdin', ...options],
    { cwd, encoding: 'utf8', input },
  );
  return { code: status, stdout, stderr };
}

const rows = z.array(
  z.strictObject({
    url: z.string(),
    title: z.string(),
    section: z.string().nullable(),
    anchor: z.string().nullable(),
    score: z.number(),
  }),
);

const cleanups: (() => Promise<void>)[] = [];
let cwd = '';
before(async () => {
  cwd = await builtSite({ after: (work) => cleanups.push(work) });
});
after(() => Promise.all(cleanups.map((work) => work())));

test('people read title, section, address and an excerpt of what is found', async () => {
  assert.deepEqual(await search(cwd, 'lock', 'vault'), {
    code: 0,
    stdout: `Your vault > Lock the vault
  /article/vault/#lock-the-vault
  Select Lock, and nobody reads it.

Send a file
  /article/send/
  Up to 100 MB, from the vault.

2 articles
`,
    stderr: '',
  });
});

test('programs read the same as JSON, without the base path of the site', async (t) => {
  const based = await builtSite(t, '--base', '/help');
  const { code, stdout } = await search(based, 'lock vault', '--base', '/help', '--format', 'json');
  assert.equal(code, 0);
  const found = rows.parse(JSON.parse(stdout));
  assert.deepEqual(
    found.map(({ score: _score, ...row }) => row),
    [
      { url: '/article/vault/', title: 'Your vault', section: 'Lock the vault', anchor: 'lock-the-vault' },
      { url: '/article/send/', title: 'Send a file', section: null, anchor: null },
    ],
  );
  assert.ok(found.every(({ score }, index) => score > 0 && score <= (found[index - 1]?.score ?? score)));
});

test('nothing found is no failure, and what may be meant is said', async () => {
  assert.deepEqual(await search(cwd, 'zebra'), {
    code: 0,
    stdout: 'No article matches `zebra`.\n',
    stderr: '',
  });
  assert.deepEqual((await search(cwd, 'zebra', '--format', 'json')).stdout, '[]\n');
  assert.match(
    (await search(cwd, 'valut')).stdout,
    /^Did you mean `vault`\?\n\nYour vault > Lock the vault\n/,
  );
});

test('--limit shows fewer articles and says that there are more', async () => {
  const { stdout } = await search(cwd, 'vault', '--limit', '1');
  assert.match(stdout, /\n\n1 of 2 articles; `--limit` shows more\.\n$/);
  assert.equal(
    rows.parse(JSON.parse((await search(cwd, 'vault', '--limit=1', '--format=json')).stdout)).length,
    1,
  );
});

test('--stdin answers every line with one line, the empty and the strange ones too', async () => {
  const queries = [
    'vault',
    '',
    'send\r',
    '"two words" -',
    'title:[~9 ^ +',
    '\u2028\u0085\u009b',
    '\ud83d',
    'plans',
  ];
  const { code, stdout, stderr } = searchLines(cwd, queries.join('\n'));
  assert.deepEqual([code, stderr], [0, '']);
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => rows.parse(JSON.parse(line)));
  assert.deepEqual(
    answers.map((answer) => answer[0]?.url),
    [
      '/article/vault/',
      undefined,
      '/article/send/',
      undefined,
      undefined,
      undefined,
      undefined,
      '/article/plans/',
    ],
  );
  assert.equal(searchLines(cwd, '').stdout, '');
  assert.equal(searchLines(cwd, '\n').stdout, '[]\n');
});

test('--stats says what a browser loads of the index, for each query as if it were the first', async () => {
  assert.match(
    (await search(cwd, 'vault', '--stats')).stdout,
    /\n\n\d+\.\d KB in \d files of the index, .*\n$/,
  );
  const { stdout, stderr } = searchLines(cwd, 'vault\nvault\n\n', '--stats');
  assert.equal(stdout.split('\n').length, 4);
  const stats = stderr
    .trimEnd()
    .split('\n')
    .map((line) =>
      z.object({ query: z.string(), bytes: z.number(), files: z.number() }).parse(JSON.parse(line)),
    );
  assert.deepEqual(stats[0], stats[1]);
  const directory = readFileSync(path.join(cwd, 'site', 'search', 'directory.bin')).length;
  assert.deepEqual(stats[2], { query: '', bytes: directory, files: 1 });
  assert.ok((stats[0]?.bytes ?? 0) > directory);
});

test('--report lists the articles that their own titles do not find', async (t) => {
  const none = 'Of 3 articles, each is found in the first 3 by its own title.\n';
  assert.deepEqual(await search(cwd, '--report'), { code: 0, stdout: none, stderr: '' });
  assert.equal((await search(cwd, '--report', '--format', 'json')).stdout, '[]\n');

  const article = '---\ntitle: Quick overview\n---\n\nText.\n';
  const names = ['a', 'b', 'c', 'd'];
  const same = await build(
    await workplace(t, Object.fromEntries(names.map((name) => [`articles/${name}.md`, article]))),
  );
  assert.equal(
    (await search(same, '--report')).stdout,
    `Quick overview
  /article/d/
  \`Quick overview\` finds /article/a/ first
  \`overview\` finds /article/a/ first
  \`quick\` finds /article/a/ first

Of 4 articles, 1 is not found in the first 3 by the title.
`,
  );
  const queries = ['Quick overview', 'overview', 'quick'].map((query) => ({ query, first: '/article/a/' }));
  assert.deepEqual(JSON.parse((await search(same, '--report', '--format', 'json')).stdout), [
    { url: '/article/d/', title: 'Quick overview', queries },
  ]);
});

describe('what cannot be done', () => {
  for (const [args, message] of [
    [[], 'Write what to look for: `npx --no signpost search "two words"`.'],
    [['words', '--stdin'], 'Write words, `--stdin` or `--report`, one of the three.'],
    [['words', '--limit', '0'], '`--limit 0` is no limit: write a number from 1 to 1000.'],
    [['words', '--format', 'sarif'], 'There is no format `sarif`: use one of text, json.'],
    [
      ['-words'],
      '`search` has no option `-w`: `npx --no signpost search --help` lists them. Write `--` before WORDS that start with a hyphen.',
    ],
    [
      ['words'],
      'There is no search index in `site/search`: build the site first, with `npx --no signpost build` and the same `--output` and `--base`.',
    ],
  ] as const) {
    test(`is refused with its reason: search ${args.join(' ')}`, async () => {
      assert.deepEqual(await search(import.meta.dirname, ...args), {
        code: 2,
        stdout: '',
        stderr: `signpost: ${message}\n`,
      });
    });
  }
});

const golden = '- query: zip archive\n  article: send\n- query: vault\n  article: vualt\n';
const goldenProblems = [
  '1:10 The query `zip archive` has to find the article `send` in the first 3, and finds nothing. Use its words in the title, the description or the tags of the article.',
  '4:12 There is no article `vualt`. Write the name of a file in `articles/`, without `.md`. Did you mean `vault`?',
];

test('a query that does not find its article is a warning of a build', async (t) => {
  const cwd = await workplace(t, { ...files, 'search.golden.yml': golden });
  const { code, stdout } = await runSignpost(cwd, 'build', '--output', 'site');
  assert.equal(code, 0);
  assert.equal(
    stdout.replace(/\n\d+ pages written .*\n$/, '\n'),
    `${goldenProblems
      .map((found) => `content/search.golden.yml:${found.replace(' ', ': warning: ')} (golden-query)\n`)
      .join('')}\n2 warnings\n`,
  );
});

test('a query that does not find its article is an error of the check, and of a build that checks', async (t) => {
  const cwd = await workplace(t, { ...files, 'search.golden.yml': golden });
  const report = goldenProblems.map(
    (found) => `content/search.golden.yml:${found.replace(' ', ': error: ')} (golden-query)\n`,
  );
  const built = await runSignpost(cwd, 'build', '--output', 'site', '--check');
  assert.equal(built.code, 1);
  for (const line of report) assert.ok(built.stdout.includes(line), built.stdout);
  const checked = await runSignpost(cwd, 'check', '--format', 'json');
  assert.equal(checked.code, 1);
  const found = z
    .array(z.object({ line: z.number(), rule: z.string(), severity: z.string() }))
    .parse(JSON.parse(checked.stdout));
  assert.deepEqual(
    found
      .map(({ line, rule, severity }) => [line, rule, severity])
      .filter(([, rule]) => rule === 'golden-query'),
    [
      [1, 'golden-query', 'error'],
      [4, 'golden-query', 'error'],
    ],
  );
});

test('a list of queries that cannot be read is a warning of a build and an error of the check', async (t) => {
  const cwd = await workplace(t, { ...files, 'search.golden.yml': 'query: vault\n' });
  const built = await runSignpost(cwd, 'build', '--output', 'site');
  assert.deepEqual([built.code, built.stdout.includes(': warning: ')], [0, true]);
  const checked = await runSignpost(cwd, 'check');
  assert.equal(checked.code, 1);
  assert.match(checked.stdout, /1:1 {2}error {2}.* {2}\(golden-queries\)/);
});
