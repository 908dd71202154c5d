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
  offerToClear();
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
  button.textContent = 'Clear highlights';
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
