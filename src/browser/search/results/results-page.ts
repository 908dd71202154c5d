import type { Search } from '../../../search/shared/types.ts';
import { createAnnouncer } from '../../announcer.ts';
import { createDelay } from '../../delay.ts';
import { searching, searchNotLoaded } from '../../texts.ts';
import { statusOf } from '../../wording.ts';
import type { LeftSearch } from '../kept/left-search.ts';
import { openRecentSearches } from '../kept/recent-searches.ts';
import { createQuestions } from '../questions.ts';
import { resultsAddress, type SearchForm } from '../search-form.ts';
import { openSignals } from '../signals.ts';
import { failureNodes, resultNodes, waitingNodes } from './results-view.ts';

/** Page size: results shown at first, and more each time. */
const step = 10;

/** Debounce of typing, in milliseconds. */
const pause = 150;

/** Debounce of the address, in milliseconds: Safari allows 100 calls of `replaceState` in 30 seconds. */
const addressPause = 400;

/**
 * Makes the page of results answer: what its address asks for, and what its reader types. The address follows, so
 * that it can be shared.
 *
 * @param section what is hidden while there is no query: a place for the answer, and help where there is none
 * @param left what its reader comes back to
 * @returns what the reader has before them
 */
export function openResultsPage(
  { form, input, status, folder, base, signals: address }: SearchForm,
  section: HTMLElement,
  client: Search,
  left: LeftSearch | undefined,
): (() => LeftSearch | undefined) | undefined {
  const place = section.querySelector('[data-search-answer]');
  const nothing = section.querySelector<HTMLElement>('[data-search-nothing]');
  if (!place) return undefined;
  const announce = createAnnouncer(status);
  const recent = openRecentSearches(folder);
  const later = createDelay(pause);
  const signals = openSignals(address);
  const addressLater = createDelay(addressPause);
  const category = openCategories(section);
  const { title } = document;
  let again = left;
  let limit = left?.place ?? step;
  let isAskedForMore = false;

  const questions = createQuestions(client, {
    answer: (query, answer) => {
      const list = resultNodes(query, answer, {
        base,
        searchFor,
        remember: () => recent.add(input.value),
        chosen: signals.chosen,
        more,
      });
      place.replaceChildren(...list);
      if (nothing) nothing.hidden = answer.total > 0;
      signals.answered(query, answer.total);
      announce(statusOf(query, answer));
      // Whoever asked for more goes on reading where the list ended, and whoever comes back where they were.
      if (isAskedForMore) place.querySelectorAll<HTMLElement>('li a')[limit - step]?.focus();
      if (again?.query === query) scrollTo({ top: again.scroll, behavior: 'instant' });
      isAskedForMore = false;
      again = undefined;
    },
    waiting: () => {
      if (!place.hasChildNodes()) place.replaceChildren(...waitingNodes());
      announce(searching);
    },
    failure: () => {
      place.replaceChildren(...failureNodes(ask));
      announce(searchNotLoaded);
    },
  });

  const ask = (): void => {
    const query = input.value.trim();
    signals.asked(query);
    later(() => undefined);
    addressLater(() => history.replaceState(history.state, '', resultsAddress(folder, query, category())));
    document.title = query === '' ? title : `${query} | ${title}`;
    section.hidden = query === '';
    if (query !== '') return void questions.ask(query, { limit, category: category() || undefined });
    questions.drop();
    place.replaceChildren();
    announce('');
  };
  const askAnew = (): void => {
    limit = step;
    ask();
  };
  const more = (): void => {
    limit += step;
    isAskedForMore = true;
    ask();
  };
  const searchFor = (query: string): void => {
    input.value = query;
    input.focus();
    askAnew();
  };

  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) later(askAnew);
  });
  input.addEventListener('compositionend', () => later(askAnew));
  section.addEventListener('change', askAnew);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    recent.add(input.value);
    askAnew();
  });
  const fill = (): void => {
    input.value ||= new URLSearchParams(location.search).get('q') ?? '';
  };
  fill();
  ask();
  // Safari empties the field where it brings the page back as it was, some time after this event.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) for (const wait of [0, 100, 500]) setTimeout(fill, wait);
  });
  return () => {
    const query = input.value.trim();
    return query === '' ? undefined : { query, place: limit, scroll: scrollY };
  };
}

/** Chooses the category that the address names, and returns what is chosen from then on; nothing for all. */
function openCategories(section: HTMLElement): () => string {
  const select = section.querySelector('select');
  if (!select) return () => '';
  const asked = new URLSearchParams(location.search).get('category') ?? '';
  if ([...select.options].some(({ value }) => value === asked)) select.value = asked;
  return () => select.value;
}
