import { defaultTreeAdapter } from 'parse5';
import type { Words } from '../../../wording/words.ts';
import type { ArticleState } from '../../article-state.ts';
import { slugOf } from '../ids/ids.ts';
import {
  append,
  attributeOf,
  createElement,
  descendants,
  type Element,
  isElement,
  moveChildren,
  type Parent,
  removeAll,
  unwrapAll,
} from '../tree.ts';
import { reportAt } from '../written/places.ts';

interface Footnote {
  readonly number: number;
  /** The item of the list that holds its text. */
  readonly item: Element;
  /** Links in the text that lead to it. */
  readonly links: Element[];
}

/**
 * Gathers the footnotes of an article into one list at its end, in the order in which their marks stand, with links
 * both ways. Their ids come from their names, so that they stay when another footnote is added.
 *
 * @returns the link in the text to its footnote, and the links back
 */
export function formFootnotes(root: Parent, state: ArticleState): ReadonlyMap<Element, Element> {
  const written = descendants(root).filter(isFootnote);
  const texts = new Map<string, Element>();
  for (const text of written.filter(({ tagName }) => tagName === 'div')) {
    if (texts.has(nameOf(text))) reportRepeated(text, state);
    else texts.set(nameOf(text), text);
  }
  const textAround = new Map(
    [...texts.values()].flatMap((text) => descendants(text).map((inner) => [inner, text])),
  );
  const marks = Map.groupBy(
    written.filter(({ tagName }) => tagName === 'sup'),
    (mark) => textAround.get(mark),
  );
  const footnotes = new Map<Element, Footnote>();
  // Marks of the text first, and then those that stand in footnotes.
  const leadNowhere = new Set<Element>();
  const queue = [...(marks.get(undefined) ?? [])];
  for (const mark of queue) {
    const text = texts.get(nameOf(mark));
    if (!text) {
      reportMark(mark, state);
      leadNowhere.add(mark);
      continue;
    }
    const known = footnotes.get(text);
    const footnote = known ?? createFootnote(nameOf(mark), footnotes.size + 1);
    footnotes.set(text, footnote);
    footnote.links.push(linkIn(mark, footnote.number, state.context.words));
    if (!known) queue.push(...(marks.get(text) ?? []));
  }
  unwrapAll(leadNowhere);
  for (const text of texts.values()) {
    if (!footnotes.has(text)) reportUnused(text, state);
  }
  return writeList(root, footnotes, state.context.words);
}

/** Moves the texts to the end, each with the links back to its marks. */
function writeList(
  root: Parent,
  footnotes: ReadonlyMap<Element, Footnote>,
  words: Words,
): ReadonlyMap<Element, Element> {
  const targetOf = new Map<Element, Element>();
  if (footnotes.size === 0) return targetOf;
  const section = createElement('div', {
    class: 'footnotes',
    role: 'doc-endnotes',
    'aria-label': words.footnotes,
  });
  const list = createElement('ol', {});
  removeAll(new Set(footnotes.keys()));
  for (const [text, { number, item, links }] of footnotes) {
    moveChildren(text, item);
    const last = item.childNodes.findLast(isElement);
    const end = last?.tagName === 'p' ? last : item;
    for (const [index, link] of links.entries()) {
      const back = createElement('a', {
        class: 'footnote-back',
        'aria-label':
          index === 0
            ? words.say('backToFootnote', { number })
            : words.say('backToFootnotePlace', { number, place: index + 1 }),
      });
      append(back, '\u21a9\ufe0e');
      append(end, ' ');
      append(end, back);
      targetOf.set(back, link);
      targetOf.set(link, item);
    }
    append(list, item);
  }
  append(section, list);
  append(root, section);
  return targetOf;
}

function createFootnote(name: string, number: number): Footnote {
  return { number, item: createElement('li', { id: `footnote-${slugOf(name)}` }), links: [] };
}

/** Puts a link into a mark in place of what was written. */
function linkIn(mark: Element, number: number, words: Words): Element {
  for (const child of [...mark.childNodes]) defaultTreeAdapter.detachNode(child);
  const id = `mark-${slugOf(nameOf(mark))}`;
  const link = createElement('a', {
    id,
    role: 'doc-noteref',
    'aria-label': words.say('footnoteNumber', { number }),
  });
  append(link, `${number}`);
  append(mark, link);
  return link;
}

function isFootnote(element: Element): boolean {
  return ['div', 'sup'].includes(element.tagName) && attributeOf(element, 'data-footnote') !== undefined;
}

function nameOf(element: Element): string {
  return attributeOf(element, 'data-footnote') ?? '';
}

function reportMark(mark: Element, state: ArticleState): void {
  const name = nameOf(mark);
  const message = `There is no footnote \`${name}\`, so \`[^${name}]\` is shown as it is: write \`[^${name}]: What it says.\` on a line of its own, or put the mark into backticks.`;
  report(mark, message, state);
}

function reportUnused(text: Element, state: ArticleState): void {
  const name = nameOf(text);
  const message = `Nothing leads to the footnote \`${name}\`, so it stands where it was written: put \`[^${name}]\` behind the word it is about.`;
  report(text, message, state);
}

function reportRepeated(text: Element, state: ArticleState): void {
  const name = nameOf(text);
  const message = `There is a footnote \`${name}\` before, so this one stands where it was written: give it another name.`;
  report(text, message, state);
}

function report(element: Element, message: string, state: ArticleState): void {
  reportAt(element, { rule: 'footnote', target: `[^${nameOf(element)}]`, message }, state);
}
