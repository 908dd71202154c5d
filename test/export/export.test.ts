import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { z } from 'zod';
import { runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from '../content/content-folder.ts';
import { projectFolder } from '../corpus/build-site.ts';

const documentSchema = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  headings: z.array(z.string()),
  body: z.string(),
  links: z.array(z.string()),
  categories: z.array(z.string()),
  language: z.string(),
  hash: z.string(),
});

const files = {
  'categories/help.md': '---\ntitle: Help\n---\n',
  'articles/start.md':
    '---\ntitle: Start\ncategories: [help]\ntags: [begin]\ndescription: How to begin.\n---\nFirst words.\n\n## Two <b>parts</b>\n\nSecond "words".\n\n#### Smaller\n\nThird.\n\n## After that\n\nSee [the very beginning](/article/start/#two-parts).\n',
  'articles/hidden.md': '---\ntitle: Hidden\ncategories: [help]\nhidden: true\n---\nCanary.\n',
  'articles/draft.md': '---\ntitle: Draft\ncategories: [help]\ndraft: true\n---\nCanary.\n',
  'articles/later.md': '---\ntitle: Later\ncategories: [help]\npublish_on: 2030-01-01\n---\nCanary later.\n',
};

async function exported(
  t: TestContext,
  content: Readonly<Record<string, string>>,
  ...args: readonly string[]
) {
  const folder = await contentFolder(t, content);
  return runSignpost(folder, 'export', '--content', folder, '--url', 'https://help.example', ...args);
}

function documentsIn(text: string) {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => documentSchema.parse(JSON.parse(line)));
}

test('a section is a document, with its address, its text and what links call it', async (t) => {
  const { stdout, code } = await exported(t, files, '--now', '2026-01-01');
  assert.equal(code, 0);
  const documents = documentsIn(stdout);
  assert.deepEqual(
    documents.map(({ url, title, headings, body, links, categories }) => ({
      ...{ url, title, headings, body, links, categories },
    })),
    [
      {
        url: 'https://help.example/article/start/',
        title: 'Start',
        headings: [],
        body: 'First words.',
        links: [],
        categories: ['help'],
      },
      {
        url: 'https://help.example/article/start/#two-parts',
        title: 'Start',
        headings: ['Two parts', 'Smaller'],
        body: 'Second “words”. Smaller Third.',
        links: ['the very beginning'],
        categories: ['help'],
      },
      {
        url: 'https://help.example/article/start/#after-that',
        title: 'Start',
        headings: ['After that'],
        body: 'See the very beginning.',
        links: [],
        categories: ['help'],
      },
    ],
  );
  assert.equal(new Set(documents.map(({ id }) => id)).size, 3);
  for (const { id } of documents) assert.match(id, /^[0-9a-f]{32}$/);
});

test('what readers have from a day on is exported from that day on, and drafts never', async (t) => {
  const before = await exported(t, files, '--now', '2029-12-31');
  assert.doesNotMatch(before.stdout, /Canary/);
  const after = await exported(t, files, '--now', '2030-01-02');
  assert.match(after.stdout, /Canary later\./);
  assert.doesNotMatch(after.stdout, /Canary\./);
});

test('an article that nobody has translated is exported in its own language alone', async (t) => {
  const { stdout } = await exported(
    t,
    {
      '_data/site.json': JSON.stringify({
        title: 'Help',
        url: 'https://help.example',
        languages: { de: { title: 'Hilfe' } },
      }),
      ...files,
      'articles/other.md': '---\ntitle: Other\ncategories: [help]\n---\nOther words.\n',
      'de/articles/start.md': '---\ntitle: Beginnen\n---\nErste Worte.\n',
    },
    '--now',
    '2026-01-01',
  );
  const documents = documentsIn(stdout);
  assert.deepEqual(
    documents.filter(({ language }) => language === 'de').map(({ url, body }) => [url, body]),
    [['https://help.example/de/article/start/', 'Erste Worte.']],
  );
  assert.equal(documents.filter(({ body }) => body === 'Other words.').length, 1);
});

test('the next export into a folder tells what is new, changed and gone', async (t) => {
  const folder = await contentFolder(t, files);
  const output = path.join(folder, 'export');
  const run = (format: string) =>
    runSignpost(
      folder,
      ...['export', '--content', folder, '--url', 'https://help.example', '--now', '2026-01-01'],
      ...['--output', 'export', '--format', format],
    );
  const text = (name: string): string => readFileSync(path.join(output, name), 'utf8');
  assert.match(
    (await run('elasticsearch')).stdout,
    /^3 sections written to export: 3 new or changed, 0 gone\.\n$/,
  );
  const first = text('documents.ndjson');
  assert.match((await run('elasticsearch')).stdout, /: 0 new or changed, 0 gone\./);
  assert.deepEqual(
    [text('documents.ndjson'), text('changed.ndjson'), text('removed.ndjson')],
    [first, '', ''],
  );

  const article = path.join(folder, 'articles/start.md');
  writeFileSync(
    article,
    readFileSync(article, 'utf8').replace('## After that', '## Afterwards').replace('Third.', '3.'),
  );
  assert.match((await run('elasticsearch')).stdout, /^3 sections .*: 2 new or changed, 1 gone\./);
  const lines = text('changed.ndjson').trimEnd().split('\n');
  assert.equal(lines.length, 4);
  const gone = documentIdOf(first, '#after-that');
  assert.deepEqual(JSON.parse(text('removed.ndjson')), { delete: { _id: gone } });
  assert.deepEqual(
    readdirSync(output).filter((name) => name.endsWith('.draft')),
    [],
  );
});

/** Of a document in lines for Elasticsearch, whose ids stand a line above. */
function documentIdOf(lines: string, fragment: string): string {
  const all = lines.split('\n');
  const at = all.findIndex((line) => line.includes(`${fragment}"`) && line.includes('"url"'));
  return z.object({ index: z.object({ _id: z.string() }) }).parse(JSON.parse(all[at - 1] ?? '')).index._id;
}

test('each service gets its fields with the weights of the site’s own search', async (t) => {
  const folder = await contentFolder(t, files);
  for (const [format, file, expected] of [
    ['typesense', 'search.json', { query_by: 'title,links,headings,description,body,tags' }],
    [
      'meilisearch',
      'settings.json',
      { searchableAttributes: ['title', 'links', 'headings', 'description', 'body', 'tags'] },
    ],
    [
      'elasticsearch',
      'search.json',
      {
        query: {
          multi_match: { fields: ['title^10', 'links^6', 'headings^4', 'description^2', 'body^1', 'tags^1'] },
        },
      },
    ],
    [
      'jsonl',
      'schema.json',
      { searched: { title: 10, links: 6, headings: 4, description: 2, body: 1, tags: 1 } },
    ],
  ] as const) {
    const output = `export-${format}`;
    const { code } = await runSignpost(
      folder,
      ...[
        'export',
        '--content',
        folder,
        '--url',
        'https://help.example',
        '--output',
        output,
        '--format',
        format,
      ],
    );
    assert.equal(code, 0);
    const written: unknown = JSON.parse(readFileSync(path.join(folder, output, file), 'utf8'));
    assert.partialDeepStrictEqual(written, expected);
  }
});

test('a folder of somebody else is left alone', async (t) => {
  const folder = await contentFolder(t, {
    ...files,
    'mine/manifest.json': '{"name":"mine"}',
    'mine/notes.txt': 'Mine.',
  });
  const { code, stderr } = await runSignpost(folder, 'export', '--content', folder, '--output', 'mine');
  assert.equal(code, 2);
  assert.match(stderr, /has files that no export wrote: name an empty one/);
  assert.deepEqual(readdirSync(path.join(folder, 'mine')).sort(), ['manifest.json', 'notes.txt']);
});

test('errors are printed beside the documents, of which there are none then', async (t) => {
  const { code, stdout, stderr } = await exported(t, {
    ...files,
    'articles/broken.md': '---\ntitle: [\n---\nText.\n',
  });
  assert.deepEqual([code, stdout], [1, '']);
  assert.match(stderr, /broken\.md/);
});

test('whoever reads no further gets no fault', () => {
  const { stderr, stdout } = spawnSync(
    'bash',
    ['-c', `"${process.execPath}" src/cli/main.ts export | head -c 9`],
    {
      cwd: projectFolder,
      encoding: 'utf8',
    },
  );
  assert.ok(stdout.startsWith('{"id":"'));
  assert.equal(stderr, '');
});
