import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from '../content/content-folder.ts';

const steps = '1. Open the app on your computer.\n2. Enter your **email address** and the password.';
const note = 'Ask your administrator if you do not see the button at the top right.';
const article = (title: string, body: string): string =>
  `---\ntitle: ${title}\ncategories: [g]\n---\n${body}\n`;

const files = {
  'categories/g.md': '---\ntitle: G\n---\n',
  'articles/a.md': article('A', `Own of A.\n\n${steps}\n\n${note}\n\nEnd.`),
  'articles/b.md': article('B', `${steps}\n\n${note}`),
  'articles/c.md': article('C', `## Heading\n${steps}\n\n\n${note}\n\nAnd once more:\n\n${note}`),
  'articles/windows.md': article('W', `Text.\n\n${note}\n`).replaceAll('\n', '\r\n'),
  'articles/item.md': article('Item', `- First:\n\n  ${note}\n\n- Second.`),
  'articles/code.md': article('Code', `{% raw %}\n\n${note}\n\n{% endraw %}`),
};

const found = z.array(
  z.object({
    name: z.string(),
    text: z.string(),
    places: z.array(z.object({ file: z.string(), line: z.number() })),
  }),
);

test('what is written in three places is found, with its places, and nothing is changed', async (t) => {
  const folder = await contentFolder(t, files);
  const { stdout } = await runSignpost(folder, 'snippets', '--content', folder, '--format', 'json');
  const texts = found.parse(JSON.parse(stdout));
  assert.deepEqual(
    texts.map(({ name, text, places }) => [
      name,
      text,
      places.map(({ file, line }) => `${file}:${line}`).sort(),
    ]),
    [
      [
        'ask-your-administrator-if',
        note,
        [
          'articles/a.md:10',
          'articles/b.md:8',
          'articles/c.md:10',
          'articles/c.md:14',
          'articles/item.md:7',
          'articles/windows.md:7',
        ],
      ],
      ['1-open-the-app', steps, ['articles/a.md:7', 'articles/b.md:5', 'articles/c.md:6']],
    ],
  );
  assert.ok(!existsSync(path.join(folder, 'snippets')));
});

test('taken out, it leaves every page as it was, and is found no more', async (t) => {
  const folder = await contentFolder(t, files);
  const build = async (output: string): Promise<string> => {
    const { code } = await runSignpost(
      folder,
      'export',
      '--content',
      folder,
      '--url',
      'https://help.example',
      '--output',
      output,
    );
    assert.equal(code, 0);
    return readFileSync(path.join(folder, output, 'documents.jsonl'), 'utf8');
  };
  const before = await build('before');
  const { stdout } = await runSignpost(folder, 'snippets', '--content', folder, '--extract');
  assert.match(stdout, /2 texts in 3 places and more, \d+ words too many: written into/);
  assert.equal(await build('after'), before);
  assert.equal(readFileSync(path.join(folder, 'snippets/1-open-the-app.md'), 'utf8'), `${steps}\n`);
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  assert.match(read('articles/item.md'), /\n {2}\{% snippet ask-your-administrator-if %\}\n\n- Second/);
  assert.match(read('articles/windows.md'), /\r\n\{% snippet ask-your-administrator-if %\}\r\n/);
  assert.equal(read('articles/code.md'), files['articles/code.md']);
  const again = await runSignpost(folder, 'snippets', '--content', folder);
  assert.match(again.stdout, /^Nothing is written word for word in 3 places\.\n$/);
});
