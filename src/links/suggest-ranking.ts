/** Something that a link may have meant, and how likely that is, from 0 to 1. */
export interface Guess {
  readonly address: string;
  readonly score: number;
}

/** Less alike than this is chance: two names of help articles that have nothing to do with each other come near it. */
export const nearEnough = 0.6;

/** What the text of a link adds to what its address says: it describes where the link leads, and rarely by name. */
const textShare = 0.7;

/** Counts the address, and the text where the address leaves room. */
export function withText(address: number, text: number): number {
  return address + (1 - address) * textShare * (text >= nearEnough ? text : 0);
}

/** The addresses of the best guesses, each once; of equally good ones the first. */
export function bestAddresses(guesses: readonly Guess[], limit: number): readonly string[] {
  const ranked = guesses.filter(({ score }) => score >= nearEnough).sort((a, b) => b.score - a.score);
  return [...new Set(ranked.map(({ address }) => address))].slice(0, limit);
}
