import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleDocument } from '../../src/content/types.ts';
import { createConnections } from '../../src/pages/article/connections.ts';
import { article, helpCenterOf } from '../model/fixtures.ts';

/** Names of what belongs to an article, when articles link as the list says. */
function connectionsOf(
  name: string,
  articles: readonly ArticleDocument[],
  links: Readonly<Record<string, readonly string[]>> = {},
) {
  const helpCenter = helpCenterOf(articles, []);
  const visible = helpCenter.articles.filter(({ hidden }) => !hidden);
  const linksOf = ({ name }: { readonly name: string }) =>
    (links[name] ?? []).flatMap((target) => visible.filter((other) => other.name === target));
  const [looked] = helpCenter.articles.filter((candidate) => candidate.name === name);
  assert.ok(looked);
  const { related, linkedFrom } = createConnections(visible, helpCenter.tags, linksOf)(looked);
  return { related: related.map(({ name }) => name), linkedFrom: linkedFrom.map(({ name }) => name) };
}

const plain = (...names: readonly string[]) => names.map((name) => article(name));

test('articles that link to each other are related, and the one that is linked to knows it', () => {
  const articles = plain('a', 'b', 'c');
  assert.deepEqual(connectionsOf('a', articles, { a: ['b'] }), { related: ['b'], linkedFrom: [] });
  assert.deepEqual(connectionsOf('b', articles, { a: ['b'] }), { related: ['a'], linkedFrom: ['a'] });
});

test('articles that one article links to are related', () => {
  assert.deepEqual(connectionsOf('a', plain('a', 'b', 'c', 'd'), { c: ['a', 'b'] }).related, ['c', 'b']);
});

test('articles that link to one article are related', () => {
  assert.deepEqual(connectionsOf('a', plain('a', 'b', 'c', 'd'), { a: ['c'], b: ['c'] }).related, ['c', 'b']);
});

test('a rare tag in common says more than one that many have', () => {
  const articles = [
    article('a', { tags: ['rare', 'often'] }),
    article('b', { tags: ['often'] }),
    article('c', { tags: ['often'] }),
    article('d', { tags: ['rare'] }),
  ];
  assert.deepEqual(connectionsOf('a', articles).related, ['d', 'b', 'c']);
});

test('at most five are related, the nearest first', () => {
  const articles = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => article(name, { tags: ['one'] }));
  assert.deepEqual(connectionsOf('a', articles, { a: ['g'] }).related, ['g', 'b', 'c', 'd', 'e']);
});

test('a hidden article is in no list and has none', () => {
  const articles = [article('a', { tags: ['one'] }), article('b', { tags: ['one'], hidden: true })];
  const links = { b: ['a'], a: ['b'] };
  assert.deepEqual(connectionsOf('a', articles, links), { related: [], linkedFrom: [] });
  assert.deepEqual(connectionsOf('b', articles, links), { related: [], linkedFrom: [] });
});

test('articles that link to one are listed by their titles', () => {
  const articles = [article('a'), article('b', { title: 'Zoo' }), article('c', { title: 'Ant' })];
  assert.deepEqual(connectionsOf('a', articles, { b: ['a'], c: ['a'] }).linkedFrom, ['c', 'b']);
});
