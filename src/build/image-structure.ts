import type { BrowserFormat } from '../content/images/image-format.ts';

/** What the parts that an image file consists of tell, without its pixels. */
export interface ImageStructure {
  /** It has more than one picture, shown one after another. */
  readonly moves: boolean;
  /** The file ends before the last part does. */
  readonly isCut: boolean;
}

/** A part of a file: its name, where it ends, and what it holds. */
interface Part {
  readonly name: string;
  readonly end: number;
  readonly data: Buffer;
}

/** What stands behind the others is of no use to browsers, and may be anything. */
const pixelParts: ReadonlySet<string> = new Set([
  'VP8 ',
  'VP8L',
  'VP8X',
  'ANMF',
  'ALPH',
  'ftyp',
  'meta',
  'moov',
  'mdat',
]);

const plain: ImageStructure = { moves: false, isCut: false };

/** Reads the structure of an image; that of a format that cannot move is left to its decoder. */
export function imageStructure(bytes: Buffer, format: BrowserFormat): ImageStructure {
  if (format === 'GIF') return gifStructure(bytes);
  if (format === 'PNG') return pngStructure(bytes);
  if (format === 'WebP') return webpStructure(bytes);
  return format === 'AVIF' ? avifStructure(bytes) : plain;
}

/** `acTL` in front of the pixels makes a PNG file an animation, and says how many pictures it has. */
function pngStructure(bytes: Buffer): ImageStructure {
  const parts = partsOf(bytes, 8, (at) => ({ length: bytes.readUInt32BE(at) + 12, name: at + 4, head: 8 }));
  const pixels = parts.findIndex(({ name }) => name === 'IDAT');
  const control = parts.slice(0, Math.max(0, pixels)).find(({ name }) => name === 'acTL');
  return {
    moves: control !== undefined && control.data.length >= 4 && control.data.readUInt32BE() > 1,
    isCut: !parts.some(({ name, end }) => name === 'IEND' && end <= bytes.length),
  };
}

function webpStructure(bytes: Buffer): ImageStructure {
  const parts = partsOf(bytes, 12, (at) => {
    const length = bytes.readUInt32LE(at + 4);
    return { length: 8 + length + (length % 2), name: at, head: 8 };
  });
  return {
    moves: parts.filter(({ name }) => name === 'ANMF').length > 1,
    isCut: parts.some(({ name, end }) => pixelParts.has(name) && end > bytes.length + 1),
  };
}

/** A sequence says so among its brands. */
function avifStructure(bytes: Buffer): ImageStructure {
  const parts = partsOf(bytes, 0, (at) => ({
    length: bytes.readUInt32BE(at) || bytes.length - at,
    name: at + 4,
    head: 8,
  }));
  const brands = parts.find(({ name }) => name === 'ftyp')?.data.toString('latin1') ?? '';
  const hasTracks = parts.some(({ name }) => name === 'moov');
  return {
    moves: hasTracks && brands.match(/.{4}/gs)?.includes('avis') === true,
    isCut: parts.some(({ name, end }) => pixelParts.has(name) && end > bytes.length),
  };
}

/** Walks over parts that say how long they are. */
function partsOf(
  bytes: Buffer,
  start: number,
  headAt: (at: number) => { readonly length: number; readonly name: number; readonly head: number },
): readonly Part[] {
  const parts: Part[] = [];
  for (let at = start; at + 8 <= bytes.length; ) {
    const { length, name, head } = headAt(at);
    if (length < head) break;
    const data = bytes.subarray(at + head, at + length);
    parts.push({ name: bytes.toString('latin1', name, name + 4), end: at + length, data });
    at += length;
  }
  return parts;
}

const [extension, picture, trailer] = [0x21, 0x2c, 0x3b];

/** A GIF file is a list of blocks of two kinds; each holds smaller ones up to an empty one. */
function gifStructure(bytes: Buffer): ImageStructure {
  let pictures = 0;
  let at = 13 + colorBytes(bytes[10]);
  while (at < bytes.length && bytes[at] !== trailer) {
    if (bytes[at] === extension) at += 2;
    else if (bytes[at] === picture) {
      pictures += 1;
      at += 11 + colorBytes(bytes[at + 9]);
    } else break;
    while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
    at += 1;
  }
  // Browsers do without the last byte.
  return { moves: pictures > 1, isCut: at > bytes.length };
}

function colorBytes(flags = 0): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}
