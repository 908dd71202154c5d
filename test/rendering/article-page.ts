import assert from 'node:assert/strict';
import {
  attribute,
  childrenOf,
  findFirst,
  isElement,
  isText,
  type Node,
  parsePage,
} from '../corpus/html-tree.ts';

/** A page as the layouts make it, as far as it matters for what stands around an article. */
export function pageAround(articleHtml: string): string {
  return `<!doctype html><html lang="en"><head><title>x</title></head><body><header><a href="/">Home</a></header><div class="frame"><main id="signpost-main"><article><h1>x</h1><div data-article-body>${articleHtml}</div></article><nav><ul><li><a href="/next/">Next</a></li></ul></nav></main><aside><p>Aside</p></aside></div><footer><p>Footer</p></footer></body></html>`;
}

const around = frameOf(parsePage(pageAround('')).childNodes);

/**
 * Asserts that an article is all inside its element, as a browser parses the page, and that the page around it is as
 * around any other.
 *
 * @param words texts that have to be inside
 */
export function assertInside(articleHtml: string, words: readonly string[], what: string): void {
  const page = parsePage(pageAround(articleHtml));
  assert.equal(frameOf(page.childNodes), around, `${what}\n${articleHtml}`);
  const body = findFirst(page, (element) => attribute(element, 'data-article-body') !== undefined);
  const text = body ? textOf(body.childNodes) : '';
  for (const word of words) assert.ok(text.includes(word), `\`${word}\` of ${what} is not in ${articleHtml}`);
}

/** The elements and texts of a page, without those of the article. */
function frameOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (isText(node)) return node.value;
      if (!isElement(node)) return '';
      if (attribute(node, 'data-article-body') !== undefined) return '[article]';
      return `<${node.tagName}>${frameOf(childrenOf(node))}</>`;
    })
    .join('');
}

export function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => (isText(node) ? node.value : isElement(node) ? textOf(childrenOf(node)) : ''))
    .join('');
}
