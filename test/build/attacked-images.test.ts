import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { prepareImages } from '../../src/build/images.ts';
import { createImageSizes, isShown } from '../../src/content/images/image-sizes.ts';
import { readContent } from '../../src/content/read-content.ts';
import { encodedAs, grayPng, movingPng, movingWebp } from './encoded-files.ts';
import { gifFile, pngFile } from './image-files.ts';

const drawing = Buffer.from(
  '<?xml version="1.0"?>\n<!-- A drawing -->\n<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60">' +
    '<g fill="none"><path d="M0 0h10v10z"/><text x="1">A &amp; B</text></g></svg>',
);

/** Numbers below a limit that are the same each time. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function changed(bytes: Buffer, next: (limit: number) => number): Buffer {
  const copy = Buffer.from(bytes);
  for (let count = next(20) + 1; count > 0; count -= 1) copy[next(copy.length)] = next(256);
  return copy;
}

test('images that are cut off, changed or empty end no build, and what has lost its half is reported', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'signpost-attacked-'));
  t.after(() => rm(folder, { recursive: true }));
  const whole: Readonly<Record<string, Buffer>> = {
    png: pngFile(120, 80),
    jpg: await encodedAs('jpeg', 300, 200),
    webp: await encodedAs('webp', 200, 100),
    avif: await encodedAs('avif', 200, 100),
    gif: gifFile(60, 40, 1),
    svg: drawing,
    'moving.gif': gifFile(60, 40, 4),
    'moving.png': movingPng(60, 40, 4),
    'moving.webp': await movingWebp(60, 40, 3),
  };
  const next = numbers(11);
  const files = new Map<string, Buffer>();
  const halved: string[] = [];
  for (const [kind, bytes] of Object.entries(whole)) {
    for (let index = 0; index < 5; index += 1) {
      halved.push(`cut-${index}.${kind}`);
      files.set(`cut-${index}.${kind}`, bytes.subarray(0, next(bytes.length / 2)));
      files.set(`changed-${index}.${kind}`, changed(bytes, next));
    }
    files.set(`misnamed.${kind}.png`, bytes);
    files.set(`nothing.${kind}`, Buffer.alloc(5000));
    halved.push(`nothing.${kind}`);
  }
  const huge = grayPng(40, 30);
  huge.writeUInt32BE(60_000, 16);
  huge.writeUInt32BE(60_000, 20);
  files.set('huge.png', huge);

  const contentDir = path.join(folder, 'content');
  const shown = [...files.keys()].map((name) => `![${name}](/images/${name})`);
  await mkdir(path.join(contentDir, 'images'), { recursive: true });
  await mkdir(path.join(contentDir, 'articles'));
  await writeFile(path.join(contentDir, 'articles/a.md'), `---\ntitle: A\n---\n\n${shown.join('\n\n')}\n`);
  for (const [name, bytes] of files) await writeFile(path.join(contentDir, 'images', name), bytes);

  const content = await readContent(contentDir);
  const sizes = createImageSizes(content.assets);
  const prepared = await prepareImages(content, path.join(folder, 'cache'));
  const isReported = (file: string): boolean =>
    !isShown(sizes.sizeOf(file)) || prepared.find(file)?.kind === 'damaged';
  const silent = halved.map((name) => `images/${name}`).filter((file) => !isReported(file));
  assert.deepEqual(silent, []);
  // Nobody opens what says that it is as large.
  assert.equal(prepared.find('images/huge.png'), undefined);
});
