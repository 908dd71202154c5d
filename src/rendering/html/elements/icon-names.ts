import type { Words } from '../../../wording/words.ts';
import { attributeOf, type Element, textOf } from '../tree.ts';

/** What an icon says that is all there is in a table's cell. */
const meanings: readonly (readonly [meaning: 'yes' | 'no', pattern: RegExp])[] = [
  ['yes', /^(?:circle-|square-)?check(?:-circle|-square)?(?:-o)?$|^thumbs-up$/],
  [
    'no',
    /^(?:circle-|square-)?(?:xmark|times|close|remove|minus)(?:-circle|-square)?(?:-o)?$|^(?:ban|thumbs-down)$/,
  ],
];

/** Elements that have to say something to readers who do not see: a cell, and what can be chosen. */
const speaking: ReadonlySet<string> = new Set(['td', 'th', 'a', 'button', 'summary']);

/**
 * What an icon is called for readers who do not see it, where nothing beside it says so: a cell with nothing but a
 * check mark is an empty cell to a screen reader.
 *
 * @param name of the icon: `check`
 * @returns `undefined` if the icon is decorative, since text around it says what it means
 */
export function iconName(element: Element, name: string, words: Words): string | undefined {
  const around = speakingParent(element);
  if (!around || textOf(around).trim() !== '' || isNamed(around)) return undefined;
  const meaning = meanings.find(([, pattern]) => pattern.test(name))?.[0];
  return meaning === undefined ? name.replaceAll('-', ' ') : words[meaning];
}

function speakingParent({ parentNode }: Element): Element | undefined {
  if (parentNode === null || !('tagName' in parentNode)) return undefined;
  return speaking.has(parentNode.tagName) ? parentNode : speakingParent(parentNode);
}

function isNamed(element: Element): boolean {
  return ['aria-label', 'aria-labelledby', 'title'].some((name) => attributeOf(element, name) !== undefined);
}
