import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingMinutes } from '../../src/pages/article/reading-time.ts';

function minutes(...texts: readonly string[]): number {
  return readingMinutes(texts.map((text) => ({ heading: undefined, text })));
}

test('reading takes a minute for 200 words, and never none', () => {
  assert.equal(minutes(), 1);
  assert.equal(minutes('One word.'), 1);
  assert.equal(minutes('word '.repeat(400), 'word '.repeat(400)), 4);
});

test('signs between words are no words', () => {
  assert.equal(minutes('word – '.repeat(400)), 2);
});

test('languages that write no spaces are counted by their characters', () => {
  assert.equal(minutes('密'.repeat(1500)), 3);
  assert.equal(minutes('パスワードを変更する'.repeat(100)), 2);
  assert.equal(minutes('비밀번호를 변경합니다 '.repeat(200)), 2);
});
