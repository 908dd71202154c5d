import { element } from '../element.ts';

/** What stands in the list below a search field. */
export interface PopupContent {
  /** Name of the list for screen readers. */
  readonly label: string;
  /** Links that the arrow keys lead to, made with {@link option}. */
  readonly options: readonly HTMLAnchorElement[];
  /** What stands above and below them, and is reached with Tab. */
  readonly above?: readonly Node[];
  readonly below?: readonly Node[];
}

export interface Popup {
  readonly isOpen: () => boolean;
  /** The active option stays so where it is among the new ones: a list that is completed is the same list. */
  readonly show: (content: PopupContent) => void;
  readonly close: () => void;
  /** Goes to the next or the previous option, from the last to the first and back, where there are any. */
  readonly move: (step: 1 | -1) => void;
  /** The option that Enter opens; none before an arrow key is pressed. */
  readonly active: () => HTMLAnchorElement | undefined;
  /** Goes back to the text, where the caret is. */
  readonly leave: () => void;
  /** Where its reader is in it: the place of the active option, -1 for none, and how far it is scrolled. */
  readonly position: () => { readonly place: number; readonly scroll: number };
  readonly goTo: (position: { readonly place: number; readonly scroll: number }) => void;
}

/** Reserved: no heading gets this id. */
const listId = 'signpost-search-list';

/**
 * Adds a list of suggestions to a text field: the combobox pattern with manual selection of the ARIA Authoring
 * Practices Guide. Focus stays in the field, and the field says which option is the active one.
 *
 * @param onShow called whenever something is shown
 */
export function createPopup(root: Element, input: HTMLInputElement, onShow?: () => void): Popup {
  const list = element('div', { role: 'listbox', id: listId });
  const popup = element('div', { class: 'search-popup' });
  popup.hidden = true;
  // The caret stays in the field when something here is pressed; what it does comes with the click.
  popup.addEventListener('mousedown', (event) => event.preventDefault());
  root.append(popup);
  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': listId };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  input.setAttribute('aria-expanded', 'false');

  let options: readonly HTMLAnchorElement[] = [];
  let place = -1;
  const activate = (next: number): void => {
    options[place]?.setAttribute('aria-selected', 'false');
    place = next;
    const active = options[place];
    if (!active) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    active.setAttribute('aria-selected', 'true');
    active.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', active.id);
  };

  return {
    isOpen: () => !popup.hidden,
    show: ({ label, above = [], below = [], ...content }) => {
      const active = options[place]?.pathname;
      activate(-1);
      options = content.options;
      for (const [index, made] of options.entries()) made.id = `${listId}-${index + 1}`;
      list.setAttribute('aria-label', label);
      list.replaceChildren(...options);
      list.hidden = options.length === 0;
      popup.replaceChildren(...above, list, ...below);
      popup.hidden = false;
      onShow?.();
      popup.scrollTop = 0;
      input.setAttribute('aria-expanded', String(options.length > 0));
      if (active !== undefined) activate(options.findIndex(({ pathname }) => pathname === active));
    },
    close: () => {
      activate(-1);
      popup.hidden = true;
      input.setAttribute('aria-expanded', 'false');
    },
    move: (step) => {
      if (options.length === 0) return;
      const from = place === -1 && step === -1 ? 0 : place;
      activate((from + step + options.length) % options.length);
    },
    active: () => options[place],
    leave: () => activate(-1),
    position: () => ({ place, scroll: popup.scrollTop }),
    goTo: ({ place: wanted, scroll }) => {
      activate(wanted);
      popup.scrollTop = scroll;
    },
  };
}

/** Makes a link that is an option: reached with the arrow keys, and by the mouse like every link. */
export function option(href: string, ...children: readonly (Node | string)[]): HTMLAnchorElement {
  return element('a', { role: 'option', 'aria-selected': 'false', tabindex: '-1', href }, ...children);
}
