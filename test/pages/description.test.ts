import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe } from '../../src/pages/description.ts';

function sections(...texts: readonly string[]) {
  return texts.map((text) => ({ heading: undefined, text }));
}

test('what the writer says comes first', () => {
  assert.equal(describe('Written.', sections('Text.'), 'Site.'), 'Written.');
});

test('without it, the text of the page begins the description', () => {
  assert.equal(
    describe(undefined, sections('', 'Short start.', 'And more.'), 'Site.'),
    'Short start. And more.',
  );
});

test('a long text is cut after a word, within 160 characters', () => {
  const text = 'twelve chars '.repeat(20).trim();
  assert.equal(describe(undefined, sections(text), 'Site.'), `${'twelve chars '.repeat(12).trim()}…`);
});

test('a text without spaces is cut between characters', () => {
  assert.equal(describe(undefined, sections('😀'.repeat(200)), 'Site.'), `${'😀'.repeat(160)}…`);
});

test('a page without text is described as the site is', () => {
  assert.equal(describe(undefined, sections(''), 'Site.'), 'Site.');
});
