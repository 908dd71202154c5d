import type { Leftover } from './leftover.ts';
import { markdownInHtml, markdownSyntax } from './markdown-syntax.ts';
import { otherSystems } from './other-systems.ts';

export interface FoundLeftover extends Leftover {
  /** Offset in the text that was searched. */
  readonly from: number;
  readonly written: string;
}

/** Without one of these signs, no text is of interest. */
const signs = /[[\]{}*~=+$%#?!:^<\\\u00A0\u2007\u202F\u3000]|^(?:import|export|\.\.|\d{1,3}[.)]|-)/m;

/** Finds signs in a text that readers see and that were meant as something else, in order, none in another. */
export function findLeftovers(text: string): readonly FoundLeftover[] {
  return signs.test(text) ? find(text, inText) : [];
}

/** The same for the text between lines of HTML, where Markdown is not read. */
export function findLeftoversInHtml(text: string): readonly FoundLeftover[] {
  return signs.test(text) || text.includes('`') ? find(text, inHtml) : [];
}

const inText = [...otherSystems, ...markdownSyntax];
const inHtml = [...otherSystems, ...markdownInHtml];

function find(text: string, leftovers: readonly Leftover[]): readonly FoundLeftover[] {
  const found: FoundLeftover[] = [];
  const taken = new Uint8Array(text.length);
  for (const leftover of leftovers) {
    for (const match of text.matchAll(leftover.pattern)) {
      const [written] = match;
      const { index: from } = match;
      const to = from + written.length;
      if (taken.subarray(from, to).includes(1)) continue;
      taken.fill(1, from, to);
      found.push({ ...leftover, from, written });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
