import type { Phrase } from './suggest-phrase.ts';

/** Finds the things whose phrases share most with any of those given. */
export type PhraseIndex<Thing> = (...wanted: readonly Phrase[]) => readonly Thing[];

/** A thing under one of the phrases that it may be meant by. */
export interface Entry<Thing> {
  readonly thing: Thing;
  readonly phrase: Phrase;
}

/** As many as can be compared closely, letter by letter, for every broken link. */
const mostFound = 50;
/** Letters of a run: shorter ones are in everything, and of longer ones a misspelling spares too few. */
const runLength = 3;

/**
 * Makes an index of phrases by the runs of letters in their words, rare runs counting more. What is alike by letters,
 * by words or by beginnings shares some. The index is built when it is first asked, in the time of one reading.
 */
export function createPhraseIndex<Thing>(entries: readonly Entry<Thing>[]): PhraseIndex<Thing> {
  if (entries.length <= mostFound) return () => distinctThings(entries);
  let postings: ReadonlyMap<string, readonly number[]> | undefined;
  return (...wanted) => {
    const found = postings ?? postingsOf(entries);
    postings = found;
    return distinctThings(wanted.flatMap((phrase) => closest(phrase, entries, found)));
  };
}

function closest<Thing>(
  phrase: Phrase,
  entries: readonly Entry<Thing>[],
  postings: ReadonlyMap<string, readonly number[]>,
): readonly Entry<Thing>[] {
  const shared = new Map<number, number>();
  for (const run of runsOf(phrase)) {
    const numbers = postings.get(run) ?? [];
    const worth = Math.log(1 + entries.length / Math.max(1, numbers.length));
    for (const number of numbers) shared.set(number, (shared.get(number) ?? 0) + worth);
  }
  return [...shared]
    .flatMap(([number, worth]) => {
      const entry = entries[number];
      // A share of what both have, so that long phrases do not win by their length.
      return entry
        ? [{ entry, number, share: worth / (phrase.letters.length + entry.phrase.letters.length) }]
        : [];
    })
    .sort((a, b) => b.share - a.share || a.number - b.number)
    .slice(0, mostFound)
    .map(({ entry }) => entry);
}

function postingsOf(entries: readonly Entry<unknown>[]): ReadonlyMap<string, readonly number[]> {
  const postings = new Map<string, number[]>();
  entries.forEach(({ phrase }, number) => {
    for (const run of runsOf(phrase)) {
      const numbers = postings.get(run);
      if (numbers) numbers.push(number);
      else postings.set(run, [number]);
    }
  });
  return postings;
}

/** Runs of letters, with a space where a word begins or ends. */
function runsOf({ words }: Phrase): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const word of words) {
    const padded = ` ${word} `;
    for (let at = 0; at + runLength <= padded.length; at += 1) runs.add(padded.slice(at, at + runLength));
  }
  return runs;
}

function distinctThings<Thing>(entries: readonly Entry<Thing>[]): readonly Thing[] {
  return [...new Set(entries.map(({ thing }) => thing))];
}
