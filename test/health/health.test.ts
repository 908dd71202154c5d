import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { z } from 'zod';
import { runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from '../content/content-folder.ts';
import { repositoryOf } from '../git/git-repository.ts';

/** Sixty words in six sentences: neither thin nor hard to read. */
const plain = 'Open the app and look at the list of all items.\n'.repeat(6);
const hard = `${'This is a sentence that goes on and on, with one thing after the other in it, until nobody who reads it can say any more how it began.'}\n`;

function article(title: string, body: string, ...lines: readonly string[]): string {
  const keys = ['---', `title: ${title}`, 'categories: [basics]', ...lines, '---', ''];
  return [...keys, body, ''].join('\n');
}

const described = (of: string): string => `description: All that there is to know of ${of}, in one place.`;

/** A help center in which each need is planted once, beside an article that has none. */
const planted = {
  '_data/site.json': JSON.stringify({ title: 'Help', url: 'https://help.example' }),
  '_data/style.json': JSON.stringify({ 'e-mail': 'email' }),
  'content/categories/basics.md': '---\ntitle: Basics\n---\n',
  'content/articles/sound.md': article(
    'Sound',
    `${plain}\n![A list](/images/old.png)\n\n[A file](/files/used.txt)`,
    described('it'),
  ),
  'content/articles/orphan.md': article('Alone', plain, described('orphans')).replace(
    'categories: [basics]\n',
    '',
  ),
  'content/articles/thin.md': article('Thin', 'Ask.', described('thin articles')),
  'content/articles/long.md': article('Long', plain.repeat(40), described('long articles')),
  'content/articles/hard.md': article('Hard', hard.repeat(6), described('hard articles')),
  'content/articles/twin.md': article('Twins', plain, described('twins')),
  'content/articles/twin-two.md': article('twins', plain, described('twins')),
  'content/articles/undescribed.md': article('No description', plain),
  'content/articles/short.md': article('Short description', plain, 'description: Of it.'),
  'content/articles/terms.md': article('Words', `${plain}\nAn e-mail, and an e-mail.`, described('words')),
  'content/articles/alternative.md': article(
    'Alternative',
    `${plain}\n<img src="/images/new.png">`,
    described('images'),
  ),
  'content/images/old.png': readFileSync(
    path.join(import.meta.dirname, '../../content/images/screens/home.png'),
  ),
  'content/images/new.png': readFileSync(
    path.join(import.meta.dirname, '../../content/images/screens/home.png'),
  ),
  'content/images/unused.png': readFileSync(
    path.join(import.meta.dirname, '../../content/images/screens/home.png'),
  ),
  'content/files/used.txt': 'Used.',
  'content/files/unused.txt': 'Unused.',
};

const rows = z.object({
  articles: z.number(),
  sound: z.number(),
  needs: z.array(
    z.object({
      id: z.string(),
      unknown: z.string().nullable(),
      entries: z.array(z.object({ file: z.string(), line: z.number().nullable(), detail: z.string() })),
    }),
  ),
  charts: z.array(
    z.object({ id: z.string(), bars: z.array(z.object({ label: z.string(), values: z.array(z.number()) })) }),
  ),
});

/** The planted help center with its first commit of 2020, and one of 2026 that changes two texts and an image. */
async function plantedFolder(t: TestContext): Promise<string> {
  const repository = await repositoryOf(t, planted);
  repository.git('commit', '--quiet', '--amend', '--no-edit', '--date', '2020-01-01T00:00Z');
  await repository.write({
    'content/articles/sound.md': planted['content/articles/sound.md'].replace('list of', 'row of'),
    'content/articles/alternative.md': planted['content/articles/alternative.md'].replace(
      'list of',
      'row of',
    ),
    'content/images/new.png': readFileSync(
      path.join(import.meta.dirname, '../../content/images/screens/article.png'),
    ),
  });
  repository.git('add', '--all');
  repository.git('commit', '--quiet', '--message', 'Change', '--date', '2026-01-01T00:00Z');
  return repository.folder;
}

test('everything that is planted is found, and nothing else', async (t) => {
  const folder = await plantedFolder(t);
  const { code, stdout } = await runSignpost(folder, 'health', '--format', 'json', '--now', '2026-12-01');
  assert.equal(code, 0);
  const { needs, charts, articles, sound } = rows.parse(JSON.parse(stdout));
  assert.deepEqual(
    Object.fromEntries(
      needs.map(({ id, entries, unknown }) => {
        assert.equal(unknown, null);
        return [id, entries.map(({ file, line, detail }) => [file, line, detail].join(' ').trimEnd())];
      }),
    ),
    {
      orphans: ['articles/orphan.md 1'],
      'empty-articles': [],
      'missing-alternatives': ['articles/alternative.md 14 /images/new.png'],
      'unused-images': ['images/unused.png'],
      'avoided-terms': ['articles/terms.md 14 e-mail: email (2 places)'],
      'thin-articles': ['articles/thin.md 1 1 word'],
      'long-articles': ['articles/long.md 1 2640 words'],
      'long-sentences': ['articles/hard.md 1 6 of 6 sentences, 29 words on average'],
      'repeated-titles': ['articles/twin-two.md 2 “twins”', 'articles/twin.md 2 “Twins”'],
      'repeated-descriptions': [
        'articles/twin-two.md 4 “All that there is to know of twins, in one place.”',
        'articles/twin.md 4 “All that there is to know of twins, in one place.”',
      ],
      'thin-descriptions': ['articles/undescribed.md 1 none', 'articles/short.md 4 “Of it.”'],
      'old-images': ['articles/sound.md 14 `images/old.png` of 2020-01-01, text of 2026-01-01'],
      'unused-files': ['files/unused.txt'],
    },
  );
  assert.deepEqual([articles, sound], [11, 0]);
  assert.deepEqual(charts.find(({ id }) => id === 'article-ages')?.bars, [
    { label: 'Basics', values: [0, 2, 0, 0] },
  ]);
});

test('people read each need with why it is one, and what nothing was found of', async (t) => {
  const folder = await plantedFolder(t);
  const { stdout } = await runSignpost(folder, 'health');
  assert.match(
    stdout,
    /Thin articles: 1\n {2}Fewer than 50 words, and neither image nor video: .*\n\n {2}content\/articles\/thin\.md {2}1 word\n/,
  );
  assert.match(stdout, /Nothing found of: empty articles\.\n\nOf 11 articles, 0 need nothing\.\n$/);
});

test('the page stands in one file, with figures as drawings and as tables', async (t) => {
  const folder = await plantedFolder(t);
  const page = path.join(folder, 'health.html');
  await runSignpost(folder, 'health', '--page', 'health.html', '--now', '2026-12-01');
  const html = readFileSync(page, 'utf8');
  assert.match(html, /<svg class="chart-bar"[^>]*aria-label="Basics: 2 6 to 12 months"/);
  assert.match(html, /<th scope="row">Basics<\/th><td>0<\/td><td>2<\/td><td>0<\/td><td>0<\/td>/);
  assert.match(html, /<a href="https:\/\/help\.example\/article\/thin\/">Thin<\/a>/);
  assert.doesNotMatch(html, /<script|<link|(?:href|src)="\//);
  const again = path.join(folder, 'again.html');
  await runSignpost(folder, 'health', '--page', 'again.html', '--now', '2026-12-01');
  assert.equal(readFileSync(again, 'utf8'), html);
});

test('where git knows nothing, nothing is said of ages', async (t) => {
  const folder = path.dirname(
    await contentFolder(t, {
      '../_data/site.json': planted['_data/site.json'],
      'categories/basics.md': planted['content/categories/basics.md'],
      'articles/thin.md': planted['content/articles/thin.md'],
    }),
  );
  const { code, stdout } = await runSignpost(folder, 'health');
  assert.equal(code, 0);
  assert.match(stdout, /\nGit does not say when files were changed: .*\n\nOf 1 article, 0 need nothing\.\n$/);
  const refused = await runSignpost(folder, 'health', '--now', 'soon');
  assert.deepEqual(refused, {
    code: 2,
    stdout: '',
    stderr: 'signpost: `--now soon` is no time: write one such as `2026-12-01` or `2026-12-01T09:00Z`.\n',
  });
});
