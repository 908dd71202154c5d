import assert from 'node:assert/strict';
import { type Reader, type ReaderTest, waitFor } from './reader.ts';
import { waitForOptions } from './search-field.ts';

/** What the host was told by requests below `/signals/`. */
const signalsOf = ({ log }: Reader): readonly URL[] =>
  log().filter(({ pathname }) => pathname.includes('/signals/'));

const shown = ({ searchParams }: URL) => Object.fromEntries(searchParams);

async function search({ page, type }: Reader, query: string): Promise<void> {
  await page.locator('input[name=q]').fill('');
  await type(query);
  await waitForOptions(page);
}

export function signalTests(test: ReaderTest): void {
  test('the log of the host has what was searched for and chosen, without what may be personal', async (reader) => {
    const { page, open } = reader;
    await open('/');
    await search(reader, 'pier ada@example.com 4111 1111 1111');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/article\/piers\//);
    await waitFor('the search is told', async () => signalsOf(reader).length > 0);
    assert.deepEqual(signalsOf(reader).map(shown), [{ q: 'pier', n: '4', c: '/article/piers/' }]);
  });

  test('a choice is told too where the rest of the answer is still on its way', async (reader) => {
    const { page, open } = reader;
    await open('/');
    // Texts of articles never come; what is typed letter by letter is answered without them.
    await page.context().route(/\/search\/[0-9a-f]{12}\/a\//, () => undefined);
    await page.locator('input[name=q]').focus();
    await page.keyboard.type('p');
    await waitForOptions(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/article\//);
    await waitFor('the search is told', async () => signalsOf(reader).length > 0);
    assert.equal(signalsOf(reader)[0]?.searchParams.get('q'), 'p');
  });

  test('a search that led to nothing is told once its reader leaves it, and not while they type', async (reader) => {
    const { page, open } = reader;
    await page.clock.install();
    await open('/');
    await search(reader, 'bicycle');
    await page.clock.runFor(500);
    await search(reader, 'piers');
    await page.clock.runFor(1000);
    // The answer is whole with its texts.
    await page.locator('.result-excerpt mark', { hasText: /pier/i }).first().waitFor();
    await page.clock.runFor(3000);
    assert.deepEqual(signalsOf(reader), []);
    await search(reader, 'sunday');
    await waitFor('the search is told', async () => signalsOf(reader).length > 0);
    assert.deepEqual(signalsOf(reader).map(shown), [{ q: 'piers', n: '4', c: '' }]);
  });

  test('nobody is told anything of a reader whose browser asks for it', async (reader) => {
    const { page, open } = reader;
    await page.addInitScript('Object.defineProperty(navigator, "globalPrivacyControl", { value: true })');
    await open('/');
    await search(reader, 'pier');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/article\/piers\//);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(signalsOf(reader), []);
  });

  test('whether an article was helpful is in the log, with a script and without', async (reader) => {
    const { page, open } = reader;
    await open('/article/piers/');
    await page.getByRole('radio', { name: 'No', exact: true }).check();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Thank you').waitFor();
    assert.match(page.url(), /\/article\/piers\/$/);
    const told = signalsOf(reader);
    assert.equal(told.length, 1);
    assert.deepEqual([told[0]?.pathname, told[0]?.searchParams.get('helpful')], ['/help/signals/v/', 'no']);
    assert.match(told[0]?.searchParams.get('page') ?? '', /\/help\/article\/piers\/$/);
  });

  test(
    'without a script, an answer leads to a page that thanks for it',
    async ({ page, open }) => {
      await open('/article/piers/');
      await page.getByRole('radio', { name: 'Yes', exact: true }).check();
      await page.getByRole('button', { name: 'Send' }).click();
      await page.waitForURL(/\/signals\/v\/\?page=.*&helpful=yes/);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    { javaScriptEnabled: false },
  );
}

/** Without a setting, nobody is told of anything. */
export function silentTests(test: ReaderTest): void {
  test('a site that says nothing of signals sends none', async (reader) => {
    const { page, open } = reader;
    await open('/');
    await search(reader, 'folder');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/article\//);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(signalsOf(reader), []);
  });
}
