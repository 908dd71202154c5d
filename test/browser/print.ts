import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { ReaderTest } from './reader.ts';

/** What the style sheet writes before or behind an element, as it is shown. */
async function writtenAt(page: Page, selector: string, place: '::before' | '::after'): Promise<string> {
  return page.evaluate<string>(
    `getComputedStyle(document.querySelector(${JSON.stringify(selector)}), '${place}').content.replaceAll('" "', '')`,
  );
}

export function printTests(test: ReaderTest): void {
  test('on paper stand the name of the site, the address of the page, the day, and where links lead', async ({
    page,
    open,
  }) => {
    await page.clock.install({ time: new Date('2026-11-05T12:00:00Z') });
    await open('/article/close-your-account/');
    assert.equal(await page.locator('.print-head').isVisible(), false);
    await page.evaluate(`document.querySelector('.content').insertAdjacentHTML('beforeend',
      '<p><a class="in" href="/help/sharing/">in</a> <a class="out" href="https://example.com/a">out</a> <a class="here" href="#x">here</a></p>')`);
    // What a browser does when its reader prints.
    await page.pdf();
    await page.emulateMedia({ media: 'print' });
    assert.equal(await writtenAt(page, '.print-head', '::before'), '"Signpost Help"');
    const address = 'https://signpost.example/help/article/close-your-account/';
    assert.equal(await writtenAt(page, '.print-head', '::after'), `" ${address} Printed: November 5, 2026"`);
    assert.equal(await writtenAt(page, '.in', '::after'), '" (https://signpost.example/help/sharing/)"');
    assert.equal(await writtenAt(page, '.out', '::after'), '" (https://example.com/a)"');
    assert.equal(await writtenAt(page, '.here', '::after'), 'none');
    for (const part of ['.site-header', '.sidebar', '.site-footer', '.article-help']) {
      assert.equal(await page.locator(part).first().isVisible(), false, part);
    }
  });

  test('what is folded is printed, and is folded again afterwards', async ({ page, open }) => {
    await open('/article/close-your-account/');
    const folded = page.locator('.content details');
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    assert.equal(await folded.getAttribute('open'), '');
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    assert.equal(await folded.getAttribute('open'), null);
  });
}
