import assert from 'node:assert/strict';
import { type ReaderTest, textsOf } from './reader.ts';
import { waitForOptions } from './search-field.ts';

export function languageTests(test: ReaderTest): void {
  for (const [language, base, query, result] of [
    // Another form of two words that stand in a sentence.
    ['German', '/de', 'verschiedenen Häusern', /^Kennwörter ändern › Ein sicheres Kennwort/],
    ['German with a mistake', '/de', 'Kenwort', /^Kennwörter ändern › Ein sicheres Kennwort/],
    // A word inside a sentence that has no spaces.
    ['Chinese', '/zh', '随机', /^更改密码 › 选择强密码 .*随机的单词/],
  ] as const) {
    test(`words in sentences are found in ${language}, and marked where they stand`, async (reader) => {
      const { page, open, type } = reader;
      await open('/', base);
      await type(query);
      await waitForOptions(page);
      assert.match((await textsOf(page, '[role="option"]'))[0] ?? '', result);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/article\/one\/#/);
      await page.locator('.clear-highlights').waitFor();
    });
  }
}
