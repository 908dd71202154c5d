import type { TermIndex } from '../index/term-index.ts';
import type { Language } from '../language.ts';
import { isUnspaced } from '../words.ts';

/** A word of fewer letters is not two. */
const shortestPart = 3;

/** The two words that a word is made of, where the articles have both. */
export async function partsOf(
  word: string,
  index: Pick<TermIndex, 'has'>,
  language: Language,
): Promise<readonly string[]> {
  const isWord = async (part: string): Promise<boolean> => {
    const term = language.term(part);
    return term !== undefined && (await index.has(term));
  };
  const named = word.split('.').filter((part) => part !== '');
  if (named.length > 1) {
    const known = await Promise.all(named.map(isWord));
    return named.filter((_part, place) => known[place]);
  }
  if (!/^\p{L}+$/u.test(word) || isUnspaced(word)) return [];
  // From the middle, where most are cut.
  const cuts = Array.from(
    { length: Math.max(0, word.length - 2 * shortestPart + 1) },
    (_cut, at) => at + shortestPart,
  );
  const middle = word.length / 2;
  for (const cut of cuts.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    if ((await isWord(parts[0] ?? '')) && (await isWord(parts[1] ?? ''))) return parts;
  }
  return [];
}
