import type { Phrase } from './suggest-phrase.ts';

/** Finds the entries that share most with a phrase, as their numbers, best first. */
export type PhraseIndex = (phrase: Phrase, limit: number) => readonly number[];

/**
 * Makes an index of phrases by the runs of three letters in their words, rare ones counting more: what is alike by
 * letters, by words or by their beginnings shares some, and only what shares some is compared letter by letter.
 * It is made when it is first asked.
 *
 * @param phrases the entries; several may have the same number
 */
export function createPhraseIndex(phrases: readonly { number: number; phrase: Phrase }[]): PhraseIndex {
  let postings: ReadonlyMap<string, readonly number[]> | undefined;
  return (phrase, limit) => {
    postings ??= postingsOf(phrases);
    const shared = new Map<number, number>();
    for (const run of runsOf(phrase)) {
      const entries = postings.get(run) ?? [];
      const worth = Math.log(1 + phrases.length / Math.max(1, entries.length));
      for (const entry of entries) shared.set(entry, (shared.get(entry) ?? 0) + worth);
    }
    const best = new Map<number, number>();
    for (const [entry, worth] of shared) {
      const found = phrases[entry];
      if (found === undefined) continue;
      // The share of what both have, so that long entries do not win by their length.
      const share = worth / (phrase.letters.length + found.phrase.letters.length);
      best.set(found.number, Math.max(share, best.get(found.number) ?? 0));
    }
    const ranked = [...best].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return ranked.slice(0, limit).map(([number]) => number);
  };
}

function postingsOf(phrases: readonly { phrase: Phrase }[]): ReadonlyMap<string, readonly number[]> {
  const postings = new Map<string, number[]>();
  phrases.forEach(({ phrase }, entry) => {
    for (const run of runsOf(phrase)) {
      const list = postings.get(run);
      if (list) list.push(entry);
      else postings.set(run, [entry]);
    }
  });
  return postings;
}

/** Runs of three letters, with a space where a word begins or ends. */
function runsOf({ words }: Phrase): Set<string> {
  const runs = new Set<string>();
  for (const word of words) {
    const padded = ` ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) runs.add(padded.slice(at, at + 3));
  }
  return runs;
}
