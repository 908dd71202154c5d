import assert from 'node:assert/strict';
import { base } from './help-center.ts';
import { hadSign, type ReaderTest, readOn, waitFor, watchSigns } from './reader.ts';
import { watch } from './whole-site.ts';

export function headingLinkTests(test: ReaderTest): void {
  test('what follows a reader through a page is loaded once, at the first sign of one', async (reader, t) => {
    const { page, requests } = reader;
    await watchSigns(page);
    const isLoaded = () =>
      requests().filter((address) => /^\/assets\/(?:reading|wide-blocks)\.js$/.test(address)).length;
    const settled = watch(page);
    await reader.open('/article/share-a-folder/');
    await settled();
    if (!(await hadSign(page, t))) assert.equal(isLoaded(), 0);
    await readOn(page);
    await page.locator('.heading-link').first().waitFor({ state: 'attached' });
    await page.mouse.wheel(0, 300);
    assert.equal(isLoaded(), 1);
    await reader.open('/article/change-your-password/#choose-a-strong-password');
    await waitFor('the reader of a place is followed', async () => isLoaded() === 2);
  });

  test('each heading has a link behind it, named after it, and the heading keeps its name', async (reader) => {
    const { page, open } = reader;
    await open('/article/share-a-folder/');
    await readOn(page);
    await page.getByRole('heading', { name: 'Invite a member', exact: true }).waitFor();
    const link = page.getByRole('link', { name: 'Link to Invite a member', exact: true });
    assert.equal(await link.getAttribute('href'), '#invite-a-member');
    assert.equal(
      await page.evaluate<string>("document.querySelector('.heading-link').previousElementSibling.id"),
      'invite-a-member',
    );
    await link.focus();
    await page.keyboard.press('Enter');
    assert.match(page.url(), /#invite-a-member$/);
  });

  test(
    'the link behind a heading copies its address, and says so to eyes and ears for a moment',
    async (reader) => {
      const { page, open, origin } = reader;
      await page.clock.install();
      await open('/article/share-a-folder/?highlight=members');
      await readOn(page);
      const link = page.getByRole('link', { name: 'Link to Remove a member', exact: true });
      await link.focus();
      await page.keyboard.press('Enter');
      const status = page.getByRole('status').getByText('Address copied');
      await status.waitFor({ state: 'attached' });
      const address = await page.evaluate<string>('navigator.clipboard.readText()');
      assert.equal(address, `${origin}${base}/article/share-a-folder/#remove-a-member`);
      assert.match(page.url(), /#remove-a-member$/);
      const shown = () =>
        page.evaluate<string>(
          "getComputedStyle(document.querySelectorAll('.heading-link')[1], '::after').content",
        );
      assert.match(await shown(), /Address copied/);
      await page.clock.runFor(2500);
      assert.equal(await status.count(), 0);
      assert.equal(await shown(), 'none');
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  );

  test(
    'an address is copied without the words that are looked for, though their marks are on their way still',
    async (reader) => {
      const { page, open, fail, origin } = reader;
      await fail(/highlights/, 1);
      await open('/article/share-a-folder/?highlight=members&utm=x');
      await readOn(page);
      await page.getByRole('link', { name: 'Link to Remove a member', exact: true }).press('Enter');
      await page.getByRole('status').getByText('Address copied').waitFor({ state: 'attached' });
      const address = await page.evaluate<string>('navigator.clipboard.readText()');
      assert.equal(address, `${origin}${base}/article/share-a-folder/?utm=x#remove-a-member`);
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  );

  test('where nothing may be copied, the link leads to the heading, and nothing is said', async (reader) => {
    const { page, open } = reader;
    await page.addInitScript("Reflect.deleteProperty(Navigator.prototype, 'clipboard')");
    await open('/article/share-a-folder/');
    await readOn(page);
    await page.getByRole('link', { name: 'Link to Remove a member', exact: true }).press('Enter');
    await page.waitForURL('**#remove-a-member');
    assert.equal(await page.getByText('Address copied').count(), 0);
  });
}
