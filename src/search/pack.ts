import { constants, gzipSync } from 'node:zlib';

/** The byte of gzip's head that names the system on which it was packed, and what it is where nobody says. */
const systemByte = 9;
const unknownSystem = 255;

/** Packs a file of the index: the same bytes on every system. */
export function pack(contents: Uint8Array): Uint8Array {
  // A copy: what zlib returns is a corner of a buffer many times its size, and there are thousands of files.
  const packed = new Uint8Array(gzipSync(contents, { level: constants.Z_BEST_COMPRESSION }));
  packed[systemByte] = unknownSystem;
  return packed;
}

export function packJson(value: object): Uint8Array {
  return pack(new TextEncoder().encode(JSON.stringify(value)));
}
