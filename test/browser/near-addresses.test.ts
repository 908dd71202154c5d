import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearAddresses } from '../../src/browser/not-found/near-addresses.ts';

const list = {
  pages: [
    ['/sharing/', 'Sharing'],
    ['/article/share-a-folder/', 'Share a folder'],
    ['/article/share-a-password/', 'Share a password'],
    ['/article/change-your-password/', 'Change your password'],
    ['/article/invoices/', 'Invoices and receipts'],
    ['/article/über-uns/', 'Über uns'],
  ],
  moved: [
    ['/article/billing/', '/article/invoices/'],
    ['/folders.html', '/article/share-a-folder/'],
    ['/article/gone/', '/article/hidden/'],
  ],
} as const;

function near(path: string): readonly string[] {
  return nearAddresses(path, list).near.map(({ url }) => url);
}

test('a misspelled address leads to the page first, whatever folder it was looked for in', () => {
  assert.equal(near('/article/change-yuor-pasword/')[0], '/article/change-your-password/');
  assert.equal(near('/docs/en/share-folder')[0], '/article/share-a-folder/');
  assert.equal(near('/Article/Invoice.html')[0], '/article/invoices/');
});

test('a word of the title counts as one of the address', () => {
  assert.deepEqual(near('/article/receipts/'), ['/article/invoices/']);
});

test('an old address names the page that it leads to, in any spelling that hosts take for the same', () => {
  for (const path of ['/article/billing/', '/article/billing', '/Article/Billing/index.html']) {
    assert.deepEqual(nearAddresses(path, list).moved, {
      url: '/article/invoices/',
      title: 'Invoices and receipts',
    });
  }
  assert.equal(nearAddresses('/folders', list).moved?.url, '/article/share-a-folder/');
});

test('the page that has moved is not suggested a second time', () => {
  assert.ok(!near('/article/billing/').includes('/article/invoices/'));
});

test('words of an old address lead to its page', () => {
  assert.deepEqual(near('/billings/'), ['/article/invoices/']);
});

test('an old address of a page that is not in the list leads nowhere', () => {
  assert.deepEqual(nearAddresses('/article/gone/', list), { moved: undefined, near: [] });
});

test('an address that resembles nothing has no suggestions', () => {
  for (const path of ['/', '/xqzzyt/', '/article/', '/%%%/', '/a/', ''])
    assert.deepEqual(near(path), [], path);
});

test('rare words count more than those that many pages have', () => {
  assert.equal(near('/password-receipts/')[0], '/article/invoices/');
});

test('letters of all languages are letters', () => {
  assert.deepEqual(near('/über/'), ['/article/über-uns/']);
});
