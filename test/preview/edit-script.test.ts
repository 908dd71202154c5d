import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type EditScript, editScript } from '../../src/preview/text/edit-script.ts';
import { createRandom } from '../search/random.ts';

const words = (text: string): string[] => text.split('');

/** What is left where nothing is matched: removed and added. */
function rest(
  { matches }: EditScript,
  before: readonly string[],
  after: readonly string[],
): [string, string] {
  const kept = (side: 'before' | 'after') =>
    new Set(matches.flatMap((match) => Array.from({ length: match.length }, (_, at) => match[side] + at)));
  const without = (all: readonly string[], gone: ReadonlySet<number>) =>
    all.filter((_, at) => !gone.has(at)).join('');
  return [without(before, kept('before')), without(after, kept('after'))];
}

test('what is equal is matched as one, and nothing is left', () => {
  assert.deepEqual(editScript(words('abc'), words('abc')).matches, [{ before: 0, after: 0, length: 3 }]);
  assert.deepEqual(editScript([], []).matches, []);
});

test('of two sequences as few parts as can be are removed and added', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['abcabba', 'cbabac', 'abb', 'bc'],
    ['abc', '', 'abc', ''],
    ['', 'abc', '', 'abc'],
    ['abcd', 'bcd', 'a', ''],
    ['abcd', 'abd', 'c', ''],
    ['abc', 'xyz', 'abc', 'xyz'],
  ];
  for (const [before, after, removed, added] of cases) {
    const script = editScript(words(before), words(after));
    const [gone, come] = rest(script, words(before), words(after));
    assert.equal(gone.length, removed.length, `${before} -> ${after}`);
    assert.equal(come.length, added.length, `${before} -> ${after}`);
  }
});

test('matches are equal, in order, and as many as the longest common part, with random letters', () => {
  const random = createRandom(7);
  for (let round = 0; round < 200; round += 1) {
    const letters = (): string[] =>
      Array.from({ length: Math.floor(random.next() * 20) }, () => random.pick(words('abcd')));
    const [before, after] = [letters(), letters()];
    for (const limit of [1000, 3]) {
      const { matches, isCoarse } = editScript(before, after, limit);
      let [endBefore, endAfter] = [0, 0];
      for (const match of matches) {
        assert.ok(match.length > 0 && match.before >= endBefore && match.after >= endAfter);
        [endBefore, endAfter] = [match.before + match.length, match.after + match.length];
        assert.deepEqual(before.slice(match.before, endBefore), after.slice(match.after, endAfter));
      }
      const length = matches.reduce((sum, match) => sum + match.length, 0);
      if (!isCoarse) assert.equal(length, longestCommonLength(before, after));
    }
  }
});

test('sequences that differ too much are matched at what occurs once in both', () => {
  const before = Array.from({ length: 4000 }, (_, at) => (at === 2000 ? 'landmark' : `old ${at}`));
  const after = Array.from({ length: 5000 }, (_, at) => (at === 100 ? 'landmark' : `new ${at}`));
  const script = editScript(before, after);
  assert.equal(script.isCoarse, true);
  assert.deepEqual(script.matches, [{ before: 2000, after: 100, length: 1 }]);
});

function longestCommonLength(before: readonly string[], after: readonly string[]): number {
  let row = new Array<number>(after.length + 1).fill(0);
  for (const value of before) {
    const next = [0];
    for (const [at, other] of after.entries())
      next.push(value === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}
