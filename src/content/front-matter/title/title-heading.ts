import { foldSpace } from '../../fold-space.ts';
import type { TitleHeading } from '../../types.ts';

/** A heading of level 1, and what it says. */
export interface WrittenTitle extends TitleHeading {
  /** Without the signs of Markdown. */
  readonly text: string;
}

/** Lines that may stand above a title: nothing, pictures such as badges, comments, what MDX imports. */
const aboveTitle =
  /^(?:[ \t]*\n|[ \t]*<!--.*?-->[ \t]*(?:\n|$)|[ \t]*(?:\[?!\[[^\]\n]*\]\([^)\n]*\)(?:\]\([^)\n]*\))?[ \t]*)+(?:\n|$)|import [^\n]*(?:\n|$))/s;

const headings = [
  /^ {0,3}#[ \t]+(?<text>[^\n]*?)(?:[ \t]+#+)?[ \t]*(?=\n|$)/,
  /^(?! {4}|[ \t]*(?:[-*+>|#<]|\d+[.)]))(?<text>[^\n]+)\n {0,3}=+[ \t]*(?=\n|$)/,
  /^<h1(?:\s[^>\n]*)?>(?<text>[^\n]*?)<\/h1>[ \t]*(?=\n|$)/i,
];

/**
 * Finds the heading of level 1 with which a body begins.
 *
 * @param from offset in the source where the body starts
 */
export function titleHeadingIn(source: string, from: number): WrittenTitle | undefined {
  let at = from;
  for (;;) {
    const above = aboveTitle.exec(source.slice(at))?.[0];
    if (above === undefined || above === '') break;
    at += above.length;
  }
  const rest = source.slice(at);
  for (const heading of headings) {
    const found = heading.exec(rest);
    if (found === null) continue;
    const { text, ids } = plainHeading(found.groups?.text ?? '', found[0]);
    return text === '' ? undefined : { text, ids, from: at, to: at + found[0].length };
  }
  return undefined;
}

function plainHeading(
  written: string,
  whole: string,
): { readonly text: string; readonly ids: readonly string[] } {
  const ids = [
    ...Array.from(whole.matchAll(/\b(?:id|name)=["']([^"'\s]+)["']/gi), ([, id = '']) => id),
    ...Array.from(written.matchAll(/\{[^{}]*?#([^\s{}]+)[^{}]*\}/g), ([, id = '']) => id),
  ];
  const text = written
    .replace(/\{%.*?%\}|[ \t]*\{:?[^{}]*\}[ \t]*$|!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/(`+)(.+?)\1/g, '$2')
    .replace(/(?<!\\)(\*\*|__|\*|~~|(?<![\p{L}\p{N}])_)(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return { text: foldSpace(text), ids };
}
