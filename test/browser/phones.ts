import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { type ReaderTest, waitFor } from './reader.ts';

const phone = { viewport: { width: 390, height: 500 }, hasTouch: true, isMobile: true } as const;
const article = '/article/change-your-password/';

/** Where the lower edge of something is in the window. */
function bottomOf(page: Page, selector: string): Promise<number> {
  return page.evaluate<number>(
    `document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().bottom`,
  );
}

/** Scrolls as a finger does, from wherever the page is. */
async function scroll(page: Page, distance: number): Promise<void> {
  await page.evaluate(
    `new Promise((resolve) => {
      addEventListener('scroll', () => requestAnimationFrame(resolve), { once: true });
      scrollBy(0, ${distance});
    })`,
  );
}

async function isAway(page: Page, away: boolean): Promise<void> {
  await waitFor(away ? 'both are away' : 'both are there', async () => {
    const [header, contents] = await Promise.all([bottomOf(page, '.site-header'), bottomOf(page, '.toc')]);
    return away ? header <= 0 && contents <= 0 : header === 56 && contents > header;
  });
}

/** Scrolls down, so that header and contents leave, and up, so that they come back. */
async function readDownAndUp(page: Page, down: number, up: number): Promise<void> {
  await scroll(page, down);
  await isAway(page, true);
  await scroll(page, -up);
  await isAway(page, false);
}

export function phoneTests(test: ReaderTest): void {
  test(
    'on a phone, header and contents leave while somebody reads, and come back with the first scroll up',
    async ({ page, open }) => {
      await open(article);
      await isAway(page, false);
      const place = await page.evaluate<number>("document.querySelector('[data-article-body]').offsetTop");
      // Before the text has reached the top, what stands in its own place stays there.
      await scroll(page, 40);
      await isAway(page, false);
      await scroll(page, 600);
      await isAway(page, true);
      await scroll(page, -4);
      await isAway(page, true);
      await scroll(page, -12);
      await isAway(page, false);
      assert.equal(
        await page.evaluate<number>("document.querySelector('[data-article-body]').offsetTop"),
        place,
      );
      await scroll(page, 60);
      await isAway(page, true);
      await page.evaluate('scrollTo(0, 0)');
      await isAway(page, false);
    },
    phone,
  );

  test(
    'a reader who begins with one long scroll has the whole screen for the text',
    async ({ page, open }) => {
      await open(article);
      await readDownAndUp(page, 700, 12);
    },
    phone,
  );

  test(
    'what has the focus is never behind header or contents, whichever way the Tab key goes',
    async ({ page, open }) => {
      await open(article);
      await page.evaluate('scrollTo(0, document.body.scrollHeight)');
      await page.locator('.site-footer a').first().focus();
      for (let pressed = 0; pressed < 40; pressed++) {
        await page.keyboard.press(pressed < 25 ? 'Shift+Tab' : 'Tab');
        // The header takes its time to come back, and nothing is behind it once it has.
        const covered = `(async () => {
          await Promise.all(document.getAnimations().filter(({ transitionProperty }) => transitionProperty).map(({ finished }) => finished.catch(() => 0)));
          const focus = document.activeElement;
          if (focus === document.body || focus.closest('.site-header, .toc')) return '';
          const { left, top, width, height } = focus.getBoundingClientRect();
          const above = document.elementFromPoint(left + Math.min(width, 20) / 2, top + Math.min(height, 20) / 2);
          return above?.closest('.site-header, .toc') ? focus.outerHTML : '';
        })()`;
        assert.equal(await page.evaluate<string>(covered), '');
      }
    },
    { viewport: phone.viewport },
  );

  test(
    'the contents say where one is, open over the text, and lead to a heading that nothing covers',
    async ({ page, open }) => {
      await open(article);
      await readDownAndUp(page, 5000, 20);
      const bar = page.locator('.toc summary');
      await page.locator('.toc-place:not(:empty)').waitFor();
      const place = await page.evaluate<number>("document.querySelector('[data-article-body]').offsetTop");
      await bar.click();
      const link = page.locator('.toc li a').last();
      await link.waitFor();
      assert.equal(
        await page.evaluate<number>("document.querySelector('[data-article-body]').offsetTop"),
        place,
        'nothing moves',
      );
      await page.keyboard.press('Escape');
      await link.waitFor({ state: 'hidden' });
      await bar.click();
      const target = (await link.getAttribute('href')) ?? '';
      await link.click();
      await link.waitFor({ state: 'hidden' });
      await waitFor('the heading is in view', async () => {
        const box = await page.locator(target).boundingBox();
        return box !== null && box.y >= (await bottomOf(page, '.toc')) && box.y < 500;
      });
    },
    phone,
  );

  test(
    'a low screen, as one that is enlarged four times, belongs to the text',
    async ({ page, open }) => {
      await open(article);
      await scroll(page, 400);
      await scroll(page, -50);
      assert.ok((await bottomOf(page, '.site-header')) < 0 && (await bottomOf(page, '.toc')) < 0);
    },
    { viewport: { width: 320, height: 256 } },
  );

  test(
    'the search fills the screen of a phone down to its keyboard, can be emptied, and gives the page back',
    async ({ page, open }) => {
      await open(article);
      await readDownAndUp(page, 700, 30);
      // What loads late may change the height of what is above; the reader stays at the same text.
      await page.evaluate("document.elementFromPoint(195, 250).setAttribute('data-seen', '')");
      const seen = (): Promise<number> =>
        page.evaluate<number>(
          "Math.round(document.querySelector('[data-seen]').getBoundingClientRect().top)",
        );
      const place = await seen();
      const opener = page.getByRole('link', { name: 'Search', exact: true });
      await opener.click();
      await page.locator('input[name=q]:focus').waitFor();
      const panel = page.locator('[data-search]');
      const fills = async (height: number): Promise<boolean> =>
        JSON.stringify(await panel.boundingBox()) === JSON.stringify({ x: 0, y: 0, width: 390, height });
      await waitFor('it fills the screen', () => fills(500));
      await page.keyboard.insertText('password');
      const result = page.locator('[role="option"]').first();
      await result.waitFor();
      assert.equal(
        await page.locator('main').evaluate((main) => main.closest('[inert]') !== null),
        true,
        'what is behind it cannot be reached',
      );
      // A keyboard takes the lower part of the screen.
      await page.setViewportSize({ width: 390, height: 400 });
      await waitFor('it ends where the keyboard begins', () => fills(400));
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 390);
      await page.setViewportSize(phone.viewport);

      await page.getByRole('button', { name: 'Clear', exact: true }).click();
      await result.waitFor({ state: 'hidden' });
      assert.equal(await page.inputValue('input[name=q]'), '');
      await page.locator('input[name=q]:focus').waitFor();
      assert.equal(await page.getByRole('button', { name: 'Clear', exact: true }).count(), 0);

      await page.getByRole('button', { name: 'Cancel' }).click();
      await panel.waitFor({ state: 'hidden' });
      await page.locator('[data-search-open]:focus').waitFor();
      await waitFor('the text is where it was', async () => (await seen()) === place);
      assert.equal(await page.locator('[inert]').count(), 0);
    },
    phone,
  );

  test(
    'the field of the home page fills the screen of a phone as well, and is in its place again',
    async ({ page, open }) => {
      await open('/');
      const panel = page.locator('[data-search]');
      const before = JSON.stringify(await panel.boundingBox());
      await page.locator('input[name=q]').click();
      await waitFor('it fills the screen', async () => (await panel.boundingBox())?.height === 500);
      await page.getByRole('button', { name: 'Cancel' }).click();
      await waitFor('it is back', async () => JSON.stringify(await panel.boundingBox()) === before);
    },
    phone,
  );

  test(
    'without scripts, the search of a phone is the page that lists all articles',
    async ({ page, open }) => {
      await open(article);
      await page.getByRole('link', { name: 'Search', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor();
      await page.getByRole('heading', { level: 2, name: 'All articles' }).waitFor();
    },
    { ...phone, javaScriptEnabled: false },
  );

  test('on a wide screen the search stands over the page, where its field is', async ({
    page,
    open,
    type,
  }) => {
    await open(article);
    const field = await page.locator('[data-search]').boundingBox();
    await type('password');
    await page.locator('[role="option"]').first().waitFor();
    const panel = await page.locator('[data-search]').boundingBox();
    assert.ok(field && panel);
    assert.deepEqual([panel.x, panel.y], [field.x, field.y]);
    assert.ok(panel.width > field.width && panel.y + panel.height <= 720);
    await page.keyboard.press('Escape');
    assert.deepEqual(await page.locator('[data-search]').boundingBox(), field);
  });
}
