import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { leftoversIn } from '../build/leftovers.ts';
import { readFolder } from '../cli/run-signpost.ts';
import { readBuiltSite } from '../corpus/built-site.ts';
import { htmlRules } from '../site/html-rules.ts';
import { base, builtHelpCenter } from './fixture.ts';

const output = await builtHelpCenter({ after });
const site = readBuiltSite(output, base);

/** Addresses as a reader sees them. */
const shown = (urls: Iterable<string> | undefined) => [...(urls ?? [])].map(decodeURI);
const hidden = ['/article/retired-models/', '/article/workshop-notes/', '/lab/'];

test('the sidebar lists all categories, and the articles of the open one, by orders compared as text', () => {
  assert.deepEqual(shown(site.pages.get('/article/change-the-code/')?.sidebar), [
    '/basics/',
    '/locks/',
    '/article/troubleshooting/',
    '/article/change-the-code/',
    '/article/travel-lock/',
    '/article/replace-batteries/',
    '/article/gate-lock/',
    '/article/broken/',
    '/hub/',
    '/sharing/',
  ]);
  assert.deepEqual(shown(site.pages.get('/article/faq/')?.sidebar), [
    '/basics/',
    '/locks/',
    '/hub/',
    '/sharing/',
  ]);
});

test('a category lists its articles: without an order first, then by order, then by path; one may be in two', () => {
  assert.deepEqual(shown(site.pages.get('/basics/')?.categoryArticles), [
    '/article/café-mode/',
    '/article/what-is-latchwell/',
    '/article/pair-a-lock/',
    '/article/signs-and-icons/',
  ]);
  assert.deepEqual(shown(site.pages.get('/sharing/')?.categoryArticles), [
    '/article/schedules/',
    '/article/invite-guests/',
    '/article/guest-links/',
    '/article/鍵を共有する/',
    '/article/travel-lock/',
    '/article/broken-inside/',
  ]);
  assert.deepEqual(shown(site.pages.get('/locks/')?.categoryArticles), [
    '/article/troubleshooting/',
    '/article/change-the-code/',
    '/article/travel-lock/',
    '/article/replace-batteries/',
    '/article/gate-lock/',
    '/article/broken/',
  ]);
});

test('what is hidden is there and marked so, and no page leads to it but an article that links to it', () => {
  for (const url of hidden) assert.equal(site.pages.get(url)?.noindex, true, url);
  const leading = [...site.pages].flatMap(([url, { links }]) =>
    hidden.filter((target) => target !== url && links.has(target)).map((target) => `${url} -> ${target}`),
  );
  assert.deepEqual(leading, ['/article/faq/ -> /article/retired-models/']);
});

test('the home page lists popular articles, then each category with its featured ones', () => {
  const links = shown(site.pages.get('/')?.links).filter((url) =>
    /^\/(?:article|basics|locks|hub|sharing)\//.test(url),
  );
  assert.deepEqual(links, [
    '/article/what-is-latchwell/',
    '/article/signs-and-icons/',
    '/article/troubleshooting/',
    '/article/connect-the-hub/',
    '/basics/',
    '/article/pair-a-lock/',
    '/locks/',
    '/article/gate-lock/',
    '/hub/',
    '/sharing/',
    '/article/invite-guests/',
  ]);
});

test('titles show their own letters, in any script, and no entities', () => {
  const titles = ['/hub/', '/article/faq/', '/article/türen-überwachen/', '/article/鍵を共有する/'].map(
    (url) => site.pages.get(url)?.title,
  );
  assert.deepEqual(titles, ['Hub & Network', 'Questions & answers', 'Türen überwachen', '鍵を共有する']);
});

test('links lead where their spellings say', () => {
  const links = (name: string) => shown(site.pages.get(`/article/${name}/`)?.links);
  assert.ok(links('what-is-latchwell').includes('/article/connect-the-hub/'), 'a link tag');
  assert.ok(links('guest-links').includes('/article/troubleshooting/'), 'a definition below');
  assert.ok(links('türen-überwachen').includes('/article/café-mode/'), 'an encoded letter');
  assert.ok(links('release-notes').includes('/article/türen-überwachen/'), 'a letter as it is');
  assert.ok(links('faq').includes('https://latchwell.example/shop/'), 'another part of the same host');
  assert.ok(links('gate-lock').includes('/files/drill/template.zip'), 'a file');
});

test('each old address leads to where its page is now', () => {
  assert.deepEqual(site.redirectLines, [
    '/help/article/add-a-lock/ /help/article/pair-a-lock/ 301',
    '/help/article/faq-errors/ /help/article/troubleshooting/ 301',
    '/help/article/first-aid/ /help/article/troubleshooting/ 301',
    '/help/article/hotel-lock/ /help/article/travel-lock/ 301',
    '/help/article/suitcase-lock /help/article/travel-lock/ 301',
    '/help/visitors/ /help/sharing/ 301',
  ]);
});

test('the site map names each page that search engines may list, and no other', () => {
  const listed = [...site.pages].filter(([url, { noindex }]) => !noindex && url !== '/search/');
  assert.deepEqual(shown(site.sitemap).sort(), listed.map(([url]) => url).sort());
  assert.equal(site.sitemap.length, 26);
});

const files = readFolder(output);
const htmlFiles = Object.keys(files).filter((file) => file.endsWith('.html'));
const read = (file: string) => readFileSync(path.join(output, file), 'utf8');

test('no page has a fault in its HTML', async () => {
  assert.equal(htmlFiles.length, 31);
  const validator = new HtmlValidate(htmlRules);
  const faults: string[] = [];
  for (const page of htmlFiles) {
    const { results } = await validator.validateString(read(page));
    for (const { messages } of results)
      for (const { line, message, ruleId } of messages)
        faults.push(`${page}:${line}: ${message} (${ruleId})`);
  }
  assert.deepEqual(faults, []);
});

test('no page shows template syntax that no article shows on purpose', () => {
  const found = htmlFiles.flatMap((page) => leftoversIn(read(page)).map((text) => `${page}: ${text}`));
  assert.deepEqual(found, []);
});

test('a second build has the same bytes in every file', async (t) => {
  const again = readFolder(await builtHelpCenter(t));
  assert.deepEqual(Object.keys(again), Object.keys(files));
  assert.deepEqual(
    Object.keys(again).filter((file) => again[file] !== files[file]),
    [],
  );
});
