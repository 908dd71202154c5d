import { weightAxis, widthDeltas } from './variations.ts';
import { FontFault, type FontTables, readWoff2 } from './woff2.ts';

/** What of a font decides how much room its text takes, in parts of its size. */
export interface FontMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  /** Least and greatest weight. */
  readonly weights: readonly [number, number];
  /** Mean width of the letters of a text; nothing where the font has no Latin letters. */
  readonly widthAt: (weight: number) => number | undefined;
}

/** How often a letter stands among a thousand signs of English text, spaces counted. */
const letters: readonly (readonly [letter: string, share: number])[] = Object.entries({
  ' ': 180,
  e: 102,
  t: 75,
  a: 66,
  o: 62,
  i: 57,
  n: 57,
  s: 53,
  r: 49,
  h: 50,
  l: 33,
  d: 35,
  c: 22,
  u: 23,
  m: 20,
  f: 18,
  p: 15,
  g: 16,
  w: 19,
  y: 16,
  b: 12,
  v: 8,
  k: 6,
  x: 1,
  j: 1,
  q: 1,
  z: 1,
});

/**
 * Reads the metrics of a WOFF2 file.
 *
 * @throws FontFault where that cannot be done
 */
export function readFontMetrics(file: Uint8Array): FontMetrics {
  try {
    return metricsOf(readWoff2(file));
  } catch (error) {
    // A table that is shorter than its own numbers say.
    if (error instanceof RangeError) throw new FontFault('is damaged: fetch it again');
    throw error;
  }
}

function metricsOf(tables: FontTables): FontMetrics {
  const table = (tag: string): DataView => {
    const found = tables.table(tag);
    if (!found) throw new FontFault(`is no font for pages, since it has no table \`${tag}\`: fetch it again`);
    return found;
  };
  const [head, hhea, os2, cmap, hmtx] = ['head', 'hhea', 'OS/2', 'cmap', 'hmtx'].map(table);
  if (!head || !hhea || !os2 || !cmap || !hmtx) throw new FontFault('is damaged: fetch it again');
  const unitsPerEm = head.getUint16(18);
  if (unitsPerEm === 0) throw new FontFault('is damaged: fetch it again');
  // Bit 7: the font wants its typographic numbers to be used.
  const [view, at] = (os2.getUint16(62) & 0x80) === 0 ? [hhea, 4] : [os2, 68];
  const axis = weightAxis(tables);
  const weight = os2.getUint16(4);
  const glyphOf = readCharacterMap(cmap);
  const metricCount = hhea.getUint16(34);
  // The transformed table has the widths by themselves, behind one byte.
  const [start, stride] = tables.isTransformed('hmtx') ? [1, 2] : [0, 4];
  const widthOf = (glyph: number): number =>
    hmtx.getUint16(start + Math.min(glyph, metricCount - 1) * stride);
  return {
    ascent: view.getInt16(at) / unitsPerEm,
    descent: -view.getInt16(at + 2) / unitsPerEm,
    lineGap: Math.max(0, view.getInt16(at + 4)) / unitsPerEm,
    weights: axis ? [axis.least, axis.greatest] : [weight, weight],
    widthAt: (weight) => {
      const delta = widthDeltas(tables, axis, weight);
      let [sum, shares] = [0, 0];
      for (const [letter, share] of letters) {
        const glyph = glyphOf(letter.charCodeAt(0));
        if (glyph === 0) continue;
        sum += (widthOf(glyph) + delta(glyph)) * share;
        shares += share;
      }
      return shares < 500 ? undefined : sum / shares / unitsPerEm;
    },
  };
}

/** https://learn.microsoft.com/typography/opentype/spec/cmap, of which fonts for the web have formats 4 and 12. */
function readCharacterMap(cmap: DataView): (code: number) => number {
  const count = cmap.getUint16(2);
  for (let index = 0; index < count; index += 1) {
    const platform = cmap.getUint16(4 + index * 8);
    const at = cmap.getUint32(8 + index * 8);
    if (platform !== 0 && platform !== 3) continue;
    const format = cmap.getUint16(at);
    if (format === 4) return (code) => glyphInSegments(cmap, at, code);
    if (format === 12) return (code) => glyphInGroups(cmap, at, code);
  }
  return () => 0;
}

function glyphInSegments(cmap: DataView, at: number, code: number): number {
  const segments = cmap.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + segments];
  for (let place = 0; place < segments; place += 2) {
    if (code > cmap.getUint16(ends + place)) continue;
    const first = cmap.getUint16(starts + place);
    if (code < first) return 0;
    const delta = cmap.getUint16(starts + segments + place);
    const offsetAt = starts + 2 * segments + place;
    const offset = cmap.getUint16(offsetAt);
    if (offset === 0) return (code + delta) % 65536;
    const glyph = cmap.getUint16(offsetAt + offset + (code - first) * 2);
    return glyph === 0 ? 0 : (glyph + delta) % 65536;
  }
  return 0;
}

function glyphInGroups(cmap: DataView, at: number, code: number): number {
  const groups = cmap.getUint32(at + 12);
  for (let index = 0; index < groups; index += 1) {
    const [first, last, glyph] = [0, 4, 8].map((place) => cmap.getUint32(at + 16 + index * 12 + place));
    if (first !== undefined && last !== undefined && glyph !== undefined && code >= first && code <= last) {
      return glyph + code - first;
    }
  }
  return 0;
}
