import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acceptedDifferences } from './accepted-differences.ts';
import { corpus } from './build-site.ts';
import { builtCorpus } from './built-corpus.ts';
import { readBuiltSite } from './built-site.ts';
import { type Aspect, aspects, compareSites } from './compare-sites.ts';
import { readExpectedSite } from './expected-site.ts';
import { describeWith, needsCorpus } from './here.ts';

/** Aspects in which single articles may differ, each difference with a reason; the others hold without exception. */
const countedAspects: readonly Aspect[] = ['callouts', 'figures', 'tables', 'code blocks', 'icons'];
const mayDiffer: readonly Aspect[] = [...countedAspects, 'text'];

describeWith(needsCorpus, 'the real help center, built although links in it are broken,', compareCorpus);

function compareCorpus(): void {
  const expected = readExpectedSite(corpus.expectedSite);
  const differences = compareSites(expected, readBuiltSite(builtCorpus(), corpus.base), corpus.base);

  for (const aspect of aspects) {
    test(`has the same ${aspect} as with its own generator, but for the differences accepted`, () => {
      const accepted = acceptedDifferences.filter((one) => one.aspect === aspect).map((one) => one.url);
      const found = differences.filter((one) => one.aspect === aspect && !accepted.includes(one.url));
      assert.deepEqual(
        found.map((one) => `${one.url} ${one.message}`),
        [],
      );
    });
  }

  test('has every difference that is accepted', () => {
    const outdated = acceptedDifferences.filter(
      (accepted) => !differences.some((one) => one.aspect === accepted.aspect && one.url === accepted.url),
    );
    assert.deepEqual(outdated, []);
  });

  test('differs in countable things on three articles at most, and in its text on eight at most', () => {
    assert.deepEqual(
      acceptedDifferences.filter((one) => !mayDiffer.includes(one.aspect)),
      [],
    );
    const articlesThatDifferIn = (some: readonly Aspect[]) =>
      new Set(acceptedDifferences.filter((one) => some.includes(one.aspect)).map((one) => one.url)).size;
    assert.ok(articlesThatDifferIn(countedAspects) <= expected.articles.size - 165);
    assert.ok(articlesThatDifferIn(['text']) <= expected.articles.size - 160);
  });
}
