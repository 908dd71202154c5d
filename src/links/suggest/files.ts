import { editDistance } from '../../problems/edit-distance.ts';
import type { BrokenLink } from '../types.ts';
import { type Known, nameOf, withoutEnding } from './known.ts';
import { phraseOf } from './phrase.ts';
import type { Guess } from './ranking.ts';

/** A file of another kind is seldom meant, and an image saved in another format sometimes. */
const otherEnding = 0.8;

/** Guesses which file or image is meant: by its name, and of equally named ones the one in the nearest folder. */
export function guessFiles({ path }: BrokenLink, { nearFiles, likeness }: Known): readonly Guess[] {
  const fileName = nameOf(path);
  const name = phraseOf(withoutEnding(fileName));
  return nearFiles(name)
    .map((file) => ({
      address: file.address,
      score:
        likeness.ofTyped(name, file.name) * (endingOf(file.address) === endingOf(fileName) ? 1 : otherEnding),
      way: editDistance(path, file.address),
    }))
    .sort((a, b) => a.way - b.way);
}

function endingOf(path: string): string {
  return /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}
