import { nearest } from '../../problems/nearest.ts';
import { icon } from '../tags/icon.ts';
import { attributeOf, type Element, placeOf, type Walk } from './walk.ts';

/** Classes of Font Awesome 4 and later that change an icon; the style sheet knows the same ones. */
export const iconModifiers = [
  ...['xs', 'sm', 'lg', 'xl', '2x', '3x', '4x', '5x', 'fw', 'spin', 'border', 'pull-left', 'pull-right'],
  ...['rotate-90', 'rotate-180', 'rotate-270', 'flip-horizontal', 'flip-vertical'],
] as const;

const styleWords = ['fa', 'fas', 'far', 'fab', 'fa-solid', 'fa-regular', 'fa-brands'];

/** Whether an `<i>` is an icon: `<i class="fa fa-check">`, by hand or from the `icon` tag. */
export function isIcon(element: Element): boolean {
  const words = classWords(element);
  return element.tagName === 'i' && words.some((word) => styleWords.includes(word)) && words.length > 1;
}

/** Writes an icon as inline SVG; one that is not known shows nothing. */
export function writeIcon(element: Element, walk: Walk): void {
  const names = classWords(element).filter((word) => word.startsWith('fa-') && !styleWords.includes(word));
  const { icons } = walk.state.context;
  const modifiers: string[] = [];
  let name: string | undefined;
  for (const word of names.map((written) => written.slice('fa-'.length))) {
    if (iconModifiers.some((modifier) => modifier === word)) modifiers.push(word);
    else if (name === undefined) name = word;
    else reportUnknown(`fa-${word}`, 'size or turn of an icon', iconModifiers, element, walk);
  }
  const found = name === undefined ? undefined : icons.find(name);
  if (found && name !== undefined) {
    walk.icons.add(name);
    walk.out.push(icon(found, modifiers));
  } else {
    reportUnknown(name === undefined ? '' : `fa-${name}`, 'icon', icons.names(), element, walk);
  }
}

function reportUnknown(
  written: string,
  what: string,
  known: readonly string[],
  element: Element,
  walk: Walk,
): void {
  walk.state.report(
    {
      rule: 'unknown-icon',
      target: written,
      message: `There is no ${what} \`${written}\`: use a name of Font Awesome Free, as in \`{% icon fa-cog %}\`.`,
      suggestions: nearest(written.slice('fa-'.length), known, 3).map((name) => `fa-${name}`),
    },
    placeOf(element)?.from ?? walk.state.input.bodyOffset,
  );
}

function classWords(element: Element): string[] {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).filter((word) => word !== '');
}
