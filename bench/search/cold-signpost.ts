import type { ColdSearch } from './transfer.ts';

const field = 'input[name="q"]';

/**
 * The built home page: its large search field gets the focus, and the query at once, as if pasted.
 *
 * @param resultCount how many results a query has to show, five or fewer
 */
export function coldSignpost(home: string, resultCount: (query: string) => Promise<number>): ColdSearch {
  return {
    name: 'Signpost, interface and all',
    open: async (page) => {
      await page.goto(home);
      await page.waitForLoadState('load');
    },
    find: async (page, query) => {
      const shown: Promise<unknown> = page.evaluate(untilShown(await resultCount(query)));
      const input = page.locator(field).last();
      await input.focus();
      await input.fill(query);
      return Number(await shown);
    },
  };
}

/** Waits for so many results to stand in the list, without asking again and again. */
function untilShown(count: number): string {
  return `new Promise((resolve, reject) => {
    const look = () => {
      if (document.querySelectorAll('[role="option"]').length < ${count}) return;
      observer.disconnect();
      resolve(Date.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    setTimeout(() => reject(new Error('There are no ${count} results after 20 seconds.')), 20000);
    look();
  })`;
}
