import assert from 'node:assert/strict';
import type { BrowserContextOptions } from 'playwright-core';
import { axeFile, colorFaultsOf, structureFaultsOf } from './axe.ts';
import { type Reader, type ReaderTest, readOn, waitFor } from './reader.ts';
import { waitForOptions } from './search-field.ts';

const states: Readonly<Record<string, (reader: Reader) => Promise<void>>> = {
  'the list of results open': async ({ page, open, type }) => {
    await open('/article/change-your-password/');
    await type('pasword');
    await waitForOptions(page);
    await page.keyboard.press('ArrowDown');
  },
  'recent searches open': async ({ page, open }) => {
    await open('/');
    await page.evaluate(`localStorage.setItem('signpost:recent:/help/search/', '["folder", "password"]')`);
    await page.locator('input[name=q]').focus();
    await waitForOptions(page);
  },
  'no results': async ({ page, open, type }) => {
    await open('/');
    await type('xqzzyt');
    await page.locator('.search-popup').getByText('No results').waitFor();
  },
  'the page of results': async ({ page, open }) => {
    await open('/search/?q=pasword');
    await page.locator('.result-list a').first().waitFor();
  },
  'the page of results without one': async ({ page, open }) => {
    await open('/search/?q=xqzzyt');
    await page.locator('[data-search-nothing] li').first().waitFor();
  },
  'an image over the page': async ({ page, open }) => {
    await open('/article/pictures/');
    await page.locator('figure a[data-zoom]').first().click();
    await page.getByRole('dialog').waitFor();
  },
  'wide code and tables': async ({ page, open }) => {
    await open('/article/pictures/');
    await readOn(page);
    await page.getByRole('region', { name: 'Table 2' }).waitFor();
  },
  'marked words': async ({ page, open }) => {
    await open('/article/change-your-password/?highlight=password');
    await page.getByRole('button', { name: 'Clear highlights' }).waitFor();
  },
};

const looks: Readonly<Record<string, BrowserContextOptions>> = {
  'in light colors': {},
  'in dark colors': { colorScheme: 'dark' },
  'in forced colors': { forcedColors: 'active' },
};

export function accessibilityTests(test: ReaderTest): void {
  for (const [look, options] of Object.entries(looks)) {
    // One page for all states: to open a new one costs several times as much as to go on with it.
    test(
      `axe finds nothing ${look}`,
      async (reader, t) => {
        await reader.context.addInitScript({ path: axeFile });
        const judged = new Set<string>();
        for (const [state, reach] of Object.entries(states)) {
          await t.test(`against ${state}`, async () => {
            await reach(reader);
            // What is not of colors is so in each look.
            if (options === looks['in light colors'])
              assert.deepEqual(await structureFaultsOf(reader.page), []);
            assert.deepEqual(await colorFaultsOf(reader.page, judged), []);
          });
          await reader.page.evaluate('localStorage.clear()');
        }
      },
      options,
    );
  }

  test(
    'on a screen of 320 pixels everything is within reach without scrolling sideways',
    async (reader) => {
      const { page } = reader;
      for (const [state, reach] of Object.entries(states)) {
        await reach(reader);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320, state);
        for (const part of await page.locator('.search-popup:visible, .search:visible').all()) {
          const box = await part.boundingBox();
          assert.ok(box !== null && box.x >= 0 && box.x + box.width <= 320, state);
        }
      }
    },
    { viewport: { width: 320, height: 640 } },
  );

  test('the active result is scrolled to in a list that is longer than the screen', async (reader) => {
    const { page, open, type } = reader;
    await page.setViewportSize({ width: 640, height: 320 });
    await open('/');
    await type('notebook');
    await waitForOptions(page);
    await page.keyboard.press('ArrowUp');
    const isInView = async (): Promise<boolean> => {
      const box = await page.locator('[role="option"]').last().boundingBox();
      return box !== null && box.y >= 0 && box.y + box.height <= 320;
    };
    await waitFor('the last option is in view', isInView);
  });

  test('the name of a result is its title, section and category, and its excerpt describes it', async (reader) => {
    const { page, open, type } = reader;
    await open('/');
    await type('strong password');
    await waitForOptions(page);
    const option = page.getByRole('option').first();
    const name = 'Change your password › Choose a strong password Your account';
    assert.equal(await option.getAttribute('aria-label'), null);
    await page.getByRole('option', { name, exact: true }).waitFor();
    const description = await option.getAttribute('aria-describedby');
    assert.match(await page.locator(`[id="${description}"]`).innerText(), /four words/);
  });
}
