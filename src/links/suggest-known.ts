import { createPhraseIndex, type PhraseIndex } from './suggest-index.ts';
import { createLikeness, type Likeness } from './suggest-likeness.ts';
import { type Phrase, phraseOf } from './suggest-phrase.ts';
import type { LinkTargets, PageTarget } from './types.ts';

/** A page as suggestions see it. */
export interface KnownPage {
  readonly address: string;
  /** What it is and was called: the last words of its address and of the old addresses that lead to it. */
  readonly names: readonly Phrase[];
  readonly title: Phrase;
  readonly places: readonly KnownPlace[];
  /** Numbers of `places`. */
  readonly placeIndex: PhraseIndex;
}

/** An id on a page. */
export interface KnownPlace {
  readonly page: string;
  readonly id: string;
  readonly phrase: Phrase;
}

export interface KnownFile {
  readonly address: string;
  readonly name: Phrase;
}

/** Everything that there is to suggest, prepared for many links. */
export interface Known {
  readonly likeness: Likeness;
  readonly pages: readonly KnownPage[];
  /** Numbers of `pages`, by their names and titles. */
  readonly pageIndex: PhraseIndex;
  readonly pageAt: (path: string) => KnownPage | undefined;
  /** The ids of all pages. */
  readonly places: readonly KnownPlace[];
  readonly placeIndex: PhraseIndex;
  readonly files: readonly KnownFile[];
  readonly fileIndex: PhraseIndex;
}

export function prepareTargets(targets: LinkTargets): Known {
  const oldNames = oldNamesOf(targets.redirects);
  const pages = targets.pages.map((page) => prepare(page, oldNames.get(page.address) ?? []));
  const places = pages.flatMap((page) => page.places);
  const files = targets.files.map((address) => ({ address, name: phraseOf(nameOf(address)) }));
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const phrases = pages.flatMap(({ names, title }) => [...names, title]);
  return {
    likeness: createLikeness([...phrases, ...places.map(({ phrase }) => phrase)]),
    pages,
    pageIndex: createPhraseIndex(
      pages.flatMap(({ names, title }, number) => [...names, title].map((phrase) => ({ number, phrase }))),
    ),
    pageAt: (path) => byAddress.get(path) ?? byAddress.get(`${path}/`),
    places,
    placeIndex: createPhraseIndex(places.map(({ phrase }, number) => ({ number, phrase }))),
    files,
    fileIndex: createPhraseIndex(files.map(({ name }, number) => ({ number, phrase: name }))),
  };
}

/** The last segment of a path that says anything: `new.png`, `provider-users`. */
export function nameOf(path: string): string {
  return path.split('/').findLast((segment) => /[\p{L}\p{N}]/u.test(segment)) ?? '';
}

function prepare({ address, title, ids }: PageTarget, oldNames: readonly string[]): KnownPage {
  const places = ids.map((id) => ({ page: address, id, phrase: phraseOf(id) }));
  return {
    address,
    names: [nameOf(address), ...oldNames].map(phraseOf),
    title: phraseOf(title),
    places,
    placeIndex: createPhraseIndex(places.map(({ phrase }, number) => ({ number, phrase }))),
  };
}

function oldNamesOf(redirects: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [from, to] of redirects) names.set(to, [...(names.get(to) ?? []), nameOf(from)]);
  return names;
}
