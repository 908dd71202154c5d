import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { imageSize } from 'image-size';
import type { BuildResult } from '../../src/build/build.ts';
import { buildSite } from '../../src/eleventy/build-site.ts';
import { ownProject } from '../../src/site/project.ts';
import { attribute, type Element, findAll, isInside, parsePage } from '../corpus/html-tree.ts';
import { htmlRules } from '../site/html-rules.ts';
import { gifFile, pngFile } from './image-files.ts';

const body = `{% image shots/wide.png A wide one %}

![Narrow](/help/images/narrow.png)

![Pattern](/help/images/pattern.png) ![Tiny](/help/images/tiny.png) ![Drawing](/help/images/drawing.svg)

![Turning](/help/images/turning.gif) ![Still](/help/images/still.gif)

![Spaced](/help/images/two%20words.png)

![Damaged](/help/images/damaged.png)

![Huge](/help/images/huge.png)
`;

const wide = pngFile(1700, 300);
const images: Readonly<Record<string, Uint8Array | string>> = {
  'shots/wide.png': wide,
  'narrow.png': pngFile(300, 200),
  'pattern.png': pngFile(640, 480, 'pattern'),
  'tiny.png': pngFile(8, 8),
  'drawing.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="100">${' '.repeat(5000)}</svg>`,
  'turning.gif': gifFile(120, 80, 3),
  'still.gif': gifFile(120, 80, 1),
  'two words.png': pngFile(320, 200),
  'damaged.png': pngFile(400, 300).subarray(0, 20_000),
  'huge.png': hugePng(),
  'unused.png': pngFile(500, 400),
};

/** The head of a PNG file that says it is 20,000 pixels wide and high, which would take 1.6 GB. */
function hugePng(): Buffer {
  const file = pngFile(600, 400);
  file.writeUInt32BE(20_000, 16);
  file.writeUInt32BE(20_000, 20);
  return file;
}

interface Built {
  readonly result: BuildResult;
  readonly folder: string;
  readonly page: ReturnType<typeof parsePage>;
}

describe('images of a published site', () => {
  let cwd: string;
  let first: Built;
  const cache = (): string => path.join(cwd, 'cache');

  async function build(name: string, imageCache: string | undefined): Promise<Built> {
    const folder = path.join(cwd, name);
    const result = await buildSite({
      contentDir: path.join(cwd, 'content'),
      project: ownProject,
      output: folder,
      base: '/help',
      url: undefined,
      strict: false,
      check: false,
      imageCache,
    });
    const html = readFileSync(path.join(folder, 'help', 'article', 'shots', 'index.html'), 'utf8');
    return { result, folder, page: parsePage(html) };
  }

  before(async () => {
    cwd = mkdtempSync(path.join(tmpdir(), 'signpost-images-'));
    const write = (file: string, contents: Uint8Array | string): void => {
      const target = path.join(cwd, 'content', file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, contents);
    };
    write('categories/guide.md', '---\ntitle: Guide\n---\n');
    write('articles/guide/shots.md', `---\ntitle: Shots\ncategories: [guide]\n---\n\n${body}`);
    for (const [name, contents] of Object.entries(images)) write(`images/${name}`, contents);
    first = await build('first', cache());
  });
  after(() => rmSync(cwd, { recursive: true }));

  test('a wide image has smaller files that a browser chooses among, and none is wider than it', () => {
    const files = candidatesOf(first, 'wide.png');
    assert.deepEqual(
      files.map(({ width }) => width),
      [800, 1200, 1600],
    );
    let bytes = 0;
    for (const { file, width } of files) {
      const contents = readFileSync(file);
      assert.deepEqual(imageSize(contents), { width, height: imageSize(contents).height, type: 'webp' });
      assert.ok(contents.length > bytes && contents.length < wide.length);
      bytes = contents.length;
    }
  });

  test('the file that the author saved stays at its address', () => {
    const original = readFileSync(path.join(first.folder, 'help', 'images', 'shots', 'wide.png'));
    assert.ok(original.equals(wide));
    assert.equal(attribute(imageCalled(first, 'wide.png'), 'src'), '/help/images/shots/wide.png');
  });

  test('a narrow image has one smaller file, of its own width', () => {
    const [only, ...others] = candidatesOf(first, 'narrow.png');
    assert.deepEqual(others, []);
    assert.equal(imageSize(readFileSync(only?.file ?? '')).width, 300);
    assert.equal(candidatesOf(first, 'two%20words.png').length, 1);
  });

  test('an image that WebP makes larger, a tiny one, a drawing and one that nobody mentions are as they were', () => {
    for (const name of ['pattern.png', 'tiny.png', 'drawing.svg', 'damaged.png', 'huge.png'])
      assert.deepEqual(candidatesOf(first, name), [], name);
    // Three of the wide image, one each of two narrow ones, and one of the GIFs, which begin with the same picture.
    assert.equal(readdirSync(path.join(first.folder, 'help', 'assets', 'images')).length, 6);
  });

  test('an animation has its first frame for readers who want less motion, and one frame is no animation', () => {
    const source = sourceOf(first, 'turning.gif');
    assert.equal(source && attribute(source, 'media'), '(prefers-reduced-motion: reduce)');
    assert.equal(imageSize(readFileSync(candidatesOf(first, 'turning.gif')[0]?.file ?? '')).width, 120);
    const still = sourceOf(first, 'still.gif');
    assert.equal(still && attribute(still, 'media'), undefined);
  });

  test('every image says how large it is, and all but the first are loaded late', () => {
    const all = findAll(first.page, (element) => isImage(element) && isInside(element, isBody));
    assert.deepEqual(
      all.filter((image) => !attribute(image, 'width') || !attribute(image, 'height')),
      [],
    );
    assert.deepEqual(
      all.map((image) => attribute(image, 'loading')),
      all.map((_image, index) => (index === 0 ? undefined : 'lazy')),
    );
  });

  test('a damaged image and one that would take all memory are warnings where they are mentioned', () => {
    assert.deepEqual(
      first.result.problems.map(({ rule, severity, file, position, message }) => ({
        rule,
        severity,
        file,
        position,
        message,
      })),
      [
        {
          rule: 'damaged-image',
          severity: 'warning',
          file: 'articles/guide/shots.md',
          position: { line: 16, column: 12 },
          message: '`images/damaged.png` is damaged, and readers see a part of it or nothing: save it again.',
        },
        {
          rule: 'large-image',
          severity: 'warning',
          file: 'articles/guide/shots.md',
          position: { line: 18, column: 9 },
          message:
            '`images/huge.png` has more pixels than any screen, and is published as it is: save it at a smaller size.',
        },
      ],
    );
    assert.ok(first.result.published);
  });

  test('the page is valid HTML', async () => {
    const html = readFileSync(path.join(first.folder, 'help', 'article', 'shots', 'index.html'), 'utf8');
    const { results } = await new HtmlValidate(htmlRules).validateString(html);
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
      [],
    );
  });

  test('the next build encodes nothing, and gives the same bytes; so does one that begins anew', async () => {
    assert.ok(first.result.images.encoded > 0);
    const warm = await build('warm', cache());
    assert.equal(warm.result.images.looked, first.result.images.looked);
    assert.equal(warm.result.images.encoded, 0);
    const cold = await build('cold', path.join(cwd, 'other-cache'));
    assert.equal(cold.result.images.encoded, first.result.images.encoded);
    const written = filesIn(first.folder);
    assert.deepEqual(filesIn(warm.folder), written);
    assert.deepEqual(filesIn(cold.folder), written);
  });

  test('a cache that has lost files is filled again', async () => {
    const damaged = path.join(cwd, 'damaged-cache');
    await build('before', damaged);
    const [list, encoded] = ['.txt', '.webp'].map((end) =>
      readdirSync(damaged)
        .sort()
        .find((name) => name.endsWith(end)),
    );
    writeFileSync(path.join(damaged, list ?? ''), 'smaller\n800 ../../secret.webp');
    rmSync(path.join(damaged, encoded ?? ''));
    const again = await build('again', damaged);
    assert.ok([1, 2].includes(again.result.images.encoded));
    assert.deepEqual(filesIn(again.folder), filesIn(first.folder));
  });

  test('an image of the cache that is not the one of its name is made again, and not published', async () => {
    const changed = path.join(cwd, 'changed-cache');
    await build('unchanged', changed);
    const encoded = readdirSync(changed).filter((name) => name.endsWith('.webp'));
    assert.ok(encoded.length > 1);
    for (const name of encoded) writeFileSync(path.join(changed, name), 'of somebody else');
    const again = await build('after-change', changed);
    assert.deepEqual(filesIn(again.folder), filesIn(first.folder));
    assert.equal((await build('after-that', changed)).result.images.encoded, 0);
  });

  test('without smaller files every image is shown as it is', async () => {
    const plain = await build('plain', undefined);
    assert.deepEqual(
      findAll(plain.page, ({ tagName }) => tagName === 'picture'),
      [],
    );
    assert.ok(!existsSync(path.join(plain.folder, 'help', 'assets', 'images')));
    // That a file is damaged is seen by opening it.
    assert.deepEqual(
      plain.result.problems.map(({ rule }) => rule),
      ['large-image'],
    );
  });
});

function isImage({ tagName }: Element): boolean {
  return tagName === 'img';
}

function isBody(element: Element): boolean {
  return attribute(element, 'data-article-body') !== undefined;
}

function imageCalled({ page }: Built, name: string): Element {
  const found = findAll(page, (element) => (attribute(element, 'src') ?? '').endsWith(`/${name}`))[0];
  assert.ok(found, name);
  return found;
}

function sourceOf(built: Built, name: string): Element | undefined {
  const { parentNode } = imageCalled(built, name);
  return parentNode === null ? undefined : findAll(parentNode, ({ tagName }) => tagName === 'source')[0];
}

/** The smaller files of an image, as its `srcset` lists them, in the folder that was published. */
function candidatesOf(built: Built, name: string): { readonly file: string; readonly width: number }[] {
  const { parentNode } = imageCalled(built, name);
  if (parentNode === null || !('tagName' in parentNode) || parentNode.tagName !== 'picture') return [];
  const source = findAll(parentNode, ({ tagName }) => tagName === 'source')[0];
  return ((source && attribute(source, 'srcset')) ?? '').split(', ').map((candidate) => {
    const [address = '', width = ''] = candidate.split(' ');
    return { file: path.join(built.folder, address), width: Number.parseInt(width, 10) };
  });
}

/** Every file of a folder with what it holds. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .sort()
      .map((file) => [path.relative(folder, file), readFileSync(file).toString('base64')]),
  );
}
