import type { PageLoad } from './page-load.ts';

/** A measured page. */
export interface MeasuredPage extends PageLoad {
  readonly name: string;
}

const kilobyte = 1024;

/** What readers are promised; of each, what is measured and what it may be. */
const budgets: readonly {
  readonly promise: string;
  readonly most: number;
  readonly measure: (page: PageLoad) => number;
}[] = [
  {
    promise: 'HTML, CSS and JavaScript of a page in 30 KB',
    most: 30 * kilobyte,
    measure: ({ html, css, js }) => html + css + js,
  },
  {
    promise: 'JavaScript before the reader does anything in 6 KB',
    most: 6 * kilobyte,
    measure: ({ js }) => js,
  },
  { promise: 'no requests to other hosts', most: 0, measure: ({ otherHosts }) => otherHosts },
  { promise: 'nothing moves while a page loads', most: 0, measure: ({ layoutShift }) => layoutShift },
  { promise: 'no errors in the console', most: 0, measure: ({ complaints }) => complaints },
];

/** One line a budget: `kept` or by which pages it is broken, and how far. */
export function budgetLines(pages: readonly MeasuredPage[]): readonly string[] {
  return budgets.map(({ promise, most, measure }) => {
    const broken = pages.filter((page) => measure(page) > most);
    const shown = broken.map((page) => `${page.name} has ${measure(page)}`).join(', ');
    return `- ${promise}: ${broken.length === 0 ? 'kept' : `broken, ${shown}`}`;
  });
}
