import { nearest } from '../../problems/nearest.ts';
import type { ArticleState } from '../article-state.ts';
import { argumentRange, firstWord, type Tag } from './tag.ts';

/** Kinds of callout, with the title that says the kind in words (never by colour alone). */
const titles = { info: 'Note', success: 'Tip', warning: 'Warning' } as const;
export type CalloutKind = keyof typeof titles;

const kinds = Object.keys(titles);
const kindList = kinds.map((kind) => `\`${kind}\``).join(', ');

/** `{% callout warning %}` ... `{% endcallout %}`; Markdown has two more spellings of it. */
export const callout: Tag = {
  name: 'callout',
  isBlock: true,
  example: '{% callout info %}',
  needsArguments: false,
  render: (use) => {
    const word = firstWord(use.args);
    if (word !== '' && !isCalloutKind(word))
      reportUnknownCallout(word, argumentRange(use, word).from, use.state);
    return { html: calloutHtml(isCalloutKind(word) ? word : 'info', use.bodyHtml()), block: true };
  },
  shortcode: {
    example: '{% callout "info" %}',
    fewest: 1,
    most: 2,
    html: ([bodyHtml = '', kind = 'info'], state) => {
      if (isCalloutKind(kind)) return calloutHtml(kind, bodyHtml);
      const message = `There is no callout \`${kind}\`: write ${kindList}.`;
      state.report({ rule: 'unknown-callout', target: kind, message, suggestions: nearest(kind, kinds) }, 0);
      return '';
    },
  },
};

export function isCalloutKind(kind: string): kind is CalloutKind {
  return Object.hasOwn(titles, kind);
}

/**
 * Says that a callout's kind is not known; it is shown as info.
 *
 * @param from where in the file the kind stands
 * @param others what else may have been meant where it was written
 */
export function reportUnknownCallout(
  kind: string,
  from: number,
  state: ArticleState,
  others: readonly string[] = [],
): void {
  const message = `There is no callout \`${kind}\`, it is shown as info: write ${kindList}.`;
  const suggestions = nearest(kind, [...kinds, ...others]);
  state.report({ rule: 'unknown-callout', target: kind, message, suggestions }, from);
}

function calloutHtml(kind: CalloutKind, bodyHtml: string): string {
  return `${openCallout(kind)}${bodyHtml}${closeCallout}`;
}

/**
 * The start of a callout. A `div` with `role="note"`, not an `aside`: an `aside` is a landmark, and an article
 * with ten callouts would have ten of them; not a heading: callouts are no part of the outline.
 */
export function openCallout(kind: CalloutKind): string {
  return `<div class="callout callout-${kind}" role="note">\n<p class="callout-title">${titles[kind]}</p>\n`;
}

export const closeCallout = '</div>\n';
