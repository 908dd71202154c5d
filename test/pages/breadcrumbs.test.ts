import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createUrls } from '../../src/model/urls.ts';
import { breadcrumbs } from '../../src/pages/breadcrumbs.ts';
import { englishWords } from '../../src/wording/words.ts';
import { site } from '../model/fixtures.ts';

const urls = createUrls(site({ basePath: '/help' }));

test('breadcrumbs lead from the home page to the page itself', () => {
  const trail = [
    { title: 'Send', url: '/send/' },
    { title: 'Sharing', url: '/article/sharing/' },
  ];
  assert.deepEqual(breadcrumbs(trail, urls, englishWords), [
    { title: 'Home', url: '/help/', current: false },
    { title: 'Send', url: '/help/send/', current: false },
    { title: 'Sharing', url: '/help/article/sharing/', current: true },
  ]);
});

test('the home page has no breadcrumbs', () => {
  assert.deepEqual(breadcrumbs([], urls, englishWords), []);
});
