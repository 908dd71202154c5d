import { escapeHtml } from '../../rendering/escape.ts';
import { blockElements, voidElements } from '../../rendering/html/policy.ts';
import { type Element, isElement, isText, type TreeNode } from '../../rendering/html/tree.ts';
import { isObject } from '../text/tokens.ts';

/** What a build says of an image besides what its writer wrote: it follows from the file, and from its place. */
const derivedAttributes: ReadonlySet<string> = new Set([
  'width',
  'height',
  'data-size',
  'loading',
  'decoding',
]);

/** A width that the file does not say was written; the rest follows from it. */
function isDerived(element: Element, name: string): boolean {
  const isWritten = name === 'width' && element.attrs.some((attribute) => attribute.name === 'data-size');
  return isObject(element) && derivedAttributes.has(name) && !isWritten;
}

/**
 * Serializes nodes in a canonical form, which is equal if writers wrote the same: sorted attributes, collapsed white
 * space, without what a build adds. For comparing and for reading, not for browsers.
 */
export function markupOf(nodes: readonly TreeNode[]): string {
  const out: string[] = [];
  for (const node of nodes) write(node, false, out);
  return out.join('').trim();
}

function write(node: TreeNode, inCode: boolean, out: string[]): void {
  if (isText(node)) {
    const text = escapeHtml(node.value);
    out.push(inCode ? text : text.replace(/[ \t\n\r\f]+/g, ' '));
    return;
  }
  if (!isElement(node)) return;
  const { tagName } = node;
  if (tagName === 'svg') {
    out.push(iconMarkup(node));
    return;
  }
  const isBlock = blockElements.has(tagName);
  if (isBlock) trimEnd(out);
  out.push(`<${tagName}${attributes(node)}>`);
  if (voidElements.has(tagName)) return;
  const start = out.length;
  for (const child of node.childNodes) write(child, inCode || tagName === 'pre', out);
  if (isBlock && tagName !== 'pre') {
    if (out.length > start) out[start] = (out[start] ?? '').trimStart();
    trimEnd(out);
  }
  out.push(`</${tagName}>`);
}

/** White space in front of a block, or at its end, shows nothing. */
function trimEnd(out: string[]): void {
  const last = out.at(-1);
  if (last !== undefined && !last.startsWith('<')) out[out.length - 1] = last.trimEnd();
}

function attributes(element: Element): string {
  return element.attrs
    .filter(({ name }) => !isDerived(element, name))
    .map(({ name, value }) => ` ${name}="${escapeHtml(value)}"`)
    .sort()
    .join('');
}

/** An icon by its classes, its name and its drawing. */
function iconMarkup(icon: Element): string {
  const inner = icon.childNodes.filter(isElement).map((child) => `<${child.tagName}${attributes(child)}/>`);
  return `<svg${attributes(icon)}>${inner.join('')}</svg>`;
}
