import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { pageAround } from '../rendering/article-page.ts';
import { createRandom, randomArticle } from '../rendering/random-article.ts';
import { createTestRenderer } from '../rendering/render.ts';
import { launchChromium } from './chromium.ts';

const count = 600;

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

test(`Chromium reads ${count} articles of anything inside their element, runs no script and asks no other host`, async () => {
  const render = createTestRenderer();
  const random = createRandom(611);
  const bodies = Array.from({ length: count }, () => randomArticle(random));
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.route('**', (route) =>
    new URL(route.request().url()).pathname === '/'
      ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><iframe></iframe>' })
      : route.fulfill({ status: 404, body: '' }),
  );
  await page.goto('http://127.0.0.1/');
  const pages = ['', ...bodies.map((body) => render(body).html)].map(pageAround);
  const read: { readonly frames: readonly string[]; readonly hit: unknown } = await page.evaluate(
    `(${readInBrowser})(${JSON.stringify(pages)})`,
  );
  assert.equal(read.hit, undefined);
  const [around] = read.frames;
  for (const [index, frame] of read.frames.slice(1).entries()) assert.equal(frame, around, bodies[index]);
  assert.deepEqual(
    asked.filter((url) => new URL(url).host !== '127.0.0.1'),
    [],
  );
});

/** Runs in the page: writes each page into one frame, as it would come from a host, and says what is around its article. */
const readInBrowser = `(pages) => {
  const { contentDocument } = document.querySelector('iframe');
  const around = (element) =>
    element.hasAttribute('data-article-body')
      ? '[article]'
      : '<' + element.tagName + '>' + [...element.childNodes].map((node) =>
          node.nodeType === 1 ? around(node) : node.data).join('') + '</>';
  const frames = pages.map((html) => {
    contentDocument.open();
    contentDocument.write(html);
    contentDocument.close();
    return around(contentDocument.documentElement);
  });
  return { frames, hit: window.hit };
}`;
