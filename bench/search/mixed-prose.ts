import type { Random } from './random.ts';

/** A line of prose, and what stands before it: spaces and the mark of a list item. */
const proseLine = /^(\s*(?:(?:[-*+]|\d+\.) +)?)(?!\[[^\]]*\]:)(?=[\p{L}\p{N}"“*[(])([^<|]*)$/u;
const tags = /\{%(?! *icon\b).*?%\}/;

/** The lines of an article that can stand in the place of others: paragraphs, and items of lists. */
export interface ProseLines {
  readonly paragraphs: readonly string[];
  readonly items: readonly string[];
}

export function proseLines(body: string): ProseLines {
  const lines = linesOf(body).flatMap(({ before, text }) => (text === undefined ? [] : [{ before, text }]));
  const texts = (isItem: boolean) =>
    lines.filter(({ before }) => isItem === (before.trim() !== '')).map(({ text }) => text);
  return { paragraphs: texts(false), items: texts(true) };
}

/**
 * An article with the prose of several: headings, lists, tabs, callouts, tables, images and code stay where they
 * are, and each line of prose is one of theirs, none twice as long as there are others.
 */
export function mixProse(body: string, sources: readonly ProseLines[], random: Random): string {
  const nextParagraph = takeInTurn(random.shuffle(sources.flatMap(({ paragraphs }) => paragraphs)));
  const nextItem = takeInTurn(random.shuffle(sources.flatMap(({ items }) => items)));
  return linesOf(body)
    .map(({ before, text }) => {
      if (text === undefined) return before;
      return before + ((before.trim() === '' ? nextParagraph() : nextItem()) ?? text);
    })
    .join('\n');
}

/** Gives the lines one after the other, over and over. */
function takeInTurn(lines: readonly string[]): () => string | undefined {
  let taken = 0;
  return () => {
    taken += 1;
    return lines[(taken - 1) % lines.length];
  };
}

interface Line {
  readonly before: string;
  /** None where the line is no prose: then all of it stands in `before`. */
  readonly text: string | undefined;
}

function linesOf(body: string): readonly Line[] {
  let isCode = false;
  return body.split('\n').map((line) => {
    if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode;
    const [, before, text] = (!isCode && !tags.test(line) && proseLine.exec(line)) || [];
    return before === undefined || text === undefined ? { before: line, text: undefined } : { before, text };
  });
}
