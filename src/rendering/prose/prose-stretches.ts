import { escapeHtml } from '../escape.ts';
import { codeStretches } from '../liquid/code-stretches.ts';
import type { SourceRange } from '../mapped-text.ts';

/** Keys of front matter whose values readers see as sentences. */
const frontMatterProse = /^(?:title|description)[ \t]*:(?:.*\n)(?:[ \t]+.*\n)*/gm;

/** What of a body is markup, an address or a program's: of each, all or the one group is no prose. */
const markup: readonly RegExp[] = [
  /<!--[\s\S]*?(?:-->|$)/g,
  /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g,
  /<(kbd|samp|var|script|style|svg|textarea)\b[^<>]*>[\s\S]*?<\/\1\s*>/gi,
  /<\/?[a-z][\w-]*/gi,
  /\{\{[\s\S]*?\}\}/g,
  // The name of a tag with its first word, which is a path or a name.
  /\{%-?\s*[\w-]*(?:[ \t]+(?:"[^"\n]*"|[^\s%]+))?/g,
  /\]\([ \t]*<?(?:\{\{.*?\}\}|[^\s()<>]|\([^\s()]*\))*/g,
  /^[ \t>]*\[[^\]\n]+\]:[ \t]*\S+/gm,
  /\[\^[^\]\s]+\]/g,
  /<?(?:https?:\/\/|mailto:|www\.)[^\s<>)]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi,
  /\{:?[ \t]*[#.][^}\n]*\}/g,
  /^[ \t>]*:{3,}[ \t]*[\w-]+/gm,
];

/**
 * What is no prose within tags: attributes, but for those that readers see or hear, and names of parameters. A tag is
 * found first, since to look back for its beginning from each word takes as long as what was written before it.
 */
const withinTags: readonly (readonly [tag: RegExp, part: RegExp])[] = [
  [/<[^<>]*/g, /(?<=\s)(?!(?:alt|title|aria-label|caption)=)[\w:-]+=(?:"[^"]*"|'[^']*'|[^\s"']+)/gi],
  [/\{%[^%]*/g, /(?<=\s)[\w-]+=/g],
];

/**
 * Tells of a stretch of an article's file whether readers read it as prose.
 *
 * @param html of the article, which knows what Markdown took for code
 */
export function isProse(
  source: string,
  bodyOffset: number,
  html: string,
): (from: number, to: number) => boolean {
  const body = source.slice(bodyOffset);
  const excluded = joined([
    ...codeStretches(body),
    ...markup.flatMap((pattern) => rangesOf(body, pattern)),
    ...withinTags.flatMap(([tag, part]) =>
      rangesOf(body, tag).flatMap(({ from, to }) => rangesOf(body.slice(from, to), part, from)),
    ),
  ]).map(({ from, to }) => ({ from: from + bodyOffset, to: to + bodyOffset }));
  const inFrontMatter: readonly SourceRange[] = Array.from(
    source.slice(0, bodyOffset).matchAll(frontMatterProse),
    ({ 0: text, index }) => ({ from: index + text.indexOf(':') + 1, to: index + text.length }),
  );
  const code = Array.from(html.matchAll(/<pre\b[^>]*>([\s\S]*?)<\/pre>/g), ([, text = '']) => text);
  return (from, to) => {
    if (to <= bodyOffset) return inFrontMatter.some((range) => range.from <= from && to <= range.to);
    if (isAmong(excluded, from, to)) return false;
    // Code that is indented is none by its signs alone: in a list it may be a paragraph.
    const line = source.slice(source.lastIndexOf('\n', from - 1) + 1).split('\n', 1)[0] ?? '';
    return !/^(?: {4}|\t)/.test(line) || !code.some((text) => text.includes(escapeHtml(line.trim())));
  };
}

function rangesOf(text: string, pattern: RegExp, offset = 0): readonly SourceRange[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    from: offset + index,
    to: offset + index + found.length,
  }));
}

/** In order, and those that touch or overlap as one. */
function joined(ranges: readonly SourceRange[]): readonly SourceRange[] {
  const all: SourceRange[] = [];
  for (const range of ranges.toSorted((one, other) => one.from - other.from)) {
    const last = all.at(-1);
    if (last === undefined || range.from > last.to) all.push(range);
    else all[all.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
  }
  return all;
}

/** Whether a stretch overlaps one of the ranges, which are in order and apart. */
function isAmong(ranges: readonly SourceRange[], from: number, to: number): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.to ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const next = ranges[low];
  return next !== undefined && next.from < to;
}
