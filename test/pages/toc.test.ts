import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TocEntry, toc } from '../../src/pages/article/toc.ts';

/** `['one', ['two', 'three']]`: the ids, those below another in a list behind it. */
type Outline = readonly (string | Outline)[];

function outline(entries: readonly TocEntry[]): Outline {
  return entries.flatMap(({ id, children }) => (children.length === 0 ? [id] : [id, outline(children)]));
}

function tocOf(...headings: readonly (readonly [level: number, id: string])[]): Outline {
  return outline(
    toc(headings.map(([level, id]) => ({ level, id, text: `Heading ${id}`, position: 'unknown' as const }))),
  );
}

test('headings of level 3 stand below the level 2 before them', () => {
  assert.deepEqual(tocOf([2, 'a'], [3, 'b'], [3, 'c'], [2, 'd'], [3, 'e'], [2, 'f']), [
    'a',
    ['b', 'c'],
    'd',
    ['e'],
    'f',
  ]);
});

test('headings of level 3 before any of level 2 stand at the top', () => {
  assert.deepEqual(tocOf([3, 'a'], [3, 'b'], [2, 'c'], [3, 'd']), ['a', 'b', 'c', ['d']]);
});

test('headings of other levels are left out and do not end a level 2', () => {
  assert.deepEqual(tocOf([1, 'a'], [2, 'b'], [4, 'c'], [3, 'd'], [6, 'e']), ['b', ['d']]);
});

test('an entry has the id and the text of its heading', () => {
  assert.deepEqual(
    toc([{ level: 2, id: 'tags', text: 'Using <tags> & more', position: 'unknown' as const }]),
    [{ id: 'tags', text: 'Using <tags> & more', children: [] }],
  );
});
