import type { BrokenLink, LinkTargets } from '../types.ts';
import { guessFiles } from './files.ts';
import { type Known, nameOf, prepareTargets, withoutEnding } from './known.ts';
import { nearPages } from './pages.ts';
import { placesElsewhere, placesOn, wantedPlace } from './places.ts';
import { bestAddresses, type Guess } from './ranking.ts';

/** More is not read. */
const mostSuggestions = 3;
/** What a page counts for without the place on it that was asked for: it is near only if its name is certain. */
const pageAloneShare = 0.6;
/** Names of files that are pages on a site: `/article/sharing.md`. */
const pageEnding = /\.(?:md|html?)$/i;

/**
 * Makes the suggestions for the broken links of a site: addresses that exist, without the base, best first, at most
 * three; empty if nothing is near. The work that all links share is done once, and only if a link is broken; what
 * many links get wrong in the same way, as those to a page that is gone, is looked for once.
 */
export function createSuggestions(targets: LinkTargets): (broken: BrokenLink) => readonly string[] {
  let known: Known | undefined;
  const found = new Map<string, readonly string[]>();
  return (broken) => {
    const { kind, path, fragment, text } = broken;
    const key = JSON.stringify([kind, path, fragment, text]);
    const before = found.get(key);
    if (before) return before;
    known ??= prepareTargets(targets);
    const suggestions = bestAddresses(guess(broken, known), mostSuggestions);
    found.set(key, suggestions);
    return suggestions;
  };
}

function guess(broken: BrokenLink, known: Known): readonly Guess[] {
  if (broken.kind === 'anchor') return guessPlaces(broken, known);
  if (broken.kind === 'page' || pageEnding.test(nameOf(broken.path))) return guessPages(broken, known);
  return guessFiles(broken, known);
}

/** Guesses which place is meant, where the page is there. */
function guessPlaces({ path, fragment, text }: BrokenLink, known: Known): readonly Guess[] {
  const page = known.pageAt(path);
  const wanted = wantedPlace(fragment, text);
  const onPage = page ? placesOn({ page, score: 1 }, wanted, known) : [];
  return [...onPage, ...placesElsewhere(wanted, known)];
}

/** Guesses which page is meant, and which place on it. */
function guessPages(broken: BrokenLink, known: Known): readonly Guess[] {
  const { path, fragment, text } = broken;
  const name = pageName(path);
  if (fragment === '') {
    const pages = nearPages(name, text, path, known);
    return [
      ...pages.map(({ page, score }) => ({ address: page.address, score })),
      ...guessTypedPlaces(broken, known),
    ];
  }
  const wanted = wantedPlace(fragment, text);
  const pages = nearPages(name, '', path, known);
  return [
    ...pages.flatMap((near) => placesOn(near, wanted, known)),
    ...placesElsewhere(wanted, known),
    ...pages.map(({ page, score }) => ({ address: page.address, score: score * pageAloneShare })),
  ];
}

/** A place on a page, typed as a path: `/provider-users/user-types/` for `/provider-users/#user-types`. */
function guessTypedPlaces({ path, text }: BrokenLink, known: Known): readonly Guess[] {
  const typed = nameOf(path);
  const above = nameOf(path.slice(0, path.lastIndexOf(typed)));
  if (above === '') return [];
  const wanted = wantedPlace(typed, text);
  return nearPages(above, '', path, known).flatMap((near) => placesOn(near, wanted, known));
}

function pageName(path: string): string {
  const name = nameOf(path);
  return pageEnding.test(name) ? withoutEnding(name) : name;
}
