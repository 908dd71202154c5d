import { escapeHtml, writtenText } from '../../rendering/escape.ts';
import { outerHtml } from '../../rendering/html/body-tree.ts';
import { allowedElements, isSafeAddress, voidElements } from '../../rendering/html/policy.ts';
import { type Element, isElement, isText, type TreeNode } from '../../rendering/html/tree.ts';
import { addressFrom, imageAddress, type Side } from '../pages/side.ts';
import type { Block } from './blocks.ts';
import type { Token } from './tokens.ts';

/** Attributes that say how something looks or what it is; no ids, no hooks of scripts, no landmarks. */
const keptAttributes: ReadonlySet<string> = new Set([
  ...['alt', 'abbr', 'cite', 'colspan', 'datetime', 'dir', 'height', 'href', 'lang', 'reversed'],
  ...['rowspan', 'scope', 'span', 'src', 'start', 'title', 'type', 'value', 'width'],
]);

/** Classes that the style sheet knows and no script looks for. */
const keptClass = /^(?:align-|btn|callout|code-|embed$|icon|table-scroll$)/;

/** What stands in a comparison in another element's place: it has one outline, and marks of its own. */
const renamed: Readonly<Record<string, string>> = { button: 'span', del: 's', ins: 'u', pre: 'div' };

/** Tokens that one side has alone, and the element that says so. */
export interface Marks {
  readonly tokens: ReadonlySet<Token>;
  readonly element: 'del' | 'ins';
}

/**
 * Writes a block as it looks, for a page that holds it a second time: without ids and whatever refers to one, with
 * headings as plain text, and with every changed word marked. Links of the old side lead nowhere, since what they led
 * to may be gone.
 */
export function blockHtml({ nodes, list }: Pick<Block, 'nodes' | 'list'>, side: Side, marks?: Marks): string {
  const inner = createWriter(side, marks)(nodes);
  if (list === undefined) return inner;
  const start = list.tag === 'ol' && list.number !== 1 ? ` start="${list.number}"` : '';
  return `<${list.tag}${start}>${inner}</${list.tag}>`;
}

function createWriter(side: Side, marks: Marks | undefined): (nodes: readonly TreeNode[]) => string {
  const markedIn = Map.groupBy(marks?.tokens ?? [], ({ node }) => node);
  const mark = (html: string): string => (marks ? `<${marks.element}>${html}</${marks.element}>` : html);

  const text = (node: TreeNode & { readonly value: string }): string => {
    let html = '';
    let at = 0;
    for (const { from, to } of ranges(markedIn.get(node) ?? [])) {
      html += writtenText(node.value.slice(at, from)) + mark(writtenText(node.value.slice(from, to)));
      at = to;
    }
    return html + writtenText(node.value.slice(at));
  };
  const element = (node: Element): string => {
    const isMarked = markedIn.has(node);
    const html = node.tagName === 'svg' ? outerHtml(node) : written(node);
    return isMarked ? mark(html) : html;
  };
  const written = (node: Element): string => {
    const { tagName } = node;
    const level = /^h([1-6])$/.exec(tagName)?.[1];
    if (level !== undefined) return `<span class="diff-heading-${level}">${all(node.childNodes)}</span>`;
    if (!allowedElements.has(tagName)) return all(node.childNodes);
    const name = renamed[tagName] ?? tagName;
    const classes = tagName === 'pre' ? ' class="diff-code"' : classesOf(node);
    const tag = `<${name}${classes}${attributesOf(node, side)}>`;
    return voidElements.has(tagName) ? tag : `${tag}${all(node.childNodes)}</${name}>`;
  };
  const all = (nodes: readonly TreeNode[]): string =>
    nodes.map((node) => (isText(node) ? text(node) : isElement(node) ? element(node) : '')).join('');
  return all;
}

/** Places of tokens, as few as can be: those that follow each other are one. */
function ranges(tokens: readonly Token[]): readonly { readonly from: number; readonly to: number }[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of [...tokens].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last?.to === from) last.to = to;
    else joined.push({ from, to });
  }
  return joined;
}

function classesOf(element: Element): string {
  const written = element.attrs.find(({ name }) => name === 'class')?.value ?? '';
  const kept = written.split(/\s+/).filter((word) => keptClass.test(word));
  return kept.length === 0 ? '' : ` class="${escapeHtml(kept.join(' '))}"`;
}

function attributesOf(element: Element, side: Side): string {
  const attributes = element.attrs
    .filter(({ name }) => keptAttributes.has(name))
    .flatMap(({ name, value }) => {
      if (name === 'src') return [{ name, value: imageAddress(value, side) }];
      if (name !== 'href') return [{ name, value }];
      if (side.name === 'before' || !isSafeAddress(value)) return [];
      return [{ name, value: addressFrom(value, side.pageUrl) }];
    });
  if (element.tagName === 'img') attributes.push({ name: 'loading', value: 'lazy' });
  // What is folded away may be what has changed.
  if (element.tagName === 'details') attributes.push({ name: 'open', value: '' });
  return attributes.map(({ name, value }) => ` ${name}="${escapeHtml(value)}"`).join('');
}
