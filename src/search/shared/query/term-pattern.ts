import { lunr } from '../index/lunr.ts';

/** What a clause of a query asks for. */
export type TermPattern =
  | { readonly kind: 'exact'; readonly term: string }
  | {
      readonly kind: 'pattern';
      /** How all terms begin that match; empty where they may begin in any way. */
      readonly prefix: string;
      readonly matches: (term: string) => boolean;
    };

/** For terms that begin so. */
export function startsWith(prefix: string): TermPattern {
  return { kind: 'pattern', prefix, matches: (term) => term.startsWith(prefix) };
}

/** Reads a clause as Lunr does, which knows `*` for any characters, and a number of edits. */
export function patternOf(clause: lunr.Query.Clause): TermPattern {
  const isFuzzy = Object.hasOwn(clause, 'editDistance');
  const wildcard = clause.term.indexOf('*');
  if (!isFuzzy && wildcard === -1) return { kind: 'exact', term: clause.term };
  const automaton = lunr.TokenSet.fromClause(clause);
  return {
    kind: 'pattern',
    prefix: isFuzzy ? '' : clause.term.slice(0, wildcard),
    matches: (term) => accepts(automaton, term),
  };
}

/** Whether Lunr's automaton of a clause takes a term, as `TokenSet#intersect` would find. */
export function accepts(automaton: lunr.TokenSet, term: string): boolean {
  let states: readonly lunr.TokenSet[] = [automaton];
  // Code units, as Lunr counts.
  for (let at = 0; at < term.length && states.length > 0; at += 1) {
    const next: lunr.TokenSet[] = [];
    for (const { edges } of states) {
      for (const label of [term.charAt(at), '*']) {
        const state = edges[label];
        if (state && !next.includes(state)) next.push(state);
      }
    }
    states = next;
  }
  return states.some(({ final }) => final);
}
