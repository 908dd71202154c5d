import type { Language } from '../../language.ts';
import { isUnspaced } from '../../words.ts';

/** A word, or several, of a group that mean the same. */
export interface Member {
  readonly words: readonly string[];
  /** What its words are in a text: stop words too, which tell `log in` from `log out`. */
  readonly run: readonly string[];
  /** The one term of the index that stands for all of it. */
  readonly term: string;
  /** How many of its words are no stop words. */
  readonly telling: number;
}

/** Before the term of several words: no word begins so, and what begins like the first of them does not find them. */
const signOfRun = '+';

/** The terms of words that a term stands for. */
export function termsOfRun(term: string): readonly string[] {
  return term.startsWith(signOfRun) ? term.slice(1).split(' ') : [term];
}

/**
 * Reads a member. A stop word in front is an article or a pronoun, which others say otherwise: `se connecter`; one
 * behind says what the word before it means.
 */
export function memberOf(text: string, language: Language): Member {
  const all = language.words(text);
  const first = all.findIndex((word) => language.term(word) !== undefined);
  const words = all.slice(Math.max(0, first));
  const run = runOf(words, language);
  return {
    words,
    run,
    term: run.length === 1 ? (run[0] ?? '') : signOfRun + run.join(' '),
    telling: words.filter((word) => language.term(word) !== undefined).length,
  };
}

/** Words of a text as members are looked for among them: `log into` is `log in`. */
export function runOf(words: readonly string[], language: Language): readonly string[] {
  return words.map((word) => {
    const plain = word === 'into' ? 'in' : word;
    return language.term(plain) ?? plain;
  });
}

/** The last words of members: where one follows a first word, no other is meant. */
export function endsOf(members: readonly Member[]): ReadonlySet<string> {
  return new Set(members.flatMap(({ run }) => run.slice(1)));
}

/** Shorter words say by their order what they mean. */
const shortestInAnyOrder = 4;

/**
 * Where the words of a member stand in a text, the first of them at a place. One word may be between them (`log back
 * in`), and long ones may be in another order: `Erstelle ein Konto`.
 */
export function placesAt(
  { run }: Pick<Member, 'run'>,
  text: readonly string[],
  at: number,
  ends: ReadonlySet<string>,
): readonly number[] | undefined {
  const isClose = run.some(isUnspaced);
  const anyOrder = !isClose && run.every((term) => term.length >= shortestInAnyOrder);
  const near = text.slice(at, at + run.length + (isClose ? 0 : 1));
  const places: number[] = [];
  for (const term of run) {
    const place = near.indexOf(term, anyOrder ? 0 : (places.at(-1) ?? -1) + 1);
    if (place === -1) return undefined;
    places.push(place);
  }
  const between = near.find((_word, place) => !places.includes(place) && place < Math.max(...places));
  if (!places.includes(0) || ends.has(between ?? '')) return undefined;
  return places.map((place) => at + place);
}
