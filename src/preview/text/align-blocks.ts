import { editScript } from './edit-script.ts';
import type { Token } from './tokens.ts';

/** What alignment looks at of a block. */
export interface AlignedBlock {
  /** Blocks with the same key are the same. */
  readonly key: string;
  readonly tokens: () => readonly Token[];
}

/** Blocks that stand beside each other: the same, one changed into the other, or one without the other. */
export type Row<Block> =
  | { readonly kind: 'same'; readonly after: Block }
  | {
      readonly kind: 'changed' | 'removed' | 'added';
      readonly before: Block | undefined;
      readonly after: Block | undefined;
    };

export interface Alignment<Block> {
  readonly rows: readonly Row<Block>[];
  /** Whether there was too much to find the best pairs. */
  readonly isCoarse: boolean;
}

/** Share of words that two blocks must have in common for one to be a new version of the other. */
const leastLikeness = 0.35;

/** Of more pairs than this in one stretch, blocks are paired by their order. */
const mostPairs = 10_000;

/** Puts the blocks of two bodies beside each other: those that are the same, and between them those that are alike. */
export function alignBlocks<Block extends AlignedBlock>(
  before: readonly Block[],
  after: readonly Block[],
): Alignment<Block> {
  const keys = (blocks: readonly Block[]): readonly string[] => blocks.map(({ key }) => key);
  const script = editScript(keys(before), keys(after));
  const rows: Row<Block>[] = [];
  let isCoarse = script.isCoarse;
  let [old, now] = [0, 0];
  for (const match of [...script.matches, { before: before.length, after: after.length, length: 0 }]) {
    const gap = alignGap(before.slice(old, match.before), after.slice(now, match.after));
    isCoarse ||= gap.isCoarse;
    rows.push(...gap.rows);
    [old, now] = [match.before + match.length, match.after + match.length];
    rows.push(...after.slice(match.after, now).map((block) => ({ kind: 'same', after: block }) as const));
  }
  return { rows, isCoarse };
}

/** Pairs blocks of which none is the same as another, so that what they have in common is the most. */
function alignGap<Block extends AlignedBlock>(
  before: readonly Block[],
  after: readonly Block[],
): Alignment<Block> {
  const isCoarse = before.length * after.length > mostPairs;
  if (before.length === 0 || after.length === 0 || isCoarse) {
    const rows = [
      ...before.map((block) => ({ kind: 'removed', before: block, after: undefined }) as const),
      ...after.map((block) => ({ kind: 'added', before: undefined, after: block }) as const),
    ];
    return { rows, isCoarse };
  }
  const [oldWords, newWords] = [before.map(countWords), after.map(countWords)];
  const likeness = oldWords.map((one) => newWords.map((other) => likenessOf(one, other)));
  // The best that can be had of the blocks from here on, on both sides.
  const best = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const paired = (i: number, j: number): number => {
    const value = likeness[i]?.[j] ?? 0;
    return value < leastLikeness ? -1 : value + at(i + 1, j + 1);
  };
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = best[i];
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), paired(i, j));
    }
  }
  const rows: Row<Block>[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const isPair = i < before.length && j < after.length && paired(i, j) === at(i, j);
    if (isPair) rows.push({ kind: 'changed', before: before[i++], after: after[j++] });
    else if (j >= after.length || (i < before.length && at(i + 1, j) === at(i, j)))
      rows.push({ kind: 'removed', before: before[i++], after: undefined });
    else rows.push({ kind: 'added', before: undefined, after: after[j++] });
  }
  return { rows, isCoarse };
}

interface WordCounts {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

function countWords(block: AlignedBlock): WordCounts {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { kind, key } of block.tokens()) {
    if (kind !== 'word' && kind !== 'object') continue;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    total += 1;
  }
  return { counts, total };
}

/** Twice what two blocks share of all their words (Dice): 1 for the same words in whatever order. */
function likenessOf(one: WordCounts, other: WordCounts): number {
  if (one.total + other.total === 0) return 1;
  let shared = 0;
  for (const [word, count] of one.counts) shared += Math.min(count, other.counts.get(word) ?? 0);
  return (2 * shared) / (one.total + other.total);
}
