import type { Known, KnownPlace } from './known.ts';
import { nearEnough } from './likeness.ts';
import type { NearPage } from './pages.ts';
import { type Phrase, phraseOf } from './phrase.ts';
import { type Guess, withText } from './ranking.ts';

/** An id that stands on more pages than are ever suggested does not tell which page is meant. */
const mostPagesOfId = 3;
/** What an id on another page than the link names counts for: as it is, it must be nearly the same. */
const elsewhereShare = 0.7;

/** What a link says about the place that it leads to. */
export interface WantedPlace {
  readonly fragment: Phrase;
  readonly text: Phrase;
}

export function wantedPlace(fragment: string, text: string): WantedPlace {
  return { fragment: phraseOf(fragment), text: phraseOf(text) };
}

/** Guesses which place on a page is meant; at best as likely as that page is. */
export function placesOn({ page, score }: NearPage, wanted: WantedPlace, known: Known): readonly Guess[] {
  return page.nearPlaces(wanted.fragment, wanted.text).map((place) => ({
    address: addressOf(place),
    score: score * placeScore(place, wanted, known),
  }));
}

/** Guesses which place on any page is meant: by its id, and by a text that names the place or its page. */
export function placesElsewhere(wanted: WantedPlace, known: Known): readonly Guess[] {
  const near = known
    .nearPlaces(wanted.fragment)
    .filter(({ phrase }) => known.likeness.ofTyped(wanted.fragment, phrase) >= nearEnough);
  const counts = new Map<string, number>();
  for (const { id } of near) counts.set(id, (counts.get(id) ?? 0) + 1);
  return near.flatMap((place) => {
    const named = pageNamed(place, wanted, known);
    if (named < nearEnough && (counts.get(place.id) ?? 0) > mostPagesOfId) return [];
    const score = withText(elsewhereShare * placeScore(place, wanted, known), named);
    return [{ address: addressOf(place), score }];
  });
}

/** How well the text names the page of a place; a text that repeats the id says nothing about the page. */
function pageNamed({ page }: KnownPlace, { fragment, text }: WantedPlace, known: Known): number {
  const { ofText } = known.likeness;
  if (ofText(text, fragment) >= nearEnough) return 0;
  return Math.max(0, ...(known.pageAt(page)?.names ?? []).map((name) => ofText(text, name)));
}

function placeScore({ phrase }: KnownPlace, { fragment, text }: WantedPlace, { likeness }: Known): number {
  return withText(likeness.ofTyped(fragment, phrase), likeness.ofText(text, phrase));
}

function addressOf({ page, id }: KnownPlace): string {
  return `${page}#${id}`;
}
