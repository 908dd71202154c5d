import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { askingBase } from './asking-site.ts';
import { base } from './help-center.ts';
import { previewedBase } from './previewed-site.ts';
import type { Reader, ReaderTest } from './reader.ts';
import { watch } from './whole-site.ts';

/** One page of each kind, and those with something on them that a policy may forbid. */
const pages = [
  ['the home page', base, '/'],
  ['a category', base, '/sharing/'],
  ['an article', base, '/article/share-a-folder/'],
  ['an article with tabs', base, '/article/install-the-app/'],
  ['an article with images, a video and code', base, '/article/pictures/'],
  ['an article with hostile text', base, '/article/hostile/'],
  ['a hidden article', base, '/article/secret/'],
  ['the search page', base, '/search/?q=password'],
  ['a tag', askingBase, '/tag/first/'],
  ['an article that asks its readers', askingBase, '/article/one/'],
  ['the page of thanks', askingBase, '/thanks/'],
  ['the list of changes', previewedBase, '/preview/'],
  ['a text before and after', previewedBase, '/preview/article/boxes/'],
  ['a page with a bar', previewedBase, '/article/boxes/'],
] as const;

export function policyTests(test: ReaderTest): void {
  // What the policy forbids, the browser writes to its console with the address, and no test lets that pass.
  test('no page does anything that the published policy forbids', async ({ page, origin, sayFaults }, t) => {
    const settled = watch(page);
    for (const [what, under, address] of pages) {
      await t.test(what, async () => {
        const response = await page.goto(origin + under + address);
        await settled();
        const headers = response?.headers() ?? {};
        assert.equal(response?.status(), 200);
        assert.match(headers['content-security-policy'] ?? '', /^default-src 'none'; script-src 'self';/);
        assert.equal(headers['x-content-type-options'], 'nosniff');
        assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
        assert.deepEqual(sayFaults(), []);
      });
    }
  });

  test('the page for what is not there does nothing that the published policy forbids', async (reader) => {
    const settled = watch(reader.page);
    await reader.openMissing('/article/share-a-foldr/');
    await settled();
  });

  test('a script that found its way into a page does not run', async (reader) => {
    const forbidden = await violationsOf(
      reader,
      '<script>document.documentElement.dataset.ran = "script"</script>' +
        '<img src="x.gif" alt="" onerror="document.documentElement.dataset.ran = \'handler\'">' +
        '<script src="data:text/javascript,document.documentElement.dataset.ran = 1"></script>' +
        '<a id="link" href="javascript:document.documentElement.dataset.ran = \'link\'">x</a>' +
        '<base href="https://elsewhere.example/"><style>body { display: none }</style>',
    );
    assert.deepEqual(forbidden, ['base-uri', 'script-src-attr', 'script-src-elem', 'style-src-elem']);
  });

  test('a page that found its way into a page is not shown, and sends nothing elsewhere', async (reader) => {
    const forbidden = await violationsOf(
      reader,
      '<iframe src="https://elsewhere.example/" title="x"></iframe>' +
        '<object data="https://elsewhere.example/"></object>' +
        '<img src="https://elsewhere.example/a.gif" alt="">' +
        '<link rel="stylesheet" href="https://elsewhere.example/a.css">',
    );
    assert.deepEqual(forbidden, ['frame-src', 'img-src', 'object-src', 'style-src-elem']);
  });

  test('an old address leads to its page, and to the section that was asked for', async ({
    page,
    origin,
  }) => {
    await page.goto(`${origin}${base}/article/lend-a-binder/#remove-a-member`);
    assert.equal(page.url(), `${origin}${base}/article/share-a-folder/#remove-a-member`);
  });
}

/** What the browser forbids on a page that markup was put into, as somebody might who can change a page. */
async function violationsOf({ context, folder, origin }: Reader, markup: string): Promise<readonly string[]> {
  const html = readFileSync(path.join(folder, base, 'article', 'secret', 'index.html'), 'utf8');
  const injected = html.replace('</main>', `${markup}</main>`);
  assert.notEqual(injected, html);
  writeFileSync(path.join(folder, base, 'injected.html'), injected);
  // What is forbidden is written to the console, which no page of a reader may do.
  const visitor = await context.browser()?.newContext();
  assert.ok(visitor);
  try {
    const page = await visitor.newPage();
    await page.addInitScript(
      'window.forbidden = []; addEventListener("securitypolicyviolation", (event) => forbidden.push(event.effectiveDirective));',
    );
    const settled = watch(page);
    await page.goto(`${origin}${base}/injected.html`);
    await settled();
    const link = page.locator('#link');
    if ((await link.count()) > 0) await link.click();
    assert.equal(await page.locator('html').getAttribute('data-ran'), null);
    assert.equal(await page.locator('#signpost-main').isVisible(), true);
    const forbidden = await page.evaluate<string[]>('forbidden');
    return [...new Set(forbidden)].sort();
  } finally {
    await visitor.close();
  }
}
