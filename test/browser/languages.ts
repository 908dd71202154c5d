import assert from 'node:assert/strict';
import { axeFile, faultsOf } from './axe.ts';
import { type ReaderTest, textsOf } from './reader.ts';
import { waitForOptions } from './search-field.ts';
import { translatedBase } from './translated-site.ts';

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

  test(
    'a page is offered in the language that the browser asks for, once, and the list leads to the place on it',
    async ({ page, open }) => {
      await open('/article/one/', translatedBase);
      const offer = page.getByRole('link', { name: 'Diese Seite auf Deutsch lesen' });
      assert.equal(await offer.getAttribute('href'), `${new URL(page.url()).origin}/both/de/article/one/`);
      assert.equal(await offer.locator('span').getAttribute('lang'), 'de');
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await offer.waitFor({ state: 'detached' });

      await open('/article/one/#further-down', translatedBase);
      const list = page.locator('.languages');
      await list.locator('summary').click();
      assert.equal(await offer.count(), 0);
      assert.deepEqual(
        await list
          .getByRole('link')
          .evaluateAll((links: readonly ShownLink[]) =>
            links.map(({ lang, dir, textContent }) => [lang, dir, textContent]),
          ),
        [
          ['en', '', 'English'],
          ['de', '', 'Deutsch'],
          ['ar', 'rtl', 'العربية'],
        ],
      );
      await list.getByRole('link', { name: 'Deutsch' }).click();
      await page.waitForURL(/\/both\/de\/article\/one\/#further-down$/);
    },
    { locale: 'de-AT' },
  );

  for (const scheme of ['light', 'dark'] as const) {
    test(
      `badges of plans and of languages can be read wherever they stand, in ${scheme} colors`,
      async ({ page, context, open }) => {
        await context.addInitScript({ path: axeFile });
        for (const [path, badges] of [
          ['/de/', ['Englisch', 'Englisch']],
          ['/de/help/', ['Englisch', 'Teams', 'Seit 2026.3']],
          ['/de/article/two/', ['Teams', 'Seit 2026.3', 'Teams']],
          ['/ar/', ['الإنجليزية', 'الإنجليزية', 'الإنجليزية']],
          ['/ar/article/two/', ['Teams', 'منذ 2026.3', 'Teams']],
        ] as const) {
          await open(path, translatedBase);
          assert.deepEqual(await textsOf(page, 'main :is(.badge, .in-language)'), badges);
          assert.deepEqual(await faultsOf(page), []);
        }
      },
      { colorScheme: scheme, reducedMotion: 'reduce' },
    );
  }

  test(
    'what is not translated is not offered',
    async ({ page, open }) => {
      await open('/article/two/', translatedBase);
      await page.waitForLoadState('networkidle');
      assert.equal(await page.locator('.language-offer').count(), 0);
    },
    { locale: 'de' },
  );
}

interface ShownLink {
  readonly lang: string;
  readonly dir: string;
  readonly textContent: string;
}
