import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { ReaderTest } from './reader.ts';
import { addressesOf, faultsOfPages, wholeSites } from './whole-site.ts';

export function wholeSiteWithoutScriptTests(test: ReaderTest): void {
  for (const site of wholeSites) {
    test(
      `without JavaScript all of ${site.name} can be read, and no button is there that does nothing`,
      async (reader) => {
        await reader.withoutImages();
        const { different } = addressesOf(reader, site);
        assert.deepEqual(await faultsOfPages(reader, site, different, faultsWithoutScript), []);
        assert.deepEqual(
          reader.requests().filter((address) => address.endsWith('.js')),
          [],
        );
      },
      { javaScriptEnabled: false, viewport: { width: 390, height: 844 } },
    );
  }
}

/** Text that nobody can come to, and buttons that wait for a script. */
async function faultsWithoutScript(page: Page): Promise<readonly string[]> {
  await page.waitForLoadState();
  // What a page is asked by a test still runs.
  return page.evaluate<string[]>(`(() => {
    const isSeen = (element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    };
    const opens = (popover) => [...document.querySelectorAll('[popovertarget="' + popover.id + '"]')]
      .some((button) => !popover.contains(button) && isSeen(button));
    const canBeOpened = (element) => {
      const details = element.closest('details:not([open])');
      if (details && !(element.closest('summary')?.parentElement === details)) return isSeen(details);
      const popover = element.closest('[popover]');
      return popover !== null && opens(popover);
    };
    // A link may stand at another place of a small screen.
    const isElsewhere = (element) => {
      const address = element.closest('a')?.getAttribute('href');
      return [...document.querySelectorAll('a')].some((link) => link.getAttribute('href') === address && isSeen(link));
    };
    // A small screen lists categories alone; their pages have the articles, and count them.
    const isInCategory = (element) => {
      const link = element.closest('.category-list > li')?.querySelector('h3 a');
      return link !== null && link !== undefined && isSeen(link);
    };
    // What scripts show when they come, the field that they answer in among it; in an article, nothing is.
    const waits = (element) => element.closest('[hidden], .search > form') !== null && !element.closest('[data-article-body]');
    // On a small screen a sign stands for the language of the page, and the list that it opens has its name.
    const isInList = (element) => {
      const summary = element.closest('.languages summary');
      return summary !== null && isSeen(summary);
    };
    const faults = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode.data.trim();
      const parent = texts.currentNode.parentElement;
      if (text === '' || parent.closest('script, style, template, noscript, svg')) continue;
      if (!isSeen(parent) && !canBeOpened(parent) && !isElsewhere(parent) && !isInCategory(parent) && !isInList(parent) && !waits(parent)) faults.push('hides ' + text);
    }
    for (const button of document.querySelectorAll('button:not([popovertarget])')) {
      const sends = button.type === 'submit' && button.form !== null;
      if (isSeen(button) && !sends) faults.push('shows the button ' + (button.getAttribute('aria-label') ?? button.innerText));
    }
    return faults;
  })()`);
}
