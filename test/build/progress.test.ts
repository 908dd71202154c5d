import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imageProgress, pageProgress } from '../../src/build/progress.ts';

/** What is told while so many pages or images are made. */
function told(start: typeof pageProgress, total: number, made = total): string[] {
  const texts: string[] = [];
  const count = start(total, (text) => texts.push(text));
  for (let at = 0; at < made; at += 1) count();
  return texts;
}

test('of a thousand pages each tenth is told, and of fewer nothing', () => {
  const texts = told(pageProgress, 1000);
  assert.deepEqual([texts.length, texts[0], texts.at(-1)], [10, '100 of 1000 pages', '1000 of 1000 pages']);
  assert.deepEqual(told(pageProgress, 999), []);
});

test('of many images each tenth is told', () => {
  assert.deepEqual(told(imageProgress, 55).slice(0, 2), ['6 of 55 images', '12 of 55 images']);
  assert.deepEqual(told(imageProgress, 49), []);
});

test('what is made more than once is not told as more than there is', () => {
  assert.equal(told(pageProgress, 1000, 5000).length, 10);
});
