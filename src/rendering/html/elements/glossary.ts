import type { GlossaryEntry } from '../../../content/settings/vocabulary/glossary.ts';
import type { Glossary } from '../../context.ts';
import { writtenText } from '../../escape.ts';
import { capitalized, wholeWords } from '../../whole-words.ts';
import { maxDepth, names, removedElements } from '../policy.ts';
import { type Element, hasClass, isElement, isText, type Parent, type TreeNode } from '../tree.ts';

/** Where a word is no running text: it is a name, a spelling, or leads somewhere already. */
const unexplained = names(
  'a abbr button caption code dfn dt figcaption h1 h2 h3 h4 h5 h6 kbd pre samp summary th time var',
);

/**
 * Makes a glossary ready to be looked up. A term is found as it is written, with a capital at its beginning too, and
 * as a whole word; of two terms that begin at one place, the longer counts.
 */
export function createGlossary(entries: readonly GlossaryEntry[]): Glossary {
  const entryOf = new Map<string, GlossaryEntry>();
  for (const entry of entries) {
    for (const spelling of entry.spellings) {
      for (const written of [spelling, capitalized(spelling)]) entryOf.set(written, entry);
    }
  }
  if (entryOf.size === 0) return { split: (text) => [{ text }] };
  const pattern = wholeWords(entryOf.keys());
  return {
    split: (text) =>
      text.split(pattern).map((piece, index) => {
        const entry = index % 2 === 1 ? entryOf.get(piece.replace(/\s+/g, ' ')) : undefined;
        return entry ? { text: piece, entry } : { text: piece };
      }),
  };
}

/**
 * Explains each term where the article first uses it in running text: what it means is a popover, which browsers open
 * by themselves, by touch and with the keyboard, and close with Escape.
 *
 * @param ids ids that the page has already
 * @returns the texts that hold such a term, as HTML; a definition is text in it, and none of the article's own
 */
export function explainTerms(
  root: Parent,
  glossary: Glossary | undefined,
  ids: ReadonlySet<string>,
): ReadonlyMap<TreeNode, string> {
  const terms = new Map<TreeNode, string>();
  if (!glossary) return terms;
  const explained = new Set<GlossaryEntry>();
  const visit = (parent: Parent, depth: number): void => {
    if (depth > maxDepth) return;
    for (const node of parent.childNodes) {
      if (isElement(node) && !isUnexplained(node)) visit(node, depth + 1);
      if (!isText(node)) continue;
      const html = glossary
        .split(node.value)
        .map(({ text, entry }) => {
          if (!entry || explained.has(entry)) return writtenText(text);
          explained.add(entry);
          return explainedTerm(text, entry.definition, freeId(`term-${explained.size}`, ids));
        })
        .join('');
      if (html.includes('<')) terms.set(node, html);
    }
  };
  visit(root, 0);
  return terms;
}

function explainedTerm(term: string, definition: string, id: string): string {
  return (
    `<button type="button" class="term" popovertarget="${id}">${writtenText(term)}</button>` +
    `<span popover="" id="${id}" class="term-definition" role="note">${writtenText(definition)}</span>`
  );
}

function freeId(wanted: string, ids: ReadonlySet<string>): string {
  let id = wanted;
  while (ids.has(id)) id += '-';
  return id;
}

function isUnexplained(element: Element): boolean {
  return (
    unexplained.has(element.tagName) ||
    removedElements.has(element.tagName) ||
    hasClass(element, 'callout-title')
  );
}
