import type { Random } from './random.ts';

/** Marks the ends of a word; no word holds it. */
const edge = '.';
const shortest = 4;
const longest = 14;

/**
 * Makes words that look like those given and are none of them: each letter is one that follows the two before it
 * somewhere in them, so that beginnings, endings and lengths are spread as in the language.
 */
export function createWordMaker(words: ReadonlySet<string>, random: Random): () => string {
  const next = new Map<string, string[]>();
  for (const word of words) {
    if (!/^\p{Ll}+$/u.test(word) || word.length < shortest) continue;
    const letters = `${edge}${edge}${word}${edge}`;
    for (let at = 2; at < letters.length; at += 1) {
      const before = letters.slice(at - 2, at);
      const followers = next.get(before) ?? [];
      followers.push(letters.charAt(at));
      next.set(before, followers);
    }
  }
  const made = new Set<string>();
  const attempt = (): string => {
    let letters = edge + edge;
    do letters += random.pick(next.get(letters.slice(-2)) ?? []);
    while (!letters.endsWith(edge));
    return letters.slice(2, -1);
  };
  return () => {
    for (;;) {
      const word = attempt();
      if (word.length < shortest || word.length > longest || words.has(word) || made.has(word)) continue;
      made.add(word);
      return word;
    }
  };
}
