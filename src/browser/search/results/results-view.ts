import type { SearchAnswer, SearchResult } from '../../../search/shared/types.ts';
import { button, element } from '../../element.ts';
import { searching, searchNotLoaded, showMore, tryAgain } from '../../texts.ts';
import { noResults, resultsOf } from '../../wording.ts';
import { addressOf, badgeNodes, headingOf, marked, note, notesOn } from '../result.ts';

export interface ResultActions {
  readonly base: string;
  readonly searchFor: (query: string) => void;
  /** Keeps what is in the field among the recent searches. */
  readonly remember: () => void;
  /** Says which result the reader has chosen, by its address. */
  readonly chosen: (url: string) => void;
  readonly more: () => void;
}

/** What a page of results shows of an answer. */
export function resultNodes(query: string, answer: SearchAnswer, actions: ResultActions): readonly Node[] {
  const { results, total } = answer;
  return [
    element('h2', {}, total === 0 ? noResults(query) : resultsOf(query, total)),
    ...notesOn(query, answer, actions.searchFor),
    ...(results.length === 0 ? [] : [list(results, actions)]),
    ...(total > results.length ? [note(button(showMore, actions.more))] : []),
  ];
}

export function waitingNodes(): readonly Node[] {
  return [note(searching)];
}

export function failureNodes(retry: () => void): readonly Node[] {
  return [note(`${searchNotLoaded} `, button(tryAgain, retry))];
}

function list(results: readonly SearchResult[], actions: ResultActions): Node {
  return element('ol', { class: 'result-list' }, ...results.map((result) => item(result, actions)));
}

function item(result: SearchResult, { base, remember, chosen }: ResultActions): Node {
  const link = element('a', { href: addressOf(result, base) }, ...headingOf(result));
  link.addEventListener('click', () => {
    remember();
    chosen(result.url);
  });
  return element(
    'li',
    {},
    element('h3', {}, link),
    element('p', { class: 'result-category' }, result.categories.join(', '), ...badgeNodes(result)),
    element('p', { class: 'result-excerpt' }, ...marked(result.excerpt)),
  );
}
