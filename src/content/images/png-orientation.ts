const signatureBytes = 8;
const chunkBytes = 12;
const orientationTag = 0x0112;
const entryBytes = 12;

/** The orientation that the EXIF data of a PNG file says, as in a photo; 1 for upright. */
export function pngOrientation(head: Buffer): number {
  for (let at = signatureBytes; at + 8 <= head.length; ) {
    const length = head.readUInt32BE(at);
    const type = head.toString('latin1', at + 4, at + 8);
    if (type === 'eXIf') return orientationIn(head.subarray(at + 8, at + 8 + length));
    at += length + chunkBytes;
  }
  return 1;
}

/** Reads the first directory of a TIFF structure. */
function orientationIn(exif: Buffer): number {
  if (exif.length < 10) return 1;
  const isLittle = exif.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number =>
    at + 2 > exif.length ? 0 : isLittle ? exif.readUInt16LE(at) : exif.readUInt16BE(at);
  const directory = isLittle ? exif.readUInt32LE(4) : exif.readUInt32BE(4);
  const count = short(directory);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * entryBytes;
    if (entry + entryBytes > exif.length) return 1;
    if (short(entry) === orientationTag) return short(entry + 8);
  }
  return 1;
}
