import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { imageSize } from 'image-size';
import { prepareImages } from '../../src/build/images.ts';
import { readContent } from '../../src/content/read-content.ts';
import { runSignpost } from '../cli/run-signpost.ts';
import { attribute, findAll, parsePage } from '../corpus/html-tree.ts';
import { encodedAs, grayPng, movingPng, movingWebp } from './encoded-files.ts';
import { gifFile, pngFile } from './image-files.ts';

type Images = Readonly<Record<string, Uint8Array | string>>;

/** A help center whose one article shows all of these images. */
async function helpCenterOf(t: TestContext, images: Images): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'signpost-odd-'));
  t.after(() => rm(folder, { recursive: true }));
  const shown = Object.keys(images).map((name) => `![${name}](/images/${name})`);
  const files: Images = {
    'categories/g.md': '---\ntitle: G\n---\n',
    'articles/g/one.md': ['---', 'title: One', 'categories: [g]', '---', '', ...shown].join('\n\n'),
    ...Object.fromEntries(Object.entries(images).map(([name, bytes]) => [`images/${name}`, bytes])),
  };
  for (const [name, bytes] of Object.entries(files)) {
    const target = path.join(folder, 'content', name);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
  return folder;
}

/** What a build makes of each image, with an empty cache. */
async function prepared(folder: string): Promise<(name: string) => string | undefined> {
  const cache = await mkdtemp(path.join(folder, 'cache-'));
  const images = await prepareImages(await readContent(path.join(folder, 'content')), cache);
  return (name) => images.find(`images/${name}`)?.kind;
}

/** The end of a file is missing, as when a download was stopped. */
function cut(bytes: Buffer, part: number): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length * part));
}

/** A byte is not what it was, as on a disk that fails. */
function changed(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const middle = Math.floor(copy.length / 2);
  copy[middle] = (copy[middle] ?? 0) ^ 0xff;
  return copy;
}

test('an image that is longer than WebP can be is on the page, and is not called damaged', async (t) => {
  const folder = await helpCenterOf(t, {
    'page.png': grayPng(1300, 30_000),
    'list.png': grayPng(1200, 20_000),
    'narrow.png': grayPng(600, 17_000),
    'line.png': grayPng(20_000, 10),
  });
  const outcome = await runSignpost(
    folder,
    'build',
    '--content',
    'content',
    '--output',
    'out',
    '--format',
    'json',
  );
  assert.equal(outcome.code, 0, outcome.stderr);
  assert.doesNotMatch(outcome.stdout, /damaged-image|large-image/);
  const page = parsePage(readFileSync(path.join(folder, 'out/article/one/index.html'), 'utf8'));
  for (const [name, width, height] of [
    ['page.png', '1300', '30000'],
    ['list.png', '1200', '20000'],
    ['narrow.png', '600', '17000'],
    ['line.png', '20000', '10'],
  ]) {
    const [image] = findAll(page, (element) => attribute(element, 'src') === `/images/${name}`);
    assert.ok(image, name);
    assert.equal(attribute(image, 'width'), width);
    assert.equal(attribute(image, 'height'), height);
  }
  // As wide as it can be: what is longer at 1200 is shorter at 800.
  const candidates = findAll(page, ({ tagName }) => tagName === 'source').map(
    (source) => attribute(source, 'srcset') ?? '',
  );
  assert.equal(candidates.length, 2);
});

test('damaged images never end a build, however many there are, and each is reported', async (t) => {
  const folder = await helpCenterOf(t, {
    'a.jpg': cut(await encodedAs('jpeg', 1700, 900), 0.5),
    'b.jpg': cut(await encodedAs('jpeg', 2000, 1200), 0.8),
    'c.png': cut(grayPng(1700, 1000), 0.6),
    'd.png': cut(grayPng(2400, 900), 0.9),
    'e.png': changed(grayPng(1700, 700)),
    'whole.png': pngFile(1700, 300),
  });
  for (let times = 0; times < 10; times += 1) {
    const kindOf = await prepared(folder);
    assert.deepEqual(['a.jpg', 'b.jpg', 'c.png', 'd.png', 'e.png', 'whole.png'].map(kindOf), [
      'damaged',
      'damaged',
      'damaged',
      'damaged',
      'damaged',
      'smaller',
    ]);
  }
  const outcome = await runSignpost(folder, 'build', '--content', 'content', '--output', 'out');
  assert.equal(outcome.code, 0, outcome.stderr);
  assert.equal(`${outcome.stdout}${outcome.stderr}`.match(/is damaged, and readers see/g)?.length, 5);
});

test('every format is looked at, and small files are too', async (t) => {
  const moving = await movingWebp(64, 48, 3);
  const animated = movingPng(64, 48, 3);
  const kindOf = await prepared(
    await helpCenterOf(t, {
      'cut.webp': cut(await encodedAs('webp', 900, 600), 0.6),
      'cut.avif': cut(await encodedAs('avif', 900, 600), 0.7),
      'cut.gif': cut(gifFile(120, 80, 1), 0.8),
      'small.png': cut(grayPng(90, 60), 0.7),
      'moving.webp': cut(moving, 0.9),
      'moving.png': cut(animated, 0.9),
      'moving.gif': cut(gifFile(120, 80, 4), 0.9),
    }),
  );
  for (const name of [
    'cut.webp',
    'cut.avif',
    'cut.gif',
    'small.png',
    'moving.webp',
    'moving.png',
    'moving.gif',
  ])
    assert.equal(kindOf(name), 'damaged', name);
});

test('nothing that is whole is called damaged', async (t) => {
  const garbage = Buffer.from('left by a program that thought of something else');
  const gif = gifFile(120, 80, 1);
  const images: Images = {
    'dot.png': grayPng(1, 1),
    'line.png': grayPng(1, 9000),
    'photo.png': pngFile(60, 40),
    'more.png': Buffer.concat([grayPng(300, 200), garbage]),
    'more.jpg': Buffer.concat([await encodedAs('jpeg', 300, 200), garbage]),
    'more.webp': Buffer.concat([await encodedAs('webp', 300, 200), garbage]),
    'more.gif': Buffer.concat([gif, garbage]),
    'no-end.gif': gif.subarray(0, -1),
    'still.webp': await encodedAs('webp', 900, 600),
    'still.avif': await encodedAs('avif', 900, 600),
    'wide.avif': await encodedAs('avif', 1700, 100),
    'name (1)[2].png': grayPng(900, 20),
  };
  const kindOf = await prepared(await helpCenterOf(t, images));
  for (const name of Object.keys(images)) {
    assert.match(kindOf(name) ?? 'not looked at', /^(?:smaller|as-it-is)$/, name);
  }
});

test('every image that moves has a still picture, and one that does not move has none', async (t) => {
  const kindOf = await prepared(
    await helpCenterOf(t, {
      'turning.gif': gifFile(120, 80, 3),
      'tiny.gif': tinyGif,
      'turning.webp': await movingWebp(64, 48, 3),
      'turning.png': movingPng(64, 48, 3),
      'large.png': movingPng(1700, 900, 2),
      'one.gif': gifFile(120, 80, 1),
      'one.webp': await movingWebp(64, 48, 1),
      'one.png': movingPng(64, 48, 1),
    }),
  );
  for (const name of ['turning.gif', 'tiny.gif', 'turning.webp', 'turning.png', 'large.png'])
    assert.equal(kindOf(name), 'animation', name);
  for (const name of ['one.gif', 'one.webp', 'one.png']) assert.notEqual(kindOf(name), 'animation', name);
});

test('a smaller file of a photo is turned as browsers turn the photo', async (t) => {
  const upright = await encodedAs('jpeg', 900, 300);
  const folder = await helpCenterOf(t, {
    'upright.jpg': upright,
    'overhead.jpg': oriented(upright, 3),
    'sideways.jpg': oriented(upright, 6),
  });
  const cache = await mkdtemp(path.join(folder, 'cache-'));
  const images = await prepareImages(await readContent(path.join(folder, 'content')), cache);
  const widest = (name: string): Buffer => {
    const found = images.find(`images/${name}`);
    const variant = found && 'variants' in found ? found.variants.at(-1) : undefined;
    assert.ok(variant, name);
    return readFileSync(path.join(cache, path.basename(variant.path)));
  };
  assert.equal(imageSize(widest('sideways.jpg')).width, 300);
  assert.equal(imageSize(widest('sideways.jpg')).height, 900);
  assert.equal(imageSize(widest('overhead.jpg')).width, imageSize(widest('upright.jpg')).width);
  assert.ok(!widest('overhead.jpg').equals(widest('upright.jpg')));
});

/** A JPEG file with an orientation in its EXIF data. */
function oriented(jpeg: Buffer, orientation: number): Buffer {
  const data = `4578696600004d4d002a000000080001011200030000000100${`0${orientation}`}000000000000`;
  const exif = Buffer.from(data, 'hex');
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

/** Two pictures of one dot: a few dozen bytes. */
const tinyGif = Buffer.from(
  `474946383961${'01000100'}800000000000ffffff21ff0b4e45545343415045322e300301000000${'21f904040a0000002c0000000001000100000202440100'.repeat(2)}3b`,
  'hex',
);
