import type { SourcePosition } from '../problems/problem.ts';
import { createPositions, lastAtOrBefore } from '../problems/source-text.ts';
import type { SourceRange } from './mapped-text.ts';

/**
 * The texts that one rendering reads, behind each other, so that one number says where something comes from: the
 * article's file from offset 0 on, then each snippet that it shows.
 */
export interface SourceTexts {
  /** Puts a text behind the others, once, and returns the offset at which it begins. */
  readonly add: (file: string, source: string) => number;
  /** What stands in a range, as far as it is in one text. */
  readonly slice: (range: SourceRange) => string;
  /** All of them, in order. */
  readonly all: () => readonly SourceText[];
  /** The text that an offset is in, and where it begins. */
  readonly textAt: (offset: number) => SourceText;
  /** Line and column of an offset; with its file, where that is a snippet. */
  readonly positionAt: (offset: number) => SourcePosition;
}

export interface SourceText {
  readonly file: string;
  readonly source: string;
  readonly start: number;
}

export function createSourceTexts(file: string, source: string): SourceTexts {
  const texts: (SourceText & { readonly positionOf: ReturnType<typeof createPositions> })[] = [];
  const add: SourceTexts['add'] = (file, source) => {
    const known = texts.find((text) => text.file === file);
    if (known) return known.start;
    const last = texts.at(-1);
    // What lies between two texts is in the first one.
    const start = last === undefined ? 0 : last.start + last.source.length + 1;
    texts.push({ file, source, start, positionOf: createPositions(source) });
    return start;
  };
  add(file, source);
  const find = (offset: number) => {
    const found =
      texts[
        Math.max(
          0,
          lastAtOrBefore(texts, offset, ({ start }) => start),
        )
      ];
    if (found === undefined) throw new Error('There is no text.');
    return found;
  };
  return {
    add,
    slice: ({ from, to }) => {
      const { source, start } = find(from);
      return source.slice(from - start, to - start);
    },
    all: () => texts,
    textAt: find,
    positionAt: (offset) => {
      const text = find(offset);
      const position = text.positionOf(offset - text.start);
      return text.start === 0 ? position : { ...position, file: text.file };
    },
  };
}
