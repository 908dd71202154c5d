import type { Edit } from '../edits.ts';
import { levelled, takeOut, unwrap } from '../placing.ts';
import type { ConversionContext } from '../types.ts';
import { mediaText } from './component-texts.ts';
import type { Attribute, SourceElement, Values } from './elements.ts';
import { dataOf, type Rewriting, sourceOf, whole, wholeOf } from './rewriting.ts';

/** Elements of HTML stay as they are; what only JSX has goes, and what pages cannot hold becomes a link. */
export function rewriteHtml(
  text: string,
  element: SourceElement,
  values: Values,
  context: ConversionContext,
): Rewriting | undefined {
  const { name, attributes } = element;
  const marked = [...attributes].find(
    ([key, { expression }]) => key === 'markdown' && expression === undefined,
  )?.[1];
  if (marked) return { edits: readsMarkdown(text, element, marked) };
  if (/^(?:script|style|svg)$/.test(name))
    return { edits: [takeOut(text, wholeOf(element))], outcome: 'left-out' };
  if (/^(?:video|audio|iframe|embed|object)$/.test(name)) {
    const written = mediaText(element, values);
    if (written === undefined) return { edits: unwrap(text, element), outcome: 'left-out' };
    const { from, to } = wholeOf(element);
    return text.slice(from, to) === written ? undefined : whole(text, element, written);
  }
  if (
    /^(?:div|section|span|center|font|p)$/.test(name) &&
    [...attributes].some(([key, { expression }]) => key === 'className' || expression !== undefined)
  )
    return { edits: unwrap(text, element) };
  const edits = [...attributes].flatMap(([key, { from, to, text: value, expression }]): Edit[] => {
    const source = key === 'src' ? sourceOf(element, context) : undefined;
    if (source !== undefined) return [{ from, to, text: `src="${source}"` }];
    if (key === 'className') return [{ from, to, text: expression === undefined ? `class="${value}"` : '' }];
    if (key === 'htmlFor') return [{ from, to, text: '' }];
    return expression !== undefined || key.startsWith('{') || /^on[A-Z]/.test(key)
      ? [{ from, to, text: literal(key, expression) }]
      : [];
  });
  return edits.length === 0 ? undefined : { edits };
}

/** `<div markdown>` of Python-Markdown and kramdown: Markdown is read between empty lines. */
function readsMarkdown(text: string, element: SourceElement, attribute: Attribute): readonly Edit[] {
  const { open, close, inner } = element;
  const gap = text[attribute.from - 1] === ' ' ? 1 : 0;
  const out = { from: attribute.from - gap, to: attribute.to, text: '' };
  if (!close) return [out];
  return [
    out,
    { from: open.to, to: open.to, text: '\n\n' },
    ...levelled(text, inner, open),
    { from: close.from, to: close.from, text: '\n\n' },
  ];
}

function literal(key: string, expression: string | undefined): string {
  const value = dataOf(expression);
  return (typeof value === 'string' || typeof value === 'number') && !key.startsWith('on')
    ? `${key}="${String(value).replaceAll('"', '&quot;')}"`
    : '';
}
