import { allowedElements, names, removedElements, renamedElements, unwrappedElements } from './policy.ts';

/** Names of components of other systems that are elements of HTML too, and would go with all they hold or be lost. */
const otherwise = names(
  'area audio base body button canvas caption col command embed form frame head html input link map meta object param select source template textarea title track video',
);

/** Whether a name is written as components of other systems are: `LinkCard`. Old HTML is in capitals throughout. */
export function isComponentName(written: string): boolean {
  return /^[A-Z][A-Za-z0-9.]*[a-z]/.test(written) && written.length > 2;
}

/** Whether a component of this name would be something else to a parser, of which its text is no part. */
export function readsOtherwise(name: string): boolean {
  return otherwise.has(name);
}

/** Whether HTML has or had an element of that name. */
export function isFamiliar(name: string): boolean {
  return (
    allowedElements.has(name) ||
    removedElements.has(name) ||
    renamedElements.has(name) ||
    unwrappedElements.has(name)
  );
}

/** Components that do not stand between tags in every system, and are none that a writer stands for something. */
const wellKnown =
  /^(?:accordion|aside|badge|button|callout|card|card(?:grid|group|s)|code(?:block|group)|columns?|details|expandable|figure|frame|icon|image|info|linkbutton|linkcard|note|steps?|tab|tabs|tabitem|tip|warning|youtube|video)$/i;

export function isWellKnownComponent(written: string): boolean {
  return isComponentName(written) && wellKnown.test(written);
}

/** What stands for it here. */
const replacements: readonly (readonly [name: RegExp, advice: string])[] = [
  [/^tab(?:s|group|item|list|panel|panels)?$/i, 'write tabs as `::: tabs`'],
  [/^steps?$/i, 'write steps as `::: steps`'],
  [/^(?:callout|note|info|tip|warning|aside|admonition|danger|caution)$/i, 'write a box as `::: info`'],
  [/^(?:accordion|details|expandable|collapse)/i, 'write what opens as `::: details`'],
  [/link|button|card$|^a$/i, 'write a link as `[text](address)`'],
  [/im(?:g|age)|frame|figure/i, 'write an image as `![what it shows](/images/name.png)`'],
  [/^(?:icon|fa)/i, 'write an icon as `{% icon fa-cog %}`'],
  [/code/i, 'write code between lines of three backticks'],
];

/** What to write instead of a component. */
export function insteadOf(name: string): string {
  return replacements.find(([pattern]) => pattern.test(name))?.[1] ?? 'write it in Markdown';
}
