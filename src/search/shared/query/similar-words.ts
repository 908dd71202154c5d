import { editDistance } from '../../../problems/edit-distance.ts';
import type { KnownWord } from '../index/term-index.ts';
import { fileOf, filesOf } from '../index/word-ranges.ts';
import type { Language } from '../language.ts';
import type { Directory } from '../types.ts';
import { backwards } from './known-words.ts';

/** Numbers of the lists of words that have to be read. */
export interface NeededLists {
  readonly forward: ReadonlySet<number>;
  readonly backward: ReadonlySet<number>;
}

/** Of this many letters, a word may be two edits away. */
const longWord = 8;

/**
 * The lists that hold every word one edit away from one of two letters or more. An edit leaves either the beginning or the rest of a word as it is:
 * words with the same beginning stand together in the one order, words with the same end in the other. Only where two
 * letters are swapped that meet where the word is cut, there is neither, and one word alone that it can be.
 */
export function listsOfSimilar(word: string, directory: Directory): NeededLists {
  const letters = [...word];
  const ways = letters.slice(1).map((_letter, index) => listsCutAt(letters, index + 1, directory));
  const size = ({ forward, backward }: NeededLists) => forward.size + backward.size;
  return ways.reduce((best, way) => (size(way) < size(best) ? way : best));
}

function listsCutAt(letters: readonly string[], cut: number, directory: Directory): NeededLists {
  const start = letters.slice(0, cut).join('');
  const end = letters.slice(cut).join('');
  const [before, after] = letters.slice(cut - 1, cut + 1);
  const swapped = [...letters.slice(0, cut - 1), after, before, ...letters.slice(cut + 1)].join('');
  const swappedFile = fileOf(swapped, directory.forward);
  return {
    forward: new Set([
      ...filesOf(start, directory.forward),
      ...(swappedFile === undefined ? [] : [swappedFile]),
    ]),
    backward: new Set(filesOf(backwards(end), directory.backward)),
  };
}

/** Stems of fewer letters are like too many others. */
const shortestStem = 5;

/**
 * Those of some words that are like a word, the likeliest first: one edit away, or two where there is none and the word
 * is long; else those whose stem is one edit away from that of the word, since articles may have another form of it.
 */
export function similarAmong(
  candidates: readonly KnownWord[],
  word: string,
  { term }: Pick<Language, 'term'>,
): readonly KnownWord[] {
  const most = [...word].length >= longWord ? 2 : 1;
  const written = nearest(candidates, most, (known, edits) => editDistance(word, known, edits));
  const stem = term(word) ?? '';
  const found =
    written.length > 0 || [...stem].length < shortestStem
      ? written
      : nearest(candidates, 1, (known, edits) => editDistance(stem, term(known) ?? '', edits));
  const different = [...new Map(found.map((known) => [known.word, known])).values()];
  return different.sort((one, other) => likeness(other, word) - likeness(one, word));
}

/** Those that are the fewest edits away, and no more than these. */
function nearest(
  candidates: readonly KnownWord[],
  most: number,
  editsOf: (word: string, most: number) => number,
): readonly KnownWord[] {
  const near = candidates.map((known) => ({ known, edits: editsOf(known.word, most) }));
  const least = Math.min(...near.map(({ edits }) => edits));
  return least > most ? [] : near.filter(({ edits }) => edits === least).map(({ known }) => known);
}

/** Of two words that are one edit away, the more frequent is meant; few people mistype the first letter. */
function likeness({ word, frequency }: { word: string; frequency: number }, written: string): number {
  return frequency + (word[0] === written[0] ? 4 : 0);
}
