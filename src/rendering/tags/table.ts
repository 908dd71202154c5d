/** A table that may be wider than the page: it scrolls, and the keyboard can reach it to do so. */
export function table(bodyHtml: string): string {
  return `<div class="table-scroll" role="group" tabindex="0" aria-label="Table">\n${bodyHtml}</div>\n`;
}
