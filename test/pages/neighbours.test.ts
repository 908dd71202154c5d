import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createUrls } from '../../src/model/urls.ts';
import { createNeighbours } from '../../src/pages/article/neighbours.ts';
import { article, category, helpCenterOf } from '../model/fixtures.ts';

const helpCenter = helpCenterOf(
  [
    article('first', { categories: ['send'], order: '1' }),
    article('between', { categories: ['send'], order: '2', hidden: true }),
    article('middle', { categories: ['drafts', 'send', 'vault'], order: '3' }),
    article('last', { categories: ['send'], order: '4' }),
    article('other', { categories: ['vault'], order: '1' }),
    article('loose'),
  ],
  [category('drafts', { hidden: true }), category('send'), category('vault')],
  { basePath: '/help' },
);

function neighboursOf(name: string): readonly (string | undefined)[] {
  const found = helpCenter.articles.find((candidate) => candidate.name === name);
  assert.ok(found);
  const { previous, next } = createNeighbours(helpCenter, createUrls(helpCenter.site))(found);
  return [previous?.url, next?.url];
}

test('neighbours are the visible articles before and after, and end with the category', () => {
  assert.deepEqual(neighboursOf('first'), [undefined, '/help/article/middle/']);
  assert.deepEqual(neighboursOf('last'), ['/help/article/middle/', undefined]);
});

test('an article of several categories has its neighbours in the first visible one that it names', () => {
  assert.deepEqual(neighboursOf('middle'), ['/help/article/first/', '/help/article/last/']);
});

test('hidden articles and articles of no category have no neighbours', () => {
  assert.deepEqual(neighboursOf('between'), [undefined, undefined]);
  assert.deepEqual(neighboursOf('loose'), [undefined, undefined]);
});
