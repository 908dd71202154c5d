import { type Interaction, isOpaque, isShown } from './interaction.ts';

const option = '[role="listbox"] [role="option"]';

export const searching: readonly Interaction[] = [
  {
    name: 'search: type and choose by the keyboard',
    run: async ({ open, click, type, press, until }) => {
      await open('/article/links/');
      await click('input[name="q"]');
      await type('wombat');
      // Before, there may be answers to its first letters.
      await until(isShown(`${option}:first-child[href*="/every-interaction/"]`));
      await until(isOpaque('.search-popup'));
      await press('ArrowDown');
      await until(`document.querySelector('${option}[aria-selected="true"]')`);
      await press('Enter');
      await until(`location.pathname === '/article/every-interaction/'`);
    },
  },
  {
    name: 'search: page of results',
    run: async ({ open, click, type, press, until }) => {
      await open('/article/links/');
      await click('input[name="q"]');
      await type('front matter');
      await press('Enter');
      await until(`location.pathname === '/search/' && location.search.includes('front')`);
      await until(isShown('[data-search-results] a[href*="/article/front-matter/"]'));
    },
  },
  {
    name: 'back and forward: results stay',
    run: async ({ open, back, forward, click, until }) => {
      await open('/search/?q=front+matter');
      const result = '[data-search-results] a[href*="/article/front-matter/"]';
      await until(isShown(result));
      await click(result);
      await until(`location.pathname === '/article/front-matter/'`);
      await back();
      await until(`location.pathname === '/search/' && ${isShown(result)}`);
      await until(`document.querySelector('main input[name="q"]').value === 'front matter'`);
      await forward();
      await until(`location.pathname === '/article/front-matter/' && ${isShown('h1')}`);
    },
  },
  {
    name: 'page not found: near addresses',
    run: async ({ open, until, faults }) => {
      await open('/article/every-interacton/');
      await until(isShown('[data-not-found] a[href$="/article/every-interaction/"]'));
      // The browser says to its console that the page is not there.
      faults();
    },
  },
];
