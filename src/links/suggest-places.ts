import type { Known, KnownPage, KnownPlace } from './suggest-known.ts';
import { nameOf } from './suggest-known.ts';
import { type NearPage, nearPages } from './suggest-pages.ts';
import { type Phrase, phraseOf } from './suggest-phrase.ts';
import { type Guess, nearEnough, withText } from './suggest-ranking.ts';
import type { BrokenLink } from './types.ts';

/** As many as can be compared closely for every link. */
const mostCompared = 50;
/** An id that stands on more pages than are suggested says nothing about the page. */
const mostPagesOfId = 3;
/** What a page counts for without the place on it, and the right place on another page than the link names. */
const pageShare = 0.6;
const elsewhereShare = 0.75;

/** Guesses which place on a page is meant, when the page is there. */
export function guessPlaces(link: BrokenLink, known: Known): readonly Guess[] {
  const page = known.pageAt(link.path);
  const wanted = { fragment: phraseOf(link.fragment), text: phraseOf(link.text) };
  return [...(page ? placesOn({ page, score: 1 }, wanted, known) : []), ...placesElsewhere(wanted, known)];
}

/** Guesses which page is meant, and which place on it. */
export function guessPages(link: BrokenLink, known: Known): readonly Guess[] {
  return readingsOf(link).flatMap(({ name, fragment, isOwn }) => {
    if (fragment === '') {
      return nearPages(name, link.text, link.path, known).map(({ page, score }) => ({
        address: page.address,
        score,
      }));
    }
    const wanted = { fragment: phraseOf(fragment), text: phraseOf(link.text) };
    const pages = nearPages(name, '', link.path, known);
    const onPages = pages.flatMap((near) => placesOn(near, wanted, known));
    if (!isOwn) return onPages;
    const pagesAlone = pages.map(({ page, score }) => ({ address: page.address, score: score * pageShare }));
    return [...onPages, ...placesElsewhere(wanted, known), ...pagesAlone];
  });
}

interface Wanted {
  readonly fragment: Phrase;
  readonly text: Phrase;
}

/** The ways to read an address; `/provider-users/user-types/` may be a place on a page, typed as a path. */
function readingsOf({ path, fragment }: BrokenLink) {
  const segments = path
    .replace(/\.(?:md|html?)\/?$/, '')
    .split('/')
    .filter((segment) => segment !== '');
  const name = nameOf(segments.join('/'));
  const readings = [{ name, fragment, isOwn: true }];
  const above = nameOf(segments.slice(0, segments.lastIndexOf(name)).join('/'));
  if (fragment === '' && above !== '') readings.push({ name: above, fragment: name, isOwn: false });
  return readings;
}

function placesOn({ page, score }: NearPage, wanted: Wanted, known: Known): readonly Guess[] {
  const numbers = new Set([
    ...page.placeIndex(wanted.fragment, mostCompared),
    ...page.placeIndex(wanted.text, mostCompared),
  ]);
  return [...numbers]
    .flatMap((number) => page.places[number] ?? [])
    .map((place) => ({ address: addressOf(place), score: score * placeScore(place, wanted, known) }));
}

function placesElsewhere(wanted: Wanted, known: Known): readonly Guess[] {
  const near = known
    .placeIndex(wanted.fragment, mostCompared)
    .flatMap((number) => known.places[number] ?? [])
    .map((place) => ({
      address: addressOf(place),
      id: place.id,
      score: elsewhereShare * placeScore(place, wanted, known),
    }));
  return near.filter(({ id }) => near.filter((other) => other.id === id).length <= mostPagesOfId);
}

function placeScore({ phrase }: KnownPlace, { fragment, text }: Wanted, { likeness }: Known): number {
  return withText(likeness(fragment, phrase), likeness(text, phrase));
}

function addressOf({ page, id }: KnownPlace): string {
  return `${page}#${id}`;
}
