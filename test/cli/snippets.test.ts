import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { z } from 'zod';
import { contentFolder } from '../content/content-folder.ts';
import { runSignpost } from './run-signpost.ts';

const article = (title: string, body: string): string =>
  `---\ntitle: ${title}\ncategories: [g]\n---\n${body}\n`;

const files = {
  '_data/site.json': JSON.stringify({ title: 'Help', url: 'https://help.example' }),
  '_data/terms.json': JSON.stringify({ vault: 'Web vault' }),
  'content/categories/g.md': '---\ntitle: All of {{ term.vault }}\n---\n',
  'content/articles/one.md': article('Open {{ term.vault }}', 'Text.\n\n{% snippet sign-in app="One" %}'),
  'content/articles/two.md': article('Two', '- {% snippet sign-in app="Two" %}'),
  'content/articles/three.md': article('Three', 'Nothing of it.'),
  'content/snippets/sign-in.md':
    '---\ndescription: How to sign in.\n---\nOpen {{ snippet.app }}, see [three](/article/three) and [it](../articles/three.md).\n',
};

async function site(t: TestContext, changed: Readonly<Record<string, string>> = {}) {
  const folder = await contentFolder(t, { ...files, ...changed });
  const run = (...args: readonly string[]) => runSignpost(folder, ...args);
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  const write = (file: string, text: string): void => writeFileSync(path.join(folder, file), text);
  return { run, read, write };
}

test('what is wrong in a snippet is one problem, with who shows it, and is mended once', async (t) => {
  const { run, read } = await site(t);
  const { stdout } = await run('check', '--format', 'json');
  const problems: unknown = JSON.parse(stdout);
  assert.partialDeepStrictEqual(problems, [
    {
      file: 'snippets/sign-in.md',
      line: 4,
      rule: 'missing-slash',
    },
  ]);
  assert.ok(Array.isArray(problems) && problems.length === 1, stdout);
  assert.match(stdout, /Shown in `articles\/one\.md` and in 1 other file\./);
  assert.equal((await run('check', '--fix')).code, 0);
  assert.match(read('content/snippets/sign-in.md'), /\[three\]\(\{\{site\.baseurl\}\}\/article\/three\/\)/);
  assert.match((await run('check')).stdout, /^No problems/);
});

test('links in a snippet move with the article that they lead to, however many show it', async (t) => {
  const { run, read } = await site(t);
  const { stdout } = await run('mv', 'three', 'account/four');
  assert.match(stdout, /2 links rewritten/);
  assert.match(
    read('content/snippets/sign-in.md'),
    /\[three\]\(\/article\/four\/?\) and \[it\]\(\.\.\/articles\/account\/four\.md\)/,
  );
});

test('a snippet that nothing shows is told, and one that another snippet shows is not', async (t) => {
  const { run } = await site(t, {
    'content/snippets/inner.md': 'Inner.',
    'content/snippets/outer.md': '{% snippet inner %}',
    'content/snippets/alone.md': 'Alone.',
    'content/articles/four.md': article('Four', '{% snippet outer %}'),
  });
  const { stdout } = await run('check', '--rule', 'unused-snippet');
  assert.match(stdout, /content\/snippets\/alone\.md\n {2}1:1 {2}warning {2}No article shows this snippet/);
  assert.match(stdout, /1 warning in 1 file/);
});

test('readers and search get what a snippet and a term say, in titles too', async (t) => {
  const { run } = await site(t);
  const { stdout } = await run('export');
  assert.match(stdout, /"title":"Open Web vault"[^\n]*"body":"Text\. Open One, see three and it\."/);
  assert.match(stdout, /"category":\["All of Web vault"\]/);
});

test('a term in a title that there is not is told where it stands', async (t) => {
  const { run } = await site(t, {
    'content/articles/two.md': article('Of {{ term.vaul }}', '{% snippet sign-in app=x %}'),
  });
  const { stdout } = await run('check', '--rule', 'unknown-variable');
  assert.match(
    stdout,
    /two\.md\n {2}2:8 {2}warning {2}There is no term `vaul` in `_data\/terms\.json`\. Did you mean `vault`\?/,
  );
});

test('a wrong name of a term is told with its place', async (t) => {
  const { run } = await site(t, { '_data/terms.json': '{\n  "web vault": "Web vault",\n  "x": ""\n}\n' });
  const { stdout, stderr } = await run('check');
  assert.match(stdout + stderr, /_data\/terms\.json[\s\S]*2:3[\s\S]*a name has letters, digits/);
});

test('a language shows its own snippet and terms, and those of the source where it has none', async (t) => {
  const { run } = await site(t, {
    '_data/site.json': JSON.stringify({
      title: 'Help',
      url: 'https://help.example',
      languages: { de: { title: 'Hilfe' } },
    }),
    '_data/terms.json': JSON.stringify({ vault: 'Web vault', app: 'Desktop' }),
    '_data/de/terms.json': JSON.stringify({ vault: 'Web-Tresor' }),
    'content/articles/four.md': article(
      'Four',
      '{% snippet both %} {% snippet one %} {{ term.vault }} {{ term.app }}',
    ),
    'content/de/articles/four.md':
      '---\ntitle: Vier\n---\n{% snippet both %} {% snippet one %} {{ term.vault }} {{ term.app }}\n',
    'content/snippets/both.md': 'English both.',
    'content/de/snippets/both.md': 'Deutsch.',
    'content/snippets/one.md': 'English one.',
  });
  const { stdout } = await run('export');
  assert.match(stdout, /"title":"Four"[^\n]*"body":"English both\. English one\. Web vault Desktop"/);
  assert.match(stdout, /"title":"Vier"[^\n]*"body":"Deutsch\. English one\. Web-Tresor Desktop"/);
});

test('a term to avoid and a heading that divides articles are told of the snippet, once, and the term is mended there', async (t) => {
  const { run, read } = await site(t, {
    '_data/style.json': JSON.stringify({ 'e-mail': 'email' }),
    'content/snippets/contact.md':
      '---\ndescription: Whom to ask by e-mail.\n---\nWrite an e-mail, `e-mail` in code.\n\n## By phone\n\n```\n## no heading, e-mail\n```\n\n### Small\n',
    'content/articles/one.md': '---\ntitle: One\ncategories: [g]\n---\n\n{% snippet contact %}\n',
    'content/articles/two.md': '---\ntitle: Two\ncategories: [g]\n---\n\n{% snippet contact %}\n',
  });
  const told = async () => {
    const { stdout } = await run('check', '--format', 'json');
    return z
      .array(z.object({ file: z.string(), line: z.number(), column: z.number(), rule: z.string() }))
      .parse(JSON.parse(stdout))
      .filter(({ file }) => file.startsWith('snippets/contact'))
      .map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
  };
  assert.deepEqual(await told(), [
    'snippets/contact.md:4:10 avoided-term',
    'snippets/contact.md:6:1 snippet-heading',
  ]);
  await run('check', '--fix');
  assert.deepEqual(await told(), ['snippets/contact.md:6:1 snippet-heading']);
  assert.match(read('content/snippets/contact.md'), /^Write an email, `e-mail` in code\.$/m);
});
