import type { SearchAnswer, SearchResult } from '../../search/shared/types.ts';
import { button, element } from '../element.ts';
import {
  allResults,
  forgetSearches,
  lookThroughAll,
  recentSearches,
  searching,
  searchNotLoaded,
  searchResults,
  tryAgain,
} from '../texts.ts';
import { count, noResults } from '../wording.ts';
import { option, type PopupContent } from './popup.ts';
import { addressOf, badgeNodes, headingOf, marked, note, notesOn } from './result.ts';
import { resultsAddress } from './search-form.ts';

/** What the suggestions of a field can do, and where they lead. */
export interface SuggestionSite {
  readonly base: string;
  readonly folder: string;
  /** Puts a query into the field and answers it. */
  readonly searchFor: (query: string) => void;
  /** Keeps what is in the field among the recent searches. */
  readonly remember: () => void;
  /** Says which result the reader has chosen, by its address. */
  readonly chosen: (url: string) => void;
  readonly forget: () => void;
}

/** What answers a query, or that nothing does. */
export function answerContent(query: string, answer: SearchAnswer, site: SuggestionSite): PopupContent {
  const { results, total } = answer;
  const isNothing = total === 0;
  return {
    label: searchResults,
    above: [...(isNothing ? [note(noResults(query))] : []), ...notesOn(query, answer, site.searchFor)],
    options: results.map((result, place) => resultOption(result, place, site)),
    below:
      total === results.length && !isNothing
        ? []
        : [resultsPage(query, total, site), ...(isNothing ? contact() : [])],
  };
}

/** What the reader has searched for before. */
export function recentContent(queries: readonly string[], site: SuggestionSite): PopupContent {
  return {
    label: recentSearches,
    above: [note(recentSearches)],
    options: queries.map((query) => queryOption(query, site)),
    below: [note(button(forgetSearches, site.forget))],
  };
}

export function waitingContent(): PopupContent {
  return { label: searchResults, options: [], above: [note(searching)] };
}

export function failureContent(retry: () => void): PopupContent {
  return {
    label: searchResults,
    options: [],
    above: [note(`${searchNotLoaded} `, button(tryAgain, retry))],
  };
}

/** The name of the option is short; the excerpt is its description, which screen readers let one skip. */
function resultOption(result: SearchResult, place: number, site: SuggestionSite): HTMLAnchorElement {
  const excerptId = `signpost-search-excerpt-${place + 1}`;
  const made = option(
    addressOf(result, site.base),
    element('span', { class: 'result-title' }, ...headingOf(result)),
    element('span', { class: 'result-category' }, result.categories.join(', '), ...badgeNodes(result)),
    element(
      'span',
      { class: 'result-excerpt', id: excerptId, 'aria-hidden': 'true' },
      ...marked(result.excerpt),
    ),
  );
  made.setAttribute('aria-describedby', excerptId);
  made.addEventListener('click', () => {
    site.remember();
    site.chosen(result.url);
  });
  return made;
}

function queryOption(query: string, site: SuggestionSite): HTMLAnchorElement {
  const made = option(resultsAddress(site.folder, query), query);
  made.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    site.searchFor(query);
  });
  return made;
}

/** Where readers get help that no article gives, as the footer has it. */
function contact(): readonly Node[] {
  const link = document.querySelector<HTMLAnchorElement>('[data-contact]');
  return link ? [note(element('a', { href: link.href }, link.textContent))] : [];
}

/** The page of results says more: of what there is, or where else to look. */
function resultsPage(query: string, total: number, { folder, remember }: SuggestionSite): Node {
  const text = total === 0 ? lookThroughAll : count(allResults, total);
  const link = element('a', { href: resultsAddress(folder, query) }, text);
  link.addEventListener('click', remember);
  return note(link);
}
