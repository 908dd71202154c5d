import { nearEnough } from './likeness.ts';

/** Something that a link may have meant, and how likely that is, from 0 to 1. */
export interface Guess {
  readonly address: string;
  readonly score: number;
}

/** What the text of a link can add to its address: it describes where the link leads, and rarely by name. */
const textShare = 0.7;

/** Counts what the address says, and where that leaves room, what the text says. */
export function withText(byAddress: number, byText: number): number {
  return byText < nearEnough ? byAddress : byAddress + (1 - byAddress) * textShare * byText;
}

/** The addresses of the best guesses, each once; of equally good ones the first. Far ones are left out. */
export function bestAddresses(guesses: readonly Guess[], limit: number): readonly string[] {
  const ranked = guesses.filter(({ score }) => score >= nearEnough).sort((a, b) => b.score - a.score);
  return [...new Set(ranked.map(({ address }) => address))].slice(0, limit);
}
