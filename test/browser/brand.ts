import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeBrandSite } from '../site/brand/brand-site.ts';
import { axeFile, faultsOf } from './axe.ts';
import { type BuiltHelpCenter, base } from './help-center.ts';
import { assertNothingMoved, shiftsOf, watchShifts } from './layout-shifts.ts';
import { type ReaderTest, textsOf, waitFor } from './reader.ts';

/** Builds a help center that differs from ours in everything, by settings alone. */
export async function buildBrandSite(): Promise<BuiltHelpCenter> {
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-brand-'));
  await writeBrandSite(folder, base);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const kinds = ['/', '/article/piers/', '/travel/', '/search/'];

export function brandTests(test: ReaderTest): void {
  test('nothing moves when the fonts come', async ({ page, context, open }) => {
    await watchShifts(context);
    for (const kind of kinds) {
      let letThrough: () => void = () => undefined;
      const asked = new Promise<void>((resolve) => {
        letThrough = resolve;
      });
      await context.route(/\.woff2$/, async (route) => {
        await asked;
        await route.continue();
      });
      const opened = open(kind);
      await page.waitForSelector('.site-footer');
      await page.evaluate(
        'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))',
      );
      assert.equal(await page.evaluate('document.fonts.check(\'1rem "Signpost text"\')'), false);
      letThrough();
      await opened;
      await page.evaluate('document.fonts.ready');
      assert.equal(await page.evaluate('document.fonts.check(\'1rem "Signpost text"\')'), true);
      const { sum, moved } = await shiftsOf(page);
      // A tenth of what is called good, and a hundredth of what anybody sees: letters are a little wider or narrower.
      assert.ok(sum < 0.002, `${kind}: ${sum}, ${moved.join('; ')}`);
      await context.unroute(/\.woff2$/);
    }
  });

  for (const scheme of ['light', 'dark'] as const) {
    for (const forcedColors of ['none', 'active'] as const) {
      const title = `axe finds nothing against the brand, ${scheme}${forcedColors === 'active' ? ', in forced colors' : ''}`;
      test(
        title,
        async ({ page, context, open }) => {
          await context.addInitScript({ path: axeFile });
          for (const kind of kinds) {
            await open(kind);
            assert.deepEqual(await faultsOf(page), [], kind);
          }
        },
        { colorScheme: scheme, forcedColors },
      );
    }
  }

  test(
    'on the narrowest screen nothing scrolls sideways, and the links of the header open in the keyboard’s way',
    async ({ page, open }) => {
      for (const kind of kinds) {
        await open(kind);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320, kind);
      }
      await open('/');
      const link = page.getByRole('link', { name: 'Buy tickets' });
      assert.equal(await link.isVisible(), false);
      await page.getByRole('button', { name: 'Links' }).press('Enter');
      assert.ok(await link.isVisible());
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate('document.activeElement.textContent'), 'Buy tickets');
      await page.keyboard.press('Escape');
      assert.equal(await link.isVisible(), false);
    },
    { viewport: { width: 320, height: 600 } },
  );

  for (const javaScriptEnabled of [true, false]) {
    test(
      `on a phone, the menu ends with the links of the header, ${javaScriptEnabled ? 'which stay in sight' : 'without scripts too'}`,
      async ({ page, open }) => {
        await open('/article/piers/');
        assert.equal(await page.getByRole('button', { name: 'Links' }).isVisible(), false);
        await page.getByRole('button', { name: 'Menu' }).press('Enter');
        const links = page.getByRole('list', { name: 'Links' });
        assert.deepEqual(await textsOf(page, '.drawer-links a'), ['Timetable', 'Buy tickets', 'Status']);
        const [drawer, foot] = await Promise.all([
          page.locator('.sidebar').boundingBox(),
          links.boundingBox(),
        ]);
        assert.ok(
          drawer && foot && foot.y + foot.height === drawer.y + drawer.height,
          JSON.stringify([drawer, foot]),
        );
        await page.locator('.sidebar summary').first().focus();
        for (let presses = 0; presses < 20 && !(await links.locator(':focus').count()); presses += 1)
          await page.keyboard.press('Tab');
        assert.equal(await page.evaluate('document.activeElement.textContent'), 'Timetable');
        await page.keyboard.press('Escape');
        assert.equal(await links.isVisible(), false);
      },
      { viewport: { width: 390, height: 700 }, javaScriptEnabled },
    );
  }

  test(
    'beside the sidebar, the links of the header stand in the header alone',
    async ({ page, open }) => {
      await open('/article/piers/');
      assert.equal(await page.getByRole('link', { name: 'Buy tickets' }).count(), 1);
      assert.ok(await page.locator('.site-header').getByRole('link', { name: 'Buy tickets' }).isVisible());
    },
    { viewport: { width: 1280, height: 800 } },
  );

  test(
    'where text is twice as large, the name keeps its room, nothing is cut off, and the menu of links opens below its button',
    async ({ page, open }) => {
      await open('/article/piers/');
      await page.evaluate("document.documentElement.style.fontSize = '32px'");
      const [name, width] = await page.evaluate<readonly number[]>(
        "[document.querySelector('.brand').offsetWidth, document.documentElement.scrollWidth]",
      );
      assert.ok((name ?? 0) >= 160, String(name));
      assert.equal(width, 390);
      await open('/');
      await page.evaluate("document.documentElement.style.fontSize = '32px'");
      const button = page.getByRole('button', { name: 'Links' });
      await button.press('Enter');
      const [below, menu] = await Promise.all([
        button.boundingBox(),
        page.locator('.header-links').boundingBox(),
      ]);
      assert.ok(below && menu && menu.y >= below.y + below.height, JSON.stringify([below, menu]));
    },
    { viewport: { width: 390, height: 844 } },
  );

  test('a banner that a reader closes stays closed, and is not seen for a moment on the next page', async ({
    page,
    context,
    open,
  }) => {
    await watchShifts(context);
    await open('/article/piers/');
    const banner = page.getByRole('complementary', { name: 'Announcement' });
    assert.ok(await banner.isVisible());
    await page.getByRole('button', { name: 'Close the announcement' }).press('Enter');
    assert.equal(await banner.isVisible(), false);
    // The way with the Tab key goes on where the banner was.
    assert.equal(await page.evaluate('document.activeElement.className'), 'brand');
    await open('/article/bicycles/');
    assert.equal(await banner.isVisible(), false);
    await assertNothingMoved(page);
    await page.evaluate('localStorage.setItem("signpost:banner", "of another text")');
    await open('/article/bicycles/');
    assert.ok(await banner.isVisible());
  });

  test('a banner that begins later shows itself when its time has come', async ({ page, context, open }) => {
    const beginningAt = async (time: number): Promise<void> => {
      await context.unroute(/\/bicycles\/$/);
      await context.route(/\/bicycles\/$/, async (route) => {
        const body = await (await route.fetch()).text();
        await route.fulfill({ body: body.replace('<html ', `<html data-banner-from="${time}" `) });
      });
      await open('/article/bicycles/');
    };
    const banner = page.getByRole('complementary', { name: 'Announcement' });
    await beginningAt(Date.now() + 3_600_000);
    assert.equal(await banner.isVisible(), false);
    await beginningAt(Date.now() - 3_600_000);
    assert.ok(await banner.isVisible());
  });

  test(
    'without scripts the banner is there, and nothing that does not work',
    async ({ page, open }) => {
      await open('/');
      assert.ok(await page.getByText('No ferries from pier 4 on Sunday.').isVisible());
      assert.equal(await page.locator('.banner-close').isVisible(), false);
    },
    { javaScriptEnabled: false },
  );

  test('one of the two logos is shown and loaded, as the colors are', async ({ page, open, requests }) => {
    const shown = () =>
      page
        .locator('.brand img')
        .evaluateAll((all: readonly { checkVisibility(): boolean; className: string }[]) =>
          all.filter((image) => image.checkVisibility()).map((image) => image.className),
        );
    await open('/');
    await waitFor('the logo is loaded', async () => requests().some((asked) => asked.endsWith('/logo.svg')));
    assert.deepEqual(await shown(), ['logo-light']);
    assert.ok(!requests().some((asked) => asked.includes('logo-dark')), requests().join(' '));
    await page.getByRole('button', { name: /^Color theme: / }).click();
    assert.deepEqual(await shown(), ['logo-dark']);
  });

  test('who finds nothing is told where help is', async ({ page, open, type }) => {
    await open('/article/piers/');
    await type('zzzzqqqq');
    const contact = page.locator('.search-popup').getByRole('link', { name: 'Contact us' });
    await contact.waitFor();
    assert.equal(await contact.getAttribute('href'), 'mailto:help@tidewater.example');
  });
}
