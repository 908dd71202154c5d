import type { Tag } from './tag.ts';

/** A table that may be wider than the page, in a box that scrolls; the browser lets the keyboard reach it then. */
export const table: Tag = {
  name: 'table',
  isBlock: true,
  example: '{% table %}',
  needsArguments: false,
  render: ({ bodyHtml }) => ({ html: `<div class="table-scroll">\n${bodyHtml()}</div>\n`, block: true }),
};
