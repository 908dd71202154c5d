import assert from 'node:assert/strict';
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { projectFolder } from '../corpus/build-site.ts';
import { type Reader, type ReaderTest, waitFor } from './reader.ts';
import { waitForOptions } from './search-field.ts';

/** What is put into a page, so that it can be asked. */
export const axeFile = path.join(projectFolder, 'node_modules', 'axe-core', 'axe.min.js');

/** What is not asked of a page: a rule of axe, and the part of the page that it is not asked of. */
export interface LeftOut {
  readonly rule: string;
  readonly within: string;
}

/** A script lets the keyboard scroll what is wide, once it is laid out: what a closed tab holds is not. */
const wideIsReachable = `[...document.querySelectorAll('main :is(pre, .table-scroll)')]
  .every((box) => !box.checkVisibility() || box.scrollWidth <= box.clientWidth || box.hasAttribute('tabindex'))`;

/**
 * What axe has to say against a page.
 *
 * @param rules names of rules or of groups of them; all of its rules and best practices where none are named
 */
export async function faultsOf(
  page: Page,
  rules?: readonly string[],
  leftOut: readonly LeftOut[] = [],
): Promise<readonly string[]> {
  const options = {
    resultTypes: ['violations'],
    // It would read all style sheets once more for a rule that is not among its own: one on turned screens.
    preload: { assets: ['media'] },
    ...(rules && { runOnly: rules }),
  };
  await waitFor('the keyboard reaches all that is wide', () => page.evaluate<boolean>(wideIsReachable));
  return page.evaluate<string[]>(`(async () => {
    const isLeftOut = (id, element) => ${JSON.stringify(leftOut)}
      .some(({ rule, within }) => rule === id && element.closest(within) !== null);
    // What is on its way in is paler than it will be.
    const moving = document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < 10_000);
    await Promise.allSettled(moving.map(({ finished }) => finished));
    const { violations } = await axe.run(${JSON.stringify({ ...options, elementRef: true })});
    return violations.flatMap(({ id, nodes }) => nodes
      .filter(({ element }) => !isLeftOut(id, element))
      .map(({ target, failureSummary }) => id + ' ' + target + ': ' + failureSummary));
  })()`);
}

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
        for (const [state, reach] of Object.entries(states)) {
          await t.test(`against ${state}`, async () => {
            await reach(reader);
            assert.deepEqual(await faultsOf(reader.page), []);
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
