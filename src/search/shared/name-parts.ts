import type { HyphenatedWord } from './words.ts';

/** Where a name has a dot or a comma in it, or a capital. */
const inside = /[\p{L}\p{N}][.,][\p{L}\p{N}]|\p{Ll}\p{Lu}/gu;
const name = /[\p{L}\p{N}]+(?:[.,][\p{L}\p{N}]+)*/gu;

const version = /^v\d+\./i;
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** What ends addresses of the web, whose parts are no words of a text. */
const address = /\.(?:com|org|net|io|eu|dev|app)$/i;
/** The first letter is small: what has a large one is a brand more often, and a word of its own. */
const camel = /^\p{Ll}{3,}(?:\p{Lu}\p{Ll}+)+$/u;
/** Three and more, and a large one first: no brand has as many. */
const pascal = /^(?:\p{Lu}\p{Ll}+){3,}$/u;
/** Shorter parts are no words that anybody looks for. */
const part = /\p{Lu}?[\p{Ll}\p{N}]{2,}|\p{L}{3,}/gu;

/**
 * The parts of names that are written in one, which readers remember: of `config.json` and `getUserName`. A version is
 * found without its letter, and a number without its commas.
 */
export function namePartsIn(text: string): readonly HyphenatedWord[] {
  const found: HyphenatedWord[] = [];
  let end = 0;
  // From each such place outwards: most texts have few.
  for (const { index } of text.matchAll(inside)) {
    if (index < end) continue;
    const from = text.lastIndexOf(' ', index) + 1;
    const next = text.indexOf(' ', index);
    end = next === -1 ? text.length : next;
    for (const { 0: written, index: at } of text.slice(from, end).matchAll(name)) {
      const start = from + at;
      if (/[/@]/.test(text.charAt(start - 1)) || address.test(written)) continue;
      if (version.test(written)) found.push(wordOf(written.slice(1), start + 1));
      else if (grouped.test(written))
        found.push({ ...wordOf(written, start), word: written.replace(/,/g, '') });
      else if (camel.test(written) || pascal.test(written) || /^\p{L}[^,]*\.[^,]*$/u.test(written)) {
        for (const piece of written.matchAll(part)) found.push(wordOf(piece[0], start + piece.index));
        // A name within one, as it is: `getUserName` of `client.getUserName`.
        for (const piece of written.matchAll(/[^.]+/g))
          if (piece[0] !== written && camel.test(piece[0])) found.push(wordOf(piece[0], start + piece.index));
      }
    }
  }
  return found;
}

function wordOf(written: string, start: number): HyphenatedWord {
  return { written, word: written.toLowerCase(), start };
}
