import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDeployment } from '../../src/content/settings/deployment.ts';
import { createUrls } from '../../src/model/urls.ts';
import { redirectLines } from '../../src/pages/host/redirect-lines.ts';
import { robots } from '../../src/pages/host/robots.ts';
import { siteMap } from '../../src/pages/host/site-map.ts';
import { article, category, helpCenterOf } from '../model/fixtures.ts';

const helpCenter = helpCenterOf(
  [article('b'), article('a', { redirectFrom: ['/old/', '/older'] }), article('secret', { hidden: true })],
  [category('send', { redirectFrom: ['/new/'] }), category('drafts', { hidden: true })],
  { basePath: '/help' },
);
const urls = createUrls(helpCenter.site);

test('the sitemap holds the home page and everything visible, in order of address', () => {
  assert.deepEqual(siteMap(helpCenter, urls), [
    'https://help.example/help/',
    'https://help.example/help/article/a/',
    'https://help.example/help/article/b/',
    'https://help.example/help/send/',
  ]);
});

test('robots.txt names the sitemap with its whole address', () => {
  assert.equal(
    robots(helpCenter.site, urls),
    'User-agent: *\nAllow: /\n\nSitemap: https://help.example/help/sitemap.xml\n',
  );
});

test('robots.txt of a preview lets everything be read, so that it is read that nothing is to be listed', () => {
  const deployment = { ...localDeployment, kind: 'deploy-preview' } as const;
  assert.equal(robots({ ...helpCenter.site, deployment }, urls), 'User-agent: *\nAllow: /\n');
});

test('every redirect is one line, both addresses with the base', () => {
  assert.equal(
    redirectLines(helpCenter.site, [{ helpCenter, urls }]),
    '/help/new/ /help/send/ 301\n/help/old/ /help/article/a/ 301\n/help/older /help/article/a/ 301\n',
  );
});

test('an old address with capitals or other letters than English ones works as it is written and in small letters', () => {
  const old = helpCenterOf([article('a', { redirectFrom: ['/Old/Über', '/caf%c3%a9/'] })], []);
  assert.equal(
    redirectLines(old.site, [{ helpCenter: old, urls: createUrls(old.site) }]),
    '/Old/%C3%9Cber /article/a/ 301\n/caf%C3%A9/ /article/a/ 301\n/old/%C3%BCber /article/a/ 301\n',
  );
});

test('without redirects there are no lines', () => {
  assert.equal(redirectLines(helpCenter.site, [{ helpCenter: helpCenterOf([article('a')], []), urls }]), '');
});
