import type { Phrase } from './phrase.ts';

/** Finds the things whose phrases share most with any of those given. */
export type PhraseIndex<Thing> = (...wanted: readonly Phrase[]) => readonly Thing[];

/** A thing under one of the phrases that it may be meant by. */
export interface Entry<Thing> {
  readonly thing: Thing;
  readonly phrase: Phrase;
}

/** As many as can be compared closely, letter by letter, for every broken link. */
const mostFound = 30;
/** Runs that stand in this many entries together are enough: the rarest come first, and the others tell least. */
const mostRead = 2000;
/** Letters of a run: shorter ones are in everything, and of longer ones a misspelling spares too few. */
const runLength = 3;

type Postings = ReadonlyMap<string, readonly number[]>;

/**
 * Makes an index of phrases by the runs of letters in their words, rare runs counting more. What is alike by letters,
 * by words or by beginnings shares some. The index is built when it is first asked, in the time of one reading, and
 * what a question costs does not grow with the site.
 */
export function createPhraseIndex<Thing>(entries: readonly Entry<Thing>[]): PhraseIndex<Thing> {
  if (entries.length <= mostFound) return () => distinctThings(entries);
  let postings: Postings | undefined;
  return (...wanted) => {
    const found = postings ?? postingsOf(entries);
    postings = found;
    return distinctThings(wanted.flatMap((phrase) => closest(phrase, entries, found)));
  };
}

function closest<Thing>(
  phrase: Phrase,
  entries: readonly Entry<Thing>[],
  postings: Postings,
): readonly Entry<Thing>[] {
  const shares: { readonly entry: Entry<Thing>; readonly number: number; readonly share: number }[] = [];
  for (const [number, worth] of sharedWorth(phrase, entries.length, postings)) {
    const entry = entries[number];
    if (entry === undefined) continue;
    // A share of what both have, so that long phrases do not win by their length.
    shares.push({ entry, number, share: worth / (phrase.letters.length + entry.phrase.letters.length) });
  }
  shares.sort((a, b) => b.share - a.share || a.number - b.number);
  return shares.slice(0, mostFound).map(({ entry }) => entry);
}

/** Entries that share runs with a phrase, by number, with what these are worth together. */
function sharedWorth(phrase: Phrase, total: number, postings: Postings): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  const rarestFirst = [...runsOf(phrase)]
    .flatMap((run) => [postings.get(run) ?? []])
    .sort((a, b) => a.length - b.length);
  let read = 0;
  for (const numbers of rarestFirst) {
    read += numbers.length;
    if (read > mostRead && shared.size > 0) break;
    const worth = Math.log(1 + total / Math.max(1, numbers.length));
    for (const number of numbers) shared.set(number, (shared.get(number) ?? 0) + worth);
  }
  return shared;
}

function postingsOf(entries: readonly Entry<unknown>[]): Postings {
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
