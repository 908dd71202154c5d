import type { Side } from '../pages/side.ts';
import type { BodyDiff, DiffRow, SameRow } from './diff-bodies.ts';
import type { RowNote } from './row-notes.ts';
import { diffSource } from './source-diff.ts';
import { blockHtml } from './write-block.ts';

/** Unchanged blocks, or changes that follow each other; HTML is ready to be shown. */
export type DiffHunk =
  | {
      readonly kind: 'same';
      /** How many blocks it holds. */
      readonly count: number;
      /** Whether it is long enough to be folded. */
      readonly isFolded: boolean;
      readonly html: string;
    }
  | { readonly kind: 'changed'; readonly number: number; readonly pairs: readonly DiffPair[] };

/**
 * The old and the new version of a block beside each other: as it looks, or as HTML where that does not show what
 * differs (`source`). Where the notes tell all of it, the block stands there once (`told`).
 */
export interface DiffPair {
  readonly kind: 'changed' | 'removed' | 'added' | 'source' | 'told';
  /** Nothing on the side that does not have it. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly notes: readonly RowNote[];
}

type Sides = Readonly<Record<'before' | 'after', Side>>;

/** Fewer unchanged blocks than this are not folded: the line that says so takes as much room. */
const fewestFolded = 3;

/** Cuts a comparison into what is shown one below the other. */
export function diffHunks(diff: BodyDiff, sides: Sides): readonly DiffHunk[] {
  const hunks: DiffHunk[] = [];
  let number = 0;
  const rows = [...diff.rows];
  for (let at = 0; at < rows.length; ) {
    const isSame = rows[at]?.kind === 'same';
    const end = rows.findIndex((row, index) => index >= at && (row.kind === 'same') !== isSame);
    const stretch = rows.slice(at, end === -1 ? rows.length : end);
    if (isSame)
      hunks.push(...sameHunks(stretch.filter(isSameRow), sides.after, { first: at === 0, last: end === -1 }));
    else {
      number += 1;
      hunks.push({ kind: 'changed', number, pairs: pairsOf(stretch.filter(isDiffRow), sides) });
    }
    at += stretch.length;
  }
  if (diff.sourceOnly) {
    const source = diffSource(diff.sourceOnly.before, diff.sourceOnly.after);
    hunks.push({ kind: 'changed', number: number + 1, pairs: [{ kind: 'source', ...source, notes: [] }] });
  }
  return hunks;
}

/** One block beside each change stays in sight; what is further away is folded. */
function sameHunks(
  rows: readonly SameRow[],
  side: Side,
  edge: { readonly first: boolean; readonly last: boolean },
): readonly DiffHunk[] {
  const [front, back] = [edge.first ? 0 : 1, edge.last ? 0 : 1];
  const folded = rows.slice(front, rows.length - back);
  const hunk = (part: readonly SameRow[], isFolded: boolean): readonly DiffHunk[] => {
    const html = part.map(({ after }) => blockHtml(after, side)).join('\n');
    return part.length === 0 ? [] : [{ kind: 'same', count: part.length, isFolded, html }];
  };
  if (folded.length < fewestFolded) return hunk(rows, false);
  return [
    ...hunk(rows.slice(0, front), false),
    ...hunk(folded, true),
    ...hunk(rows.slice(rows.length - back), false),
  ];
}

/** Blocks that went and blocks that came in their place stand beside each other, though they are not alike. */
function pairsOf(rows: readonly DiffRow[], sides: Sides): readonly DiffPair[] {
  const pairs: DiffPair[] = [];
  let gone: DiffRow[] = [];
  let come: DiffRow[] = [];
  const flush = (): void => {
    for (let index = 0; index < Math.max(gone.length, come.length); index += 1)
      pairs.push(loosePair(gone[index], come[index], sides));
    [gone, come] = [[], []];
  };
  for (const row of rows) {
    if (row.kind === 'removed') gone.push(row);
    else if (row.kind === 'added') come.push(row);
    else {
      flush();
      pairs.push(pairOf(row, sides));
    }
  }
  flush();
  return pairs;
}

function loosePair(gone: DiffRow | undefined, come: DiffRow | undefined, sides: Sides): DiffPair {
  const kind = gone && come ? 'changed' : gone ? 'removed' : 'added';
  return {
    kind,
    before: gone && written(gone, 'before', sides),
    after: come && written(come, 'after', sides),
    notes: [],
  };
}

function pairOf(row: DiffRow, sides: Sides): DiffPair {
  const { notes } = row;
  if (row.isMarkupOnly && row.after && notes.length > 0 && differsInNotesOnly(row))
    return { kind: 'told', before: undefined, after: blockHtml(row.after, sides.after), notes };
  if (row.isMarkupOnly)
    return { kind: 'source', ...diffSource(row.before?.markup ?? '', row.after?.markup ?? ''), notes };
  return {
    kind: 'changed',
    before: written(row, 'before', sides),
    after: written(row, 'after', sides),
    notes,
  };
}

/** Whether the HTML is the same but for what the notes tell. */
function differsInNotesOnly({ before, after }: DiffRow): boolean {
  const rest = (markup = ''): string => markup.replace(/ (?:href|src|alt|target|rel)="[^"]*"/g, '');
  return rest(before?.markup) === rest(after?.markup);
}

function written(row: DiffRow, name: 'before' | 'after', sides: Sides): string {
  const block = row[name];
  if (!block) return '';
  const marks =
    name === 'before'
      ? ({ tokens: row.words.removed, element: 'del' } as const)
      : ({ tokens: row.words.added, element: 'ins' } as const);
  return blockHtml(block, sides[name], marks);
}

function isSameRow(row: DiffRow | SameRow): row is SameRow {
  return row.kind === 'same';
}

function isDiffRow(row: DiffRow | SameRow): row is DiffRow {
  return row.kind !== 'same';
}
