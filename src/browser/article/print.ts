import { fill } from '../../wording/fill.ts';
import { language, printed } from '../texts.ts';

/** Prepares a page for paper: says when it was printed, and opens what is folded while it is. */
export function preparePrint(page: Document): void {
  const closed = new Set<HTMLDetailsElement>();
  addEventListener('beforeprint', () => {
    const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format();
    page.querySelector('.print-head')?.setAttribute('data-printed', fill(printed, { date }));
    // Older browsers than those that know `::details-content` cannot be told so in a style sheet.
    for (const details of page.querySelectorAll<HTMLDetailsElement>('.content details:not([open])')) {
      details.open = true;
      closed.add(details);
    }
  });
  addEventListener('afterprint', () => {
    for (const details of closed) details.open = false;
    closed.clear();
  });
}
