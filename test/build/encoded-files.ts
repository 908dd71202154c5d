import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import encode, { type EncodedFormat } from '@11ty/eleventy-img';

/** A gray picture with some noise as a PNG file, however large it is. */
export function grayPng(width: number, height: number): Buffer {
  const rows = Buffer.alloc((width + 1) * height, 200);
  let state = width;
  for (let y = 0; y < height; y += 1) {
    rows[y * (width + 1)] = 0;
    for (let x = 1; x <= width; x += 31) {
      state = (state * 1103515245 + 12345) & 0x7fffffff;
      rows[y * (width + 1) + x] = state >> 16;
    }
  }
  return pngOf([
    ['IHDR', header(width, height)],
    ['IDAT', deflateSync(rows, { level: 1 })],
    ['IEND', Buffer.alloc(0)],
  ]);
}

/** The same picture in another format. */
export async function encodedAs(format: EncodedFormat, width: number, height: number): Promise<Buffer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-encoded-'));
  try {
    const file = path.join(folder, 'image.png');
    writeFileSync(file, grayPng(width, height));
    const files = await encode(file, { widths: [width], formats: [format], dryRun: true, useCache: false });
    return Buffer.from(files[format]?.[0]?.buffer ?? []);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A PNG file that shows pictures of one color one after another. */
export function movingPng(width: number, height: number, frames: number): Buffer {
  const pixels = (gray: number): Buffer => {
    const rows = Buffer.alloc((width + 1) * height, gray);
    for (let y = 0; y < height; y += 1) rows[y * (width + 1)] = 0;
    return deflateSync(rows);
  };
  let sequence = 0;
  const control = (): Buffer => {
    const data = Buffer.alloc(26);
    data.writeUInt32BE(sequence++, 0);
    data.writeUInt32BE(width, 4);
    data.writeUInt32BE(height, 8);
    data.writeUInt16BE(1, 20);
    data.writeUInt16BE(5, 22);
    return data;
  };
  const count = Buffer.alloc(8);
  count.writeUInt32BE(frames);
  const head = control();
  const later = Array.from({ length: frames - 1 }, (_, index) => index + 1).flatMap((index) => {
    const next = control();
    const number = Buffer.alloc(4);
    number.writeUInt32BE(sequence++);
    return [
      ['fcTL', next],
      ['fdAT', Buffer.concat([number, pixels(index * 90)])],
    ] as const;
  });
  const first = frames === 0 ? [] : ([['acTL', count]] as const);
  return pngOf([
    ['IHDR', header(width, height)],
    ...first,
    ['fcTL', head],
    ['IDAT', pixels(30)],
    ...later,
    ['IEND', Buffer.alloc(0)],
  ]);
}

/** A WebP file that shows one picture again and again. */
export async function movingWebp(width: number, height: number, frames: number): Promise<Buffer> {
  const still = await encodedAs('webp', width, height);
  const canvas = Buffer.alloc(10);
  canvas[0] = 2;
  canvas.writeUIntLE(width - 1, 4, 3);
  canvas.writeUIntLE(height - 1, 7, 3);
  const frame = Buffer.alloc(16);
  frame.writeUIntLE(width - 1, 6, 3);
  frame.writeUIntLE(height - 1, 9, 3);
  frame.writeUIntLE(100, 12, 3);
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    riffChunk('VP8X', canvas),
    riffChunk('ANIM', Buffer.alloc(6)),
    ...Array.from({ length: frames }, () => riffChunk('ANMF', Buffer.concat([frame, still.subarray(12)]))),
  ]);
  return riffChunk('RIFF', body);
}

function riffChunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(data.length);
  return Buffer.concat([Buffer.from(name), length, data, Buffer.alloc(data.length % 2)]);
}

/** A PNG file of chunks. */
export function pngOf(chunks: readonly (readonly [type: string, data: Buffer])[]): Buffer {
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...chunks.map(([type, data]) => {
      const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
      const sizes = Buffer.alloc(8);
      sizes.writeUInt32BE(data.length, 0);
      sizes.writeUInt32BE(crc32(named), 4);
      return Buffer.concat([sizes.subarray(0, 4), named, sizes.subarray(4)]);
    }),
  ]);
}

function header(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  return head;
}
