import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { type ReaderTest, waitFor } from './reader.ts';
import { openPanels } from './tabs.ts';

/** The words that are marked, in order. */
async function markedWords(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(
    `[...(CSS.highlights.get('search') ?? [])].map(({ startContainer, startOffset, endOffset }) =>
      startContainer.data.slice(startOffset, endOffset))`,
  );
}

async function bodyHtml(page: Page): Promise<string> {
  return page.locator('[data-article-body]').innerHTML();
}

export function highlightTests(test: ReaderTest): void {
  test('words of the address are marked, whole and in whatever case, without a change to the text', async ({
    page,
    open,
    requests,
  }) => {
    await open('/article/change-your-password/#choose-a-strong-password');
    await page.locator('.heading-link').first().waitFor({ state: 'attached' });
    const before = await bodyHtml(page);
    assert.ok(!requests().includes('/assets/highlights.js'));
    await open('/article/change-your-password/?highlight=password+STRONG+friend#choose-a-strong-password');
    await waitFor('words are marked', async () => (await markedWords(page)).length > 0);
    assert.deepEqual(await markedWords(page), ['strong', 'password', 'strong', 'password', 'password']);
    await page.locator('.heading-link').first().waitFor({ state: 'attached' });
    assert.equal(await bodyHtml(page), before);
    assert.match(page.url(), /\/help\/article\/change-your-password\/#choose-a-strong-password$/);
  });

  test('marks go with Escape or the button, and do not come back when the page is loaded again', async ({
    page,
    open,
  }) => {
    for (const clear of ['key', 'button']) {
      await open('/article/change-your-password/?highlight=password');
      const button = page.getByRole('button', { name: 'Clear highlights' });
      await button.waitFor();
      const box = await button.boundingBox();
      const height = page.viewportSize()?.height ?? 0;
      assert.ok(box !== null && box.y > 0 && box.y + box.height <= height, 'It is in the window.');
      if (clear === 'key') await page.keyboard.press('Escape');
      else await button.click();
      assert.deepEqual(await markedWords(page), []);
      assert.equal(await button.count(), 0);
      await page.reload();
      assert.deepEqual(await markedWords(page), []);
    }
  });

  test('a panel and details that hide the words of a section open, and no other', async ({ page, open }) => {
    const found = async (address: string, word: string): Promise<void> => {
      await open(address);
      await waitFor('it is marked', async () => (await markedWords(page)).includes(word));
    };
    await found('/article/install-the-app/?highlight=package', 'package');
    assert.deepEqual(await openPanels(page), ['Linux', 'Intel', 'macOS']);
    // Another set has the word in a section of its own.
    await found('/article/install-the-app/?highlight=shell#before-you-start', 'shell');
    assert.deepEqual(await openPanels(page), ['Windows', 'Linux']);
    // Here it can be seen outside of panels too.
    await found('/article/install-the-app/?highlight=for+companies+second', 'second');
    assert.deepEqual(await openPanels(page), ['Windows', 'macOS']);
    // And here only another section has it.
    await found('/article/install-the-app/?highlight=package#before-you-start', 'package');
    assert.deepEqual(await openPanels(page), ['Windows', 'macOS']);
    await found('/article/close-your-account/?highlight=wombat', 'wombat');
    assert.equal(await page.getByText('A wombat keeps nothing.').isVisible(), true);
  });

  test('other parameters of the address stay', async ({ page, open }) => {
    await open('/article/change-your-password/?a=1&highlight=password&b=2#if-you-forgot-it');
    await page.waitForURL(/\/\?a=1&b=2#if-you-forgot-it$/);
  });

  test('anything may stand in the address', async ({ page, open }) => {
    for (const words of [
      '<img src=x onerror=alert(1)> password',
      '( [ .* \\ ^$ | { password',
      `${Array.from({ length: 11 }, (_, index) => `w${index}`).join(' ')} password never`,
      `password ${'x'.repeat(5_000)}`,
    ]) {
      await open(`/article/change-your-password/?highlight=${encodeURIComponent(words)}`);
      await waitFor(`marks of ${words.slice(0, 20)}`, async () => (await markedWords(page)).length > 0);
      assert.deepEqual([...new Set(await markedWords(page))], ['password']);
      assert.equal(await page.locator('main img').count(), 0);
    }
  });
}
