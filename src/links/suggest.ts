import { guessFiles } from './suggest-files.ts';
import { type Known, prepareTargets } from './suggest-known.ts';
import { guessPages, guessPlaces } from './suggest-places.ts';
import { bestAddresses, type Guess } from './suggest-ranking.ts';
import type { BrokenLink, LinkTargets } from './types.ts';

/** More is not read. */
const mostSuggestions = 3;

/**
 * Makes the suggestions for the broken links of a site: addresses that exist, without the base, best first, at most
 * three; none where nothing is near. The work that all links share is done once, and only if a link is broken.
 */
export function createSuggestions(targets: LinkTargets): (broken: BrokenLink) => readonly string[] {
  let known: Known | undefined;
  return (broken) => {
    known ??= prepareTargets(targets);
    return bestAddresses(guess(broken, known), mostSuggestions);
  };
}

function guess(broken: BrokenLink, known: Known): readonly Guess[] {
  switch (broken.kind) {
    case 'anchor':
      return guessPlaces(broken, known);
    case 'page':
      return guessPages(broken, known);
    default: {
      const files = guessFiles(broken, known);
      return bestAddresses(files, 1).length > 0 ? files : guessPages(broken, known);
    }
  }
}
