import type { ColdSearch } from './transfer.ts';

/** Pagefind without its interface: a page of nothing else loads it, and asks for what five results show. */
export function coldPagefind(origin: string): ColdSearch {
  return {
    name: 'Pagefind 1.6, without its interface',
    open: async (page) => {
      await page.goto(`${origin}/`);
    },
    find: async (page, query) => {
      const end: unknown = await page.evaluate(`(async () => {
        const pagefind = await import('/pagefind/pagefind.js');
        await pagefind.init();
        const { results } = await pagefind.search(${JSON.stringify(query)});
        await Promise.all(results.slice(0, 5).map((result) => result.data()));
        return Date.now();
      })()`);
      return Number(end);
    },
  };
}
