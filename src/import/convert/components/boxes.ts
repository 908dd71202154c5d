import { calloutKind } from '../../../rendering/tags/callout-kinds.ts';
import { replaceTags, takeOut } from '../placing.ts';
import type { SourceElement, Values } from './elements.ts';
import { type Rewriting, whole, wholeOf } from './rewriting.ts';

/** A component that is a box of one kind or another, or opens at a click; nothing where it is neither, or never ends. */
export function boxOf(
  text: string,
  element: SourceElement,
  words: string,
  values: Values,
): Rewriting | undefined {
  const isFolded = /^(?:Accordion|Expandable|Details|Collapse|Collapsible|Toggle|Spoiler)$/.test(words);
  const kind = isFolded ? 'details' : boxKind(words, values);
  if (kind === undefined) return undefined;
  const title = titleOf(values, isFolded ? ['title', 'summary', 'label'] : ['title', 'header']);
  const head = `::: ${kind} ${title}`.trimEnd();
  if (element.close) return { edits: replaceTags(text, element, head, ':::') };
  if (!text.slice(element.open.from, element.open.to).endsWith('/>')) return undefined;
  // One that closes itself has nothing to show but its title, and is not to hold what stands below it.
  if (title === '') return { edits: [takeOut(text, wholeOf(element))], outcome: 'left-out' };
  return whole(text, element, `${head}\n:::`);
}

function titleOf(values: Values, keys: readonly string[]): string {
  return keys.map((key) => values.get(key)).find((title) => title !== undefined) ?? '';
}

function boxKind(name: string, values: Values): string | undefined {
  if (/^(?:Callout|Aside|Admonition|Alert|Banner|Hint|Message)$/.test(name)) {
    const kind =
      values.get('type') ?? values.get('variant') ?? values.get('kind') ?? values.get('status') ?? 'note';
    return kind.toLowerCase().replace(/[^a-z-]/g, '') || 'note';
  }
  return /^(?:Note|Tip|Info|Warning|Check|Danger|Caution|Important|Error|Success)$/.test(name) &&
    calloutKind(name)
    ? name.toLowerCase()
    : undefined;
}
