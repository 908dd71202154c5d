import { childrenOf, isElement, isText, parsePage } from '../corpus/html-tree.ts';

/** Things that no reader should see: each is a mistake of a template or of the program. */
const leftovers: readonly (readonly [RegExp, 'everywhere' | 'outside code'])[] = [
  [/\{\{|\}\}|\{%|%\}/, 'outside code'],
  [/\bundefined\b|\bNaN\b|\[object \w+\]/, 'everywhere'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  [/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]/, 'everywhere'],
];

/**
 * Texts and attributes of a page that hold template syntax, the name of a missing value, or control characters.
 *
 * Template syntax inside `<code>` and `<pre>` is somebody's example, and data for search engines has braces of its own.
 */
export function leftoversIn(html: string): string[] {
  return strings(parsePage(html), false).flatMap(({ value, isCode }) => {
    const found = leftovers.find(
      ([pattern, where]) => (where === 'everywhere' || !isCode) && pattern.test(value),
    );
    return found === undefined ? [] : [value.trim().slice(0, 200)];
  });
}

interface PageString {
  readonly value: string;
  readonly isCode: boolean;
}

/** All text nodes below the node, and all attributes, as `name="value"`. */
function strings(node: Parameters<typeof childrenOf>[0], isCode: boolean): PageString[] {
  return childrenOf(node).flatMap((child) => {
    if (isText(child)) return [{ value: child.value, isCode }];
    if (!isElement(child)) return [];
    const attributes = child.attrs.map(({ name, value }) => ({ value: `${name}="${value}"`, isCode: false }));
    return [...attributes, ...strings(child, isCode || ['code', 'pre', 'script'].includes(child.tagName))];
  });
}
