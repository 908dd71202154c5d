import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pseudoBody } from '../../src/translations/pseudo.ts';
import { runSignpost } from '../cli/run-signpost.ts';

const files = {
  '_data/site.json': JSON.stringify({
    title: 'Help',
    url: 'https://help.example',
    languages: { de: {}, 'pt-BR': {} },
  }),
  'content/categories/guides.md': '---\ntitle: Guides\n---\n',
  'content/articles/a/reset.md':
    '---\ntitle: Reset\ncategories: [guides]\norder: "1"\ntags:\n  - password\n---\nAsk  for a link.\n\n## Forgot it\n\nText.\n',
  'content/articles/share.md': '---\ntitle: Share\ncategories: [guides]\n---\nText.\n',
  'content/de/articles/reset.md':
    '---\ntitle: Neu setzen\n---\nFordern Sie einen Link an.\n\n## Vergessen\n\nText.\n',
  'content/de/articles/rest.md': '---\ntitle: Waise\n---\nText.\n',
  'content/de/articles/share.md': '---\ntitel: Kaputt\n---\nText.\n',
};

function siteFolder(t: TestContext, changed: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries({ ...files, ...changed })) write(folder, path, text);
  return folder;
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

async function states(folder: string, language: string): Promise<Record<string, string>> {
  const { stdout } = await runSignpost(folder, 'translations', language, '--format', 'json');
  const list: readonly Record<string, string>[] = JSON.parse(stdout);
  for (const entry of list) assert.deepEqual(Object.keys(entry), ['language', 'name', 'file', 'state']);
  return Object.fromEntries(list.map(({ file = '', state = '' }) => [file, state]));
}

function git(folder: string, ...args: readonly string[]): void {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
  execFileSync('git', ['-C', folder, ...who, ...args], { stdio: 'ignore' });
}

test('each translation has one of six states', async (t) => {
  const folder = siteFolder(t);
  assert.deepEqual(await states(folder, 'de'), {
    'de/articles/reset.md': 'unknown',
    'de/articles/rest.md': 'orphan',
    'de/articles/share.md': 'damaged',
    'de/categories/guides.md': 'missing',
  });
  const { stdout } = await runSignpost(folder, 'translations');
  assert.deepEqual(stdout.split('\n'), [
    'language  current  behind  unknown  missing  orphan  damaged',
    'de              0       0        1        1       1        1',
    'pt-br           0       0        0        3       0        0',
    '',
  ]);
});

test('a stamp says that a translation is up to date, and names the headings of the source in it', async (t) => {
  const folder = siteFolder(t);
  const { stdout } = await runSignpost(folder, 'translations', 'stamp', 'de', 'reset');
  assert.equal(stdout, 'content/de/articles/reset.md\n1 file is written.\n');
  const text = read(folder, 'content/de/articles/reset.md');
  assert.match(text, /^---\ntitle: Neu setzen\ntranslated_from: [0-9a-f]{8}\n---\n/);
  assert.match(text, /\n## Vergessen \{#forgot-it\}\n/);
  assert.equal((await states(folder, 'de'))['de/articles/reset.md'], 'current');
  const again = await runSignpost(folder, 'translations', 'stamp', 'de', 'reset');
  assert.equal(again.stdout, 'Nothing is to be written.\n');
});

test('a translation is behind when the words of its source change, and not when white space does', async (t) => {
  const folder = siteFolder(t);
  await runSignpost(folder, 'translations', 'stamp', 'de', 'reset');
  const source = read(folder, 'content/articles/a/reset.md');
  write(
    folder,
    'content/articles/a/reset.md',
    source.replace('Ask  for', 'Ask for').replaceAll('\n', '\r\n'),
  );
  assert.equal((await states(folder, 'de'))['de/articles/reset.md'], 'current');
  write(folder, 'content/articles/a/reset.md', source.replace('a link', 'two links'));
  assert.equal((await states(folder, 'de'))['de/articles/reset.md'], 'behind');
  const { stdout } = await runSignpost(folder, 'translations', 'de', '--behind');
  assert.equal(stdout, 'behind  content/de/articles/reset.md\n');
});

test('what the source has changed since is found by the fingerprint, also after a squash', async (t) => {
  const folder = siteFolder(t);
  await runSignpost(folder, 'translations', 'stamp', 'de', 'reset');
  git(folder, 'init', '-b', 'main');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-m', 'One');
  const source = read(folder, 'content/articles/a/reset.md');
  write(folder, 'content/articles/a/reset.md', source.replace('a link', 'two links'));
  git(folder, 'commit', '-am', 'Two');
  write(folder, 'content/articles/a/reset.md', source.replace('a link', 'three links'));
  git(folder, 'commit', '-am', 'Three');
  const { stdout } = await runSignpost(folder, 'translations', 'diff', 'de', 'reset');
  assert.match(stdout, /^-Ask {2}for a link\.$/m);
  assert.match(stdout, /^\+Ask {2}for three links\.$/m);
});

test('changes that need no translation are accepted where a translation was up to date before', async (t) => {
  const folder = siteFolder(t, {
    'content/de/articles/share.md': '---\ntitle: Teilen\ntranslated_from: 00000000\n---\nText.\n',
  });
  await runSignpost(folder, 'translations', 'stamp', 'de', 'reset');
  git(folder, 'init', '-b', 'main');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-m', 'One');
  for (const path of ['content/articles/a/reset.md', 'content/articles/share.md'])
    write(folder, path, read(folder, path).replace('Text.', 'Texts.'));
  const { stdout } = await runSignpost(folder, 'translations', 'accept', '--since', 'main');
  assert.equal(stdout, 'content/de/articles/reset.md\n1 file is written.\n');
  const now = await states(folder, 'de');
  assert.equal(now['de/articles/reset.md'], 'current');
  assert.equal(now['de/articles/share.md'], 'behind');
});

test('a new translation is the source with what its translator needs', async (t) => {
  const folder = siteFolder(t);
  await runSignpost(folder, 'translations', 'new', 'pt-BR', 'reset');
  const text = read(folder, 'content/pt-br/articles/a/reset.md');
  assert.match(
    text,
    /^---\ntitle: Reset\ntags:\n {2}- password\ntranslated_from: [0-9a-f]{8}\n---\nAsk {2}for a link\.\n\n## Forgot it \{#forgot-it\}\n\nText\.\n$/,
  );
  assert.equal((await states(folder, 'pt-br'))['pt-br/articles/a/reset.md'], 'current');
  const again = await runSignpost(folder, 'translations', 'new', 'pt-BR', 'reset');
  assert.equal(again.code, 2);
  assert.match(again.stderr, /`reset` has a translation in `pt-br` already/);
});

test('text that looks translated keeps code, targets, Liquid and marks', () => {
  const text =
    'See [the file](/a/b/) and `code`, client_secret, mail__smtp.host, _all_, {% icon fa-x %} or <b title="x">bold</b>.\n\n```js\nlet a;\n```\n\n::: info Title\n{{site.title}}\n:::\n';
  assert.equal(
    pseudoBody(text),
    'Šéé [ţĥé ƒîļé](/a/b/) áñð `code`, client_secret, mail__smtp.host, _áļļ_, {% icon fa-x %} öŕ <b title="x">ƀöļð</b>.\n\n```js\nlet a;\n```\n\n::: info Title\n{{site.title}}\n:::\n',
  );
});

test('a language that there is not, and a page, are told with what is near', async (t) => {
  const folder = siteFolder(t);
  const language = await runSignpost(folder, 'translations', 'stamp', 'pt');
  assert.match(language.stderr, /The settings name no language `pt`: use one of de, pt-br/);
  const page = await runSignpost(folder, 'translations', 'stamp', 'de', 'rset');
  assert.match(page.stderr, /There is no page `rset`.*Did you mean `reset`\?/);
});
