import { readXml } from './xml.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

const namespace = 'http://www.w3.org/2000/svg';

/** What CSS takes for the size of an image that says none. */
const defaultSize: Size = { width: 300, height: 150 };

/** Longer sides are cut down in proportion: no screen is as wide, and numbers stay numbers. */
const longestSide = 16_384;

/** Units of CSS in pixels; those that depend on a screen or on a font are left to the browser. */
const units: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['px', 1],
  ['in', 96],
  ['cm', 96 / 2.54],
  ['mm', 96 / 25.4],
  ['q', 96 / 101.6],
  ['pt', 96 / 72],
  ['pc', 16],
  ['em', 16],
  ['rem', 16],
]);

/**
 * Width and height of a drawing as browsers show it: its own, else in the proportions of its `viewBox`, else what CSS
 * has for images without a size. Or what is wrong with it: browsers show nothing of a drawing that is no whole XML.
 */
export function svgSize(bytes: Uint8Array): Size | { readonly fault: string } {
  const text = textOf(bytes);
  if (text === undefined) return { fault: 'holds bytes that are not the text it says: save it as UTF-8' };
  const xml = readXml(text);
  if ('fault' in xml) {
    return { fault: `is an SVG that browsers do not show: ${xml.fault} (line ${xml.line})` };
  }
  const { name, attributes } = xml;
  const [local, prefix] = name.split(':').reverse();
  const declaration = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  if (local !== 'svg' || attributes.get(declaration) !== namespace) {
    return { fault: `is an SVG that browsers do not show: write \`<svg xmlns="${namespace}"\` at its start` };
  }
  const width = lengthOf(attributes.get('width'));
  const height = lengthOf(attributes.get('height'));
  if ((width ?? 1) <= 0 || (height ?? 1) <= 0) {
    return { fault: 'is an SVG without width or height: write numbers above 0' };
  }
  return bounded(completed(width, height, viewBoxOf(attributes.get('viewBox'))));
}

function completed(width: number | undefined, height: number | undefined, box: Size | undefined): Size {
  if (width !== undefined && height !== undefined) return { width, height };
  if (!box) return { width: width ?? defaultSize.width, height: height ?? defaultSize.height };
  if (width !== undefined) return { width, height: (width * box.height) / box.width };
  if (height !== undefined) return { width: (height * box.width) / box.height, height };
  return box;
}

function bounded({ width, height }: Size): Size {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const side = (length: number): number => Math.max(1, Math.round(length * scale));
  return { width: side(width), height: side(height) };
}

/** In pixels; `undefined` for what depends on the room there is, and for what is no length. */
function lengthOf(value: string | undefined): number | undefined {
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]*)$/i.exec(value?.trim() ?? '');
  const unit = units.get(match?.[2]?.toLowerCase() ?? '');
  const length = Number(match?.[1]) * (unit ?? Number.NaN);
  return Number.isFinite(length) ? length : undefined;
}

function viewBoxOf(value: string | undefined): Size | undefined {
  const [, , width = 0, height = 0, ...rest] = (value?.trim() ?? '').split(/[\s,]+/).map(Number);
  const isBox = rest.length === 0 && width > 0 && height > 0;
  return isBox && Number.isFinite(width / height) ? { width, height } : undefined;
}

/** In the encoding of the byte order mark, else in that of the declaration. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? '';
  return /^utf-?16/i.test(declared) ? 'utf-8' : declared || 'utf-8';
}
