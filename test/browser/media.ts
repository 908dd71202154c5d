import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertNothingMoved, watchShifts } from './layout-shifts.ts';
import { type Reader, type ReaderTest, waitFor } from './reader.ts';

const article = '/article/pictures/';

interface Drawing {
  readonly getBBox: () => { readonly width: number };
}

export function mediaTests(test: ReaderTest): void {
  test('an image opens over the page and closes by keyboard, and the reader is where they were', async (reader) => {
    const { page } = reader;
    await reader.open(article);
    // The caption is the name of the figure, and is not said a second time.
    const figure = page.getByRole('figure', { name: 'The whole window' });
    const link = figure.getByRole('link', { name: 'Full size: The whole window', exact: true });
    await link.focus();
    const place = await page.evaluate('scrollY');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'The whole window' });
    await dialog.waitFor();
    assert.equal(await dialog.locator('img').getAttribute('src'), await page.evaluate(hrefOf));
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Close');
    for (const key of ['Tab', 'Tab', 'Shift+Tab', 'Shift+Tab']) {
      await page.keyboard.press(key);
      assert.equal(
        await page.evaluate('document.activeElement.closest("header, .frame, footer")'),
        null,
        key,
      );
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await page.evaluate('document.activeElement.href'), await page.evaluate(hrefOf));
    assert.equal(await page.evaluate('scrollY'), place);
  });

  test('an image closes by its button, and by a click beside it', async (reader) => {
    const { page } = reader;
    await reader.open(article);
    const dialog = page.getByRole('dialog');
    await page.locator('figure a[data-zoom]').first().click();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'A second window' }).click();
    await dialog.waitFor();
    await page.mouse.click(2, 2);
    await dialog.waitFor({ state: 'detached' });
  });

  test('a drawing that has a file of its own is seen, in the color of the text around it', async (reader) => {
    const { page } = reader;
    await reader.open(article);
    const drawing = page.getByRole('cell').locator('svg:has(use)');
    await waitFor('it is drawn', async () =>
      drawing.evaluate<boolean, Drawing>((svg) => svg.getBBox().width > 0),
    );
    assert.ok(reader.requests().includes('/assets/icons/linux.svg'));
    const colors = "['td svg:has(use)', 'td'].map((name) => getComputedStyle(document.querySelector(name)))";
    const [drawn, written] = await page.evaluate<readonly string[]>(
      `(([svg, cell]) => [svg.fill, cell.color])(${colors})`,
    );
    assert.equal(drawn, written);
  });

  test('a link of the author around an image leads where it says', async (reader) => {
    await reader.open(article);
    await reader.page.getByRole('link', { name: 'The window of somebody else' }).click();
    await reader.page.waitForURL(/share-a-folder/);
  });

  test(
    'without JavaScript an image leads to its file',
    async (reader) => {
      await reader.open(article);
      await opensFile(reader);
    },
    { javaScriptEnabled: false },
  );

  test('an image that cannot be opened over the page is opened as a page', async (reader) => {
    await reader.open(article);
    await reader.fail(/lightbox/, 1);
    await opensFile(reader);
  });

  for (const width of [320, 1280]) {
    test(
      `nothing moves while images load, on a screen of ${width} pixels`,
      async (reader) => {
        const { page } = reader;
        await watchShifts(page);
        await reader.open(article);
        for (const image of await page.locator('[data-article-body] img').all()) {
          await image.scrollIntoViewIfNeeded();
        }
        await waitFor('all images', () =>
          page.evaluate('[...document.images].every(({ complete }) => complete)'),
        );
        await page.getByRole('button', { name: 'Copy code' }).first().waitFor();
        await assertNothingMoved(page);
      },
      { viewport: { width, height: 640 } },
    );
  }

  test(
    'a phone loads the small file of a wide image',
    async (reader) => {
      await reader.open(article);
      const small = `new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve(image.naturalWidth);
        image.src = document.querySelector('figure img').currentSrc;
      })`;
      await waitFor('the image', () => reader.page.evaluate('document.querySelector("figure img").complete'));
      assert.equal(await reader.page.evaluate(small), 800);
    },
    { viewport: { width: 390, height: 640 }, deviceScaleFactor: 2 },
  );

  test('a video asks nothing of another host before it is chosen, and plays in its place then', async (reader) => {
    const { page } = reader;
    await reader.standIn(/^https:\/\/www\.youtube-nocookie\.com\//, '<title>Player</title>');
    await reader.open(article);
    const link = page.getByRole('link', { name: 'Watch “First steps” on YouTube' });
    await link.scrollIntoViewIfNeeded();
    const hosts = () =>
      page.evaluate(
        'performance.getEntriesByType("resource").filter(({ name }) => !name.startsWith(origin)).length',
      );
    assert.equal(await hosts(), 0);
    await link.focus();
    await page.keyboard.press('Enter');
    const player = page.locator('iframe[title="Watch “First steps” on YouTube"]');
    await player.waitFor();
    assert.equal(await player.getAttribute('src'), 'https://www.youtube-nocookie.com/embed/abc?autoplay=1');
    assert.equal(await page.evaluate('document.activeElement.tagName'), 'IFRAME');
    assert.equal(await page.getByRole('link', { name: 'Watch the video on Vimeo' }).count(), 1);
  });

  test('an animation is stopped and started with a button', async (reader) => {
    await reader.open(article);
    await animationIs(reader.page, 'gif');
    await reader.page.getByRole('button', { name: 'Pause animation' }).first().click();
    await animationIs(reader.page, 'webp');
    await reader.page.getByRole('button', { name: 'Play animation' }).click();
    await animationIs(reader.page, 'gif');
  });

  test('the button of a small animation stands beside it, and over a corner of a large one', async (reader) => {
    const { page } = reader;
    await reader.open(article);
    for (const [which, isBeside] of [
      ['[data-animation="small"]', true],
      ['[data-animation=""]', false],
    ] as const) {
      const frame = page.locator('.animation', { has: page.locator(which) });
      const image = await frame.locator('img').boundingBox();
      const control = await frame.getByRole('button', { name: 'Pause animation' }).boundingBox();
      assert.ok(image && control && control.width >= 24 && control.height >= 24);
      assert.equal(control.x >= image.x + image.width, isBeside);
    }
  });

  test('an animation can be stopped where it is opened over the page too', async (reader) => {
    const { page } = reader;
    await reader.open(article);
    const figure = page.getByRole('figure', { name: 'A large thing that moves' });
    await figure.getByRole('link').click();
    const dialog = page.getByRole('dialog');
    const current = 'document.querySelector("dialog img").currentSrc';
    await dialog.getByRole('button', { name: 'Pause animation' }).click();
    await waitFor('the still picture', () => page.evaluate(`${current}.endsWith('.webp')`));
    await dialog.getByRole('button', { name: 'Play animation' }).click();
    await waitFor('the animation', () => page.evaluate(`${current}.endsWith('.png')`));
  });

  for (const width of [320, 1280]) {
    test(
      `an image has the width that its writer gave, as far as there is room on a screen of ${width} pixels`,
      async (reader) => {
        const { page } = reader;
        await reader.open(article);
        const figure = page.getByRole('figure', { name: 'The window at a smaller size' });
        const small = await figure.locator('img').boundingBox();
        // With a line around it on each side.
        assert.equal(Math.round(small?.width ?? 0), 260);
        assert.equal(Math.round((small?.height ?? 0) / 46), 1);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
        await figure.getByRole('link').click();
        const whole = page.getByRole('dialog').locator('img');
        assert.equal(await whole.getAttribute('width'), '1700');
        assert.equal(await whole.getAttribute('height'), '300');
      },
      { viewport: { width, height: 640 } },
    );
  }

  test(
    'an animation stands still for readers who want less motion, until they start it',
    async (reader) => {
      await reader.open(article);
      const play = reader.page.getByRole('button', { name: 'Play animation' }).first();
      await play.scrollIntoViewIfNeeded();
      await animationIs(reader.page, 'webp');
      assert.ok(!reader.requests().some((path) => path.endsWith('.gif')));
      await play.press('Enter');
      await animationIs(reader.page, 'gif');
    },
    { reducedMotion: 'reduce' },
  );

  test(
    'an animation stands still without JavaScript too',
    async (reader) => {
      await reader.open(article);
      await reader.page.locator('[data-animation="small"]').scrollIntoViewIfNeeded();
      await waitFor('the still picture', async () => reader.requests().some((path) => /webp$/.test(path)));
      assert.ok(!reader.requests().some((path) => path.endsWith('.gif')));
    },
    { reducedMotion: 'reduce', javaScriptEnabled: false },
  );
}

/** Chromium's own page around an image breaks the policy of the site, so that the test stops short of it. */
async function opensFile({ page, fail }: Reader): Promise<void> {
  await fail(/\/images\/wide\.png$/, 1);
  const asked = page.waitForRequest((request) => request.isNavigationRequest());
  await page.locator('figure a[data-zoom]').first().click();
  assert.match((await asked).url(), /\/images\/wide\.png$/);
}

const hrefOf = 'document.querySelector("figure a[data-zoom]").href';

async function animationIs(page: Page, ending: string): Promise<void> {
  await page.locator('[data-animation="small"] img').scrollIntoViewIfNeeded();
  const current = 'document.querySelector("[data-animation=small] img").currentSrc';
  await waitFor(ending, () => page.evaluate(`${current}.endsWith('.${ending}')`));
}
