import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { type ReaderTest, textsOf, waitFor } from './reader.ts';
import { translatedBase } from './translated-site.ts';
import { watch } from './whole-site.ts';

const phone = { viewport: { width: 390, height: 700 } };

function menuOf(page: Page) {
  return page.getByRole('button', { name: 'Menu' });
}

function sidebarOf(page: Page) {
  return page.getByRole('navigation', { name: 'Main' });
}

export function navigationTests(test: ReaderTest): void {
  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? '' : ', without scripts too';
    test(
      `on a phone the categories are in a drawer that opens and closes by keyboard${how}`,
      async ({ page, open }) => {
        await open('/article/share-a-folder/');
        assert.equal(await sidebarOf(page).isVisible(), false);
        await menuOf(page).press('Enter');
        await sidebarOf(page).waitFor();
        await page.locator('.sidebar-head button:focus').waitFor();
        await page.keyboard.press('Tab');
        await page.locator('.sidebar :is(a, summary):focus').waitFor();
        await page.keyboard.press('Escape');
        await sidebarOf(page).waitFor({ state: 'hidden' });
        await page.locator('.menu-button:focus').waitFor();
        await menuOf(page).click();
        await page.getByRole('button', { name: 'Close' }).click();
        await sidebarOf(page).waitFor({ state: 'hidden' });
        await menuOf(page).click();
        await page.mouse.click(10, 400);
        await sidebarOf(page).waitFor({ state: 'hidden' });
      },
      { ...phone, javaScriptEnabled },
    );
  }

  test(
    'the drawer shows the page that it was opened on',
    async ({ page, open }) => {
      // The last one in its category.
      await open('/article/app-9/');
      await menuOf(page).click();
      const entry = sidebarOf(page).locator('a[aria-current]');
      assert.equal(await entry.innerText(), 'App number 9');
      await waitFor('the entry is in view', async () => {
        const box = await entry.boundingBox();
        return box !== null && box.y >= 0 && box.y + box.height <= 400;
      });
    },
    { viewport: { width: 390, height: 400 } },
  );

  test('the drawer closes when the window grows', async ({ page, open }) => {
    await page.setViewportSize(phone.viewport);
    await open('/article/share-a-folder/');
    await menuOf(page).click();
    await page.setViewportSize({ width: 1280, height: 700 });
    await waitFor('it has closed', async () => (await page.locator('.sidebar:popover-open').count()) === 0);
    assert.equal(await sidebarOf(page).isVisible(), true);
    assert.equal(await menuOf(page).isVisible(), false);
  });

  test(
    'the Tab key stays in the drawer, which covers what is behind it',
    async ({ page, open }) => {
      await open('/article/share-a-folder/');
      await menuOf(page).press('Enter');
      await sidebarOf(page).waitFor();
      const places = await page.locator('.sidebar :is(a, summary, button):visible').count();
      for (let pressed = 0; pressed < places + 3; pressed++) {
        await page.keyboard.press('Tab');
        // Beyond the last one, the browser's own buttons have their turn: then nothing of the page has the focus.
        const covered =
          "!document.activeElement.closest('.sidebar') && document.activeElement !== document.body";
        assert.equal(await page.evaluate<boolean>(covered), false);
      }
      await page.keyboard.press('Escape');
      await page.locator('.menu-button:focus').waitFor();
      await page.keyboard.press('Tab');
      assert.equal(
        await page.evaluate<boolean>("document.activeElement.closest('main, .sidebar') !== null"),
        true,
      );
    },
    phone,
  );

  test(
    'in the drawer, nothing that has the focus is behind its head, which stays',
    async ({ page, open }) => {
      await open('/article/app-5/');
      await page.locator('.menu-button').click();
      await page.locator('.sidebar a').last().focus();
      for (let pressed = 0; pressed < 8; pressed++) {
        await page.keyboard.press('Shift+Tab');
        const isSeen = `(() => {
          const { bottom } = document.querySelector('.sidebar-head').getBoundingClientRect();
          const { top } = document.activeElement.getBoundingClientRect();
          return bottom > 0 && top >= bottom;
        })()`;
        assert.ok(await page.evaluate<boolean>(isSeen));
      }
    },
    { viewport: { width: 390, height: 320 } },
  );

  test('another category opens in place, with its articles, without leaving the page', async ({
    page,
    open,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await open('/article/share-a-folder/');
    const lists = () => asked.filter((path) => path.startsWith('/help/search/lists/'));
    assert.deepEqual(lists(), []);
    const address = page.url();
    const category = page.locator('.sidebar details', { hasText: 'Apps' }).first();
    await category.locator('summary').focus();
    await page.keyboard.press('Enter');
    await sidebarOf(page).getByRole('link', { name: 'App number 9', exact: true }).waitFor();
    assert.deepEqual(lists(), ['/help/search/lists/apps.json']);
    assert.equal(page.url(), address);
    const links = await category.locator('a').evaluateAll((all) => all.map((link) => link.textContent));
    assert.deepEqual(links.slice(0, 3), ['Overview', 'App number 1', 'App number 10']);
    await category.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('heading', { level: 1, name: 'Apps' }).waitFor();
  });

  test('each category has its drawing, of one file for all, also once it is opened in place', async ({
    page,
    open,
    requests,
  }) => {
    const widths = () =>
      page.evaluate<readonly number[]>(
        "[...document.querySelectorAll('.sidebar > ul > li svg')].map((svg) => Math.round(svg.getBBox().width))",
      );
    await open('/article/share-a-folder/');
    await waitFor('all are drawn', async () => {
      const drawn = await widths();
      return drawn.length === 3 && drawn.every((width) => width > 0);
    });
    await page.locator('.sidebar summary', { hasText: 'Apps' }).click();
    assert.equal((await widths()).length, 3);
    assert.deepEqual(
      requests().filter((path) => path.endsWith('.svg') && path !== '/assets/brand.svg'),
      ['/assets/category-icons.svg'],
    );
  });

  test('in a list, whom an article is for stands below its title, and what it says of itself beside both', async ({
    page,
    open,
  }) => {
    await open('/help/', translatedBase);
    const row = page.locator('[data-category-articles] li', { hasText: 'Two' });
    const [title, badges, description] = await Promise.all(
      ['a', '.badges', 'p:not(.badges)'].map((part) => row.locator(part).boundingBox()),
    );
    assert.ok(title && badges && description);
    assert.ok(badges.y >= title.y + title.height && badges.x === title.x);
    assert.ok(description.x > title.x + title.width && description.y < badges.y);
  });

  test('a category whose list cannot be had leads to its page, and is tried again', async ({
    page,
    open,
  }) => {
    let isDown = true;
    await page.route('**/search/lists/*.json', (route) =>
      isDown ? route.fulfill({ body: 'nothing' }) : route.continue(),
    );
    await open('/article/share-a-folder/');
    const category = page.locator('.sidebar details', { hasText: 'Apps' }).first();
    await category.locator('summary').click();
    assert.equal(await category.getByRole('link', { name: 'Overview' }).getAttribute('href'), '/help/apps/');
    isDown = false;
    await category.locator('summary').click();
    await category.locator('summary').click();
    await category.getByRole('link', { name: 'App number 9', exact: true }).waitFor();
  });

  test('where the host sends no headers, the page of a link is fetched when somebody is about to follow it', async ({
    page,
    open,
  }) => {
    await page.route('**/article/share-a-folder/', async (route) => {
      const answer = await route.fetch();
      const policy = '<meta http-equiv="Content-Security-Policy" content="object-src \'none\'">';
      await route.fulfill({
        response: answer,
        body: (await answer.text()).replace('<head>', `<head>${policy}`),
      });
    });
    const asked: string[] = [];
    const settled = watch(page);
    await open('/article/share-a-folder/');
    // What fetches pages ahead comes after the page.
    await settled();
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const overview = sidebarOf(page).getByRole('link', { name: 'Overview' }).first();
    await overview.hover();
    await waitFor('it is fetched', async () => asked.includes('/help/sharing/'));
    await page.locator('.brand').hover();
    await waitFor('so is the home page', async () => asked.includes('/help/'));
    await overview.hover();
    await sidebarOf(page).locator('a[aria-current]').hover();
    await page.locator('.all-articles').hover();
    await waitFor('the list of all articles is fetched', async () => asked.includes('/help/search/'));
    // Each counts once: the header is there, and the browser may fetch one as well. What is no page is no matter here.
    const pages = new Set(asked.filter((path) => path.endsWith('/')));
    assert.deepEqual([...pages], ['/help/sharing/', '/help/', '/help/search/']);
  });

  test('the sidebar opens the category of the page and no other, and says which page it is', async ({
    page,
    open,
  }) => {
    await open('/article/share-a-folder/');
    assert.deepEqual(await textsOf(page, '.sidebar details[open] > summary'), ['Sharing']);
    assert.deepEqual(await textsOf(page, '.sidebar [aria-current="page"]'), ['Share a folder']);
  });

  test('the sidebar stays where it was scrolled to on the next page', async ({ page, open }) => {
    await page.setViewportSize({ width: 1280, height: 420 });
    await open('/article/app-4/');
    await page.evaluate("document.querySelector('.sidebar').scrollTop = 130");
    await page.getByRole('link', { name: 'App number 3', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'App number 3' }).waitFor();
    const scrolled = () => page.evaluate<number>("document.querySelector('.sidebar').scrollTop");
    await waitFor('it is there again', async () => (await scrolled()) === 130);
    // Where that would hide the page's own entry, the entry is what counts.
    await open('/article/app-9/');
    await waitFor('the entry is in view', async () => {
      const box = await page.locator('.sidebar a[aria-current]').boundingBox();
      return box !== null && box.y >= 64 && box.y + box.height <= 420;
    });
  });

  for (const hasTouch of [true, false]) {
    test(
      hasTouch
        ? 'where there is no keyboard, the field does not speak of its key'
        : 'where there is one, it does',
      async ({ page, open }) => {
        await open('/article/share-a-folder/');
        assert.equal(await page.locator('[data-search-key]').isVisible(), !hasTouch);
      },
      { viewport: { width: 1100, height: 820 }, hasTouch, isMobile: hasTouch },
    );
  }

  test('the first press of Tab leads to the link over the header, and Enter to the text', async ({
    page,
    open,
  }) => {
    await open('/article/share-a-folder/');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to content' });
    const box = await skip.boundingBox();
    assert.ok(box !== null && box.width > 50 && box.height > 20);
    await page.keyboard.press('Enter');
    await page.locator('main:focus').waitFor();
  });

  test('a heading that is gone to is not behind the header', async ({ page, open }) => {
    await page.setViewportSize({ width: 1280, height: 500 });
    await open('/article/change-your-password/#choose-a-strong-password');
    const box = await page.locator('#choose-a-strong-password').boundingBox();
    assert.ok(box !== null && box.y >= 64 && box.y < 250, JSON.stringify(box));
  });
}
