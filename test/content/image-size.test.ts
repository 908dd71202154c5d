import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createImageSizes } from '../../src/content/image-size.ts';
import { contentFolder } from './content-folder.ts';

const gif = Buffer.from('R0lGODlhAgADAIAAAAAAAP///yH5BAAAAAAALAAAAAACAAMAAAIChF8AOw==', 'base64');

/** The head of a JPEG of 40 x 20 dots, with the given orientation in its EXIF data. */
function jpeg(orientation: number): Buffer {
  const header = '457869660000' + '4d4d002a00000008';
  const entry = `0112000300000001000${orientation}0000`;
  const exif = Buffer.from(`${header}0001${entry}00000000`, 'hex');
  const app1 = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
  const frame = Buffer.from('ffc00011080014002803012200021101031101', 'hex');
  return Buffer.concat([Buffer.from([0xff, 0xd8]), app1, frame, Buffer.from([0xff, 0xd9])]);
}

async function sizesOf(t: TestContext, files: Record<string, string | Uint8Array>) {
  const contentDir = await contentFolder(t, files);
  const assets = Object.keys(files).map((path) => ({ path, absolutePath: join(contentDir, path) }));
  return { contentDir, sizes: createImageSizes(assets) };
}

test('the size of a picture is read from the file', async (t) => {
  const { sizes } = await sizesOf(t, {
    'images/dot.gif': gif,
    'images/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"/>',
  });
  assert.deepEqual(sizes.sizeOf('images/dot.gif'), { width: 2, height: 3 });
  assert.deepEqual(sizes.sizeOf('images/logo.svg'), { width: 30, height: 10 });
});

test('a photo that was taken sideways has the size that readers see', async (t) => {
  const { sizes } = await sizesOf(t, { 'images/upright.jpg': jpeg(1), 'images/sideways.jpg': jpeg(6) });
  assert.deepEqual(sizes.sizeOf('images/upright.jpg'), { width: 40, height: 20 });
  assert.deepEqual(sizes.sizeOf('images/sideways.jpg'), { width: 20, height: 40 });
});

test('what is no picture is unreadable, and what is not there is missing', async (t) => {
  const { sizes } = await sizesOf(t, {
    'images/text.png': 'hello',
    'images/empty.png': '',
    'files/dot.gif': gif,
  });
  assert.equal(sizes.sizeOf('images/text.png'), 'unreadable');
  assert.equal(sizes.sizeOf('images/empty.png'), 'unreadable');
  assert.equal(sizes.sizeOf('images/none.png'), 'missing');
  assert.equal(sizes.sizeOf('files/dot.gif'), 'missing');
  assert.equal(sizes.sizeOf('../secret.gif'), 'missing');
});

test('all images are listed, and no other files', async (t) => {
  const { sizes } = await sizesOf(t, { 'files/x.gif': gif, 'images/a.gif': gif, 'images/b/c.gif': gif });
  assert.deepEqual(sizes.paths(), ['images/a.gif', 'images/b/c.gif']);
});

test('a file is read once', async (t) => {
  const { contentDir, sizes } = await sizesOf(t, { 'images/dot.gif': gif });
  const size = sizes.sizeOf('images/dot.gif');
  await rm(join(contentDir, 'images/dot.gif'));
  assert.deepEqual(sizes.sizeOf('images/dot.gif'), size);
});
