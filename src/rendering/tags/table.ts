/** A table that may be wider than the page, in a box that scrolls; the browser lets the keyboard reach it then. */
export function table(bodyHtml: string): string {
  return `<div class="table-scroll">\n${bodyHtml}</div>\n`;
}
