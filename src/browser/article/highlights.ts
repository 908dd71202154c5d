import { clearHighlights } from '../texts.ts';
import { patternOf, withoutMarks, wordsToMark } from './marked-words.ts';

/** Name of the highlight in the style sheet. */
const name = 'search';

/**
 * Marks the words in the article that the reader was looking for, and takes them out of the address. The text itself
 * stays as it is: nothing in it changes for screen readers, for copying, or for finding on the page.
 */
export function showHighlights(): void {
  const words = wordsToMark(location.search);
  history.replaceState(history.state, '', withoutMarks(location));
  const body = document.querySelector('[data-article-body]');
  if (!body || words.length === 0 || !('highlights' in CSS)) return;
  const ranges = [...rangesIn(body, patternOf(words))];
  if (ranges.length === 0) return;
  const highlight = new Highlight();
  for (const range of ranges) highlight.add(range);
  CSS.highlights.set(name, highlight);
  openFirst(ranges.map(({ startContainer }) => startContainer).filter(isInSection(body)));
  offerToClear();
}

/** Whether a node is in the section that the address points to: from its heading to the next one that searches know. */
function isInSection(body: Element): (node: Node) => boolean {
  const headings = [...body.querySelectorAll('h2, h3')];
  const asked = location.hash.slice(1);
  // Not `:target`, which may not be there yet.
  const from = headings.findIndex(({ id }) => [id, encodeURIComponent(id)].includes(asked));
  const isAfter = (node: Node, heading: Element | undefined): boolean =>
    heading !== undefined && (heading.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return (node) => (from === -1 || isAfter(node, headings[from])) && !isAfter(node, headings[from + 1]);
}

/** Opens the panel or the details that the first word stands in, where none of the words can be seen. */
function openFirst(words: readonly Node[]): void {
  if (words.some(({ parentElement }) => parentElement && isShown(parentElement))) return;
  for (let box = words[0]?.parentElement; box; box = box.parentElement) {
    if (box instanceof HTMLDetailsElement) box.open = true;
    // As a browser does that finds a word on the page.
    if (box.getAttribute('hidden') === 'until-found') box.dispatchEvent(new Event('beforematch'));
  }
}

function isShown(element: Element): boolean {
  // Safari 17.2 and 17.3 mark words, and cannot say this.
  return 'checkVisibility' in element ? element.checkVisibility() : true;
}

function* rangesIn(body: Element, pattern: RegExp): Generator<AbstractRange> {
  const nodes = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    for (const { index, 0: word } of (node.nodeValue ?? '').matchAll(pattern)) {
      yield new StaticRange({
        startContainer: node,
        startOffset: index,
        endContainer: node,
        endOffset: index + word.length,
      });
    }
  }
}

/** Adds the button that takes the marks away, as Escape does. */
function offerToClear(): void {
  const main = document.querySelector('main');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'clear-highlights';
  button.textContent = clearHighlights;
  const clear = (): void => {
    CSS.highlights.delete(name);
    document.removeEventListener('keydown', onKey);
    if (document.activeElement === button) main?.focus({ preventScroll: true });
    button.remove();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) clear();
  };
  button.addEventListener('click', clear);
  document.addEventListener('keydown', onKey);
  main?.append(button);
}
