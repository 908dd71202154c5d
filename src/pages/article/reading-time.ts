import type { Section } from '../../rendering/types.ts';

/** What a grown-up reads in a minute: words, or characters of scripts that write none apart. */
const wordsPerMinute = 200;
const charactersPerMinute = 500;

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** How many minutes it takes to read a text, at least one. */
export function readingMinutes(sections: readonly Section[]): number {
  const { words, characters } = amount(sections);
  return Math.max(1, Math.round(words / wordsPerMinute + characters / charactersPerMinute));
}

/** How many words a text has; in scripts that write none apart, as many as take as long to read. */
export function wordCount(sections: readonly Pick<Section, 'text'>[]): number {
  const { words, characters } = amount(sections);
  return words + Math.round((characters * wordsPerMinute) / charactersPerMinute);
}

function amount(sections: readonly Pick<Section, 'text'>[]) {
  let words = 0;
  let characters = 0;
  for (const { text } of sections) {
    const spaced = text.replace(unspaced, ' ');
    // Most texts have no such character, and are as they were.
    if (spaced !== text) characters += text.match(unspaced)?.length ?? 0;
    words += spaced.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  }
  return { words, characters };
}
