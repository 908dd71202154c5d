import { escapeHtml } from '../escape.ts';
import { writeRange } from '../mapped-text.ts';
import { argumentRange, type Tag } from './tag.ts';

/** `{% icon fa-cog %}`, with sizes and turns behind the name: `{% icon fa-cog fa-lg %}`. */
export const icon: Tag = {
  name: 'icon',
  isBlock: false,
  example: '{% icon fa-cog %}',
  needsArguments: true,
  render: (use) => ({
    html: iconHtml(use.args, writeRange(argumentRange(use, use.args))),
    block: false,
  }),
  shortcode: {
    example: '{% icon "fa-cog" %}',
    fewest: 1,
    most: 1,
    html: ([classes = '']) => iconHtml(classes),
  },
};

/** The same element that articles also write by hand; the finishing pass draws both. */
function iconHtml(classes: string, at = ''): string {
  return `<i data-at="${at}" class="fa ${escapeHtml(classes)}"></i>`;
}
