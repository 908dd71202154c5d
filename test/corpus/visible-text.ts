import { attribute, childrenOf, type Element, isElement, isText } from './html-tree.ts';

/**
 * What a reader can read in an element, white space folded to single spaces.
 *
 * The texts in expected-site.json are the text nodes of the article in a row: inline elements, `<br>`
 * among them, join what stands beside them, zero width characters count, images and icons have no text.
 * The source's generator puts white space between any two blocks; so block boundaries are spaces here,
 * whether there is white space between the tags or not. A link that stands for an embedded video is
 * not part of the text: the video was none.
 */
export function visibleText(element: Element): string {
  return rawText(element).replace(/\s+/g, ' ').trim();
}

const unreadable = new Set(['script', 'style', 'template', 'svg', 'iframe', 'noscript', 'title']);

const blocks = new Set(
  (
    'address article aside blockquote button caption dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

function rawText(element: Element): string {
  if (unreadable.has(element.tagName) || attribute(element, 'data-embed') !== undefined) return '';
  const text = childrenOf(element)
    .map((child) => (isText(child) ? child.value : isElement(child) ? rawText(child) : ''))
    .join('');
  return blocks.has(element.tagName) ? ` ${text} ` : text;
}
