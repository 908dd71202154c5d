import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { checkedPages, checkPagesOf } from '../../src/check/check.ts';
import { readContent } from '../../src/content/read-content.ts';
import { createLookup } from '../../src/links/lookup.ts';
import { linksTo } from '../../src/links/move/links-to.ts';
import { collectTargets } from '../../src/links/targets.ts';
import { renderedOnce } from '../../src/site/rendered-once.ts';
import { linkTexts } from '../../src/site/search-index.ts';
import { createSite, type Site } from '../../src/site/site.ts';
import { createSiteTools } from '../../src/site/site-tools.ts';
import { contentFolder } from '../content/content-folder.ts';
import { site as settings } from '../model/fixtures.ts';

const tools = await createSiteTools();

/** A help center with an article that one link alone leads to. */
async function siteWith(t: TestContext, address: string): Promise<Site> {
  const content = await readContent(
    await contentFolder(t, {
      'categories/basics.md': '---\ntitle: Basics\n---\n',
      'articles/locks.md': '---\ntitle: Locks\nredirect_from: /bolts/\n---\n\n## Close one\n',
      'articles/start.md': `---\ntitle: Start\ncategories: [basics]\n---\n\nSee [the door](${address}).\n`,
    }),
  );
  return createSite(content, settings({ basePath: '/help' }), tools, renderedOnce(new Map()));
}

for (const [way, address] of [
  ['as it is', '/article/locks/#close-one'],
  ['without its slash', '/article/locks#close-one'],
  ['with two slashes', '//article//locks/#close-one'],
  ['in capital letters', '/Article/Locks/#close-one'],
  ['as a file', '/article/locks/index.html#close-one'],
  ['as it was before', '/bolts/#close-one'],
  ['as it was before, in capital letters', '/Bolts#close-one'],
] as const) {
  test(`a link to an article that is written ${way} counts for the search, the lists around it, the check and mv`, async (t) => {
    const site = await siteWith(t, `{{site.baseurl}}${address}`);
    const [start, locks] = ['start', 'locks'].map((name) =>
      site.helpCenter.articles.find((article) => article.name === name),
    );
    assert.ok(start && locks);
    assert.deepEqual(linkTexts(site.helpCenter, site.render), [
      { url: '/article/locks/', id: 'close-one', text: 'the door', page: '/article/start/' },
    ]);
    const { linkedFrom } = tools.connectArticles(site.helpCenter, site.render)(locks);
    assert.deepEqual(
      linkedFrom.map(({ name }) => name),
      ['start'],
    );
    const rules = checkPagesOf(site).map(({ problem }) => problem.rule);
    assert.ok(!rules.includes('orphan-page'), rules.join());
    const pages = checkedPages(site);
    const lookup = createLookup(collectTargets(site.helpCenter, pages, site.assets));
    const [page] = pages.filter((checked) => checked.page === start);
    assert.ok(page);
    assert.deepEqual(
      linksTo(locks, page, site.helpCenter.site, lookup).map(({ written, byName }) => [written, byName]),
      [[`{{site.baseurl}}${address}`, !/bolts/i.test(address)]],
    );
  });
}

test('an image that is shown by a name in capital letters is mended, and not taken for unused', async (t) => {
  const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
  const content = await readContent(
    await contentFolder(t, {
      'categories/basics.md': '---\ntitle: Basics\n---\n',
      'articles/start.md':
        '---\ntitle: Start\ncategories: [basics]\n---\n\nSee [the door]({{site.baseurl}}/images/Door.gif).\n',
      'images/door.gif': pixel,
    }),
  );
  const site = createSite(content, settings(), tools, renderedOnce(new Map()));
  assert.deepEqual(
    checkPagesOf(site).map(({ problem }) => problem.message),
    [
      '`{{site.baseurl}}/images/Door.gif` differs from `/images/door.gif` in capital letters: write it the same way.',
    ],
  );
});
