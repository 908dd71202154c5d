import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createUrls } from '../../src/model/urls.ts';
import { addressList } from '../../src/pages/host/address-list.ts';
import { notFoundPage } from '../../src/pages/not-found-page.ts';
import { englishWords } from '../../src/wording/words.ts';
import { article, category, helpCenterOf } from '../model/fixtures.ts';

const helpCenter = helpCenterOf(
  [
    article('b', { title: 'Second', categories: ['vault'], redirectFrom: ['/article/old-b/'] }),
    article('secret', { title: 'Secret', hidden: true, redirectFrom: ['/article/old-secret/'] }),
  ],
  [category('vault', { title: 'Vault' }), category('drafts', { title: 'Drafts', hidden: true })],
  { basePath: '/help' },
);

test('the list for lost readers holds what is visible and what has moved there, without the base', () => {
  assert.deepEqual(addressList(helpCenter), {
    pages: [
      ['/vault/', 'Vault'],
      ['/article/b/', 'Second'],
    ],
    moved: [['/article/old-b/', '/article/b/']],
  });
});

test('the page for what is not there knows the list and shows the visible categories', () => {
  const page = notFoundPage(helpCenter, createUrls(helpCenter.site), englishWords);
  assert.equal(page.addressesUrl, '/help/search/addresses.json');
  assert.deepEqual(page.categories, [{ title: 'Vault', url: '/help/vault/' }]);
});
