import path from 'node:path';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { projectFolder } from '../corpus/build-site.ts';
import { readOn, waitFor } from './reader.ts';

/** What is put into a page, so that it can be asked. */
export const axeFile = path.join(projectFolder, 'node_modules', 'axe-core', 'axe.min.js');

/** What is not asked of a page: a rule of axe, and the part of the page that it is not asked of. */
export interface LeftOut {
  readonly rule: string;
  readonly within: string;
}

/** What axe asks of colors. Another look has other ones, and all else as before. */
const ofColors = ['color-contrast', 'link-in-text-block'];

/** A script lets the keyboard scroll what is wide, once it is laid out: what a closed tab holds is not. */
const wideIsReachable = `[...document.querySelectorAll('main :is(pre, .table-scroll)')]
  .every((box) => !box.checkVisibility() || box.scrollWidth <= box.clientWidth || box.hasAttribute('tabindex'))`;

/** What axe has to say against a page by any of its rules and best practices, but for those that ask of colors. */
export async function structureFaultsOf(
  page: Page,
  leftOut: readonly LeftOut[] = [],
): Promise<readonly string[]> {
  await readOn(page);
  await waitFor('the keyboard reaches all that is wide', () => page.evaluate<boolean>(wideIsReachable));
  const rules = Object.fromEntries(ofColors.map((rule) => [rule, { enabled: false }]));
  return page.evaluate<string[]>(`(async () => {
    const isLeftOut = (id, element) => ${JSON.stringify(leftOut)}
      .some(({ rule, within }) => rule === id && element.closest(within) !== null);
    ${settled}
    const { violations } = await axe.run(${options({ rules, resultTypes: ['violations'] })});
    return violations.flatMap(({ id, nodes }) => nodes
      .filter(({ element }) => !isLeftOut(id, element))
      .map(({ target, failureSummary }) => id + ' ' + target + ': ' + failureSummary));
  })()`);
}

/**
 * What axe has to say against the colors of a page. It is asked once of each kind of text, since most of a page is what
 * stands on the page before, and colors are most of its work. Two texts are of one kind where they and all that they
 * stand in have the same names, classes and computed styles, as far as axe reads styles.
 *
 * @param judged kinds that axe has judged in this look, on this page or others; those of this page are added
 */
export async function colorFaultsOf(page: Page, judged: Set<string>): Promise<readonly string[]> {
  const kinds = await page.evaluate<string[]>(`(async () => {
    ${settled}
    globalThis.textsByKind = ${textsByKind};
    return [...textsByKind.keys()];
  })()`);
  const isNew = kinds.map((kind) => !judged.has(kind));
  if (!isNew.includes(true)) return [];
  const answer = await page.evaluate<{ readonly faults: string[]; readonly judged: string[] }>(`(async () => {
    const isNew = ${JSON.stringify(isNew)};
    const asked = [...textsByKind].filter((_, index) => isNew[index]);
    const include = asked.map(([, text]) => text);
    const { violations, incomplete } = await axe.run({ include }, ${options({ runOnly: ofColors, resultTypes: ['violations', 'incomplete'] })});
    // What another text lies over, or an image under, may be plain to see at another place.
    const open = new Set(incomplete.flatMap(({ nodes }) => nodes.map(({ element }) => element)));
    return {
      faults: violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => id + ' ' + target + ': ' + failureSummary)),
      judged: asked.filter(([, text]) => !open.has(text)).map(([kind]) => kind),
    };
  })()`);
  for (const kind of answer.judged) judged.add(kind);
  return answer.faults;
}

/** All that axe has to say against a page, in the look that it has. */
export async function faultsOf(page: Page, judged = new Set<string>()): Promise<readonly string[]> {
  return [...(await structureFaultsOf(page)), ...(await colorFaultsOf(page, judged))];
}

/** @param chosen with the kinds of results that are read: of others, axe need not say where each element is */
function options(chosen: RunOptions & Required<Pick<RunOptions, 'resultTypes'>>): string {
  return JSON.stringify({
    elementRef: true,
    // It would read all style sheets once more for a rule that is not among its own: one on turned screens.
    preload: { assets: ['media'] },
    ...chosen,
  });
}

/** What is on its way in is paler than it will be. */
const settled = `
  const moving = document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < 10_000);
  await Promise.allSettled(moving.map(({ finished }) => finished));`;

/** A map of the kinds of text that can be seen on a page, to the first element that holds one of each. */
const textsByKind = `(() => {
  const properties = ['display', 'position', 'zIndex', 'opacity', 'filter', 'mixBlendMode', 'color', 'backgroundColor',
    'backgroundImage', 'backgroundClip', 'clip', 'clipPath', 'textShadow', 'fontSize', 'fontWeight', 'fontStyle', 'fontFamily',
    'textDecorationLine', 'borderBottomWidth', 'borderBottomStyle', 'borderBottomColor', 'outlineStyle'];
  const kinds = new Map();
  const kindOf = (element) => {
    if (element === null) return '';
    const known = kinds.get(element);
    if (known !== undefined) return known;
    const style = getComputedStyle(element);
    const isOff = element.matches(':disabled, [aria-disabled="true"]');
    const names = [element.localName, ...element.classList, isOff].join('.');
    const kind = kindOf(element.parentElement) + ' ' + names + properties.map((name) => '|' + style[name]).join('');
    kinds.set(element, kind);
    return kind;
  };
  // Whether a link stands in a text decides whether it has to differ from it.
  const isInText = (element) => {
    const link = element.closest('a');
    if (link === null) return false;
    let block = link.parentElement;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    return block.textContent.trim() !== link.textContent.trim();
  };
  // Of a single sign, axe decides nothing.
  const hasText = (element) => element.matches('input, select, textarea')
    || [...element.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim().length > 1);
  const texts = new Map();
  for (const element of document.body.querySelectorAll('*:not(script, style, template, noscript, svg *)')) {
    if (!hasText(element) || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const kind = kindOf(element) + (isInText(element) ? ' in a text' : '');
    if (!texts.has(kind)) texts.set(kind, element);
  }
  return texts;
})()`;
