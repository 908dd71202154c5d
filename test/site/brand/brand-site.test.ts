import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { checkPagesOf, findingsOf } from '../../../src/check/check.ts';
import type { SettingLink } from '../../../src/content/settings/brand/types.ts';
import { externalLinks } from '../../../src/links/external/links.ts';
import { replyTo } from '../../../src/serve/reply.ts';
import { createSite, type Site } from '../../../src/site/site.ts';
import { createCheckTools, createSiteTools } from '../../../src/site/site-tools.ts';
import { htmlRules } from '../html-rules.ts';
import { brandFolder, makeBrandSite } from './brand-site.ts';

/** Bytes of HTML, style sheet and scripts of a page, as they are sent. */
const mostBytes = 30 * 1024;

const site = await makeBrandSite('/help');
const tools = await createCheckTools(site.helpCenter.site, site.project);

function htmlOf(site: Site, path: string): string {
  const page = site.pages.find(({ outputPath }) => outputPath === path);
  assert.ok(page, path);
  return site.pageHtml(page);
}

test('a brand of settings alone has no problem, under a base path too', () => {
  assert.deepEqual(
    findingsOf(site).map(({ problem }) => problem),
    [],
  );
});

test('every page has the logo, the links, the banner, the footer and the contact of the settings', () => {
  for (const { outputPath } of site.pages) {
    const html = htmlOf(site, outputPath);
    assert.match(
      html,
      /<img class="logo-light"[^>]* src="\/help\/assets\/own\/logo-[0-9A-F]{8}\.svg" alt="Tidewater Help" width="133" height="26">/,
    );
    assert.match(html, /<img class="logo-dark"[^>]* alt="Tidewater Help"/);
    assert.ok(!html.includes('<span>Tidewater Help</span>'));
    for (const part of [
      'href="https://tidewater.example/tickets" rel="noopener">Buy tickets<',
      'No ferries from pier 4 on Sunday. <a href="/help/article/piers/">',
      '<h2>Travel</h2>',
      'href="/help/article/lost-property/">Lost property<',
      'href="mailto:help@tidewater.example" data-contact>Contact us<',
      'rel="preload" href="/help/assets/own/inter-',
    ]) {
      assert.ok(html.includes(part), `${outputPath}: ${part}`);
    }
  }
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(htmlRules);
  for (const { outputPath } of site.pages) {
    const { results } = await validator.validateString(htmlOf(site, outputPath));
    const said = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
    );
    assert.deepEqual(said, [], outputPath);
  }
});

test('an icon of a category that there is not is said, with one that there is, and leaves the page as it is', () => {
  const [travel, ...others] = site.content.categories.toSorted((a, b) => (a.name < b.name ? 1 : -1));
  assert.ok(travel);
  const wrong = { ...travel, frontMatter: { ...travel.frontMatter, icon: 'fa-shipp' } };
  const made = createSite({ ...site.content, categories: [wrong, ...others] }, site.helpCenter.site, tools);
  assert.deepEqual(
    made.problems.map(({ file, position, rule, suggestions }) => [file, position, rule, suggestions]),
    [['categories/travel.md', { line: 3, column: 7 }, 'unknown-icon', ['fa-ship']]],
  );
  assert.match(
    htmlOf(made, 'help/index.html'),
    /<span class="pictogram"><svg class="icon"[^>]*>.*?<\/svg><\/span><h3><a href="\/help\/travel\/">On board</,
  );
});

test('nothing of another host is loaded, and the policy lets fonts of the site in', async () => {
  const headers = site.textFiles.find(({ outputPath }) => outputPath === '_headers')?.text() ?? '';
  const [, policy = ''] = /Content-Security-Policy: (.*)/.exec(headers) ?? [];
  assert.ok(policy.includes("font-src 'self'") && !policy.includes('unsafe'), policy);
  const { files, stylesheet } = { files: site.bundled, stylesheet: site.bundled[0] };
  assert.doesNotMatch(new TextDecoder().decode(stylesheet?.contents), /url\("?(?:https?:)?\/\//);
  assert.ok(files.every(({ path }) => path.startsWith('assets/')));
});

test('the local server says of each file what it is, and keeps pictures from being pages as the host does', () => {
  const replies = site.bundled.map(({ path }) => {
    const reply = replyTo(`/help/${path}`, site);
    return [path.replace(/-[A-Z0-9]{8}/, ''), reply.headers] as const;
  });
  const typeOf = Object.fromEntries(replies.map(([path, headers]) => [path, headers['Content-Type']]));
  assert.equal(typeOf['assets/own/inter.woff2'], 'font/woff2');
  assert.equal(typeOf['assets/own/logo.svg'], 'image/svg+xml');
  assert.equal(typeOf['assets/site.css'], 'text/css; charset=utf-8');
  assert.equal(typeOf['assets/site.js'], 'text/javascript; charset=utf-8');
  const [, logo] = replies.find(([path]) => path === 'assets/own/logo.svg') ?? [];
  assert.match(logo?.['Content-Security-Policy'] ?? '', /sandbox$/);
});

test('a page with everything stays within what a page may weigh', () => {
  const sent = (path: string): number => {
    const file = site.bundled.find((bundled) => `/help/${bundled.path}` === path);
    return file ? gzipSync(file.contents).length : 0;
  };
  const html = htmlOf(site, 'help/article/piers/index.html');
  const loaded = [...html.matchAll(/(?:src|href)="(\/help\/assets\/[^"]+\.(?:css|js))"/g)];
  assert.equal(loaded.length, 5);
  const bytes = loaded.reduce((sum, [, path = '']) => sum + sent(path), gzipSync(html).length);
  assert.ok(bytes < mostBytes, `${bytes} bytes`);
});

test('a text of the settings is text, whatever it holds', async () => {
  const { brand } = site.helpCenter.site;
  const text = '<img src=x onerror=alert(1)> & "quotes"';
  const link: SettingLink = { label: text, url: 'https://a.example/?a="b', position: 'unknown' };
  const hostile = createSite(
    site.content,
    {
      ...site.helpCenter.site,
      brand: {
        ...brand,
        banner: brand.banner && { ...brand.banner, text, link },
        footer: { text, columns: [{ title: text, links: [link] }] },
        headerLinks: [link],
        home: { ...brand.home, heading: text, lead: text, sections: [{ title: text, links: [link] }] },
      },
    },
    await createSiteTools(site.helpCenter.site, site.project),
  );
  const html = htmlOf(hostile, 'help/index.html');
  assert.ok(!html.includes('<img src=x') && !html.includes('?a="b'));
  assert.equal(html.split('&lt;img src=x onerror=alert(1)&gt;').length - 1, 10);
});

test('a link of the settings that leads nowhere is reported where it is written', async () => {
  const text = await readFile(join(brandFolder, '_data', 'site.json'), 'utf8');
  const position = { line: text.slice(0, text.indexOf('/article/bicycles/')).split('\n').length, column: 41 };
  const moved = createSite(
    { ...site.content, articles: site.content.articles.filter(({ name }) => name !== 'bicycles') },
    site.helpCenter.site,
    tools,
  );
  const found = checkPagesOf(moved).flatMap(({ problem }) =>
    problem.file === '_data/site.json' ? [problem] : [],
  );
  assert.deepEqual(
    found.map(({ position, rule, target }) => [position, rule, target]),
    [[position, 'missing-page', '/help/article/bicycles/']],
  );
});

test('links of the settings to other sites are asked for with those of articles, each at its place', () => {
  const asked = externalLinks([], site.helpCenter.site);
  assert.equal(asked.length, 11);
  assert.deepEqual(asked[0], {
    url: 'https://tidewater.example/timetable',
    file: '_data/site.json',
    position: { line: 28, column: 38 },
    written: 'https://tidewater.example/timetable',
  });
});
