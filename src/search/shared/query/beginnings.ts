import type { Language } from '../language.ts';
import { folded, nameOf } from '../words.ts';

/**
 * What the terms of words begin with that begin like this: without the marks that terms are without, and in Arabic
 * without the article, which is a part of the word as it is written and not of the term.
 */
export function beginningsOf(word: string, language: Language): readonly string[] {
  const name = nameOf(language.tag);
  const term = folded(word, name);
  if (name === 'de')
    return [
      term
        .normalize('NFD')
        .replace(/\u0308/gu, '')
        .normalize('NFC'),
    ];
  const bare = name === 'ar' ? term.replace(/^(?:[وبكف]?ال|لل)(?=.)/u, '') : term;
  return bare === term ? [term] : [bare, term];
}
