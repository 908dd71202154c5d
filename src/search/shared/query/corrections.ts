/** What is done about a word that no article has: a script of its own in browsers, since most queries hold none. */
export { correctedQuery } from '../correction.ts';
export { listsOfSimilar, similarAmong } from './similar-words.ts';
export { otherSpellings } from './spellings.ts';
export { partsOf, shorterBeginning } from './word-parts.ts';
