import type { SourceRange } from '../mapped-text.ts';

/**
 * Finds where an article shows code: fences that are closed, code in backticks, and `<pre>` and `<code>`. Liquid is
 * read before Markdown, and braces in code are the reader's.
 *
 * It goes by lines and does not know all of Markdown: what it misses, such as indented code, Markdown tells later (see
 * `Slot`). A fence that nothing closes is none here, so that a mistake does not hide the tags below it.
 *
 * @returns stretches in order, none in another
 */
export function codeStretches(text: string): readonly SourceRange[] {
  if (!/[`~]|<(?:pre|code)\b/i.test(text)) return [];
  const found = markdownStretches(linesOf(text));
  return mergeStretches([...found, ...elementStretches(text, found)]);
}

interface Line extends SourceRange {
  /** What stands behind indentation and the marks of lists and quotations. */
  readonly rest: string;
  readonly marks: string;
}

function linesOf(text: string): readonly Line[] {
  let from = 0;
  return text.split('\n').map((line) => {
    const marks = /^[ \t>*+\d-]/.test(line) ? (lineMarks.exec(line)?.[0] ?? '') : '';
    const start = from;
    from += line.length + 1;
    return { from: start, to: start + line.length, rest: line.slice(marks.length), marks };
  });
}

/** Indentation, and the marks of lists and quotations. */
const lineMarks = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/;

function markdownStretches(lines: readonly Line[]): readonly SourceRange[] {
  const stretches: SourceRange[] = [];
  const endless = new Map<string, number>();
  let paragraph: Line[] = [];
  const endParagraph = (): void => {
    stretches.push(...inlineStretches(paragraph));
    paragraph = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    const end = fenceEnd(lines, at, endless);
    const last = end === undefined ? undefined : lines[end];
    if (end !== undefined && last) {
      endParagraph();
      stretches.push({ from: line.from, to: last.to });
      at = end;
      continue;
    }
    if (line.rest.trim() === '' || line.marks.trim() !== '' || /^[#|]/.test(line.rest)) endParagraph();
    paragraph.push(line);
  }
  endParagraph();
  return stretches;
}

/** Index of the line that closes the fence which a line opens; nothing if it opens none, or nothing closes it. */
function fenceEnd(lines: readonly Line[], at: number, endless: Map<string, number>): number | undefined {
  const opening = lines[at];
  if (!opening?.rest.startsWith('```') && !opening?.rest.startsWith('~~~')) return undefined;
  const mark = /^(`{3,})[^`]*$|^(~{3,})/.exec(opening.rest);
  const run = mark?.[1] ?? mark?.[2];
  const sign = run?.[0];
  if (run === undefined || sign === undefined) return undefined;
  const isQuoted = opening.marks.includes('>');
  // What nothing closes from here on is not closed further down either.
  if (!isQuoted && run.length >= (endless.get(sign) ?? Number.POSITIVE_INFINITY)) return undefined;
  for (let end = at + 1; end < lines.length; end += 1) {
    const line = lines[end];
    if (!line || (isQuoted && !line.marks.includes('>'))) return undefined;
    const closing = line.rest.trimEnd();
    if (closing.startsWith(run) && closing === sign.repeat(closing.length)) return end;
  }
  if (!isQuoted) endless.set(sign, run.length);
  return undefined;
}

/** Code in backticks: from a run of them to the next one of as many, in one paragraph. */
function inlineStretches(paragraph: readonly Line[]): readonly SourceRange[] {
  const runs = paragraph.filter(({ rest }) => rest.includes('`')).flatMap(backticksIn);
  const next = new Map<number, number>();
  const closings = runs.map(() => -1);
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const length = runs[index]?.length ?? 0;
    closings[index] = next.get(length) ?? -1;
    next.set(length, index);
  }
  const stretches: SourceRange[] = [];
  for (let index = 0; index < runs.length; index += 1) {
    const open = runs[index];
    const close = runs[closings[index] ?? -1];
    if (!open || !close || open.isEscaped) continue;
    stretches.push({ from: open.from, to: close.from + close.length });
    index = closings[index] ?? index;
  }
  return stretches;
}

/** Runs of backticks in a line; behind a backslash, the first is a sign of the text, where no code is open. */
function backticksIn(line: Line) {
  const start = line.to - line.rest.length;
  return [...line.rest.matchAll(/(\\?)(`+)/g)].map((match) => {
    const [, backslash = '', run = ''] = match;
    return { from: start + match.index + backslash.length, length: run.length, isEscaped: backslash !== '' };
  });
}

/** `<pre>` to its end, and `<code>` in one paragraph; those that stand in code are text. */
function elementStretches(text: string, code: readonly SourceRange[]): readonly SourceRange[] {
  const isText = notIn(code);
  const stretches: SourceRange[] = [];
  const endless = new Set<string>();
  const opening = /<(pre|code)\b[^<>]*>/gi;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const name = match[1]?.toLowerCase() ?? '';
    if (endless.has(name) || !isText(match.index)) continue;
    const end = new RegExp(name === 'pre' ? '</pre\\s*>' : '</code\\s*>|\\n[ \\t]*\\n', 'gi');
    end.lastIndex = opening.lastIndex;
    const closing = end.exec(text);
    if (!closing) endless.add(name);
    else if (closing[0].startsWith('<')) {
      stretches.push({ from: match.index, to: end.lastIndex });
      opening.lastIndex = end.lastIndex;
    }
  }
  return stretches;
}

/** Whether an offset stands in none of some stretches; asked in order of the offsets. */
function notIn(stretches: readonly SourceRange[]): (offset: number) => boolean {
  let at = 0;
  return (offset) => {
    while ((stretches[at]?.to ?? Number.POSITIVE_INFINITY) <= offset) at += 1;
    return offset < (stretches[at]?.from ?? Number.POSITIVE_INFINITY);
  };
}

function mergeStretches(stretches: SourceRange[]): readonly SourceRange[] {
  const merged: SourceRange[] = [];
  for (const stretch of stretches.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && stretch.from < last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) };
    else merged.push(stretch);
  }
  return merged;
}
