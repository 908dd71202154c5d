/** A stretch that two sequences share. */
export interface Match {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/**
 * Patience diff: matches what is unique on both sides, in the longest common order, and extends each match to its equal
 * neighbours.
 */
export function landmarks(before: readonly string[], after: readonly string[]): readonly Match[] {
  const places = onlyPlaces(after);
  const pairs = [...onlyPlaces(before)].flatMap(([value, at]) => {
    const other = places.get(value);
    return at === undefined || other === undefined ? [] : [{ at, other }];
  });
  const matches: Match[] = [];
  let endBefore = 0;
  let endAfter = 0;
  for (const { at, other } of longestRising(pairs)) {
    if (at < endBefore || other < endAfter) continue;
    let start = 0;
    while (
      at - start > endBefore &&
      other - start > endAfter &&
      before[at - start - 1] === after[other - start - 1]
    )
      start += 1;
    let length = 1;
    while (
      at + length < before.length &&
      other + length < after.length &&
      before[at + length] === after[other + length]
    )
      length += 1;
    matches.push({ before: at - start, after: other - start, length: length + start });
    endBefore = at + length;
    endAfter = other + length;
  }
  return matches;
}

/** Where each value stands that occurs once; no place for those that occur more often. */
function onlyPlaces(values: readonly string[]): ReadonlyMap<string, number | undefined> {
  const places = new Map<string, number | undefined>();
  for (const [at, value] of values.entries()) places.set(value, places.has(value) ? undefined : at);
  return places;
}

interface Pair {
  readonly at: number;
  readonly other: number;
}

/** The longest series of pairs that rises on both sides, of pairs that rise on the first. */
function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, pair] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.other ?? 0) < pair.other) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  }
  const series: Pair[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair) series.push(pair);
  }
  return series.reverse();
}
