import { ArticleLimitError } from '../article-state.ts';
import { escapeHtml, writtenText } from '../escape.ts';
import { parseArticle } from './parse-article.ts';
import { nestsPlainly } from './plain-nesting.ts';
import { voidElements } from './policy.ts';
import { type Element, isElement, isText, type TreeNode } from './tree.ts';

/** Two are enough for every tree that is known; a text that changes for ever must not be published. */
const maxRounds = 6;

/**
 * Makes HTML that browsers read as it is written. A tree is not always what its text is parsed to: an `<li>` that
 * stood in an element which is not written ends the `<li>` around it, and the end tags that follow end the element of
 * the article. Such a text is parsed, and written from that tree, until nothing changes any more (as sanitizers do
 * against mutated markup).
 *
 * @param html from a tree: each start tag has its end tag
 */
export function settled(html: string): string {
  if (nestsPlainly(html)) return html;
  let written = html;
  for (let round = 0; round < maxRounds; round += 1) {
    const again = writtenAgain(written);
    if (again === written) return written;
    written = again;
  }
  throw new ArticleLimitError(
    'its HTML stands in each other in a way that browsers do not read as it is written',
  );
}

function writtenAgain(html: string): string {
  const out: string[] = [];
  const ids = new Set<string>();
  for (const node of parseArticle(html).childNodes) write(node, out, ids);
  return out.join('');
}

/** @param ids those that the page has already: an element that a parser made twice keeps its id once */
function write(node: TreeNode, out: string[], ids: Set<string>): void {
  if (isText(node)) out.push(writtenText(node.value));
  if (!isElement(node)) return;
  const { tagName } = node;
  const attributes = node.attrs.filter(({ name, value }) => name !== 'id' || !ids.has(value));
  for (const { name, value } of attributes) if (name === 'id') ids.add(value);
  out.push(`<${tagName}${attributes.map(({ name, value }) => ` ${name}="${escapeHtml(value)}"`).join('')}`);
  if (isEmptyDrawing(node)) {
    out.push('/>');
    return;
  }
  out.push('>');
  if (voidElements.has(tagName)) return;
  const [first] = node.childNodes;
  // A parser drops the first line end in a pre.
  if (tagName === 'pre' && first && isText(first) && first.value.startsWith('\n')) out.push('\n');
  for (const child of node.childNodes) write(child, out, ids);
  out.push(`</${tagName}>`);
}

/** The paths of our icons end themselves. */
function isEmptyDrawing({ tagName, childNodes }: Element): boolean {
  return tagName === 'path' && childNodes.length === 0;
}
