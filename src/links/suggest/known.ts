import type { LinkTargets, PageTarget } from '../types.ts';
import { createPhraseIndex, type PhraseIndex } from './letter-index.ts';
import { type Comparison, createComparison } from './likeness.ts';
import { type Phrase, phraseOf } from './phrase.ts';

/** A page as suggestions see it. */
export interface KnownPage {
  readonly address: string;
  /** What it is called: its title, the name in its address, and the names in the old addresses that lead to it. */
  readonly names: readonly Phrase[];
  readonly places: readonly KnownPlace[];
  readonly nearPlaces: PhraseIndex<KnownPlace>;
}

/** An id on a page. */
export interface KnownPlace {
  readonly page: string;
  readonly id: string;
  readonly phrase: Phrase;
}

export interface KnownFile {
  readonly address: string;
  /** The name without its ending. */
  readonly name: Phrase;
}

/** Everything that there is to suggest, prepared for many links. */
export interface Known {
  readonly likeness: Comparison;
  /** Finds a page by its address. */
  readonly pageAt: (address: string) => KnownPage | undefined;
  readonly nearPages: PhraseIndex<KnownPage>;
  /** Finds places on any page. */
  readonly nearPlaces: PhraseIndex<KnownPlace>;
  readonly nearFiles: PhraseIndex<KnownFile>;
}

/** Prepares the targets of a site, in time that grows with their number. */
export function prepareTargets(targets: LinkTargets): Known {
  const oldNames = oldNamesOf(targets.redirects);
  const pages = targets.pages.map((page) => preparePage(page, oldNames.get(page.address) ?? []));
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const pageNames = pages.flatMap((page) => page.names.map((phrase) => ({ thing: page, phrase })));
  const placeNames = pages.flatMap(({ places }) => places.map(entryOf));
  const files = targets.files.map((address) => ({ address, name: phraseOf(withoutEnding(nameOf(address))) }));
  return {
    likeness: createComparison([...pageNames, ...placeNames].map(({ phrase }) => phrase)),
    pageAt: (address) => byAddress.get(address),
    nearPages: createPhraseIndex(pageNames),
    nearPlaces: createPhraseIndex(placeNames),
    nearFiles: createPhraseIndex(files.map((file) => ({ thing: file, phrase: file.name }))),
  };
}

/** The last segment of a path that says anything: `new.png`, `provider-users`. */
export function nameOf(path: string): string {
  return path.split('/').findLast((segment) => /[\p{L}\p{N}]/u.test(segment)) ?? '';
}

export function withoutEnding(fileName: string): string {
  return fileName.replace(/\.[a-z0-9]+$/i, '');
}

function preparePage({ address, title, ids }: PageTarget, oldNames: readonly string[]): KnownPage {
  const places = [...new Set(ids)].map((id) => ({ page: address, id, phrase: phraseOf(id) }));
  return {
    address,
    names: [nameOf(address), title, ...oldNames].map(phraseOf),
    places,
    nearPlaces: createPhraseIndex(places.map(entryOf)),
  };
}

function entryOf(place: KnownPlace) {
  return { thing: place, phrase: place.phrase };
}

function oldNamesOf(redirects: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [from, to] of redirects) {
    const known = names.get(to);
    if (known) known.push(nameOf(from));
    else names.set(to, [nameOf(from)]);
  }
  return names;
}
