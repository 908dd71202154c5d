import { parseBody } from '../../rendering/html/body-tree.ts';
import { repeatsCaption } from '../../rendering/html/elements/images/captions.ts';
import {
  append,
  attributeOf,
  childrenOf,
  type Element,
  hasClass,
  isElement,
  isText,
  type Parent,
  unwrap,
} from '../../rendering/html/tree.ts';

/**
 * Reads the HTML of a record without what the generator has put around the writer's own: smaller files of images,
 * links to their full size, explanations of terms, ways back from footnotes. They depend on other files and on other
 * parts of the text, and would count as changes that nobody has made.
 */
export function readPlainBody(html: string): Parent {
  const body = parseBody(html);
  clean(body);
  return body;
}

function clean(parent: Parent): void {
  for (const element of childrenOf(parent)) {
    if (isGenerated(element)) {
      remove(element);
      continue;
    }
    clean(element);
    if (element.tagName === 'img' && repeatsCaption(element)) leaveOutAlternative(element);
    if (isWrapper(element)) unwrap(element);
  }
  joinTexts(parent);
}

function isGenerated(element: Element): boolean {
  return (
    element.tagName === 'source' ||
    attributeOf(element, 'popover') !== undefined ||
    (element.tagName === 'a' && hasClass(element, 'footnote-back'))
  );
}

/** What stays of these is what they hold. */
function isWrapper(element: Element): boolean {
  return (
    element.tagName === 'picture' ||
    (element.tagName === 'a' && attributeOf(element, 'data-zoom') !== undefined) ||
    attributeOf(element, 'popovertarget') !== undefined
  );
}

/** A build does so where the image is there. */
function leaveOutAlternative(image: Element): void {
  for (const attribute of image.attrs) if (attribute.name === 'alt') attribute.value = '';
}

function remove(element: Element): void {
  const siblings = element.parentNode?.childNodes;
  siblings?.splice(siblings.indexOf(element), 1);
}

/** What stood beside a term is one text with it again. */
function joinTexts(parent: Parent): void {
  const nodes = parent.childNodes;
  parent.childNodes = [];
  for (const node of nodes) {
    if (isText(node)) append(parent, node.value);
    else if (isElement(node)) parent.childNodes.push(node);
  }
}
