import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertNothingMoved, watchShifts } from './layout-shifts.ts';
import { type Reader, type ReaderTest, readOn, textsOf, waitFor } from './reader.ts';

const titles = '.read-articles li';

function sectionOf(page: Page) {
  return page.locator('.read-articles');
}

/** Opens an article and does something in it, by which it is one that was read. */
async function read({ page, open }: Reader, address: string): Promise<void> {
  await open(address);
  await readOn(page);
  await waitFor('it is noted', async () =>
    page.evaluate<boolean>(
      "(localStorage.getItem('signpost:read:/help/') ?? '').startsWith('[{\"url\":\"' + location.pathname)",
    ),
  );
}

export function readArticleTests(test: ReaderTest): void {
  test('the home page lists the articles that were read last, the latest first, and leads to them', async (reader) => {
    const { page, open } = reader;
    await open('/');
    assert.equal(await sectionOf(page).isVisible(), false);
    for (const number of [1, 2, 3, 4, 5, 6, 3]) await read(reader, `/article/app-${number}/`);
    await open('/sharing/');
    await open('/');
    const names = ['App number 3', 'App number 6', 'App number 5', 'App number 4', 'App number 2'];
    assert.deepEqual(await textsOf(page, titles), names);
    await sectionOf(page).getByRole('link', { name: 'App number 5' }).click();
    await page.waitForURL('**/article/app-5/');
  });

  test('they are forgotten when their reader says so, and the focus is at the beginning of the page', async (reader) => {
    const { page, open } = reader;
    await read(reader, '/article/app-1/');
    await open('/');
    await sectionOf(page).getByRole('button', { name: 'Forget these articles' }).press('Enter');
    await sectionOf(page).waitFor({ state: 'detached' });
    await page.locator('main:focus').waitFor();
    await open('/');
    assert.equal(await sectionOf(page).isVisible(), false);
  });

  test('what another program of the origin has put into the storage is no article', async ({
    page,
    open,
  }) => {
    await open('/');
    for (const [kept, shown] of [
      ['no list', []],
      ['{"url": "/help/"}', []],
      [
        JSON.stringify([
          { url: 'javascript:alert(1)', title: 'A script' },
          { url: '//elsewhere.example/help/', title: 'Elsewhere' },
          { url: '/other/article/a/', title: 'Another site' },
          { url: '/help/article/a/', title: '<b>Bold</b>' },
          { url: '/help/article/b/' },
        ]),
        ['<b>Bold</b>'],
      ],
    ] as const) {
      await page.evaluate(
        (value) => Reflect.get(globalThis, 'localStorage').setItem('signpost:read:/help/', value),
        kept,
      );
      await open('/');
      assert.deepEqual(await textsOf(page, titles), shown, kept);
    }
  });

  test(
    'without a script nothing is kept and nothing shown',
    async ({ page, open }) => {
      await open('/article/app-1/');
      await open('/');
      assert.equal(await sectionOf(page).isVisible(), false);
    },
    { javaScriptEnabled: false },
  );

  test('nothing on the home page moves for it', async (reader) => {
    const { page, open } = reader;
    await read(reader, '/article/app-1/');
    await watchShifts(page);
    await open('/');
    await sectionOf(page).waitFor();
    await page.waitForLoadState('networkidle');
    await assertNothingMoved(page);
  });
}
