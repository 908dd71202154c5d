import { editScript } from './edit-script.ts';
import type { Match } from './landmarks.ts';
import type { TextPiece } from './text-piece.ts';
import type { Token } from './tokens.ts';

/** What differs between the tokens of two blocks. */
export interface WordDiff {
  /** Tokens that are in one of the two alone. */
  readonly removed: ReadonlySet<Token>;
  readonly added: ReadonlySet<Token>;
  /** Both texts in one row: what is removed in front of what is added in its place. */
  readonly pieces: readonly TextPiece[];
  readonly isCoarse: boolean;
}

/** Compares the words of two blocks; of a block that stands alone, all are removed or added. */
export function diffWords(before: readonly Token[], after: readonly Token[]): WordDiff {
  const keys = (tokens: readonly Token[]): readonly string[] => tokens.map(({ key }) => key);
  const { matches, isCoarse } = editScript(keys(before), keys(after));
  const removed = new Set<Token>();
  const added = new Set<Token>();
  const pieces: TextPiece[] = [];
  let [old, now] = [0, 0];
  const end = { before: before.length, after: after.length, length: 0 };
  for (const match of [...readable(matches, before, after), end]) {
    const [gone, come] = [before.slice(old, match.before), after.slice(now, match.after)];
    for (const token of gone) removed.add(token);
    for (const token of come) added.add(token);
    [old, now] = [match.before + match.length, match.after + match.length];
    pieces.push(
      { kind: 'removed', text: textOf(gone) },
      { kind: 'added', text: textOf(come) },
      { kind: 'same', text: textOf(after.slice(match.after, now)) },
    );
  }
  return { removed, added, pieces: pieces.filter(({ text }) => text !== ''), isCoarse };
}

/** Counts the tokens that are words. */
export function countWords(tokens: Iterable<Token>): number {
  let count = 0;
  for (const { kind } of tokens) if (kind === 'word') count += 1;
  return count;
}

/**
 * Leaves out matches that are right and of no use: spaces and signs between two changes, and then a single word between
 * longer ones, which would cut a new sentence into splinters.
 */
function readable(
  matches: readonly Match[],
  before: readonly Token[],
  after: readonly Token[],
): readonly Match[] {
  const between = withoutSplinters(matches, 0, before, after);
  return withoutSplinters(between, 1, before, after);
}

/** @param words how many words a splinter has, and fewer than stand on its two sides */
function withoutSplinters(
  matches: readonly Match[],
  words: 0 | 1,
  before: readonly Token[],
  after: readonly Token[],
): readonly Match[] {
  const kept: Match[] = [];
  for (const [index, match] of matches.entries()) {
    const last = kept.at(-1) ?? { before: 0, after: 0, length: 0 };
    const next = matches[index + 1] ?? { before: before.length, after: after.length };
    const inFront = Math.max(
      countWords(before.slice(last.before + last.length, match.before)),
      countWords(after.slice(last.after + last.length, match.after)),
    );
    const behind = Math.max(
      countWords(before.slice(match.before + match.length, next.before)),
      countWords(after.slice(match.after + match.length, next.after)),
    );
    const tokens = before.slice(match.before, match.before + match.length);
    const isSplinter =
      countWords(tokens) === words &&
      Math.min(inFront, behind) > words &&
      !tokens.some(({ kind }) => kind === 'object');
    if (!isSplinter) kept.push(match);
  }
  return kept;
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ kind, key }) => (kind === 'object' ? '' : key)).join('');
}
