import type { AvoidedTerm } from '../../content/settings/vocabulary/style.ts';
import { capitalized, wholeWords } from '../whole-words.ts';

/** Finds terms to avoid in a text. */
export interface StyleGuide {
  /** What is found in a text, in order; none of it is a part of what is written instead of it. */
  readonly findIn: (text: string) => readonly FoundTerm[];
}

export interface FoundTerm {
  /** As the text has it, from `from` on. */
  readonly written: string;
  readonly from: number;
  /** What to write instead, with a capital where the text has one; none where the term is left out. */
  readonly instead: readonly string[];
}

/**
 * Makes the terms to avoid ready to be looked up. A term is found as it is written, with a capital at its beginning
 * too, as a whole word, and never as a part of a longer one with hyphens, of a file name or of a host.
 */
export function createStyleGuide(terms: readonly AvoidedTerm[]): StyleGuide | undefined {
  if (terms.length === 0) return undefined;
  // Of `Vault` and, instead of it, `Vault app`, the longer is found and is no mistake.
  const insteadOf = new Map<string, readonly string[] | undefined>();
  for (const { instead } of terms) {
    for (const text of instead)
      for (const written of [text, capitalized(text)]) insteadOf.set(written, undefined);
  }
  for (const { term, instead } of terms) {
    if (!insteadOf.has(capitalized(term))) insteadOf.set(capitalized(term), instead.map(capitalized));
    insteadOf.set(term, instead);
  }
  const words = wholeWords(insteadOf.keys());
  return {
    findIn: (text) =>
      [...text.matchAll(words)].flatMap(({ 0: written, index }) => {
        const instead =
          insteadOf.get(asListed(written)) ?? insteadOf.get(asListed(written).replaceAll("'", '’'));
        if (instead === undefined || isPartOfName(text, index, index + written.length)) return [];
        return [{ written, from: index, instead }];
      }),
  };
}

/** A term as the list has it: what is between its words is one space. */
export function asListed(written: string, apostrophe = "'"): string {
  return written.replace(/\s+(?:>\s*)*/g, ' ').replace(/['’]/g, apostrophe);
}

/** Whether letters follow behind a hyphen or a dot, as in `e-mail`, `style.json` and `help.example`. */
function isPartOfName(text: string, from: number, to: number): boolean {
  return (
    /[\p{L}\p{N}][-\u2010\u2011.@]$/u.test(text.slice(Math.max(0, from - 3), from)) ||
    /^(?:[-\u2010\u2011@]|\.(?=\p{Ll}))[\p{L}\p{N}]/u.test(text.slice(to, to + 4))
  );
}
