import { parseFragment } from 'parse5';
import type { ArticleState } from '../../article-state.ts';
import { type Element, isElement, isText, type Parent } from '../tree.ts';
import { offsetOf } from './places.ts';

const word = /[\p{L}\p{N}]+/gu;

/**
 * Finds the first word that an element holds to a browser, and not as it is written: what stands behind its end, or
 * behind its paragraph where nothing ends it. A select, a template or a formula that is never closed takes the rest of
 * the article into it.
 *
 * @returns nothing where the element holds what is written in it
 */
export function swallowedWord(element: Element, state: ArticleState): string | undefined {
  const { source, start } = state.texts.textAt(offsetOf(element, state));
  const from = offsetOf(element, state) - start;
  const end = new RegExp(`</${element.tagName}(?=[\\s/>])`, 'i').exec(source.slice(from))?.index;
  const paragraph = /\n[ \t]*\n/.exec(source.slice(from))?.index;
  const until = from + (end ?? paragraph ?? source.length);
  // Parsed, since a word may be written otherwise: `Caf&eacute;`.
  const own = new Set(textIn(parseFragment(source.slice(from, until))).match(word));
  const behind = new Set(source.slice(until).match(word));
  return textIn(element)
    .match(word)
    ?.find((one) => !own.has(one) && behind.has(one));
}

/** All text in an element, that of templates too. */
function textIn(parent: Parent): string {
  const texts: string[] = [];
  const left: Parent[] = [parent];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if ('content' in next) left.push(next.content);
    for (const node of next.childNodes) {
      if (isText(node)) texts.push(node.value);
      else if (isElement(node)) left.push(node);
    }
  }
  return texts.join(' ');
}
