import { gzipSync } from 'node:zlib';

/** The byte of gzip's head that names the system on which it was packed, and what it is where nobody says. */
const systemByte = 9;
const unknownSystem = 255;

/** Of the highest, 9, files are a thousandth smaller, and packing all of a small index at once takes five times as long. */
const level = 7;

/** Packs a file of the index: the same bytes on every system. */
export function pack(contents: Uint8Array): Uint8Array {
  // A copy: what zlib returns is a corner of a buffer many times its size, and there are thousands of files.
  const packed = new Uint8Array(gzipSync(contents, { level }));
  packed[systemByte] = unknownSystem;
  return packed;
}

export function packJson(value: object): Uint8Array {
  return pack(new TextEncoder().encode(JSON.stringify(value)));
}
