import { nearest } from '../../../problems/nearest.ts';
import { escapeHtml } from '../../escape.ts';
import type { Icon, Icons } from '../../icons.ts';
import { names } from '../policy.ts';
import { attributeOf, type Element } from '../tree.ts';
import type { Walk } from '../walk.ts';
import { reportAt } from '../written/places.ts';
import { iconName } from './icon-names.ts';

/** Classes of Font Awesome 4 and later that change an icon; the style sheet knows the same ones. */
const iconModifiers = names(
  'xs sm lg xl 2x 3x 4x 5x fw spin border pull-left pull-right rotate-90 rotate-180 rotate-270 flip-horizontal flip-vertical',
);

const styleWords = ['fa', 'fas', 'far', 'fab', 'fa-solid', 'fa-regular', 'fa-brands'];

/** Whether an `<i>` is an icon: `<i class="fa fa-check">`, by hand or from the `icon` tag. */
export function isIcon(element: Element): boolean {
  const words = classWords(element);
  return element.tagName === 'i' && words.some((word) => styleWords.includes(word)) && words.length > 1;
}

/** Writes an icon as inline SVG, a long drawing by its address; one that is not known shows nothing. What it holds stands behind it. */
export function writeIcon(element: Element, walk: Walk): void {
  const words = classWords(element).filter((word) => !styleWords.includes(word));
  const written = words.filter((word) => word.startsWith('fa-'));
  const { icons, iconAddress, words: texts } = walk.state.context;
  const modifiers: string[] = [];
  let name: string | undefined;
  for (const word of written.map((name) => name.slice('fa-'.length))) {
    if (iconModifiers.has(word)) modifiers.push(word);
    else if (name === undefined) name = word;
    else reportModifier(`fa-${word}`, element, walk);
  }
  const found = name === undefined ? undefined : icons.find(name);
  if (found && name !== undefined) {
    walk.icons.add(name);
    const address = iconAddress?.(name);
    const drawing = address === undefined ? found.markup : `<use href="${escapeHtml(address)}#i"/>`;
    walk.out.push(svgOf({ ...found, markup: drawing }, modifiers, iconName(element, name, texts)));
  } else {
    reportUnknown(name === undefined ? words.join(' ') : `fa-${name}`, icons, element, walk);
  }
  // Where it is never ended, the text behind it is in it.
  walk.writeChildren(element);
}

/**
 * An icon as inline SVG that takes the size and colour of the text around it. Without a name it is hidden from screen
 * readers: the text beside it says what it means.
 *
 * @param modifiers classes without `fa-`: `lg`, `fw`, `rotate-270`
 */
function svgOf(icon: Icon, modifiers: readonly string[], name?: string): string {
  const classes = ['icon', ...modifiers.map((modifier) => `icon-${modifier}`)].join(' ');
  const spoken = name === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${escapeHtml(name)}"`;
  return `<svg class="${classes}" viewBox="${icon.viewBox}" ${spoken} focusable="false">${icon.markup}</svg>`;
}

function reportUnknown(written: string, icons: Icons, element: Element, walk: Walk): void {
  const name = written.replace(/^fa-/, '');
  const message = `There is no icon \`${written}\`: use a name of Font Awesome Free, as in \`{% icon fa-cog %}\`.`;
  // Somebody who left out the `fa-` has the name itself right.
  const near = () => (name !== written || !icons.find(name) ? nearest(name, icons.names(), 3) : [name]);
  report(written, message, near, element, walk);
}

function reportModifier(written: string, element: Element, walk: Walk): void {
  const message = `There is no size or turn of an icon \`${written}\`: use one such as \`fa-lg\`, \`fa-2x\` or \`fa-rotate-90\`.`;
  report(written, message, () => nearest(written.slice('fa-'.length), iconModifiers, 3), element, walk);
}

function report(
  written: string,
  message: string,
  near: () => readonly string[],
  element: Element,
  walk: Walk,
): void {
  const suggestions = () => near().map((name) => `fa-${name}`);
  reportAt(element, { rule: 'unknown-icon', target: written, message, suggestions }, walk.state);
}

function classWords(element: Element): string[] {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).filter((word) => word !== '');
}
