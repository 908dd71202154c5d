/** Formats that every browser shows. */
export type BrowserFormat = 'PNG' | 'JPEG' | 'GIF' | 'WebP' | 'SVG' | 'AVIF' | 'BMP' | 'ICO';

/** Formats that are saved or sent as images by other programs, or in the place of an image by mistake. */
export type OtherFormat =
  | 'HEIC'
  | 'TIFF'
  | 'PSD'
  | 'JPEG XL'
  | 'JPEG 2000'
  | 'PDF'
  | 'packed'
  | 'video'
  | 'page'
  | 'pointer';

export type ImageFormat = BrowserFormat | OtherFormat;

/** Endings that name a format to hosts, the one to write first. */
const endings: Readonly<Record<BrowserFormat, readonly string[]>> = {
  PNG: ['png', 'apng'],
  JPEG: ['jpg', 'jpeg', 'jpe', 'jfif', 'pjpeg', 'pjp'],
  GIF: ['gif'],
  WebP: ['webp'],
  SVG: ['svg'],
  AVIF: ['avif'],
  BMP: ['bmp'],
  ICO: ['ico', 'cur'],
};

/** What is no image to browsers, and what to do, behind the name of the file. */
const otherFaults: Readonly<Record<OtherFormat, string>> = {
  HEIC: 'is a HEIC image, which few browsers show: save it as JPEG or PNG',
  TIFF: 'is a TIFF image, which few browsers show: save it as PNG or JPEG',
  PSD: 'is a Photoshop file, which no browser shows: save it as PNG or JPEG',
  'JPEG XL': 'is a JPEG XL image, which few browsers show: save it as PNG or JPEG',
  'JPEG 2000': 'is a JPEG 2000 image, which few browsers show: save it as PNG or JPEG',
  PDF: 'is a PDF and no image: put it into `files/`, or save it as PNG',
  packed: 'is a packed file and no image: unpack it',
  video: 'is a video and no image: save it as GIF or WebP, or show it from a video host',
  page: 'is a web page and no image: fetch the image itself',
  pointer: 'is a pointer of Git LFS, and the image is not here: run `git lfs pull`',
};

/** By the first bytes; a few formats say more at another place. */
const signatures: readonly (readonly [format: ImageFormat, bytes: string])[] = [
  ['PNG', '\x89PNG\r\n\x1a\n'],
  ['JPEG', '\xff\xd8\xff'],
  ['GIF', 'GIF87a'],
  ['GIF', 'GIF89a'],
  ['BMP', 'BM'],
  ['ICO', '\0\0\x01\0'],
  ['ICO', '\0\0\x02\0'],
  ['TIFF', 'II*\0'],
  ['TIFF', 'MM\0*'],
  ['PSD', '8BPS'],
  ['JPEG XL', '\xff\x0a'],
  ['JPEG XL', '\0\0\0\x0cJXL '],
  ['JPEG 2000', '\0\0\0\x0cjP  '],
  ['JPEG 2000', '\xff\x4f\xff\x51'],
  ['PDF', '%PDF-'],
  ['packed', '\x1f\x8b'],
  ['packed', 'PK\x03\x04'],
  ['video', '\x1aE\xdf\xa3'],
  ['pointer', 'version https://git-lfs'],
];

const longestSignature = 1024;

/** Reads from the head of a file what it holds; `undefined` for what is none of the known formats. */
export function formatOf(head: Uint8Array): ImageFormat | undefined {
  const start = Buffer.from(head.subarray(0, longestSignature)).toString('latin1');
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'WebP';
  // The length in front is never as large that it could be read as the start of a text.
  if (start.startsWith('\0') && start.slice(4, 8) === 'ftyp') return brandedFormat(start);
  return signatures.find(([, bytes]) => start.startsWith(bytes))?.[0] ?? markupFormat(head);
}

export function isBrowserFormat(format: ImageFormat): format is BrowserFormat {
  return format in endings;
}

/** Why a browser shows nothing of a file of this format and name, to be put behind the name. */
export function formatFault(path: string, format: ImageFormat | undefined): string | undefined {
  if (format === undefined) return undefined;
  if (!isBrowserFormat(format)) return otherFaults[format];
  const named = namedFormat(path);
  // Browsers look into a file for its format, except for drawings, which they take for text.
  if (named === undefined || named === format || (named !== 'SVG' && format !== 'SVG')) return undefined;
  return `holds ${format}, and no browser shows it under this name: call it \`${trueName(path, format)}\``;
}

/** What an image that is shown all the same should be called, where its ending says another format. */
export function trueNameOf(path: string, format: BrowserFormat): string | undefined {
  const named = namedFormat(path);
  return named === undefined || named === format ? undefined : trueName(path, format);
}

function namedFormat(path: string): BrowserFormat | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  for (const [format, names] of Object.entries(endings)) {
    if (names.includes(ending) && isKnown(format)) return format;
  }
  return undefined;
}

function isKnown(format: string): format is BrowserFormat {
  return format in endings;
}

function trueName(path: string, format: BrowserFormat): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return `${name.slice(0, name.lastIndexOf('.'))}.${endings[format][0]}`;
}

/** ISO base media: a list of brands says what it is, and what it can be read as. */
function brandedFormat(start: string): ImageFormat | undefined {
  const length = Math.min(Buffer.from(start.slice(0, 4), 'latin1').readUInt32BE(), longestSignature);
  const brands = new Set([start.slice(8, 12)]);
  for (let at = 16; at + 4 <= Math.min(length, start.length); at += 4) brands.add(start.slice(at, at + 4));
  if (brands.has('avif') || brands.has('avis')) return 'AVIF';
  return ['mif1', 'msf1'].some((brand) => brands.has(brand)) || /^hei|^hev/.test(start.slice(8, 12))
    ? 'HEIC'
    : 'video';
}

/** A drawing may begin with a declaration, comments and a document type of any length. */
function markupFormat(head: Uint8Array): ImageFormat | undefined {
  const text = decodeText(head);
  if (!/^\s*</.test(text)) return undefined;
  if (/^\s*<(?:!doctype\s+html|html)\b/i.test(text)) return 'page';
  return /<(?:[\w.-]+:)?svg[\s/>]/.test(text) ? 'SVG' : undefined;
}

/** Text in the encoding that its byte order mark says, as browsers read it; UTF-8 without one. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
