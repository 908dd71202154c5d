import assert from 'node:assert/strict';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { ownBase } from './own-help-center.ts';
import type { ReaderTest } from './reader.ts';

/** Where the focus is, as its reader sees it. */
interface Stop {
  /** The part of the page. */
  readonly part: string;
  readonly name: string;
  readonly faults: readonly string[];
}

const article = '/article/pattern-page/';

const walks: readonly (readonly [string, string, readonly string[]])[] = [
  ['/', 'the home page', ['skip link', 'header', 'page', 'footer']],
  ['/writing/', 'a category', ['skip link', 'header', 'Main', 'Breadcrumb', 'page', 'footer']],
  [article, 'an article', ['skip link', 'header', 'Main', 'Breadcrumb', 'On this page', 'text', 'footer']],
];

const looks: Readonly<Record<string, BrowserContextOptions>> = {
  '': {},
  ' in forced colors': { forcedColors: 'active' },
};

export function keyboardWalkTests(test: ReaderTest): void {
  for (const [look, options] of Object.entries(looks)) {
    for (const [address, name, parts] of walks) {
      test(
        `on ${name}${look}, Tab leads from part to part, to nothing that cannot be seen, and back`,
        async ({ page, open }) => {
          await open(address, ownBase);
          const stops = await walk(page, 'Tab');
          const faults = stops.flatMap((stop) => stop.faults.map((fault) => `${stop.name} ${fault}`));
          assert.deepEqual(faults, []);
          assert.deepEqual([...new Set(stops.map(({ part }) => part))], parts);
          const back = await walk(page, 'Shift+Tab', stops.length);
          assert.deepEqual(
            back.map((stop) => stop.name),
            stops.map((stop) => stop.name).reverse(),
          );
        },
        options,
      );
    }
  }

  test('the first thing is a link past header and sidebar, which is seen while it has the focus', async ({
    page,
    open,
  }) => {
    await open(article, ownBase);
    await page.keyboard.press('Tab');
    assert.deepEqual(await stopOf(page), { part: 'skip link', name: 'Skip to content', faults: [] });
    await page.keyboard.press('Enter');
    await page.locator('main:focus').waitFor();
    await page.keyboard.press('Tab');
    assert.equal((await stopOf(page))?.part, 'Breadcrumb');
  });

  test('the header has the way home, the search and its button, in this order', async ({ page, open }) => {
    await open(article, ownBase);
    const stops = (await walk(page, 'Tab')).filter(({ part }) => part === 'header').map(({ name }) => name);
    assert.deepEqual(stops, [
      'Signpost Help',
      'Search',
      'Search',
      'All articles',
      'Languages: English',
      'Color theme: automatic',
    ]);
  });

  test('the sidebar says where its reader is, closes a category and leads to another article', async ({
    page,
    open,
  }) => {
    await open('/article/callouts/', ownBase);
    const sidebar = page.getByRole('navigation', { name: 'Main' });
    assert.equal(await sidebar.locator('[aria-current="page"]').innerText(), 'Add a callout');
    await sidebar.locator('details[open] > summary').focus();
    await page.keyboard.press('Enter');
    assert.equal(await sidebar.locator('[aria-current]').isVisible(), false);
    await page.keyboard.press('Enter');
    await sidebar.locator('[aria-current]').focus();
    await page.keyboard.press('Tab');
    const next = await page.locator(':focus').getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${next}`);
  });

  test('an entry of the table of contents leads to its section, and Tab goes on from there', async ({
    page,
    open,
  }) => {
    await open('/article/front-matter/', ownBase);
    const entry = page.locator('[data-toc] a').last();
    const id = decodeURIComponent((await entry.getAttribute('href')) ?? '').slice(1);
    await entry.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**#${id}`);
    await page.keyboard.press('Tab');
    const isAfter = await page.evaluate<boolean>(
      `Boolean(document.getElementById(${JSON.stringify(id)}).compareDocumentPosition(document.activeElement) & 4)`,
    );
    assert.ok(isAfter);
    assert.deepEqual((await stopOf(page))?.faults, []);
  });
}

/** Presses a key until the focus has left the page, or as often as it says. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab', most = 1000): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < most) {
    await page.keyboard.press(key);
    const stop = await stopOf(page);
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}

/** What has the focus; nothing where the page has let go of it. */
async function stopOf(page: Page): Promise<Stop | null> {
  return page.evaluate<Stop | null>(`(() => {
    const stop = document.activeElement;
    if (stop === null || stop === document.body || stop === document.documentElement) return null;
    const parts = [['.skip-link', 'skip link'], ['.site-header', 'header'], ['[data-article-body]', 'text'],
      ['.toc', 'On this page'], ['.sidebar', 'Main'], ['.breadcrumbs', 'Breadcrumb'], ['main', 'page'], ['footer', 'footer']];
    const [, part] = parts.find(([selector]) => stop.closest(selector)) ?? ['', 'nowhere'];
    const name = (stop.getAttribute('aria-label') ?? stop.labels?.[0]?.textContent ?? stop.textContent).trim();
    const boxes = [stop, stop.parentElement, stop.parentElement?.parentElement].filter(Boolean);
    const styles = [...boxes.map((box) => getComputedStyle(box)), getComputedStyle(stop, '::before'), getComputedStyle(stop, '::after')];
    const hasRing = styles.some(({ outlineStyle, outlineWidth, outlineColor }) =>
      outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && outlineColor !== 'rgba(0, 0, 0, 0)');
    const { left, top, width, height } = stop.getClientRects()[0] ?? { left: -1, top: -1, width: 0, height: 0 };
    // What has no height is drawn above itself.
    const there = document.elementFromPoint(left + width / 2, top + (height === 0 ? -16 : Math.min(height / 2, 20)));
    const isSeen = there !== null && (stop.contains(there) || there.closest('label')?.control === stop);
    return { part, name, faults: [...(hasRing ? [] : ['has no ring']), ...(isSeen ? [] : ['is covered or out of the window'])] };
  })()`);
}
