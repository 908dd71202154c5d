import type { FontTables } from './woff2.ts';

/** How far the weight of a variable font goes, and the one that its tables describe. */
export interface WeightAxis {
  readonly index: number;
  readonly least: number;
  readonly usual: number;
  readonly greatest: number;
}

/** The axis of weight (https://learn.microsoft.com/typography/opentype/spec/fvar); none in a font of one weight. */
export function weightAxis({ table }: FontTables): WeightAxis | undefined {
  const fvar = table('fvar');
  if (!fvar) return undefined;
  const [start, count, size] = [fvar.getUint16(4), fvar.getUint16(8), fvar.getUint16(10)];
  for (let index = 0; index < count; index += 1) {
    const at = start + index * size;
    if (fvar.getUint32(at) !== 0x77676874) continue;
    const [least, usual, greatest] = [4, 8, 12].map((place) => fvar.getInt32(at + place) / 65536);
    if (least !== undefined && usual !== undefined && greatest !== undefined) {
      return { index, least, usual, greatest };
    }
  }
  return undefined;
}

/**
 * How much wider glyphs are at a weight than the table of widths says:
 * https://learn.microsoft.com/typography/opentype/spec/hvar
 */
export function widthDeltas(
  tables: FontTables,
  axis: WeightAxis | undefined,
  weight: number,
): (glyph: number) => number {
  const hvar = tables.table('HVAR');
  if (!hvar || !axis) return () => 0;
  const coordinate = mapped(tables, axis, normalized(axis, weight));
  const store = hvar.getUint32(4);
  const mapping = hvar.getUint32(8);
  const regions = store + hvar.getUint32(store + 2);
  const axisCount = hvar.getUint16(regions);
  const scalarOf = (region: number): number => {
    let scalar = 1;
    for (let other = 0; other < axisCount; other += 1) {
      const at = regions + 4 + (region * axisCount + other) * 6;
      const [start = 0, peak = 0, end = 0] = [0, 2, 4].map((place) => hvar.getInt16(at + place) / 16384);
      scalar *= shareOf(other === axis.index ? coordinate : 0, start, peak, end);
    }
    return scalar;
  };
  return (glyph) => {
    const [outer, inner] = mapping === 0 ? [0, glyph] : mappedIndex(hvar, mapping, glyph);
    const data = store + hvar.getUint32(store + 8 + outer * 4);
    if (inner >= hvar.getUint16(data)) return 0;
    const words = hvar.getUint16(data + 2);
    const [isLong, wordCount] = [(words & 0x8000) !== 0, words & 0x7fff];
    const regionCount = hvar.getUint16(data + 4);
    const [large, small] = isLong ? [4, 2] : [2, 1];
    let at = data + 6 + regionCount * 2 + inner * (wordCount * large + (regionCount - wordCount) * small);
    let sum = 0;
    for (let index = 0; index < regionCount; index += 1) {
      const size = index < wordCount ? large : small;
      sum += signed(hvar, at, size) * scalarOf(hvar.getUint16(data + 6 + index * 2));
      at += size;
    }
    return sum;
  };
}

function shareOf(coordinate: number, start: number, peak: number, end: number): number {
  if (peak === 0) return 1;
  if (coordinate < start || coordinate > end) return 0;
  if (coordinate === peak) return 1;
  return coordinate < peak ? (coordinate - start) / (peak - start) : (end - coordinate) / (end - peak);
}

function normalized({ least, usual, greatest }: WeightAxis, weight: number): number {
  const inside = Math.min(greatest, Math.max(least, weight));
  if (inside === usual) return 0;
  return inside < usual ? (inside - usual) / (usual - least) : (inside - usual) / (greatest - usual);
}

/** https://learn.microsoft.com/typography/opentype/spec/avar */
function mapped({ table }: FontTables, axis: WeightAxis, coordinate: number): number {
  const avar = table('avar');
  if (!avar) return coordinate;
  let at = 8;
  for (let index = 0; index < axis.index; index += 1) at += 2 + avar.getUint16(at) * 4;
  const pairs = Array.from({ length: avar.getUint16(at) }, (_, index): readonly [number, number] => [
    avar.getInt16(at + 2 + index * 4) / 16384,
    avar.getInt16(at + 4 + index * 4) / 16384,
  ]);
  const after = pairs.findIndex(([from]) => from >= coordinate);
  const [from, to] = pairs[after] ?? [coordinate, coordinate];
  const [before, toBefore] = pairs[after - 1] ?? [from, to];
  return from === before ? to : toBefore + ((coordinate - before) / (from - before)) * (to - toBefore);
}

function mappedIndex(view: DataView, at: number, glyph: number): readonly [outer: number, inner: number] {
  const format = view.getUint8(at + 1);
  const isLong = view.getUint8(at) === 1;
  const count = isLong ? view.getUint32(at + 2) : view.getUint16(at + 2);
  const size = ((format >> 4) & 3) + 1;
  const bits = (format & 15) + 1;
  const start = at + (isLong ? 6 : 4) + Math.min(glyph, count - 1) * size;
  let entry = 0;
  for (let index = 0; index < size; index += 1) entry = entry * 256 + view.getUint8(start + index);
  return [Math.floor(entry / 2 ** bits), entry % 2 ** bits];
}

function signed(view: DataView, at: number, size: number): number {
  if (size === 4) return view.getInt32(at);
  return size === 2 ? view.getInt16(at) : view.getInt8(at);
}
