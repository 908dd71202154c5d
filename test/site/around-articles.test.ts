import assert from 'node:assert/strict';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { checkPagesOf } from '../../src/check/check.ts';
import { readContent } from '../../src/content/read-content.ts';
import type { SiteConfig } from '../../src/content/types.ts';
import type { RenderedArticle } from '../../src/rendering/types.ts';
import { replyTo } from '../../src/serve/reply.ts';
import { renderedOnce } from '../../src/site/rendered-once.ts';
import { createSite, type Site } from '../../src/site/site.ts';
import { createSiteTools } from '../../src/site/site-tools.ts';
import { readFolder, runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from '../content/content-folder.ts';
import { site } from '../model/fixtures.ts';
import { htmlRules } from './html-rules.ts';

const files = {
  'categories/basics.md': '---\ntitle: Basics\n---\n',
  'articles/start.md':
    '---\ntitle: Start & go\ncategories: [basics]\ntags: [First steps]\n---\n\nRead [more]({{site.baseurl}}/article/next/) or [that]({{site.baseurl}}/article/hidden/).\n<!-- not for readers -->\n',
  'articles/next.md': '---\ntitle: Next\ncategories: [basics]\ntags: [first steps]\n---\n\nText of *it*.\n',
  'articles/hidden.md':
    '---\ntitle: Secret\nhidden: true\ntags: [First steps]\n---\n\nSee [Next]({{site.baseurl}}/article/next/).\n',
};

const tools = await createSiteTools();

async function siteOf(t: TestContext, settings: Partial<SiteConfig> = {}): Promise<Site> {
  const content = await readContent(await contentFolder(t, files));
  return createSite(content, site({ basePath: '/help', ...settings }), tools, renderedOnce(new Map()));
}

function bodyAt(address: string, site: Site): string {
  const reply = replyTo(address, site);
  assert.ok('body' in reply && reply.status === 200, address);
  return String(reply.body);
}

test('readers find related articles, and those that lead to the one they read', async (t) => {
  const site = await siteOf(t);
  const next = bodyAt('/help/article/next/', site);
  assert.match(
    next,
    /<h2 id="signpost-related">Related articles<\/h2>\s*<ul[^>]*>\s*<li><a href="\/help\/article\/start\/">Start &amp; go<\/a><\/li>\s*<\/ul>/,
  );
  assert.match(next, /Linked from 1 article</);
  assert.match(next, /<a class="tag" href="\/help\/tag\/first-steps\/" rel="tag">/);
});

test('a hidden article is named by no other page and file', async (t) => {
  const site = await siteOf(t);
  const addresses = [
    ...site.pages.map(({ url }) => url).filter((url) => !url.includes('hidden') && url !== '/404.html'),
    ...site.textFiles.flatMap(({ url }) => (url === undefined ? [] : [url])),
  ];
  assert.ok(addresses.includes('/help/llms.txt') && addresses.includes('/help/tag/first-steps/'));
  assert.deepEqual(
    addresses.filter((address) => bodyAt(address, site).includes('Secret')),
    [],
  );
  assert.equal(addresses.includes('/help/article/hidden.md'), false);
});

test('the Markdown of an article has its title and what readers see of it', async (t) => {
  const site = await siteOf(t);
  assert.equal(
    bodyAt('/help/article/start.md', site),
    '# Start & go\n\nRead [more](https://help.example/help/article/next/) or [that](https://help.example/help/article/hidden/).\n',
  );
});

test('tags, the Markdown of articles and lists for programs are no broken links', async (t) => {
  const site = await siteOf(t, { feedback: { mode: 'netlify' } });
  const findings = checkPagesOf(site).map(({ problem }) => problem);
  assert.deepEqual(
    findings.filter(({ rule }) => rule !== 'orphan-page'),
    [],
  );
});

test('readers are asked whether an article was helpful as the settings say', async (t) => {
  const repository = { url: 'https://github.com/owner/name', branch: 'main', contentPath: 'content' };
  const pageWith = async (settings: Partial<SiteConfig>) =>
    bodyAt('/help/article/start/', await siteOf(t, settings));
  const none = await pageWith({});
  assert.doesNotMatch(none, /helpful|<form class="feedback"|Edit this page/);
  const netlify = await pageWith({ feedback: { mode: 'netlify' }, contact: 'mailto:help@example.com' });
  assert.match(
    netlify,
    /<form class="feedback" name="feedback" aria-labelledby="signpost-feedback" method="post" action="\/help\/thanks\/" data-feedback data-netlify="true"/,
  );
  assert.match(netlify, /Still stuck\? <a href="mailto:help@example\.com">Contact us<\/a>/);
  const endpoint = await pageWith({ feedback: { mode: 'endpoint', url: 'https://votes.example/a?b&c' } });
  assert.match(endpoint, /action="https:\/\/votes\.example\/a\?b&amp;c" data-feedback>/);
  const link = await pageWith({ feedback: { mode: 'link' }, repository });
  assert.match(link, /Was this article helpful\? <a href="https:\/\/github\.com\/owner\/name\/issues\/new\?/);
  assert.match(
    link,
    /<a href="https:\/\/github\.com\/owner\/name\/edit\/main\/content\/articles\/start\.md"/,
  );
});

test('the form and the page of thanks are valid HTML', async (t) => {
  const repository = { url: 'https://github.com/owner/name', branch: 'main', contentPath: 'content' };
  const site = await siteOf(t, { feedback: { mode: 'netlify' }, repository, contact: '/article/next/' });
  const validator = new HtmlValidate(htmlRules);
  for (const address of ['/help/article/start/', '/help/thanks/', '/help/tag/first-steps/']) {
    const { results } = await validator.validateString(bodyAt(address, site));
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ message, selector }) => `${message} ${selector}`)),
      [],
    );
  }
});

test('where dates are known, articles tell theirs, and every page names the feed', async (t) => {
  const content = await readContent(await contentFolder(t, files));
  const updated = new Map([['articles/start.md', Date.UTC(2026, 2, 1)]]);
  const dated = createSite(content, site({ basePath: '/help' }), tools, undefined, undefined, {
    updated,
    recordOf: undefined,
  });
  const start = bodyAt('/help/article/start/', dated);
  assert.match(start, /<time datetime="2026-03-01">March 1, 2026<\/time>/);
  assert.match(start, /"dateModified":"2026-03-01"/);
  assert.doesNotMatch(bodyAt('/help/article/next/', dated), /Updated|dateModified/);
  assert.match(bodyAt('/help/', dated), /type="application\/atom\+xml"[^>]* href="\/help\/feed\.xml"/);
  assert.match(bodyAt('/help/feed.xml', dated), /<updated>2026-03-01T00:00:00Z<\/updated>/);
  assert.doesNotMatch(bodyAt('/help/', await siteOf(t)), /feed\.xml/);
});

test('a site that is served tells of the related articles that it knows already', async (t) => {
  const content = await readContent(await contentFolder(t, files));
  const records = new Map<string, RenderedArticle>();
  const served = createSite(
    content,
    site({ basePath: '/help' }),
    tools,
    (render) => (document) => {
      const record = render(document);
      records.set(document.file, record);
      return record;
    },
    undefined,
    { updated: new Map(), recordOf: ({ file }) => records.get(file) },
  );
  assert.doesNotMatch(bodyAt('/help/article/next/', served), /Linked from/);
  assert.equal(records.size, 1);
  bodyAt('/help/article/start/', served);
  assert.match(bodyAt('/help/article/next/', served), /Linked from 1 article/);
});

test('an article whose Markdown would be published at the address of a page is refused', async (t) => {
  const cwd = path.dirname(
    await contentFolder(t, {
      'articles/a.md': '---\ntitle: A\n---\n',
      'articles/b/a.md.md': '---\ntitle: B\n---\n',
    }),
  );
  const { code, stdout } = await runSignpost(
    cwd,
    'build',
    '--content',
    'content',
    '--output',
    'site',
    '--format',
    'json',
  );
  assert.equal(code, 1);
  assert.deepEqual(
    JSON.parse(stdout).map((found: unknown) => found),
    [
      {
        file: 'articles/b/a.md.md',
        line: 1,
        column: 1,
        rule: 'duplicate-name',
        severity: 'error',
        target: 'a.md',
        message:
          'The page would be published at `/article/a.md/`, the address of the Markdown of `articles/a.md`; give this file another name.',
        suggestions: [],
      },
    ],
  );
  assert.deepEqual(
    Object.keys(readFolder(cwd)).filter((name) => name.startsWith('site')),
    [],
  );
});
