import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { readCorrections } from '../../../bench/suggestion-cases.ts';
import { createSuggestions } from '../../../src/links/suggest/suggest.ts';
import { describeWith, needs, shared } from '../../corpus/here.ts';

const collection = 'link-suggestions.json';

describeWith(needs(collection), 'of links that authors of a real help center corrected by hand,', checkReal);

function checkReal(): void {
  const { targets, corrections } = readCorrections(path.join(shared, collection));
  const suggest = new Map([...targets].map(([tree, known]) => [tree, createSuggestions(known)]));
  const results = corrections.map(({ tree, broken, right }) => ({
    broken,
    right,
    suggestions: suggest.get(tree)?.(broken) ?? [],
  }));

  test('the author’s own choice is the first suggestion in at least 88 %, and one of three in at least 93 %', () => {
    const first = results.filter(({ suggestions, right }) => suggestions[0] === right).length;
    const anywhere = results.filter(({ suggestions, right }) => suggestions.includes(right)).length;
    assert.ok(results.length >= 110);
    assert.ok(first / results.length >= 0.88, `first in ${first} of ${results.length}`);
    assert.ok(anywhere / results.length >= 0.93, `among three in ${anywhere} of ${results.length}`);
  });

  test('a misspelled folder and a shortened anchor in one link are mended together', () => {
    const both = results.filter(({ broken }) => broken.path.startsWith('/artice/'));
    assert.deepEqual(
      both.map(({ suggestions }) => suggestions[0]),
      ['/article/provider-users/#provider-user-types'],
    );
  });

  test('everything suggested is there, and nothing is suggested twice', () => {
    for (const { tree, broken } of corrections) {
      const { pages = [], files = [] } = targets.get(tree) ?? {};
      const there = new Set([
        ...pages.flatMap(({ address, ids }) => [address, ...ids.map((id) => `${address}#${id}`)]),
        ...files,
      ]);
      const suggestions = suggest.get(tree)?.(broken) ?? [];
      assert.deepEqual(
        suggestions.filter((address) => !there.has(address)),
        [],
      );
      assert.equal(new Set(suggestions).size, suggestions.length);
      assert.ok(suggestions.length <= 3);
    }
  });
}
