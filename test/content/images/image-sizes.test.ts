import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { imageFaults } from '../../../src/content/images/image-faults.ts';
import { createImageSizes } from '../../../src/content/images/image-sizes.ts';
import { encodedAs, grayPng, pngOf } from '../../build/encoded-files.ts';
import { contentFolder } from '../content-folder.ts';

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

/** `40 × 20`, or what is wrong with the file. */
async function sizeOf(t: TestContext, name: string, bytes: string | Uint8Array): Promise<string> {
  const { sizes } = await sizesOf(t, { [`images/${name}`]: bytes });
  const reading = sizes.sizeOf(`images/${name}`);
  if (reading === 'missing') return reading;
  return 'fault' in reading ? reading.fault : `${reading.width} × ${reading.height}`;
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg"';

test('the size of a picture is read from the file', async (t) => {
  assert.equal(await sizeOf(t, 'dot.gif', gif), '2 × 3');
  assert.equal(await sizeOf(t, 'dot.png', grayPng(30, 7)), '30 × 7');
  assert.equal(await sizeOf(t, 'dot.webp', await encodedAs('webp', 40, 12)), '40 × 12');
  assert.equal(await sizeOf(t, 'dot.avif', await encodedAs('avif', 40, 12)), '40 × 12');
});

test('a picture that lies on its side in its file has the size that readers see', async (t) => {
  for (const orientation of [1, 2, 3, 4])
    assert.equal(await sizeOf(t, 'a.jpg', jpeg(orientation)), '40 × 20');
  for (const orientation of [5, 6, 7, 8])
    assert.equal(await sizeOf(t, 'a.jpg', jpeg(orientation)), '20 × 40');
  assert.equal(await sizeOf(t, 'a.png', turned(grayPng(40, 20), 3)), '40 × 20');
  assert.equal(await sizeOf(t, 'a.png', turned(grayPng(40, 20), 6)), '20 × 40');
  const avif = await encodedAs('avif', 40, 20);
  assert.equal(await sizeOf(t, 'a.avif', avif), '40 × 20');
});

/** A PNG file with an orientation in its EXIF data. */
function turned(png: Buffer, orientation: number): Buffer {
  const exif = Buffer.from(`49492a0008000000010012010300010000000${orientation}00000000000000`, 'hex');
  const extra = pngOf([['eXIf', exif]]).subarray(8);
  // Behind the head, which is always as long.
  return Buffer.concat([png.subarray(0, 33), extra, png.subarray(33)]);
}

test('a drawing has a size, whatever it says of it', async (t) => {
  const sizes: Readonly<Record<string, string | Uint8Array>> = {
    '30 × 10': `${svg} viewBox="0 0 30 10"/>`,
    '60 × 20': `${svg} width="60" viewBox="0,0,30,10"/>`,
    '45 × 15': `${svg} height="15" viewBox="0 0 30 10"/>`,
    '70 × 150': `${svg} width="70"/>`,
    '300 × 40': `${svg} width="50%" height="40px"/>`,
    '300 × 150': `${svg}/>`,
    '1000 × 500': `${svg} width="100%" height="100%" viewBox="0 0 1000 500"/>`,
    '96 × 192': `${svg} width="2.54cm" height="144pt"/>`,
    '20 × 30': `${svg} width=" 20PX " height="3e1"/>`,
    '300 × 31': `${svg} width="wide" height="31"/>`,
    '300 × 32': `${svg} width="10vw" height="32"/>`,
    '12 × 13': `<!-- <svg width="1"> --><?pi?>\n${svg} width="12" height="13"/>`,
    '14 × 15': `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x>y" [<!-- ] > --><!ENTITY n "http://www.w3.org/2000/svg">]><svg xmlns="&n;" width="14" height="15"/>`,
    '16 × 17': `\ufeff\n\n${svg} width="16" height="17"/>\n`,
    '18 × 19': Buffer.from(`\ufeff${svg} width="18" height="19"/>`, 'utf16le'),
    '21 × 22': Buffer.from(
      `<?xml version="1.0" encoding="iso-8859-1"?>${svg} width="21" height="22"><desc>\xe9</desc></svg>`,
      'latin1',
    ),
    '23 × 24': '<s:svg xmlns:s="http://www.w3.org/2000/svg" width="23" height="24"></s:svg>',
    '25 × 26': `${svg} width='25' height='26'><style><![CDATA[a > b < c & d]]></style><text>&amp;&#xe9;</text></svg>`,
    '16384 × 8192': `${svg} width="1e30" height="5e29"/>`,
    '300 × 1': `${svg} viewBox="0 0 300 0.1"/>`,
  };
  for (const [size, drawing] of Object.entries(sizes)) assert.equal(await sizeOf(t, 'a.svg', drawing), size);
});

test('a drawing of which browsers show nothing is reported with what is wrong and the line', async (t) => {
  const faults: Readonly<Record<string, string>> = {
    '<svg width="9" height="9"/>': 'write `<svg xmlns="http://www.w3.org/2000/svg"` at its start',
    [`${svg}>\n<g>`]: '`<g>` is never closed (line 2)',
    [`${svg}>\n<g></svg>`]: '`<g>` is not closed (line 2)',
    [`${svg} width=9/>`]: '`<svg` is never closed, or has a value without quotes (line 1)',
    [`${svg}>\n\n<text>a & b</text></svg>`]: 'write `&amp;` for `&` (line 3)',
    [`${svg}><text>a&nbsp;b</text></svg>`]: 'write the sign itself for `&nbsp;` (line 1)',
    [`${svg}><use xlink:href="#a"/></svg>`]: '`xlink:href` needs `xmlns:xlink="…"` on `<svg>` (line 1)',
    [`${svg}/>\nmore`]: 'remove the text outside of `<svg>` (line 1)',
    [`\n<?xml version="1.0"?>${svg}/>`]: 'remove what stands before `<?xml` (line 2)',
    [`<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${svg}><text>&b;</text></svg>`]:
      'the entity `b` names another one: write its text (line 1)',
  };
  for (const [drawing, fault] of Object.entries(faults)) {
    assert.equal(await sizeOf(t, 'a.svg', drawing), `is an SVG that browsers do not show: ${fault}`);
  }
  assert.equal(
    await sizeOf(t, 'a.svg', `${svg} width="0" height="9"/>`),
    'is an SVG without width or height: write numbers above 0',
  );
});

test('what is no picture is said to be what it is, and what is not there is missing', async (t) => {
  const { sizes } = await sizesOf(t, { 'files/dot.gif': gif });
  assert.equal(sizes.sizeOf('images/none.png'), 'missing');
  assert.equal(sizes.sizeOf('files/dot.gif'), 'missing');
  assert.equal(sizes.sizeOf('../secret.gif'), 'missing');
  const unknown = 'is no image that a browser can show: save it as PNG, JPEG, GIF, WebP or SVG';
  const others: Readonly<Record<string, string>> = {
    hello: unknown,
    '<p>': unknown,
    '': 'is empty: save it again',
    '\0\0\0\x18ftypheic\0\0\0\0mif1heic': 'is a HEIC image, which few browsers show: save it as JPEG or PNG',
    'II*\0': 'is a TIFF image, which few browsers show: save it as PNG or JPEG',
    '%PDF-1.7': 'is a PDF and no image: put it into `files/`, or save it as PNG',
    '\0\0\0\x18ftypisom\0\0\0\0isom':
      'is a video and no image: save it as GIF or WebP, or show it from a video host',
    '<!doctype html><title>Not found</title>': 'is a web page and no image: fetch the image itself',
    'version https://git-lfs.github.com/spec/v1\noid':
      'is a pointer of Git LFS, and the image is not here: run `git lfs pull`',
  };
  for (const [bytes, fault] of Object.entries(others))
    assert.equal(await sizeOf(t, 'a.png', Buffer.from(bytes, 'latin1')), fault);
});

test('a drawing under the name of another format, and the other way round, is not shown', async (t) => {
  assert.equal(
    await sizeOf(t, 'a.png', `${svg}/>`),
    'holds SVG, and no browser shows it under this name: call it `a.svg`',
  );
  assert.equal(
    await sizeOf(t, 'a.svg', gif),
    'holds GIF, and no browser shows it under this name: call it `a.gif`',
  );
});

test('an image whose ending says another format is shown, and reported with what it holds', async (t) => {
  const { sizes } = await sizesOf(t, {
    'images/a/shot.png': gif,
    'images/a/shot.GIF': gif,
    'images/a/shot': gif,
  });
  const faultsOf = (path: string) => imageFaults(path, sizes.sizeOf(path));
  assert.deepEqual(faultsOf('images/a/shot.png'), [
    {
      rule: 'image-format',
      message: '`images/a/shot.png` holds GIF, which its ending does not say: call it `shot.gif`.',
    },
  ]);
  assert.deepEqual(faultsOf('images/a/shot.GIF'), []);
  assert.deepEqual(faultsOf('images/a/shot'), []);
});

test('an image of many bytes, or of many pixels, is reported', async (t) => {
  const many = Buffer.concat([gif, Buffer.alloc(12_000_000)]);
  const head = grayPng(4, 4);
  head.writeUInt32BE(60_000, 16);
  head.writeUInt32BE(60_000, 20);
  const { sizes } = await sizesOf(t, { 'images/many.gif': many, 'images/huge.png': head });
  const messages = ['images/many.gif', 'images/huge.png'].map((path) =>
    imageFaults(path, sizes.sizeOf(path)),
  );
  assert.deepEqual(messages.flat(), [
    {
      rule: 'large-image',
      message: '`images/many.gif` has 12.0 MB, which readers load to see it in full: save it smaller.',
    },
    {
      rule: 'large-image',
      message:
        '`images/huge.png` has more pixels than any screen, and is published as it is: save it at a smaller size.',
    },
  ]);
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
