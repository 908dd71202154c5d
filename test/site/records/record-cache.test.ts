import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readContent } from '../../../src/content/read-content.ts';
import { createPlainEngines } from '../../../src/rendering/render-article.ts';
import { openRecordCache } from '../../../src/site/records/record-cache.ts';
import { createSite, documentsOf, type Site } from '../../../src/site/site.ts';
import { createCheckTools } from '../../../src/site/site-tools.ts';
import { pngFile } from '../../build/image-files.ts';
import { contentFolder } from '../../content/content-folder.ts';
import { site as settings } from '../../model/fixtures.ts';

const article = (title: string, text: string): string => `---\ntitle: ${title}\n---\n\n${text}\n`;

const files: Readonly<Record<string, string | Uint8Array>> = {
  'articles/alone.md': article('Alone', 'Text.'),
  'articles/named.md': article('Named', 'Text of it.'),
  'articles/naming.md': article('Naming', 'To [it](named.md).'),
  'articles/pictured.md': article('Pictured', '![A window](../images/window.png)'),
  'articles/lacking.md': article('Lacking', '![A door](../images/door.png)'),
  'articles/reused.md': article('Reused', '{% snippet sign-in %}'),
  'images/window.png': pngFile(20, 10),
  'snippets/sign-in.md': 'Sign in.\n',
};

/** A folder of articles, and which of them are rendered when all of its site are asked for. */
async function renderedArticles(t: TestContext) {
  const contentDir = await contentFolder(t, files);
  const engines = createPlainEngines();
  const rendered = new Set<string>();
  const noting: typeof engines = {
    ...engines,
    renderMarkdown: (text, state) => {
      rendered.add(state.input.file.replace(/^articles\/|\.md$/g, ''));
      return engines.renderMarkdown(text, state);
    },
  };
  const tools = await createCheckTools({}, undefined, noting, openRecordCache());
  const ask = async (basePath = ''): Promise<Site> => {
    rendered.clear();
    const site = createSite(await readContent(contentDir), settings({ basePath }), tools);
    for (const document of documentsOf(site)) site.render(document);
    return site;
  };
  await ask();
  return {
    ask,
    rendered: (): readonly string[] => [...rendered].sort(),
    write: (path: string, text: string | Uint8Array) => writeFile(join(contentDir, path), text),
    remove: (path: string) => rm(join(contentDir, path)),
  };
}

test('what does not change is not rendered again', async (t) => {
  const { ask, rendered } = await renderedArticles(t);
  await ask();
  assert.deepEqual(rendered(), []);
});

test('an article is rendered again that has changed, and no other', async (t) => {
  const { ask, rendered, write } = await renderedArticles(t);
  await write('articles/named.md', article('Named', 'Another text of it.'));
  await ask();
  assert.deepEqual(rendered(), ['named']);
});

test('a page that comes or goes has those rendered again that name it by its path', async (t) => {
  const { ask, rendered, remove, write } = await renderedArticles(t);
  await remove('articles/named.md');
  await ask();
  assert.deepEqual(rendered(), ['naming']);
  await write('articles/named.md', article('Named', 'Text of it.'));
  await ask();
  // What was rendered of both before the page went is still known.
  assert.deepEqual(rendered(), []);
});

test('an image has those rendered again that show it, or miss it', async (t) => {
  const { ask, rendered, write } = await renderedArticles(t);
  await write('images/window.png', pngFile(40, 10));
  await ask();
  assert.deepEqual(rendered(), ['pictured']);
  await write('images/door.png', pngFile(10, 10));
  await ask();
  assert.deepEqual(rendered(), ['lacking']);
});

test('a snippet has those rendered again that show one', async (t) => {
  const { ask, rendered, write } = await renderedArticles(t);
  await write('snippets/sign-in.md', 'Sign in first.\n');
  await ask();
  assert.deepEqual(rendered(), ['reused']);
});

test('another address of the whole site has all rendered again', async (t) => {
  const { ask, rendered } = await renderedArticles(t);
  await ask('/help');
  assert.deepEqual(rendered(), ['alone', 'lacking', 'named', 'naming', 'pictured', 'reused']);
});

test('a site of before and one of now are both known', async (t) => {
  const { ask, rendered, write } = await renderedArticles(t);
  await write('articles/alone.md', article('Alone', 'Now.'));
  await ask();
  await write('articles/alone.md', article('Alone', 'Text.'));
  await ask();
  assert.deepEqual(rendered(), []);
});

/** All records of the site, of a cache in a file; and the names of those that are rendered for it. */
async function recordsWith(path: string | undefined, contentDir: string) {
  const cache = openRecordCache(path);
  const tools = await createCheckTools({}, undefined, createPlainEngines(), cache);
  const site = createSite(await readContent(contentDir), settings(), tools);
  const records = documentsOf(site).map((document) => ({ ...site.render(document) }));
  await cache.save();
  return records;
}

const damages: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'the end is missing': (bytes) => bytes.subarray(0, 3000),
  'a byte is another': (bytes) => changed(bytes, bytes.length - 200),
  'another version has written it': (bytes) => changed(bytes, 0),
  // Behind the version and the hash of the first part.
  'a length is wrong': (bytes) => changed(bytes, 64 + 32 + 3),
  'it is something else': () => Buffer.from('not what was kept'),
  'it is empty': () => Buffer.alloc(0),
};

function changed(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 0xff, at);
  return copy;
}

test('what is kept and damaged is as if it were lost', async (t) => {
  const contentDir = await contentFolder(t, files);
  const path = join(contentDir, '..', 'kept');
  const fresh = await recordsWith(undefined, contentDir);
  assert.deepEqual(await recordsWith(path, contentDir), fresh);
  const whole = await readFile(path);
  assert.deepEqual(await recordsWith(path, contentDir), fresh);
  for (const [name, damage] of Object.entries(damages)) {
    await writeFile(path, damage(whole));
    assert.deepEqual(await recordsWith(path, contentDir), fresh, name);
  }
});

test('where a folder stands in the place of what is kept, nothing is kept', async (t) => {
  const contentDir = await contentFolder(t, files);
  const fresh = await recordsWith(undefined, contentDir);
  assert.deepEqual(await recordsWith(join(contentDir, 'articles'), contentDir), fresh);
});
