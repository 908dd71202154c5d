import { article, type Interaction, isOnScreen, isOpaque, isShown } from './interaction.ts';

const panel = (name: string): string => `.tab-panel[aria-label="${name}"]`;
const isOpen = (name: string): string =>
  `${['Windows', 'macOS', 'Linux'].map((each) => `${isShown(panel(each))} === ${each === name}`).join(' && ')}`;
const ready = `document.querySelector('[role="tablist"]')`;
const forget = 'localStorage.clear()';

export const reading: readonly Interaction[] = [
  {
    name: 'tabs: by a click',
    run: async ({ open, click, until, read }) => {
      await open(article);
      await until(ready);
      await click('.tab-list li:nth-child(2) a');
      await until(isOpen('macOS'));
      await read(forget);
    },
  },
  {
    name: 'tabs: by the keyboard',
    run: async ({ open, press, until, read }) => {
      await open(article);
      await until(ready);
      await until(isOpen('Windows'));
      await read(`document.querySelector('.tab-list a').focus()`);
      await press('ArrowLeft');
      await until(`document.activeElement.getAttribute('aria-selected') === 'true'`);
      await until(isOpen('Linux'));
      await press('ArrowRight');
      await until(isOpen('Windows'));
      await read(forget);
    },
  },
  {
    name: 'tabs: by the address',
    run: async ({ open, until }) => {
      await open(`${article}#tab-linux`);
      await until(isOpen('Linux'));
      await until(isOnScreen(panel('Linux')));
    },
  },
  {
    name: 'details',
    run: async ({ open, click, until }) => {
      await open(article);
      await until(`!${isShown('.content details p')} || !document.querySelector('.content details').open`);
      await click('.content details summary');
      await until(`document.querySelector('.content details').open && ${isShown('.content details p')}`);
    },
  },
  {
    name: 'code: copy',
    run: async ({ open, click, until, read }) => {
      await open(article);
      await read('scrollBy(0, 1)');
      await until(isShown('.copy-code'));
      await until(`(window.before = document.querySelector('.copy-code').textContent)`);
      await click('.copy-code');
      // Where the clipboard is refused, the code is selected.
      await until(`document.querySelector('.copy-code').textContent !== window.before`);
    },
  },
  {
    name: 'code: the end of a page stays where it is',
    run: async ({ open, until, read }) => {
      await open(article);
      await read('scrollTo(0, document.documentElement.scrollHeight)');
      const place = await read('scrollY');
      await until(`document.querySelector('.copy-code') && document.querySelector('.heading-link')`);
      await until(`scrollY === ${place}`);
    },
  },
  {
    name: 'picture: over the page',
    run: async ({ open, click, press, until }) => {
      await open(article);
      await until(isShown('.content a img'));
      await click('.content a img');
      await until(isShown('dialog.lightbox img'));
      await until(isOpaque('dialog.lightbox'));
      await press('Escape');
      await until(`!document.querySelector('dialog')`);
      await until(
        `document.activeElement.matches('a:has(img), .content a') && document.activeElement.querySelector('img')`,
      );
    },
  },
  {
    name: 'glossary: explained at its term',
    run: async ({ open, click, press, until, read }) => {
      await open(article);
      const definition = '.term-definition';
      if (!(await read(`'popover' in HTMLElement.prototype`))) {
        // In parentheses, behind it.
        return until(isShown(definition));
      }
      await until(`!${isShown(definition)}`);
      await click('.term');
      await until(isShown(definition));
      await until(isOpaque(definition));
      await until(`(() => {
        const term = document.querySelector('.term').getBoundingClientRect();
        const { top, left, right, bottom } = document.querySelector('${definition}').getBoundingClientRect();
        if (!CSS.supports('position-area: end')) return bottom > innerHeight - 40 && bottom <= innerHeight;
        return Math.abs(top - term.bottom) < 20 && left < term.right && right > term.left;
      })()`);
      await press('Escape');
      await until(`!${isShown(definition)}`);
    },
  },
  {
    name: 'footnote: there and back',
    run: async ({ open, click, until }) => {
      await open(article);
      await click('.content sup a');
      const note = 'decodeURIComponent(location.hash.slice(1))';
      await until(
        `location.hash !== '' && document.getElementById(${note}).getBoundingClientRect().top < innerHeight`,
      );
      await click('.content li a[href^="#"]:is([role="doc-backlink"], .footnote-back, [href*="ref"])');
      await until(isOnScreen('.content sup a'));
    },
  },
  {
    name: 'video: by a click',
    run: async ({ open, click, until, faults }) => {
      await open(article);
      await until(`!document.querySelector('iframe')`);
      await click('[data-embed]');
      await until(`document.querySelector('iframe.player').src.includes('XXXXXXXXXXX')`);
      // The host of the video cannot be reached from here.
      faults();
    },
  },
  {
    name: 'feedback',
    run: async ({ open, click, until }) => {
      await open(article);
      await click('.feedback input[value="yes"]');
      // Before its script is there, the form is sent as without one.
      await until(`performance.getEntriesByType('resource').some(({ name }) => name.includes('/feedback-'))`);
      await until(isShown('.feedback button[type="submit"]'));
      await click('.feedback button[type="submit"]');
      await until(
        `document.querySelector('.feedback [role="status"]').textContent !== '' && !document.querySelector('.feedback fieldset')`,
      );
    },
  },
  {
    name: 'wide table: scrolled by the keyboard',
    run: async ({ open, press, until, resize, read }) => {
      await resize(390, 844);
      await open(article);
      const region = '.table-scroll';
      await read('scrollBy(0, 1)');
      await until(`document.querySelector('${region}').tabIndex === 0`);
      await until(
        `document.querySelector('${region}').scrollWidth > document.querySelector('${region}').clientWidth`,
      );
      await until('document.documentElement.scrollWidth <= innerWidth');
      await read(`document.querySelector('${region}').focus()`);
      await press('ArrowRight');
      await until(`document.querySelector('${region}').scrollLeft > 0`);
    },
  },
  {
    name: 'on paper',
    run: async ({ open, until, read }) => {
      await open(article);
      await until(ready);
      await read(asOnPaper);
      for (const name of ['Windows', 'macOS', 'Linux']) await until(isShown(panel(name)));
      for (const away of ['.site-header', '.sidebar', '.tab-list', '.banner'])
        await until(`!${isShown(away)}`);
      await until(isShown('h1'));
    },
  },
  {
    name: 'language of the page',
    run: async ({ open, until }) => {
      await open(article);
      await until(
        `document.documentElement.lang === 'en' && document.querySelector('h1').matches(':lang(en)')`,
      );
    },
  },
  {
    name: 'without scripts',
    run: async ({ go, site, click, until, faults }) => {
      await go(site.originWithoutScripts + article);
      await until(`${isShown('h1')} && !document.querySelector('[role="tablist"]')`);
      await click('.content details summary');
      await until(isShown('.content details p'));
      await click('.tab-list li:nth-child(2) a');
      await until(isShown(panel('macOS')));
      await click('.sidebar a[href$="/article/links/"]');
      await until(`location.pathname === '/article/links/'`);
      // Each browser says that the policy lets no script run; some of it comes late, and so this is the last one.
      faults();
    },
  },
];

/** No protocol of all engines shows a page as it is printed: what is for paper holds, and what is for screens does not. */
const asOnPaper = `(() => {
  const follow = (rules) => {
    for (const rule of rules) {
      const media = rule.media?.mediaText ?? '';
      if (/^print/.test(media)) rule.media.mediaText = 'all';
      else if (/^screen/.test(media)) rule.media.mediaText = 'not all';
      if (rule.cssRules) follow(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) follow(sheet.cssRules);
})()`;
