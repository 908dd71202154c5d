import { article, type Interaction, isOnScreen, isOpaque, isShown } from './interaction.ts';

const isDark = `(() => {
  const [red, green, blue] = getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/g).map(Number);
  return red + green + blue < 200;
})()`;

const popovers = `'popover' in HTMLElement.prototype`;

/** They are there once the field says which keys lead to it. */
const hasScripts = `document.querySelector('input[name="q"]').hasAttribute('aria-keyshortcuts')`;

export const finding: readonly Interaction[] = [
  {
    name: 'theme: switched and kept',
    run: async ({ open, click, until, read }) => {
      await open(article);
      await until(`document.documentElement.dataset.theme`);
      // To the other scheme than the system's.
      const wasDark = await read(isDark);
      await click('[data-theme-switch]');
      await until(`${isDark} !== ${wasDark}`);
      await open('/article/links/');
      await until(`${isDark} !== ${wasDark}`);
      await read('localStorage.clear()');
    },
  },
  {
    name: 'sidebar: each category has its drawing',
    run: async ({ open, until }) => {
      await open(article);
      await until(`(() => {
        const drawings = [...document.querySelectorAll('.sidebar > ul > li > :first-child svg')];
        return drawings.length === 4 && drawings.every((one) => one.getBBox().width > 0);
      })()`);
    },
  },
  {
    name: 'phone: menu',
    run: async ({ open, click, press, until, resize, read }) => {
      await resize(390, 844);
      await open(article);
      await until(isOpaque('.sidebar'));
      if (await read(popovers)) {
        await until(`!${isShown('.sidebar')}`);
        await click('.menu-button');
        await until(isShown('.sidebar'));
        await press('Escape');
        await until(`!${isShown('.sidebar')}`);
        await click('.menu-button');
      }
      await click('.sidebar a[href$="/article/links/"]');
      await until(`location.pathname === '/article/links/'`);
    },
  },
  {
    name: 'phone: header leaves and comes back',
    run: async ({ open, until, read, resize }) => {
      await resize(390, 844);
      await open(article);
      await until(hasScripts);
      // Where the menu cannot open, it stands above the text.
      const text = `document.querySelector('[data-article-body]').getBoundingClientRect().top`;
      await read(`scrollBy(0, ${text} + 100)`);
      await until(`${text} < 0`);
      await read('scrollBy(0, 200)');
      await until(`!${isOnScreen('.site-header')}`);
      await read('scrollBy(0, -40)');
      await until(isOnScreen('.site-header'));
      await until(isOpaque('.site-header'));
    },
  },
  {
    name: 'phone: search over the whole screen',
    run: async ({ open, click, until, resize, read }) => {
      await resize(390, 844);
      await open(article);
      await until(hasScripts);
      const isPanel = await read(popovers);
      await click('[data-search-open]');
      if (!isPanel) {
        await until(`location.pathname === '/search/'`);
        return;
      }
      await until(`document.querySelector('[data-search]').getBoundingClientRect().height === innerHeight`);
      await until(isOpaque('[data-search]'));
      await until(`document.activeElement.matches('input[name="q"]')`);
      await click('[data-search-cancel]');
      await until(`!${isShown('[data-search]')}`);
    },
  },
  {
    name: 'skip link',
    run: async ({ open, press, until }) => {
      await open(article);
      await press('Tab');
      await until(`document.activeElement.matches('.skip-link') && ${isOnScreen('.skip-link')}`);
      await until(isOpaque('.skip-link'));
      await press('Enter');
      await until(`location.hash === '#signpost-main'`);
      await press('Tab');
      await until(`document.querySelector('main').contains(document.activeElement)`);
    },
  },
  {
    name: 'old anchor',
    run: async ({ open, until }) => {
      await open(`${article}#old-place`);
      await until(isOnScreen('#the-new-place'));
    },
  },
  {
    name: 'banner: closed and kept',
    run: async ({ open, click, until, read }) => {
      await open(article);
      await until(isShown('.banner'));
      await until(isOpaque('.banner'));
      await click('[data-banner-close]');
      await until(`!${isShown('.banner')}`);
      await open('/article/links/');
      await until(`!${isShown('.banner')}`);
      await read('localStorage.clear()');
    },
  },
  {
    name: 'header stays, and hides what is below',
    run: async ({ open, until, read }) => {
      await open(article);
      await read('scrollTo(0, 1500)');
      await until(isOnScreen('.site-header'));
      await until(isOpaque('.site-header'));
    },
  },
];
