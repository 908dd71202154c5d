import type { Section } from '../../rendering/types.ts';

/** What a grown-up reads in a minute: words, or characters of scripts that write none apart. */
const wordsPerMinute = 200;
const charactersPerMinute = 500;

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** How many minutes it takes to read a text, at least one. */
export function readingMinutes(sections: readonly Section[]): number {
  let words = 0;
  let characters = 0;
  for (const { text } of sections) {
    const spaced = text.replace(unspaced, ' ');
    // Most texts have no such character, and are as they were.
    if (spaced !== text) characters += text.match(unspaced)?.length ?? 0;
    words += spaced.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  }
  return Math.max(1, Math.round(words / wordsPerMinute + characters / charactersPerMinute));
}
