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
  // Of a tag, all but the attributes that readers see or hear.
  /<\/?[a-z][\w-]*|(?<=<[^<>]*\s)(?!(?:alt|title|aria-label|caption)=)[\w:-]+=(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+)/gi,
  /\{\{[\s\S]*?\}\}/g,
  // The name of a tag with its first word, which is a path or a name, and names of parameters.
  /\{%-?\s*[\w-]*(?:[ \t]+(?:"[^"\n]*"|[^\s%]+))?|(?<=\{%[^%]*\s)[\w-]+=/g,
  /\]\([ \t]*<?(?:\{\{.*?\}\}|[^\s()<>]|\([^\s()]*\))*/g,
  /^[ \t>]*\[[^\]\n]+\]:[ \t]*\S+/gm,
  /\[\^[^\]\s]+\]/g,
  /<?(?:https?:\/\/|mailto:|www\.)[^\s<>)]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi,
  /\{:?[ \t]*[#.][^}\n]*\}/g,
  /^[ \t>]*:{3,}[ \t]*[\w-]+/gm,
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
  const excluded: readonly SourceRange[] = [
    ...codeStretches(body),
    ...markup.flatMap((pattern) =>
      Array.from(body.matchAll(pattern), ({ 0: text, index }) => ({ from: index, to: index + text.length })),
    ),
  ].map(({ from, to }) => ({ from: from + bodyOffset, to: to + bodyOffset }));
  const inFrontMatter: readonly SourceRange[] = Array.from(
    source.slice(0, bodyOffset).matchAll(frontMatterProse),
    ({ 0: text, index }) => ({ from: index + text.indexOf(':') + 1, to: index + text.length }),
  );
  const code = Array.from(html.matchAll(/<pre\b[^>]*>([\s\S]*?)<\/pre>/g), ([, text = '']) => text);
  return (from, to) => {
    if (to <= bodyOffset) return inFrontMatter.some((range) => range.from <= from && to <= range.to);
    if (excluded.some((range) => range.from < to && from < range.to)) return false;
    // Code that is indented is none by its signs alone: in a list it may be a paragraph.
    const line = source.slice(source.lastIndexOf('\n', from - 1) + 1).split('\n', 1)[0] ?? '';
    return !/^(?: {4}|\t)/.test(line) || !code.some((text) => text.includes(escapeHtml(line.trim())));
  };
}
