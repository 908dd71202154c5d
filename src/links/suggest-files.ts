import { editDistance } from '../problems/distance.ts';
import { type Known, nameOf } from './suggest-known.ts';
import { phraseOf } from './suggest-phrase.ts';
import type { Guess } from './suggest-ranking.ts';
import type { BrokenLink } from './types.ts';

/** As many as can be compared closely for every link. */
const mostCompared = 50;

/** Guesses which file or image is meant: by its name, and of equally named ones the one in the nearest folder. */
export function guessFiles({ path }: BrokenLink, { files, fileIndex, likeness }: Known): readonly Guess[] {
  const name = phraseOf(nameOf(path));
  return fileIndex(name, mostCompared)
    .flatMap((number) => files[number] ?? [])
    .map((file) => ({
      address: file.address,
      score: likeness(name, file.name),
      way: editDistance(path, file.address),
    }))
    .sort((a, b) => a.way - b.way);
}
