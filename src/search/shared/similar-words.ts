import { editDistance } from './edit-distance.ts';
import { backwards, shortestWord } from './known-words.ts';
import type { KnownWord } from './term-index.ts';
import type { Directory } from './types.ts';
import { fileOf, filesOf } from './word-ranges.ts';

/** Files of the two lists of words that have to be read. */
export interface WordFiles {
  readonly forward: ReadonlySet<number>;
  readonly backward: ReadonlySet<number>;
}

/** Of this many letters, a word may be two edits away. */
const longWord = 8;

/**
 * The files that hold every word one edit away. An edit leaves either the beginning or the rest of a word as it is:
 * words with the same beginning stand together in the one list, words with the same end in the other. Only where two
 * letters are swapped that meet where the word is cut, there is neither, and one word alone that it can be.
 */
export function filesOfSimilar(word: string, directory: Directory): WordFiles {
  const letters = [...word];
  if (letters.length < shortestWord) return { forward: new Set(), backward: new Set() };
  const ways = letters.slice(1).map((_letter, index) => filesCutAt(letters, index + 1, directory));
  const size = ({ forward, backward }: WordFiles) => forward.size + backward.size;
  return ways.reduce((best, way) => (size(way) < size(best) ? way : best));
}

function filesCutAt(letters: readonly string[], cut: number, directory: Directory): WordFiles {
  const start = letters.slice(0, cut).join('');
  const end = letters.slice(cut).join('');
  const swapped = letters
    .with(cut - 1, letters[cut] ?? '')
    .with(cut, letters[cut - 1] ?? '')
    .join('');
  return {
    forward: new Set([...filesOf(start, directory.forward), fileOf(swapped, directory.forward) ?? 0]),
    backward: new Set(filesOf(backwards(end), directory.backward)),
  };
}

/** Those of some words that are like a word: one edit away, or two where there is none and the word is long. */
export function similarAmong(candidates: readonly KnownWord[], word: string): readonly KnownWord[] {
  const letters = [...word];
  const most = letters.length >= longWord ? 2 : 1;
  const near = candidates.map((known) => ({ known, edits: editDistance(letters, [...known.word], most) }));
  const least = Math.min(...near.map(({ edits }) => edits));
  if (least > most) return [];
  const found = near.filter(({ edits }) => edits === least).map(({ known }) => known);
  return [...new Map(found.map((known) => [known.word, known])).values()];
}
