import type { Search } from '../../search/shared/types.ts';
import { createAnnouncer } from '../announcer.ts';
import { createDelay } from '../delay.ts';
import { searching, searchNotLoaded } from '../texts.ts';
import { statusOf } from '../wording.ts';
import type { LeftSearch } from './kept/left-search.ts';
import { openRecentSearches } from './kept/recent-searches.ts';
import { createPopup } from './popup.ts';
import { followPopupKeys } from './popup-keys.ts';
import { createQuestions } from './questions.ts';
import type { SearchForm } from './search-form.ts';
import type { SearchPanel } from './search-panel.ts';
import { openSignals } from './signals.ts';
import {
  answerContent,
  failureContent,
  recentContent,
  type SuggestionSite,
  waitingContent,
} from './suggestions.ts';

/** How many results the list shows: each costs a small file. */
const shown = 5;

/** Debounce of typing, in milliseconds. */
const pause = 80;

/**
 * Search as you type: shows results below a search field.
 *
 * @param left what its reader comes back to
 * @returns what the reader has before them
 */
export function openSearchBox(
  { root, form, input, status, folder, base, signals: address }: SearchForm,
  client: Search,
  left: LeftSearch | undefined,
  panel?: SearchPanel,
): () => LeftSearch | undefined {
  const popup = createPopup(root, input, panel?.open);
  const announce = createAnnouncer(status);
  const recent = openRecentSearches(folder);
  const later = createDelay(pause);
  const signals = openSignals(address);

  let again = left;
  const questions = createQuestions(client, {
    answer: (query, answer) => {
      popup.show(answerContent(query, answer, site));
      if (again?.query === query) popup.goTo(again);
      again = undefined;
      signals.answered(query, answer.total);
      announce(statusOf(query, answer));
    },
    waiting: () => {
      if (!popup.isOpen()) popup.show(waitingContent());
      announce(searching);
    },
    failure: () => {
      popup.show(failureContent(() => searchFor(input.value)));
      announce(searchNotLoaded);
    },
  });

  let asked = '';
  const ask = (): void => {
    later(() => undefined);
    const { value } = input;
    const query = value.trim();
    // What comes letter by letter is not all yet; what comes at once is.
    const isQuick = Math.abs(value.length - asked.length) <= 1 && value !== asked;
    asked = value;
    signals.asked(query);
    if (query !== '') return void questions.ask(query, { limit: shown, isQuick });
    questions.drop();
    announce('');
    const queries = recent.list();
    if (queries.length === 0) popup.close();
    else popup.show(recentContent(queries, site));
  };
  const hold = (): void => {
    later(() => undefined);
    questions.hold();
  };
  const close = (): void => {
    later(() => undefined);
    questions.drop();
    announce('');
    popup.close();
    panel?.close();
  };
  const searchFor = (query: string): void => {
    input.value = query;
    // On phones there is no field before the panel is open, and what is not shown takes no focus.
    panel?.open();
    input.focus({ preventScroll: true });
    ask();
  };
  const site: SuggestionSite = {
    base,
    folder,
    searchFor,
    remember: () => recent.add(input.value),
    chosen: signals.chosen,
    forget: () => {
      recent.forget();
      searchFor('');
    },
  };

  followPopupKeys(input, popup, { open: ask, hold, close });
  input.addEventListener('input', (event) => {
    // What is still being put together is no query yet.
    if (!(event instanceof InputEvent && event.isComposing)) later(ask);
  });
  input.addEventListener('compositionend', () => later(ask));
  input.addEventListener('focus', () => later(ask));
  input.addEventListener('click', () => {
    if (!popup.isOpen()) ask();
  });
  form.addEventListener('submit', () => recent.add(input.value));
  closeOutside(root, close);
  if (left) searchFor(left.query);
  // Who has left before the search came does not get it over the page.
  else if (root.contains(document.activeElement) && !panel?.isLeft()) ask();
  return () => (popup.isOpen() ? { query: input.value.trim(), ...popup.position() } : undefined);
}

/** Light dismiss: closes the popup when pointer or focus leaves the field. */
function closeOutside(root: Element, close: () => void): void {
  const isOutside = (target: EventTarget | null): boolean => target instanceof Node && !root.contains(target);
  document.addEventListener('pointerdown', ({ target }) => {
    if (isOutside(target)) close();
  });
  root.addEventListener('focusout', (event) => {
    if (event instanceof FocusEvent && isOutside(event.relatedTarget)) close();
  });
}
