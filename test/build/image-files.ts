import { crc32, deflateSync } from 'node:zlib';

/** A picture as a PNG file: like a photo, which WebP makes smaller, or two lines of noise again and again, which PNG does. */
export function pngFile(width: number, height: number, kind: 'photo' | 'pattern' = 'photo'): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  let seed = 1;
  let copied = 0;
  for (let y = 0; y < height; y += 1) {
    copied = seed & (1 << 20) ? 1 : 0;
    for (let x = 0; x < width * 3; x += 1) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const at = y * (width * 3 + 1) + 1 + x;
      if (kind === 'photo') rows[at] = ((x + y) / 8 + (seed >> 28)) & 255;
      else rows[at] = y < 2 ? (seed >> 16) & 255 : (rows[copied * (width * 3 + 1) + 1 + x] ?? 0);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // 8 bits a channel, red, green and blue.
  head.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A GIF of two colors with as many frames as it says; comments make it long enough to be worth something. */
export function gifFile(width: number, height: number, frames: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(width, 0);
  size.writeUInt16LE(height, 2);
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe, 0xff]), Buffer.alloc(255, 0x61), Buffer.from([0])]);
  const frame = (index: number): Buffer =>
    Buffer.concat([
      // A tenth of a second, then a picture of one color: clear codes keep the codes three bits long.
      Buffer.from([0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0]),
      size,
      Buffer.from([0]),
      pixels(width * height, index % 2),
    ]);
  return Buffer.concat([
    Buffer.from('GIF89a', 'latin1'),
    size,
    Buffer.from([0x80, 0, 0, 255, 255, 255, 0, 90, 160]),
    Buffer.from([0x21, 0xff, 11, ...Buffer.from('NETSCAPE2.0', 'latin1'), 3, 1, 0, 0, 0]),
    ...Array.from({ length: 20 }, () => comment),
    ...Array.from({ length: frames }, (_, index) => frame(index)),
    Buffer.from([0x3b]),
  ]);
}

/** Uncompressed LZW: a clear code after each two pixels, so that the table never grows. */
function pixels(count: number, color: number): Buffer {
  const [clear, end, bits] = [4, 5, 3];
  const codes: number[] = [];
  for (let index = 0; index < count; index += 1) {
    if (index % 2 === 0) codes.push(clear);
    codes.push(color);
  }
  codes.push(end);
  const bytes = Buffer.alloc(Math.ceil((codes.length * bits) / 8));
  codes.forEach((code, index) => {
    for (let bit = 0; bit < bits; bit += 1) {
      const at = index * bits + bit;
      if (code & (1 << bit)) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (at & 7));
    }
  });
  const blocks: Buffer[] = [Buffer.from([2])];
  for (let from = 0; from < bytes.length; from += 255) {
    const part = bytes.subarray(from, from + 255);
    blocks.push(Buffer.from([part.length]), part);
  }
  return Buffer.concat([...blocks, Buffer.from([0])]);
}
