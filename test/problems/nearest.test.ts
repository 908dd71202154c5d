import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../../src/problems/nearest.ts';

const tags = ['callout', 'image', 'icon', 'table', 'link'];
const keys = ['title', 'tags', 'categories', 'order', 'redirect_from', 'description'];

test('a missing letter, a swapped pair and a wrong letter are understood', () => {
  assert.deepEqual(nearest('calout', tags), ['callout']);
  assert.deepEqual(nearest('tilte', keys), ['title']);
  assert.deepEqual(nearest('oder', keys), ['order']);
  assert.deepEqual(nearest('liink', tags), ['link']);
  assert.deepEqual(nearest('tgas', keys), ['tags']);
  assert.deepEqual(nearest('ctaegoires', keys), ['categories']);
});

test('singular and plural are understood, and the beginning of a longer word', () => {
  assert.deepEqual(nearest('tag', keys), ['tags']);
  assert.deepEqual(nearest('category', keys), ['categories']);
  assert.deepEqual(nearest('redirect', keys), ['redirect_from']);
  assert.deepEqual(nearest('desc', keys), ['description']);
});

test('case makes no difference', () => {
  assert.deepEqual(nearest('Title', keys), ['title']);
});

test('nothing is suggested for a word that is like no other', () => {
  assert.deepEqual(nearest('permalink', keys), []);
  assert.deepEqual(nearest('x', tags), []);
  assert.deepEqual(nearest('', tags), []);
  assert.deepEqual(nearest('calout', []), []);
});

test('the word itself is never suggested', () => {
  assert.deepEqual(nearest('link', tags), []);
  assert.deepEqual(nearest('aa', ['aa', 'ab']), ['ab']);
});

test('the nearest comes first, and equally near ones in code unit order, as many as wanted', () => {
  assert.deepEqual(nearest('groups', ['groupy', 'group', 'Zroups', 'grroupss'], 3), [
    'Zroups',
    'group',
    'groupy',
  ]);
});
