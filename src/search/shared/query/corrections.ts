/**
 * What is done about a word that no article has, and about words in quotes: a script of its own in browsers, since most
 * queries hold neither.
 */
export { correctedQuery } from '../correction.ts';
export { withPhrases } from './phrases.ts';
export { listsOfSimilar, similarAmong } from './similar-words.ts';
export { otherSpellings } from './spellings.ts';
export { partsOf, shorterBeginning } from './word-parts.ts';
