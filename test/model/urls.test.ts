import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createUrls } from '../../src/model/urls.ts';
import { site } from './fixtures.ts';

test('addresses follow the patterns of the site and do not hold the base', () => {
  const urls = createUrls(
    site({ basePath: '/help', articleUrl: '/docs/:name/', categoryUrl: '/topics/:name/' }),
  );
  assert.equal(urls.article('sharing'), '/docs/sharing/');
  assert.equal(urls.category('sending'), '/topics/sending/');
});

test('names are percent-encoded where an address needs it', () => {
  const urls = createUrls(site());
  assert.equal(urls.article('was ist neu? 100 %'), '/article/was%20ist%20neu%3F%20100%20%25/');
  assert.equal(urls.article("$&$'"), "/article/%24%26%24'/");
  assert.equal(urls.category('über-uns'), '/%C3%BCber-uns/');
});

test('the base goes before a path, and the origin before both', () => {
  const urls = createUrls(site({ basePath: '/help' }));
  assert.equal(urls.withBase('/search/'), '/help/search/');
  assert.equal(urls.absolute('/search/'), 'https://help.example/help/search/');
  assert.equal(createUrls(site()).withBase('/'), '/');
});
