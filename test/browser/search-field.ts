import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { type ReaderTest, textsOf, waitFor } from './reader.ts';
import { watch } from './whole-site.ts';

const options = '[role="option"]';

/** What a screen reader is told of the field. */
export async function fieldState(page: Page): Promise<Record<string, string | null>> {
  const field = page.locator('input[name=q]');
  const names = ['role', 'aria-autocomplete', 'aria-expanded', 'aria-activedescendant'];
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await field.getAttribute(name)])),
  );
}

/** Waits for the first answer to what was typed. */
export async function waitForOptions(page: Page): Promise<void> {
  await page.locator(options).first().waitFor();
}

/** Keeps everything that the list and the status have said. */
const recordNotes = `
  globalThis.notes = [];
  new MutationObserver(() => {
    for (const said of document.querySelectorAll('.search-note, [role="status"]')) notes.push(said.textContent);
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
`;

export function searchFieldTests(test: ReaderTest): void {
  test('typing lists articles, the arrow keys choose one, and Enter opens its section', async (reader) => {
    const { page, open } = reader;
    await open('/article/share-a-folder/');
    await page.locator('input[name=q]').focus();
    await page.keyboard.type('choose strong passw');
    // The first words alone find another article.
    await page.locator(options).first().filter({ hasText: 'four words' }).waitFor();
    const [first] = await textsOf(page, options);
    assert.match(first ?? '', /^Change your password › Choose a strong password Your account .*four words/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/help\/article\/change-your-password\/#choose-a-strong-password$/);
    const heading = await page.locator('#choose-a-strong-password').boundingBox();
    const { height = 0 } = page.viewportSize() ?? {};
    assert.ok(heading !== null && heading.y >= 0 && heading.y < height, 'the section is in view');
  });

  test('a question that is typed letter by letter shows titles, texts once nobody types, and never nothing', async (reader) => {
    const { page, open, requests } = reader;
    await page.clock.install();
    await open('/');
    await page.locator('input[name=q]').focus();
    await page.locator('input[name=q][role=combobox]').waitFor();
    await page.clock.pauseAt(new Date(Date.now() + 60_000));
    await page.evaluate(recordNotes);
    const texts = () => requests().filter((path) => /^\/search\/[^/]+\/a\//.test(path));
    for (const letter of 'how do I change my password') {
      await page.keyboard.type(letter);
      await page.clock.runFor(100);
    }
    const first = page.locator(options).first().filter({ hasText: 'Change your password' });
    await first.waitFor();
    assert.deepEqual(texts(), []);
    await page.keyboard.press('ArrowDown');
    await page.clock.runFor(1000);
    await first.locator('.result-excerpt mark').first().waitFor();
    assert.equal(await first.getAttribute('aria-selected'), 'true', 'the list is the same one still');
    assert.ok(texts().length > 0 && texts().length <= 5, texts().join(' '));
    await page.clock.runFor(1000);
    await page
      .getByRole('status')
      .getByText(/^\d+ results$/)
      .waitFor();
    const notes = String(await page.evaluate('notes.join("; ")'));
    assert.match(notes, /results/);
    assert.doesNotMatch(notes, /No results|could not/);
  });

  test('no article is chosen before an arrow key is pressed, and focus stays in the field', async ({
    page,
    open,
    type,
  }) => {
    await open('/');
    await type('password');
    await waitForOptions(page);
    const combobox = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'true' };
    assert.deepEqual(await fieldState(page), { ...combobox, 'aria-activedescendant': null });
    assert.equal(await page.locator('[role="option"][aria-selected="true"]').count(), 0);
    const list = await page.locator('input[name=q]').getAttribute('aria-controls');
    assert.equal(await page.locator(`[id="${list}"]`).getAttribute('role'), 'listbox');
    assert.equal(await page.locator(`[id="${list}"]`).getAttribute('aria-label'), 'Search results');

    await page.keyboard.press('ArrowDown');
    const first = await page.locator(options).first().getAttribute('id');
    assert.deepEqual(await fieldState(page), { ...combobox, 'aria-activedescendant': first });
    assert.equal(await page.locator('input[name=q]:focus').count(), 1);
    await page.keyboard.press('ArrowUp');
    const last = await page.locator(options).last().getAttribute('id');
    assert.equal((await fieldState(page))['aria-activedescendant'], last);
    await page.keyboard.press('ArrowDown');
    assert.equal((await fieldState(page))['aria-activedescendant'], first);
    assert.equal(await page.locator('[role="option"][aria-selected="true"]').count(), 1);
  });

  test('keys that move in the text do so, and take the choice back', async ({ page, open, type }) => {
    await open('/');
    await type('password');
    await waitForOptions(page);
    for (const [key, place] of [
      ['Home', 0],
      ['ArrowRight', 1],
      ['End', 8],
      ['ArrowLeft', 7],
    ] as const) {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press(key);
      assert.equal((await fieldState(page))['aria-activedescendant'], null, key);
      assert.equal(await page.evaluate('document.activeElement.selectionStart'), place, key);
    }
  });

  test('Escape closes the list and keeps the text, and a second one clears it', async ({
    page,
    open,
    type,
  }) => {
    await open('/');
    await type('password');
    await waitForOptions(page);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.search-popup').isVisible(), false);
    assert.equal(await page.inputValue('input[name=q]'), 'password');
    assert.equal((await fieldState(page))['aria-expanded'], 'false');
    await page.keyboard.press('Escape');
    assert.equal(await page.inputValue('input[name=q]'), '');
    assert.equal(await page.locator('input[name=q]:focus').count(), 1);
  });

  test('the arrow key down opens the list again', async ({ page, open, type }) => {
    await open('/');
    await type('password');
    await waitForOptions(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    await page.locator('.search-popup').waitFor();
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.locator('[role="option"][aria-selected="true"]').count(), 1);
  });

  test('Enter without a choice leads to the page of results', async ({ page, open, type }) => {
    await open('/article/share-a-folder/');
    await type('password');
    await waitForOptions(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/help\/search\/\?q=password$/);
    await page.locator('.result-list a').first().waitFor();
  });

  test('the list goes when the reader clicks elsewhere or tabs away, and not when links in it are reached', async ({
    page,
    open,
    type,
  }) => {
    await open('/');
    await type('notebook');
    await waitForOptions(page);
    await page.mouse.click(5, 500);
    await page.locator('.search-popup').waitFor({ state: 'hidden' });
    await page.locator('input[name=q]').click();
    await page.locator('.search-popup').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    assert.equal(await page.locator('.search-popup a:focus').innerText(), 'See all 14 results');
    assert.equal(await page.locator('.search-popup').isVisible(), true);
    await page.keyboard.press('Tab');
    await page.locator('.search-popup').waitFor({ state: 'hidden' });
  });

  test('a result is a link for the mouse, which opens new tabs as well', async ({
    page,
    context,
    open,
    type,
  }) => {
    await open('/');
    await type('password');
    await waitForOptions(page);
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      page
        .locator(options)
        .first()
        .click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await tab.waitForURL(/\/help\/article\/change-your-password\//);
    await page.locator(options).first().click();
    await page.waitForURL(/\/help\/article\/change-your-password\//);
  });

  test('the number of results is said once the reader pauses', async ({ page, open, type }) => {
    await open('/');
    const status = page.getByRole('status');
    assert.equal(await status.count(), 1);
    assert.equal(await status.innerText(), '');
    await type('notebook');
    await waitFor('the count is said', async () => (await status.innerText()) === '14 results');
    await page.locator('input[name=q]').fill('change');
    await waitFor('the next is said', async () => (await status.innerText()) === '2 results');
    await page.locator('input[name=q]').fill('xqzzyt');
    const nothing = 'No results for “xqzzyt”';
    await waitFor('nothing is said too', async () => (await status.innerText()) === nothing);
    assert.deepEqual(await textsOf(page, '.search-popup p'), [nothing, 'Look through all articles']);
    assert.equal((await fieldState(page))['aria-expanded'], 'false');
  });

  test('a misspelled word is understood, and the right one is offered', async ({ page, open, type }) => {
    await open('/');
    await type('pasword');
    await waitForOptions(page);
    assert.match((await textsOf(page, options))[0] ?? '', /^Change your password/);
    await page.getByRole('button', { name: 'password', exact: true }).click();
    assert.equal(await page.inputValue('input[name=q]'), 'password');
    await page.getByRole('button', { name: 'password', exact: true }).waitFor({ state: 'hidden' });
    assert.equal(await page.locator('input[name=q]:focus').count(), 1);
  });

  test('what was read otherwise than it was typed is said, with the way back', async ({
    page,
    open,
    type,
  }) => {
    await open('/');
    const status = page.getByRole('status');
    const note = page.locator('.search-popup .search-note').first();
    await type('folder -notebook');
    await note.filter({ hasText: 'Articles with “notebook” are left out.' }).waitFor();
    await waitFor('it is said', async () => /“notebook” are left out/.test(await status.innerText()));
    await page.getByRole('button', { name: 'Look for these words too' }).click();
    assert.equal(await page.inputValue('input[name=q]'), 'folder notebook');
    await page.locator('input[name=q]').fill('"password your change"');
    await note.filter({ hasText: 'stand nowhere together' }).waitFor();
    assert.match((await textsOf(page, options))[0] ?? '', /^Change your password/);
  });

  test('characters that are still being put together are no query', async ({ page, context, open }) => {
    await page.clock.install();
    await open('/');
    await page.locator('input[name=q]').focus();
    await page.getByRole('combobox').waitFor();
    const keyboard = await context.newCDPSession(page);
    await keyboard.send('Input.imeSetComposition', { text: 'passw', selectionStart: 5, selectionEnd: 5 });
    await page.clock.runFor(1000);
    assert.equal(await page.locator('.search-popup').isVisible(), false);
    await keyboard.send('Input.insertText', { text: 'password' });
    await waitForOptions(page);
    assert.equal(await page.inputValue('input[name=q]'), 'password');
  });

  test('a slow answer does not replace the one to what was typed after it', async ({ page, open, type }) => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(
      /\/search\/[^/]+\/a\//,
      async (route) => {
        await held;
        await route.continue();
      },
      { times: 1 },
    );
    const settled = watch(page);
    await open('/');
    const asked = page.waitForRequest(/\/search\/[^/]+\/a\//);
    await type('folder');
    await asked;
    await page.locator('input[name=q]').fill('notebook');
    await waitForOptions(page);
    const before = await textsOf(page, options);
    release();
    await settled();
    assert.deepEqual(await textsOf(page, options), before);
    assert.match(before[0] ?? '', /notebook/);
  });

  test('the list stays as it is while the reader chooses from it', async ({ page, open, type }) => {
    const settled = watch(page);
    await open('/');
    await type('folder');
    await waitForOptions(page);
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    await page.route(/\/search\/[^/]+\//, async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest(/\/search\/[^/]+\//);
    await page.locator('input[name=q]').fill('notebook');
    await asked;
    await page.keyboard.press('ArrowDown');
    release();
    await settled();
    assert.match((await textsOf(page, '[aria-selected="true"]'))[0] ?? '', /^Share a folder/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/article\/share-a-folder\//);
  });

  test('markup in titles, texts and queries is shown as it is written', async ({ page, open, type }) => {
    await open('/');
    await type('<img src=x onerror=alert(1)> zebra');
    await waitForOptions(page);
    assert.match((await textsOf(page, options))[0] ?? '', /^<img src=x onerror=alert\(1\)> & "quotes"/);
    assert.match((await textsOf(page, options))[0] ?? '', /<script>alert\(1\)<\/script>/);
    await page.locator('input[name=q]').fill('<xqzzyt>');
    await page.getByText('No results for “<xqzzyt>”').first().waitFor();
    assert.equal(await page.locator('.search img, .search xqzzyt, .search script').count(), 0);
  });

  test('what is hidden is not found', async ({ page, open, type }) => {
    await open('/');
    await type('walrus');
    await page.getByText('No results for “walrus”').first().waitFor();
    await page.locator('input[name=q]').fill('secret plan');
    await page.getByText('No results for “secret plan”').first().waitFor();
  });
}
