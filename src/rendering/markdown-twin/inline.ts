import { blockElements } from '../html/policy.ts';
import { attributeOf, type Element, hasClass, isElement, isText, type TreeNode } from '../html/tree.ts';
import { escapeMarkdown, fenceFor } from './escape.ts';

/** What stands around a text: `**text**`. */
const marks: ReadonlyMap<string, string> = new Map([
  ['b', '**'],
  ['strong', '**'],
  ['em', '*'],
  ['i', '*'],
  ['del', '~~'],
  ['s', '~~'],
]);

const codeElements: ReadonlySet<string> = new Set(['code', 'kbd', 'samp']);

/** Drawings, and what only a script gives a meaning to. */
const silentElements: ReadonlySet<string> = new Set(['svg', 'button']);

/**
 * Writes text and what stands in a line of it as Markdown, in one line but for a line end at each `<br>`.
 *
 * @param address whole address of the page, which links start from
 */
export function inlineMarkdown(nodes: readonly TreeNode[], address: string): string {
  return nodes
    .map((node) => {
      if (isText(node)) return escapeMarkdown(node.value.replace(/[ \t\n\r\f]+/g, ' '));
      return isElement(node) ? writeElement(node, address) : '';
    })
    .join('')
    .replace(/ {2,}/g, ' ');
}

/** The text in nodes as it is, without what nobody sees. */
export function rawText(nodes: readonly TreeNode[]): string {
  return nodes
    .map((node) =>
      isText(node) ? node.value : isElement(node) && !isSilent(node) ? rawText(node.childNodes) : '',
    )
    .join('');
}

function isSilent({ tagName }: Element): boolean {
  return silentElements.has(tagName);
}

function writeElement(element: Element, address: string): string {
  if (hasClass(element, 'task-box')) return hasClass(element, 'task-done') ? '[x]' : '[ ]';
  if (isSilent(element)) return attributeOf(element, 'aria-label') ?? '';
  if (element.tagName === 'br') return '\n';
  if (element.tagName === 'img') return writeImage(element, address);
  if (element.tagName === 'a') return writeLink(element, address);
  if (codeElements.has(element.tagName)) return writeCode(rawText(element.childNodes).replace(/\s+/g, ' '));
  const text = inlineMarkdown(element.childNodes, address);
  // Where a line is all there is room for, paragraphs and items stand apart from each other in it.
  if (blockElements.has(element.tagName)) return ` ${text} `;
  const mark = marks.get(element.tagName);
  return mark === undefined ? text : around(text, mark);
}

/** White space stands outside of marks, or they are none. */
function around(text: string, mark: string): string {
  const inner = text.trim();
  if (inner === '') return text;
  const [before = '', after = ''] = text.split(inner);
  return `${before}${mark}${inner}${mark}${after}`;
}

function writeCode(text: string): string {
  if (text.trim() === '') return text;
  const fence = fenceFor(text, 1);
  const gap = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${gap}${text}${gap}${fence}`;
}

function writeLink(element: Element, address: string): string {
  const text = inlineMarkdown(element.childNodes, address);
  const href = attributeOf(element, 'href');
  const [only, ...others] = element.childNodes.filter((node) => !isText(node) || node.value.trim() !== '');
  const isImage = only && others.length === 0 && isElement(only) && ['img', 'picture'].includes(only.tagName);
  // An image leads to itself, to be seen larger.
  if (href === undefined || isImage || text.trim() === '') return text;
  return `[${text.trim()}](${target(href, address)})`;
}

function writeImage(element: Element, address: string): string {
  const alt = escapeMarkdown((attributeOf(element, 'alt') ?? '').replace(/\s+/g, ' '));
  return `![${alt}](${target(attributeOf(element, 'src') ?? '', address)})`;
}

function target(href: string, address: string): string {
  // Most addresses need no parser, which is what takes longest here.
  if (/^#[\w-]*$/.test(href)) return address + href;
  if (/^(?:\/[\w-][\w.-]*)+\/?(?:#[\w-]*)?$/.test(href))
    return address.slice(0, address.indexOf('/', 'https://'.length)) + href;
  const whole = URL.canParse(href, address) ? new URL(href, address).href : encodeURI(href);
  return whole.replace(/[()<>\s\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
