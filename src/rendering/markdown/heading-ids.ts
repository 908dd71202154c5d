/** The ids behind a heading's text, and the text without them. */
export interface HeadingIds {
  readonly text: string;
  readonly ids: readonly string[];
}

/** With all characters that an id made from a text may have (`slugOf`), the first one too. */
const idInBraces = /^\{:?[ \t]*#([\p{Alphabetic}\p{M}\p{N}\p{Pc}\p{Join_Control}.:-]+)[ \t]*\}$/u;

/**
 * Reads ids behind a heading, `## Title {#old-id} {#older-id}`, from the end on: each brace is looked at once, however
 * many there are, and however many blanks.
 */
export function readHeadingIds(content: string): HeadingIds {
  const ids: string[] = [];
  let text = content;
  let end = endOf(content, content.length);
  while (content[end - 1] === '}') {
    const start = content.lastIndexOf('{', end - 1);
    const id = start === -1 ? undefined : idInBraces.exec(content.slice(start, end))?.[1];
    if (id === undefined) break;
    ids.push(id);
    end = endOf(content, start);
    text = content.slice(0, end);
  }
  return { text, ids: ids.reverse() };
}

/** Where a text ends without the blanks at its end. */
function endOf(content: string, from: number): number {
  let end = from;
  while (content[end - 1] === ' ' || content[end - 1] === '\t') end -= 1;
  return end;
}
