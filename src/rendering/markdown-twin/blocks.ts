import { blockElements } from '../html/policy.ts';
import { attributeOf, type Element, isElement, type TreeNode } from '../html/tree.ts';
import { readWritten } from '../html/written/read-written.ts';
import { escapeStart, fenceFor } from './escape.ts';
import { inlineMarkdown, rawText } from './inline.ts';
import { tableMarkdown } from './table.ts';

/**
 * Writes a rendered body as plain Markdown: what readers see, and nothing else. It is made of the page and not of the
 * source, so that tags, captures and hand-written HTML are what they have become, and comments stay with the writers.
 * Callouts are quotes, panels of tabs stand one after the other below their names, links and images have whole
 * addresses, and icons are left out. A text that would mean something to Markdown is escaped.
 *
 * @param html of a record: what finishing an article has written
 * @param address whole address of the page
 */
export function htmlToMarkdown(html: string, address: string): string {
  return blocks(readWritten(html).childNodes, address).join('\n\n');
}

/** The blocks among nodes; text between them is a paragraph of its own. */
function blocks(nodes: readonly TreeNode[], address: string): string[] {
  const found: string[] = [];
  let line: TreeNode[] = [];
  const endLine = (): void => {
    const text = paragraph(line, address);
    if (text !== '') found.push(text);
    line = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || !isBlock(node)) line.push(node);
    else {
      endLine();
      found.push(...block(node, address).filter((text) => text !== ''));
    }
  }
  endLine();
  return found;
}

function block(element: Element, address: string): string[] {
  const { tagName, childNodes } = element;
  const inside = (): string[] => blocks(childNodes, address);
  const inLine = (): string => inlineMarkdown(childNodes, address).replace(/\s+/g, ' ').trim();
  if (/^h[1-6]$/.test(tagName)) return [`${'#'.repeat(Number(tagName[1]))} ${inLine()}`];
  if (hasClass(element, 'tab-list')) return [];
  if (hasClass(element, 'tab-panel')) return [strong(attributeOf(element, 'aria-label') ?? ''), ...inside()];
  if (hasClass(element, 'callout-title')) return [strong(inLine())];
  if (hasClass(element, 'callout') || tagName === 'blockquote') return [prefixed(inside(), '> ', '> ')];
  switch (tagName) {
    case 'p':
      return [paragraph(childNodes, address)];
    case 'ul':
    case 'ol':
      return [list(element, address)];
    case 'pre':
      return [code(element)];
    case 'hr':
      return ['---'];
    case 'table':
      return [caption(element, address), tableMarkdown(element, address)];
    case 'summary':
    case 'dt':
      return [strong(inLine())];
    case 'figcaption':
      // Where it says the same as the image does, once is enough.
      return [];
    case 'figure':
      return figure(element, address);
    default:
      return inside();
  }
}

function paragraph(nodes: readonly TreeNode[], address: string): string {
  const lines = inlineMarkdown(nodes, address).trim().split('\n');
  return lines.map((line) => escapeStart(line.trim())).join('\\\n');
}

function list(element: Element, address: string): string {
  const start = Number(attributeOf(element, 'start') ?? 1);
  const items = element.childNodes
    .filter((node) => isElement(node))
    .filter(({ tagName }) => tagName === 'li');
  const written = items.map((item, index) => {
    const mark = element.tagName === 'ol' ? `${(Number.isInteger(start) ? start : 1) + index}. ` : '- ';
    return prefixed(blocks(item.childNodes, address), mark, ' '.repeat(mark.length));
  });
  return written.join(written.some((item) => item.includes('\n\n')) ? '\n\n' : '\n');
}

function code(element: Element): string {
  const text = rawText(element.childNodes).replace(/\n$/, '');
  const classes = [element, ...element.childNodes.filter((node) => isElement(node))]
    .map((candidate) => attributeOf(candidate, 'class') ?? '')
    .join(' ');
  const language = /(?:^|\s)language-([\w+#-]+)/.exec(classes)?.[1] ?? '';
  const fence = fenceFor(text, 3);
  return `${fence}${language}\n${text}\n${fence}`;
}

function figure(element: Element, address: string): string[] {
  const captions = element.childNodes.filter((node) => isElement(node) && node.tagName === 'figcaption');
  const shown = blocks(element.childNodes, address);
  const said = captions.flatMap((node) =>
    isElement(node) ? [inlineMarkdown(node.childNodes, address).trim()] : [],
  );
  if (hasClass(element, 'code')) return [...said.map(strong), ...shown];
  return [...shown, ...said.filter((text) => !shown.some((other) => other.includes(`[${text}]`)))];
}

function caption(table: Element, address: string): string {
  const element = table.childNodes.find((node) => isElement(node) && node.tagName === 'caption');
  return element && isElement(element) ? strong(inlineMarkdown(element.childNodes, address).trim()) : '';
}

function prefixed(parts: readonly string[], first: string, others: string): string {
  return parts
    .join('\n\n')
    .split('\n')
    .map((line, index) => `${index === 0 ? first : others}${line}`.trimEnd())
    .join('\n');
}

function strong(text: string): string {
  // Bold within bold would end it.
  return text === '' || text.includes('**') ? text : `**${text}**`;
}

function isBlock(element: Element): boolean {
  return element.tagName !== 'br' && blockElements.has(element.tagName);
}

function hasClass(element: Element, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name);
}
