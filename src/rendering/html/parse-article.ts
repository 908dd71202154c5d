import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment, type TreeAdapter } from 'parse5';
import { ArticleLimitError } from '../article-state.ts';
import { maxDepth } from './policy.ts';
import { createElement, type Parent } from './tree.ts';

/**
 * Elements that a parser may make for each tag. It makes more than one where bold text that was never ended goes on
 * in the paragraphs below: open all of them again in each, and an article takes the square of its length.
 */
const maxElementsForTag = 8;
const fewElements = 1000;

/**
 * Parses the HTML of an article as a browser does where it stands: in a `div`.
 *
 * @throws {ArticleLimitError} before the work, where it would grow or nest without bound
 */
export function parseArticle(html: string): Parent {
  const tags = html.split('<').length - 1;
  return parseFragment(createElement('div', {}), html, {
    treeAdapter: createLimitedAdapter(tags * maxElementsForTag + fewElements),
  });
}

function createLimitedAdapter(
  maxElements: number,
): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  let elements = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      elements += 1;
      if (elements > maxElements)
        throw new ArticleLimitError('elements that are never ended go on through too much of it');
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    onItemPush: () => {
      depth += 1;
      // The walk counts what is written, and says the same; here is room for what is not.
      if (depth > maxDepth * 2)
        throw new ArticleLimitError(`elements stand more than ${maxDepth} deep in each other`);
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
}
