import type { TermIndex } from '../index/term-index.ts';
import type { Language } from '../language.ts';
import { isUnspaced } from '../words.ts';

/** What a word is made of has so many letters at least, and one part more: `setup`. */
const shortestPart = 2;
const shortestOfLonger = 3;

/** A number and its unit, or a name and its number: `2GB`, `saml2`. */
const withNumber = /^(?:(\p{N}+)(\p{L}+)|(\p{L}+)(\p{N}+))$/u;

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
  const [, ...numbered] = withNumber.exec(word) ?? [];
  if (numbered.length > 0) {
    const parts = numbered.filter((part) => part !== undefined);
    return (await Promise.all(parts.map(isWord))).includes(false) ? [] : parts;
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
    if (parts.every((part) => part.length < shortestOfLonger)) continue;
    if ((await isWord(parts[0] ?? '')) && (await isWord(parts[1] ?? ''))) return parts;
  }
  return [];
}

/** Of so many letters, and of this share of a word, what a word begins with says what is meant. */
const shortestBeginning = 4;
const shareOfBeginning = 0.5;

/**
 * The longest part of a word that a term begins with: an ending that no article has is cut from the stems of those that
 * they have, `installatio` from `install`. Nothing where that is too little of it.
 */
export async function shorterBeginning(
  word: string,
  index: Pick<TermIndex, 'begins' | 'isNarrow'>,
): Promise<readonly string[]> {
  const least = Math.max(shortestBeginning, Math.ceil(word.length * shareOfBeginning));
  for (let length = word.length - 1; length >= least; length -= 1) {
    const beginning = word.slice(0, length);
    if (index.isNarrow(beginning) && (await index.begins(beginning))) return [beginning];
  }
  return [];
}
