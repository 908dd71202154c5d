import type { MarkedText, SearchAnswer, SearchResult } from '../../search/shared/types.ts';
import { button, element } from '../element.ts';
import { didYouMeanQuery, quotesStoodNowhere, searchForTheseToo } from '../texts.ts';
import { aroundNode, excludes } from '../wording.ts';

/** Address of the section that answers, with the words that are to be marked there. */
export function addressOf({ url, section, words }: SearchResult, base: string): string {
  const marks = words.length === 0 ? '' : `?${new URLSearchParams({ highlight: words.join(' ') })}`;
  return `${base}${url}${marks}${section ? `#${encodeURIComponent(section.id)}` : ''}`;
}

/** Title of the article, and of the section in it. */
export function headingOf({ title, section }: SearchResult): readonly (Node | string)[] {
  if (!section) return marked(title);
  return [...marked(title), element('span', { class: 'result-section' }, ' › ', ...marked(section.heading))];
}

/** Whom the article is for, each behind a space, which goes where a line begins with it. */
export function badgeNodes({ badges }: SearchResult): readonly (Node | string)[] {
  return badges.flatMap((badge) => [' ', element('span', { class: 'badge' }, badge)]);
}

export function marked(pieces: readonly MarkedText[]): readonly (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}

/** What is said above results: what was read otherwise than it was typed, each with the way back. */
export function notesOn(
  query: string,
  { didYouMean, excluded, withoutQuotes }: SearchAnswer,
  searchFor: (query: string) => void,
): readonly HTMLElement[] {
  const instead = (other: string, text = other) => button(text, () => searchFor(other));
  return [
    ...(withoutQuotes ? [note(quotesStoodNowhere)] : []),
    ...(didYouMean === undefined ? [] : [note(...aroundNode(didYouMeanQuery, instead(didYouMean)))]),
    ...(excluded.length === 0
      ? []
      : [note(`${excludes(excluded)} `, instead(withoutMinus(query), searchForTheseToo))]),
  ];
}

function withoutMinus(query: string): string {
  return query.replace(/(\s)-(?=\S)/gu, '$1');
}

export function note(...children: readonly (Node | string)[]): HTMLElement {
  return element('p', { class: 'search-note' }, ...children);
}
