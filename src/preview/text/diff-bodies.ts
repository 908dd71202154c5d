import type { Parent } from '../../rendering/html/tree.ts';
import { attributeOf, type Element } from '../../rendering/html/tree.ts';
import { markupOf } from '../pages/markup.ts';
import { assetPath, type Side } from '../pages/side.ts';
import { alignBlocks } from './align-blocks.ts';
import { type Block, blocksOf, elementsIn } from './blocks.ts';
import { bodyText } from './body-text.ts';
import { readPlainBody } from './plain-body.ts';
import { notesOn, type RowNote } from './row-notes.ts';
import type { TextPiece } from './text-piece.ts';
import { type Token, tokensOf } from './tokens.ts';
import { countWords, diffWords, type WordDiff } from './word-diff.ts';

/** A block with its words. */
export interface ReadBlock extends Block {
  readonly key: string;
  readonly tokens: () => readonly Token[];
}

/** Blocks beside each other; of those that differ, what differs in their words. */
export interface DiffRow {
  readonly kind: 'changed' | 'removed' | 'added';
  readonly before: ReadBlock | undefined;
  readonly after: ReadBlock | undefined;
  readonly words: WordDiff;
  /** The words are the same, and only the HTML differs. */
  readonly isMarkupOnly: boolean;
  readonly notes: readonly RowNote[];
}

export interface BodyDiff {
  readonly rows: readonly (DiffRow | SameRow)[];
  /** Numbers of words. */
  readonly added: number;
  readonly removed: number;
  /** Something differs that is in no row: the HTML around all blocks. */
  readonly sourceOnly: { readonly before: string; readonly after: string } | undefined;
  readonly isCoarse: boolean;
}

export interface SameRow {
  readonly kind: 'same';
  readonly after: ReadBlock;
}

/** One of the two bodies; no HTML for a page that was not there. */
export interface BodySide {
  readonly html: string;
  readonly side: Side;
}

/** Compares two bodies block by block, and the blocks that differ word by word. */
export function diffBodies(before: BodySide, after: BodySide): BodyDiff {
  const [oldBody, newBody] = [readPlainBody(before.html), readPlainBody(after.html)];
  const aligned = alignBlocks(readBlocks(oldBody, before.side), readBlocks(newBody, after.side));
  let isCoarse = aligned.isCoarse;
  let [added, removed] = [0, 0];
  const rows = aligned.rows.map((row): DiffRow | SameRow => {
    if (row.kind === 'same') return row;
    const [old, now] = [row.before?.tokens() ?? [], row.after?.tokens() ?? []];
    const words = diffWords(old, now);
    isCoarse ||= words.isCoarse;
    added += countWords(words.added);
    removed += countWords(words.removed);
    const isMarkupOnly = row.kind === 'changed' && words.removed.size + words.added.size === 0;
    const notes = row.before && row.after ? notesOn(row.before.nodes, row.after.nodes) : [];
    return { ...row, words, isMarkupOnly, notes };
  });
  const isSame = rows.every(({ kind }) => kind === 'same');
  const source = isSame
    ? { before: markupOf(oldBody.childNodes), after: markupOf(newBody.childNodes) }
    : undefined;
  const sourceOnly = source && source.before !== source.after ? source : undefined;
  return { rows, added, removed, sourceOnly, isCoarse };
}

/** Classifies how two bodies differ: in their text, in what their writers wrote around it, or not at all. */
export function compareBodies(before: string, after: string): 'same' | 'markup' | 'text' {
  if (before === after) return 'same';
  const [old, now] = [readPlainBody(before), readPlainBody(after)];
  if (bodyText(old) !== bodyText(now)) return 'text';
  return markupOf(old.childNodes) === markupOf(now.childNodes) ? 'same' : 'markup';
}

/** A stretch of text around the first change, at most about 200 characters long. */
export function excerptOf({ rows }: BodyDiff): readonly TextPiece[] {
  const row = rows.find((each): each is DiffRow => each.kind !== 'same' && !each.isMarkupOnly);
  return row ? around(row.words.pieces) : [];
}

/** Everything that differs without being seen, in order. */
export function notesIn({ rows }: BodyDiff): readonly RowNote[] {
  return rows.flatMap((row) => (row.kind === 'same' ? [] : row.notes));
}

function readBlocks(body: Parent, side: Side): readonly ReadBlock[] {
  const stateOf = (image: Element): string => {
    const path = assetPath(attributeOf(image, 'src') ?? '', side.pageUrl, side.basePath);
    return path !== undefined && side.oldImages.has(path) ? side.name : '';
  };
  const keyOf = (object: Element): string =>
    object.tagName === 'img' ? `image ${attributeOf(object, 'src')} ${stateOf(object)}` : markupOf([object]);
  return blocksOf(body).map((block) => {
    // An image whose file has changed is another one, though nobody touched the text.
    const states = side.oldImages.size === 0 ? [] : elementsIn(block.nodes, 'img').map(stateOf);
    let tokens: readonly Token[] | undefined;
    return {
      ...block,
      key: block.markup + states.join(''),
      tokens: () => {
        tokens ??= tokensOf(block.nodes, keyOf);
        return tokens;
      },
    };
  });
}

const contextLength = 60;
const pieceLength = 140;

function around(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const first = pieces.findIndex(({ kind }) => kind !== 'same');
  const lead = pieces[first - 1];
  const start = lead ? [{ ...lead, text: endOf(lead.text) }] : [];
  const shown: TextPiece[] = [];
  let left = 200;
  for (const piece of pieces.slice(first)) {
    if (left <= 0) break;
    const most = Math.min(pieceLength, left);
    const text = piece.text.length > most ? `${piece.text.slice(0, most).trimEnd()}…` : piece.text;
    shown.push({ ...piece, text });
    left -= text.length;
  }
  return [...start, ...shown].map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ') }));
}

/** The end of a text, from the beginning of a word. */
function endOf(text: string): string {
  if (text.length <= contextLength) return text;
  return `…${text.slice(-contextLength).replace(/^\S*/, '')}`;
}
