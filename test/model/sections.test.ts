import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Content } from '../../src/content/types.ts';
import { createHelpCenter } from '../../src/model/help-center.ts';
import { trailTitle } from '../../src/model/trail.ts';
import { category, helpCenterOf, site } from './fixtures.ts';

function problemsOf(categories: Content['categories']): readonly string[] {
  const content = { articles: [], categories, assets: [], unfinished: [], goldenQueries: [], problems: [] };
  return createHelpCenter(content, site()).problems.map(({ file, position, rule, message }) => {
    const place = position === 'unknown' ? '' : `:${position.line}:${position.column}`;
    return `${file}${place} ${rule}: ${message}`;
  });
}

test('sections stand behind their category, each level in its own order', () => {
  const { categories } = helpCenterOf(
    [],
    [
      category('b', { order: '01', parent: 'z' }),
      category('a', { order: '02', parent: 'z' }),
      category('deep', { parent: 'a' }),
      category('z', { order: '01' }),
      category('first'),
    ],
  );
  assert.deepEqual(categories.map(trailTitle), ['first', 'z', 'z › b', 'z › a', 'z › a › deep']);
});

test('a section that moves keeps its address', () => {
  const addresses = (parent: string | undefined) =>
    helpCenterOf([], [category('x'), category('y'), category('s', { parent })])
      .categories.map(({ url }) => url)
      .sort();
  assert.deepEqual(addresses('x'), addresses('y'));
  assert.deepEqual(addresses('x'), addresses(undefined));
});

test('categories that are sections of each other are all reported, with the place of the next, and shown all the same', () => {
  const circle = [
    category('a', { parent: 'c' }),
    category('b', { parent: 'a' }),
    category('c', { parent: 'b' }),
    category('below', { parent: 'a' }),
    category('self', { parent: 'self' }),
  ];
  assert.deepEqual(problemsOf(circle), [
    'categories/a.md:11:5 section: `a` is a section of `c`, and in the end that one of it (`categories/c.md:11:5`): remove one of the lines.',
    'categories/b.md:11:5 section: `b` is a section of `a`, and in the end that one of it (`categories/a.md:11:5`): remove one of the lines.',
    'categories/c.md:11:5 section: `c` is a section of `b`, and in the end that one of it (`categories/b.md:11:5`): remove one of the lines.',
    'categories/self.md:11:5 section: A category is no section of itself: name another one, or remove the line.',
  ]);
  assert.deepEqual(helpCenterOf([], circle).categories.map(trailTitle), ['a', 'a › below', 'b', 'c', 'self']);
});

test('a fourth level is reported with the place of the third, and shown on the third', () => {
  const deep = ['a', 'b', 'c', 'd', 'e'].map((name, index, all) =>
    category(name, { parent: all[index - 1] }),
  );
  assert.deepEqual(problemsOf(deep), [
    'categories/d.md:11:5 section: Categories have 3 levels, and this one would be on level 4, below `a`, `b`, `c` (`categories/c.md:11:5`): name one that is further up.',
    'categories/e.md:11:5 section: Categories have 3 levels, and this one would be on level 5, below `a`, `b`, `c`, `d` (`categories/d.md:11:5`): name one that is further up.',
  ]);
  assert.deepEqual(helpCenterOf([], deep).categories.map(trailTitle), [
    'a',
    'a › b',
    'a › b › c',
    'a › b › d',
    'a › b › e',
  ]);
});
