import { brotliDecompressSync } from 'node:zlib';

/** The tables of a font by their tags, as https://www.w3.org/TR/WOFF2/ packs them. */
export interface FontTables {
  readonly table: (tag: string) => DataView | undefined;
  /** Whether a table is in the form that WOFF2 gives it to be smaller. */
  readonly isTransformed: (tag: string) => boolean;
}

/** What is wrong with a font, behind the name of its file. */
export class FontFault extends Error {}

const signature = 0x774f4632;
const headerLength = 48;
/** A font that unpacks to more is none for a page; its file may be small all the same. */
const largestFont = 30_000_000;
const base128Bytes = 5;

/** Tags that an entry names by their place in this list: section 4.1 of the specification. */
const knownTags =
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
    .split(' ')
    .map((tag) => tag.replace('_', ' '));
const ownTag = 63;

/**
 * Unpacks the tables of a font.
 *
 * @throws FontFault where it is no whole WOFF2 file
 */
export function readWoff2(file: Uint8Array): FontTables {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < headerLength || view.getUint32(0) !== signature) {
    throw new FontFault('is no WOFF2 font, whatever its name says: fetch the font as WOFF2');
  }
  if (view.getUint32(4) === 0x74746366) throw new FontFault('holds several fonts: save one of them');
  if (view.getUint32(8) !== file.length) throw new FontFault('is not whole: fetch it again');
  const entries = readEntries(view, view.getUint16(12));
  const length = entries.reduce((sum, entry) => sum + entry.length, 0);
  if (length > largestFont) throw new FontFault('is too large for a page: save a smaller part of it');
  const data = unpack(file.subarray(entries.end, entries.end + view.getUint32(20)), length);
  const tables = new Map<string, { readonly view: DataView; readonly isTransformed: boolean }>();
  let offset = 0;
  for (const { tag, length, isTransformed } of entries) {
    tables.set(tag, { view: new DataView(data.buffer, data.byteOffset + offset, length), isTransformed });
    offset += length;
  }
  return {
    table: (tag) => tables.get(tag)?.view,
    isTransformed: (tag) => tables.get(tag)?.isTransformed ?? false,
  };
}

interface Entry {
  readonly tag: string;
  readonly length: number;
  readonly isTransformed: boolean;
}

function readEntries(view: DataView, count: number): readonly Entry[] & { readonly end: number } {
  let offset = headerLength;
  const base128 = (): number => {
    let value = 0;
    for (let index = 0; index < base128Bytes; index += 1) {
      const byte = view.getUint8(offset);
      offset += 1;
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
    throw new FontFault('is damaged: fetch it again');
  };
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    const flags = view.getUint8(offset);
    offset += 1;
    let tag = knownTags[flags & ownTag];
    if (tag === undefined) {
      tag = String.fromCharCode(...[0, 1, 2, 3].map((place) => view.getUint8(offset + place)));
      offset += 4;
    }
    const version = flags >> 6;
    const isTransformed = tag === 'glyf' || tag === 'loca' ? version === 0 : version !== 0;
    const original = base128();
    entries.push({ tag, length: isTransformed ? base128() : original, isTransformed });
  }
  return Object.assign(entries, { end: offset });
}

function unpack(packed: Uint8Array, length: number): Uint8Array {
  let data: Uint8Array;
  try {
    data = brotliDecompressSync(packed, { maxOutputLength: Math.max(1, length) });
  } catch {
    throw new FontFault('is damaged: fetch it again');
  }
  if (data.length !== length) throw new FontFault('is damaged: fetch it again');
  return data;
}
