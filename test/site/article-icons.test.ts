import assert from 'node:assert/strict';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { readFolder, runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from '../content/content-folder.ts';

const article = (title: string, body: string) => `---\ntitle: ${title}\ncategories: [help]\n---\n\n${body}\n`;

const files = {
  '../_data/site.json': JSON.stringify({
    title: 'Example Help',
    url: 'https://help.example',
    base: '/help',
    languages: { de: { title: 'Hilfe' } },
  }),
  'categories/help.md': '---\ntitle: Help\n---\n\nAlso on a {% icon fa-android %} phone.\n',
  'articles/one.md': article(
    'One',
    'On {% icon fa-linux %} and on {% icon fa-linux fa-2x %}, yes {% icon fa-check %}.',
  ),
  'articles/two.md': article('Two', 'On {% icon fa-linux %}, with {% icon nothing-like-it %}.'),
  'de/articles/one.md': article('Eins', 'Auf {% icon fa-linux %} und {% icon fa-apple %}.'),
};

async function build(t: TestContext): Promise<Readonly<Record<string, string>>> {
  const cwd = path.dirname(await contentFolder(t, files));
  const outcome = await runSignpost(cwd, 'build', '--output', 'site');
  assert.equal(outcome.code, 0, outcome.stderr);
  return readFolder(path.join(cwd, 'site'));
}

test('a long drawing is in one file, which pages of all languages name, and a short one stands in the page', async (t) => {
  const site = await build(t);
  const drawings = Object.keys(site).filter((name) => name.startsWith('help/assets/icons/'));
  assert.deepEqual(
    drawings.map((name) => name.replace(/-[0-9A-F]{8}\./, '-HASH.')),
    [
      'help/assets/icons/android-HASH.svg',
      'help/assets/icons/apple-HASH.svg',
      'help/assets/icons/linux-HASH.svg',
    ],
  );
  const [android, apple, linux] = drawings;
  const named = (page: string) =>
    [...(site[page] ?? '').matchAll(/<use href="\/([^"]*)#i"\/>/g)].map(([, address]) => address);
  assert.deepEqual(named('help/article/one/index.html'), [linux, linux]);
  assert.deepEqual(named('help/article/two/index.html'), [linux]);
  assert.deepEqual(named('help/de/article/one/index.html'), [linux, apple]);
  assert.deepEqual(named('help/help/index.html'), [android]);
  for (const drawing of drawings) {
    assert.match(site[drawing] ?? '', /<g id="i"><path d="/);
    assert.match(site[drawing] ?? '', /Font Awesome Free .*CC BY 4\.0/);
  }
  const page = site['help/article/one/index.html'] ?? '';
  // The page keeps the room of a drawing that is still to come, and says what it shows.
  assert.match(page, /<svg class="icon" viewBox="0 0 448 512" [^>]*><use /);
  assert.match(page, /<svg class="icon" viewBox="0 0 448 512" [^>]*><path d="[^"]+"\/><\/svg>\./);
});
