import assert from 'node:assert/strict';
import { askingBase } from './asking-site.ts';
import { axeFile, faultsOf } from './axe.ts';
import type { ReaderTest } from './reader.ts';

const phone = { viewport: { width: 390, height: 700 } };
const without = { javaScriptEnabled: false };

export function withoutScriptTests(test: ReaderTest): void {
  for (const address of ['/', '/article/share-a-folder/', '/sharing/', '/404.html']) {
    test(
      `without scripts, ${address} has no field that finds nothing, and leads to the list of all articles`,
      async ({ page, open }) => {
        await open(address, address === '/404.html' ? '' : undefined);
        assert.equal(await page.locator('.search input').count(), 1);
        assert.equal(await page.locator('.search input').isVisible(), false);
        // In the header of a phone, a sign stands in for the field, and leads there too.
        await page.locator('[data-search-open]:visible, .search-instead:visible').click();
        await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor();
        assert.equal(await page.locator('.search :is(input, a, button):visible').count(), 0);
      },
      { ...phone, ...without },
    );
  }

  for (const javaScriptEnabled of [true, false]) {
    test(
      `the list of all articles shows one category, by a link ${javaScriptEnabled ? 'too' : 'alone'}`,
      async ({ page, open }) => {
        await open('/search/');
        const shown = (title: string) => page.locator('main').getByRole('link', { name: title, exact: true });
        const choose = (name: string) =>
          page.getByRole('navigation', { name: 'Categories' }).getByRole('link', { name }).click();
        await choose('Sharing');
        assert.equal(await shown('Share a folder').isVisible(), true);
        assert.equal(await shown('Close your account').isVisible(), false);
        await choose('All categories');
        assert.equal(await shown('Close your account').isVisible(), true);
      },
      { javaScriptEnabled },
    );
  }

  test(
    'where the settings name a search, a form asks it, with what it needs besides the query',
    async ({ page, open }) => {
      await open('/article/one/', askingBase);
      const form = page.getByRole('form', { name: 'Search' });
      await form.getByRole('searchbox', { name: 'Search' }).fill('two words');
      assert.equal(await form.getAttribute('action'), 'https://search.example/find');
      const sent = await page.evaluate<string>(
        "new URLSearchParams(new FormData(document.querySelector('.search noscript form'))).toString()",
      );
      assert.equal(sent, 'site=signpost.example&words=two+words');
      await page.locator('.search-instead').waitFor({ state: 'detached' });
    },
    without,
  );

  test('with scripts, the same page has the one field that answers', async ({ page, open }) => {
    await open('/article/one/', askingBase);
    assert.equal(await page.getByRole('searchbox').or(page.getByRole('combobox')).count(), 1);
  });

  test('the statement on accessibility is reached from every footer, and nothing is wrong with it', async ({
    page,
    open,
  }) => {
    await page.addInitScript({ path: axeFile });
    await open('/article/one/', askingBase);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Accessibility' }).click();
    await page.getByRole('heading', { level: 1, name: 'Accessibility statement' }).waitFor();
    for (const text of [
      'This site meets WCAG 2.2 AA in part: what does not is listed here.',
      'Videos have no captions.',
      'We have assessed the site ourselves. This statement is of November 5, 2026.',
      'If our answer does not help you, turn to The office.',
    ]) {
      await page.getByText(text, { exact: true }).waitFor();
    }
    const contact = page.locator('main').getByRole('link', { name: 'Contact us' });
    assert.equal(await contact.getAttribute('href'), 'mailto:help@example.com');
    assert.deepEqual(await faultsOf(page), []);
  });
}
