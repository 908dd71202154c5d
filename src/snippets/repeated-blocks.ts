import type { AnyDocument } from '../content/types.ts';
import { lineStarts } from '../problems/source-text.ts';

/** A text that stands in several places, word for word. */
export interface RepeatedText {
  readonly text: string;
  readonly words: number;
  readonly places: readonly TextPlace[];
}

export interface TextPlace {
  readonly file: string;
  /** Offsets in the source of the file. */
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** Fewer words are not worth a file of their own. */
const fewestWords = 8;

interface Block extends TextPlace {
  readonly text: string;
}

/**
 * Finds what is written word for word in several places: blocks between blank lines, and as many behind each other as
 * are the same everywhere.
 *
 * @param fewest places that a text stands in
 * @returns in order of how many words are written too often
 */
export function repeatedTexts(documents: readonly AnyDocument[], fewest: number): readonly RepeatedText[] {
  const files = documents.map((document) => blocksOf(document));
  const places = new Map<string, (readonly [file: number, block: number])[]>();
  for (const [file, blocks] of files.entries()) {
    for (const [index, { text }] of blocks.entries()) {
      const known = places.get(text);
      if (known) known.push([file, index]);
      else places.set(text, [[file, index]]);
    }
  }
  const taken = files.map((blocks) => blocks.map(() => false));
  const found: RepeatedText[] = [];
  for (const [file, blocks] of files.entries()) {
    for (let index = 0; index < blocks.length; index += 1) {
      if (taken[file]?.[index] === true) continue;
      const all = (places.get(blocks[index]?.text ?? '') ?? []).filter(([f, b]) => taken[f]?.[b] !== true);
      if (all.length < fewest) continue;
      const length = commonLength(all, files, taken);
      const texts = all.flatMap(([f, b]) => joined(files[f]?.slice(b, b + length) ?? [], documents[f]));
      const [first] = texts;
      // What stands between two blocks may differ in blank lines.
      const same = texts.filter(({ text }) => text === first?.text);
      const words = countWords(first?.text ?? '');
      if (first === undefined || same.length < fewest || words < fewestWords) continue;
      found.push({ text: first.text, words, places: same.map(({ text: _, ...place }) => place) });
      for (const [f, b] of all) taken[f]?.fill(true, b, b + length);
    }
  }
  return found.sort((a, b) => saved(b) - saved(a) || (a.text < b.text ? -1 : 1));
}

/** Words that would be written less often. */
export function saved({ words, places }: RepeatedText): number {
  return words * (places.length - 1);
}

/** How many blocks from these places on are the same in all of them, and nobody's yet. */
function commonLength(
  all: readonly (readonly [file: number, block: number])[],
  files: readonly (readonly Block[])[],
  taken: readonly (readonly boolean[])[],
): number {
  for (let length = 1; ; length += 1) {
    const next = all.map(([file, block]) => files[file]?.[block + length]?.text);
    const isFree = all.every(([file, block]) => taken[file]?.[block + length] === false);
    if (!isFree || next.some((text) => text === undefined || text !== next[0])) return length;
    // Two places that run into each other are one text.
    const starts = all.map(([file, block]) => `${file} ${block}`);
    if (all.some(([file, block]) => starts.includes(`${file} ${block + length}`))) return length;
  }
}

function joined(blocks: readonly Block[], document: AnyDocument | undefined): readonly Block[] {
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last || !document) return [];
  return [{ ...first, to: last.to, text: dedented(document.source.slice(first.from, last.to)) }];
}

/** The blocks of a body between blank lines; code stays whole, and a heading is no text of its own. */
function blocksOf({ file, source, bodyOffset }: AnyDocument): readonly Block[] {
  const starts = lineStarts(source);
  const blocks: Block[] = [];
  let fence: string | undefined;
  let begin: number | undefined;
  const end = (line: number): void => {
    if (begin === undefined) return;
    const from = starts[begin] ?? 0;
    const to = Math.max(from, (starts[line] ?? source.length + 1) - 1);
    blocks.push({ file, from, to, line: begin + 1, text: dedented(source.slice(from, to)) });
    begin = undefined;
  };
  for (const [line, start] of starts.entries()) {
    if (start < bodyOffset) continue;
    const text = source.slice(start, (starts[line + 1] ?? source.length + 1) - 1);
    const marks = /^\s*(`{3,}|~{3,})/.exec(text)?.[1];
    if (marks !== undefined && (fence === undefined || marks.startsWith(fence))) {
      fence = fence === undefined ? marks : undefined;
    }
    const isBreak = fence === undefined && (text.trim() === '' || /^#{1,6}\s/.test(text));
    if (isBreak) end(line);
    else begin ??= line;
  }
  end(starts.length);
  return blocks;
}

/** Without the white space that all lines begin with: the same text in a list item is the same text. */
function dedented(text: string): string {
  const lines = text.split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents, text.length);
  return lines.map((line) => line.slice(indent)).join('\n');
}

function countWords(text: string): number {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').length;
}
