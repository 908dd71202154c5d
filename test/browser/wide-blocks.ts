import assert from 'node:assert/strict';
import { type ReaderTest, readOn, waitFor } from './reader.ts';

const article = '/article/pictures/';

export function wideBlockTests(test: ReaderTest): void {
  test(
    'code is copied with a button that says so',
    async (reader) => {
      const { page } = reader;
      await reader.open(article);
      await readOn(page);
      const copy = page.getByRole('button', { name: 'Copy code' }).first();
      await copy.focus();
      await page.keyboard.press('Enter');
      await page.locator('[role=status]').getByText('Copied').waitFor({ state: 'attached' });
      assert.equal(await page.evaluate('navigator.clipboard.readText()'), 'echo "short"');
      assert.equal(await copy.innerText(), 'Copied');
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  );

  test('where the browser refuses, the code is selected and the reader is told', async (reader) => {
    const { page } = reader;
    await page.addInitScript(`
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
    `);
    await reader.open(article);
    await readOn(page);
    await page.getByRole('button', { name: 'Copy code' }).first().click();
    await page.locator('[role=status]').getByText('The code is selected').waitFor({ state: 'attached' });
    assert.equal(await page.evaluate('getSelection().toString().trim()'), 'echo "short"');
  });

  test('the language or the title stands above its code, with the button, which covers nothing', async (reader) => {
    const { page } = reader;
    await reader.open(article);
    await readOn(page);
    await page.getByRole('figure', { name: 'settings/keys.txt' }).waitFor();
    const rows = await page.evaluate<readonly (readonly string[])[]>(`
      [...document.querySelectorAll('.copy-code')].map((button) => {
        const { top, bottom, right } = button.getBoundingClientRect();
        const block = button.previousElementSibling;
        const range = document.createRange();
        range.selectNodeContents(block);
        const above = bottom <= range.getBoundingClientRect().top && right <= block.getBoundingClientRect().right;
        return [getComputedStyle(block, '::before').content, above ? 'above' : 'over'];
      })
    `);
    assert.deepEqual(rows, [
      ['"bash"', 'above'],
      ['"yaml"', 'above'],
      ['none', 'above'],
    ]);
  });

  for (const width of [320, 1280]) {
    test(
      `only code and tables that are too wide are reached with Tab, on a screen of ${width} pixels`,
      async (reader) => {
        const { page } = reader;
        await reader.open(article);
        await readOn(page);
        await page.getByRole('region', { name: 'Code 2' }).waitFor();
        // A number tells it from others, and the heading above what it is about.
        await page.getByRole('region', { name: 'Table 2: Orders', exact: true }).waitFor();
        assert.equal(await page.getByRole('region', { name: 'Code 1' }).count(), 0);
        assert.equal(await page.getByRole('region', { name: 'Table 1' }).count(), 0);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
        for (const name of ['Code 2', 'Table 2']) {
          await page.getByRole('region', { name }).focus();
          await page.keyboard.press('ArrowRight');
          await waitFor(name, () => page.evaluate('document.activeElement.scrollLeft > 0'));
        }
      },
      { viewport: { width, height: 640 } },
    );
  }

  test('a cell that holds nothing but an icon says what it means', async (reader) => {
    await reader.open(article);
    await reader.page.getByRole('cell', { name: 'No', exact: true }).waitFor();
  });
}
