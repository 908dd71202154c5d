import { nearest } from '../../problems/nearest.ts';
import type { Words } from '../../wording/words.ts';
import type { ArticleState } from '../article-state.ts';
import { escapeHtml } from '../escape.ts';
import { type CalloutKind, calloutKind, calloutWords, kindTitles } from './callout-kinds.ts';
import { argumentRange, firstWord, type Tag } from './tag.ts';

const kindList = Object.keys(kindTitles)
  .map((kind) => `\`${kind}\``)
  .join(', ');

/** `{% callout warning %}` ... `{% endcallout %}`, with a title behind the kind; Markdown has two more spellings of it. */
export const callout: Tag = {
  name: 'callout',
  isBlock: true,
  example: '{% callout info %}',
  needsArguments: false,
  render: (use) => {
    const written = firstWord(use.args);
    const word = withoutQuotes(written);
    const kind = calloutKind(word);
    if (word !== '' && !kind) reportUnknownCallout(word, argumentRange(use, written).from, use.state);
    const title = withoutQuotes(
      use.args
        .slice(written.length)
        .trim()
        .replace(/^title[=:]\s*/, ''),
    );
    const { words } = use.state.context;
    return { html: calloutHtml(kind ?? 'info', use.bodyHtml(), words, title), block: true };
  },
  shortcode: {
    example: '{% callout "info" %}',
    fewest: 1,
    most: 2,
    html: ([bodyHtml = '', word = 'info'], state) => {
      const kind = calloutKind(word);
      if (kind) return calloutHtml(kind, bodyHtml, state.context.words);
      const message = `There is no callout \`${word}\`: write ${kindList}.`;
      const suggestions = nearest(word, calloutWords);
      state.report({ rule: 'unknown-callout', target: word, message, suggestions }, 0);
      return '';
    },
  },
};

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
  const suggestions = nearest(kind, [...calloutWords, ...others]);
  state.report({ rule: 'unknown-callout', target: kind, message, suggestions }, from);
}

function calloutHtml(kind: CalloutKind, bodyHtml: string, words: Words, title = ''): string {
  const own = saysMore(title, kind, words) ? `: ${escapeHtml(title)}` : '';
  return `${openCallout(kind, words)}${own}${closeTitle}${bodyHtml}${closeCallout}`;
}

/** Whether a title says more than the word that its kind has anyway, in English or in the site's language. */
export function saysMore(title: string, kind: CalloutKind, words: Words): boolean {
  const said = title.toLowerCase();
  return said !== '' && said !== kindTitles[kind] && said !== words[kindTitles[kind]].toLowerCase();
}

/**
 * The start of a callout, up to the end of the word of its kind. A `div` with `role="note"`, not an `aside`: an `aside`
 * is a landmark, and an article with ten callouts would have ten of them; not a heading: callouts are no part of the
 * outline.
 */
export function openCallout(kind: CalloutKind, words: Words): string {
  return `<div class="callout callout-${kind}" role="note">\n<p class="callout-title">${escapeHtml(words[kindTitles[kind]])}`;
}

export const closeTitle = '</p>\n';
export const closeCallout = '</div>\n';

function withoutQuotes(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2');
}
