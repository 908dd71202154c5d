import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AccessibilityStatement } from '../../src/content/settings/reading/statement.ts';
import { createHelpCenter } from '../../src/model/help-center.ts';
import { createUrls } from '../../src/model/urls.ts';
import { createViews, listPages } from '../../src/pages/all-pages.ts';
import { securityHeaders } from '../../src/pages/host/host-headers.ts';
import { siteMap } from '../../src/pages/host/site-map.ts';
import { category, helpCenterOf, site } from '../model/fixtures.ts';
import { rendered } from './fixtures.ts';

const accessibility: AccessibilityStatement = {
  status: 'partial',
  date: Date.UTC(2026, 10, 5),
  standard: 'WCAG 2.2 AA',
  limits: ['Videos have no captions.'],
  contact: { url: '/article/contact/', position: 'unknown' },
  assessment: 'self',
  supervision: { label: 'The office', url: 'https://office.example/', position: 'unknown' },
};

test('a site that states how accessible it is has a page for it, which search engines may find', () => {
  const withStatement = helpCenterOf([], [], { basePath: '/help', accessibility });
  const urls = createUrls(withStatement.site);
  const page = listPages(withStatement, urls).find(({ kind }) => kind === 'statement');
  assert.equal(page?.url, '/help/accessibility/');
  assert.ok(siteMap(withStatement, urls).includes('https://help.example/help/accessibility/'));
  const view = page && createViews(withStatement, urls, () => rendered({}))(page);
  assert.equal(view?.layout, 'statement');
  assert.equal(view.conformance, 'This site meets WCAG 2.2 AA in part: what does not is listed here.');
  assert.equal(view.contact, '/help/article/contact/');
  assert.deepEqual(view.date, { date: '2026-11-05', text: 'November 5, 2026' });
  assert.deepEqual(view.supervision, {
    label: 'The office',
    url: 'https://office.example/',
    isOutside: true,
  });
  assert.equal(view.site.statementUrl, '/help/accessibility/');
  const without = helpCenterOf([], []);
  assert.ok(listPages(without, createUrls(without.site)).every(({ kind }) => kind !== 'statement'));
});

test('a category has the address of the statement on a site that makes none', () => {
  const content = { articles: [], assets: [], unfinished: [], goldenQueries: [], problems: [] };
  const messages = (settings: Parameters<typeof site>[0]) =>
    createHelpCenter({ ...content, categories: [category('accessibility')] }, site(settings)).problems.map(
      ({ message }) => message,
    );
  assert.deepEqual(messages({}), []);
  assert.deepEqual(messages({ accessibility }), [
    'The page would be published at `/accessibility/`, the address of the statement on accessibility; give this file another name.',
  ]);
});

test('forms may be sent to the search that the settings name, and to no other page of its host', () => {
  const formsOf = (action?: string): string | undefined => {
    const outsideSearch = action === undefined ? undefined : { action, field: 'q', sent: [] };
    const policy = securityHeaders(site({ outsideSearch }))['Content-Security-Policy'] ?? '';
    return policy.split('; ').find((part) => part.startsWith('form-action'));
  };
  assert.equal(formsOf(), "form-action 'self'");
  assert.equal(formsOf('https://search.example/find'), "form-action 'self' https://search.example/find");
  assert.equal(
    formsOf('https://search.example/a;script-src *,b'),
    "form-action 'self' https://search.example/a%3Bscript-src *%2Cb",
  );
});
