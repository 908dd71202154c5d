import { decodedAddress } from '../../model/decoded-address.ts';
import { chosenLabels, rememberLabel } from './chosen-tabs.ts';
import { headingsAbove } from './headings/headings-above.ts';

/** One set of tabs on the page: each tab opens the panel at the same place. */
interface TabSet {
  readonly tabs: readonly HTMLElement[];
  readonly panels: readonly HTMLElement[];
  /** What they are about: the heading above them. */
  readonly name: string;
}

/**
 * Makes tabs of the lists of links that pages hold (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/, with panels that
 * open when their tab gets the focus). Sets that have a tab of one name open it together, on other pages too, and
 * whatever an address points to is opened.
 */
export function openTabs(page: Document): void {
  const sets = [...headingsAbove(page, '.tabs')].flatMap(
    ([element, heading]) => readSet(element, heading, page) ?? [],
  );
  for (const set of sets) prepare(set, sets);
  const remembered = chosenLabels();
  for (const set of sets) {
    const labels = set.tabs.map(labelOf);
    const label = remembered.find((known) => labels.includes(known));
    select(set, label === undefined ? 0 : labels.indexOf(label));
  }

  const openTarget = (hash: string): HTMLElement | undefined => {
    const target = hash === '' ? null : page.getElementById(decodedAddress(hash.slice(1)));
    const opened = sets.filter((set) => reveal(set, target));
    return opened.length > 0 && target ? target : undefined;
  };
  const follow = (): void => openTarget(location.hash)?.scrollIntoView();
  follow();
  addEventListener('hashchange', follow);
  // The address may stay the same, and then nothing else tells that a link to it was followed.
  page.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link && link.getAttribute('role') !== 'tab' && link.pathname === location.pathname)
      openTarget(link.hash);
  });
}

function readSet(element: Element, name: string, page: Document): TabSet | undefined {
  const tabs = [...element.querySelectorAll<HTMLElement>(':scope > .tab-list > li > a')];
  const panels = tabs.flatMap((tab) => page.getElementById(tab.getAttribute('href')?.slice(1) ?? '') ?? []);
  const areOwn = panels.every((panel) => panel.parentElement?.parentElement === element);
  return tabs.length > 0 && tabs.length === panels.length && areOwn ? { tabs, panels, name } : undefined;
}

function prepare(set: TabSet, sets: readonly TabSet[]): void {
  const { tabs, panels, name } = set;
  const list = tabs[0]?.closest('.tab-list');
  // Attributes, since Firefox before 119 knows no property `role`.
  list?.setAttribute('role', 'tablist');
  list?.setAttribute('aria-label', name);
  for (const [index, tab] of tabs.entries()) {
    const panel = panels[index];
    if (!panel) continue;
    tab.setAttribute('role', 'tab');
    tab.parentElement?.setAttribute('role', 'presentation');
    tab.setAttribute('aria-controls', panel.id);
    panel.setAttribute('role', 'tabpanel');
    // The browser opens what its reader finds on the page.
    panel.addEventListener('beforematch', () => select(set, index));
    tab.addEventListener('click', (event) => {
      // A tab in a new window is an address like any other.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      choose(set, index, sets);
    });
    tab.addEventListener('keydown', (event) => {
      const next = nextIndex(event, index, tabs.length);
      if (next === undefined) return;
      event.preventDefault();
      choose(set, next, sets);
      tabs[next]?.focus();
    });
  }
}

/** The tab that a key leads to, around the ends; nothing for other keys. */
function nextIndex(event: KeyboardEvent, index: number, count: number): number | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: index + 1,
    ArrowLeft: index - 1,
    Home: 0,
    End: count - 1,
    ' ': index,
  };
  const next = steps[event.key];
  return next === undefined ? undefined : (next + count) % count;
}

/** Opens a tab as a reader does: in all sets that have one of its name, without moving what the reader looks at. */
function choose(set: TabSet, index: number, sets: readonly TabSet[]): void {
  const tab = set.tabs[index];
  if (!tab) return;
  const top = tab.getBoundingClientRect().top;
  const label = labelOf(tab);
  rememberLabel(label);
  for (const other of sets) {
    const found = other === set ? index : other.tabs.findIndex((candidate) => labelOf(candidate) === label);
    if (found !== -1) select(other, found);
  }
  scrollBy({ top: tab.getBoundingClientRect().top - top, behavior: 'instant' });
}

function select({ tabs, panels }: TabSet, index: number): void {
  for (const [at, tab] of tabs.entries()) {
    const isOpen = at === index;
    tab.setAttribute('aria-selected', String(isOpen));
    tab.tabIndex = isOpen ? 0 : -1;
    const panel = panels[at];
    if (panel) show(panel, isOpen);
  }
}

/** What is hidden until it is found hides what is in the panel; the panel itself must be out of the way too. */
function show(panel: HTMLElement, isOpen: boolean): void {
  panel.removeAttribute('aria-hidden');
  panel.removeAttribute('hidden');
  panel.removeAttribute('tabindex');
  if (!isOpen) {
    panel.setAttribute('hidden', 'until-found');
    panel.setAttribute('aria-hidden', 'true');
  } else if (!panel.querySelector('a[href], button, input, summary, video, [tabindex="0"]')) {
    // A panel that holds nothing to reach is reached itself.
    panel.tabIndex = 0;
  }
}

/** Opens the panel that an element is in, or whose tab it is; says whether it was closed. */
function reveal(set: TabSet, target: Element | null): boolean {
  const index = set.panels.findIndex(
    (panel, at) => target !== null && (panel.contains(target) || set.tabs[at] === target),
  );
  if (index === -1 || !set.panels[index]?.hidden) return false;
  select(set, index);
  return true;
}

function labelOf(tab: Element): string {
  return tab.textContent.trim();
}
