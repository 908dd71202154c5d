import type { Leftover } from './leftover.ts';
import { markdownInHtml, markdownSyntax } from './markdown-syntax.ts';
import { otherSystems } from './other-systems.ts';

export interface FoundLeftover extends Leftover {
  /** Offset in the text that was searched. */
  readonly from: number;
  readonly written: string;
}

/** Finds signs in a text that readers see and that were meant as something else, in order, none in another. */
export function findLeftovers(text: string): readonly FoundLeftover[] {
  return find(text, inText(text));
}

/** The same for the text between lines of HTML, where Markdown is not read. */
export function findLeftoversInHtml(text: string): readonly FoundLeftover[] {
  return find(text, inHtml(text));
}

/** Stands for all characters that are not of ASCII. */
const beyondAscii = 128;
const inText = createSieve([...otherSystems, ...markdownSyntax]);
const inHtml = createSieve([...otherSystems, ...markdownInHtml]);

/**
 * Makes the function that says which leftovers a text may hold, by the characters that it has: one look at each instead
 * of fifty searches, which took a twentieth of the time of a build.
 */
function createSieve(leftovers: readonly Leftover[]): (text: string) => readonly Leftover[] {
  const characters = [...new Set(leftovers.flatMap(({ holds }) => [...holds].map(codeOf)))];
  // A bit for each; those that share one make for searches in vain, and for nothing worse.
  const bits = new Uint32Array(beyondAscii + 1);
  for (const [index, code] of characters.entries()) bits[code] = 1 << (index % 32);
  const heldBy = (text: string): number => {
    let held = 0;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      held |= bits[code < beyondAscii ? code : beyondAscii] ?? 0;
    }
    return held;
  };
  const masks = leftovers.map(({ holds }) => heldBy(holds));
  return (text) => {
    const held = heldBy(text);
    return held === 0 ? [] : leftovers.filter((_, index) => ((masks[index] ?? 0) & ~held) === 0);
  };
}

function codeOf(character: string): number {
  return Math.min(character.charCodeAt(0), beyondAscii);
}

function find(text: string, leftovers: readonly Leftover[]): readonly FoundLeftover[] {
  const found: FoundLeftover[] = [];
  let taken: Uint8Array | undefined;
  for (const leftover of leftovers) {
    // `matchAll` copies the pattern, which takes longer than most searches.
    if (text.search(leftover.pattern) === -1) continue;
    taken ??= new Uint8Array(text.length);
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
