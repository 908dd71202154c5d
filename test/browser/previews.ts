import assert from 'node:assert/strict';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { axeFile, faultsOf } from './axe.ts';
import { previewedBase } from './previewed-site.ts';
import { type ReaderTest, waitFor } from './reader.ts';

const pages = {
  'the list of changes': '/preview/',
  'a text before and after': '/preview/article/boxes/',
  'a change of a link': '/preview/article/other/',
  'a removed text': '/preview/article/gone/',
  'a changed page': '/article/boxes/',
} as const;

const looks: Readonly<Record<string, BrowserContextOptions>> = {
  'in light colors': {},
  'in dark colors': { colorScheme: 'dark' },
  'in forced colors': { forcedColors: 'active' },
  'on a phone': { viewport: { width: 390, height: 844 } },
};

const withAndWithoutScripts: Readonly<Record<string, BrowserContextOptions>> = {
  'with scripts': {},
  'without scripts': { javaScriptEnabled: false },
};

export function previewTests(test: ReaderTest): void {
  for (const [look, options] of Object.entries(looks)) {
    test(
      `axe finds nothing against the pages of a preview ${look}`,
      async ({ context, page, open }) => {
        await context.addInitScript({ path: axeFile });
        for (const [what, address] of Object.entries(pages)) {
          await open(address, previewedBase);
          await page.evaluate(
            `for (const folded of document.querySelectorAll('.diff-folded')) folded.open = true`,
          );
          assert.deepEqual(await faultsOf(page), [], what);
        }
      },
      options,
    );
  }

  for (const [how, options] of Object.entries(withAndWithoutScripts)) {
    test(
      `the pages of a preview fit a screen of 320 pixels ${how}`,
      async ({ page, open }) => {
        for (const [what, address] of Object.entries(pages)) {
          await open(address, previewedBase);
          assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320, what);
        }
      },
      { ...options, viewport: { width: 320, height: 640 } },
    );
  }

  test('old and new stand beside each other where there is room, and else one below the other', async ({
    page,
    open,
  }) => {
    await open(pages['a text before and after'], previewedBase);
    const [old, now] = await placesOf(page);
    assert.ok(old && now && old.y === now.y && old.x + old.width <= now.x);
    await page.setViewportSize({ width: 390, height: 844 });
    const [above, below] = await placesOf(page);
    assert.ok(above && below && above.x === below.x && above.y + above.height <= below.y);
  });

  test('words that went and came are told apart without colors', async ({ page, open }) => {
    await open(pages['a text before and after'], previewedBase);
    const look = (name: string) =>
      page.evaluate(`(() => {
        const element = document.querySelector('.diff-changed ${name}');
        return [getComputedStyle(element).textDecorationLine, getComputedStyle(element, '::before').content];
      })()`);
    assert.deepEqual(await look('del'), ['line-through', '" removed: "']);
    assert.deepEqual(await look('ins'), ['underline', '" added: "']);
  });

  test('an image that was replaced is shown as it was and as it is', async ({ page, open }) => {
    for (const address of [pages['the list of changes'], pages['a text before and after']]) {
      await open(address, previewedBase);
      const sources = await page
        .locator('main img[src$="/window.png"]')
        .evaluateAll((images: readonly { readonly src: string }[]) =>
          images.map(({ src }) => new URL(src).pathname),
        );
      assert.deepEqual(
        sources,
        ['/preview/before', ''].map((place) => `${previewedBase}${place}/images/window.png`),
      );
      for (const [place, width] of [
        ['/preview/before', 900],
        ['', 600],
      ] as const) {
        const image = page.locator(`main img[src="${previewedBase}${place}/images/window.png"]`);
        await image.scrollIntoViewIfNeeded();
        const shown = (): Promise<boolean> =>
          image
            .evaluate((element: { readonly naturalWidth: number }) => element.naturalWidth)
            .then((is) => is === width);
        await waitFor(`the image of ${place} is there`, shown);
      }
    }
  });

  test('the bar of a changed page leads to its change and on to the next page, and is not printed', async ({
    page,
    open,
  }) => {
    await open(pages['a changed page'], previewedBase);
    const bar = page.getByRole('navigation', { name: 'Changes of this preview' });
    assert.match(await bar.innerText(), /Text changed in this preview\s+1 of 3/);
    await bar.getByRole('link', { name: 'Next' }).click();
    await page.waitForURL(`**${previewedBase}/article/new/`);
    await bar.getByRole('link', { name: 'Previous' }).click();
    await page.waitForURL(`**${previewedBase}/article/boxes/`);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await bar.isVisible(), false);
    await page.emulateMedia({ media: 'screen' });
    await bar.getByRole('link', { name: 'What changed' }).click();
    await page.waitForURL(`**${previewedBase}/preview/article/boxes/`);
  });

  test('what has not changed unfolds with the keyboard', async ({ page, open }) => {
    await open(pages['a text before and after'], previewedBase);
    const folded = page.locator('details.diff-folded').first();
    await folded.locator('summary').focus();
    await page.keyboard.press('Enter');
    await folded.getByText('A paragraph that nobody has touched.').first().waitFor();
  });
}

async function placesOf(page: Page) {
  const pair = page.locator('.diff-changed').first();
  return Promise.all([pair.locator('.diff-before').boundingBox(), pair.locator('.diff-after').boundingBox()]);
}
