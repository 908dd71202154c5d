import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Judge, judged } from '../../src/problems/judged.ts';
import { type Position, type Problem, problem } from '../../src/problems/problem.ts';
import type { RuleName } from '../../src/problems/rules.ts';
import { sortProblems } from '../../src/problems/sort-problems.ts';

function found(file: string, position: Position, rule: RuleName = 'unknown-tag', target = ''): Problem {
  return problem({ file, position, rule, target, message: 'Something is wrong.' });
}

test('problems come by file, then by place with the unknown first, then by rule and target', () => {
  const sorted = [
    found('B.md', { line: 9, column: 1 }),
    found('a.md', 'unknown'),
    found('a.md', { line: 2, column: 10 }),
    found('a.md', { line: 10, column: 1 }, 'unknown-filter', 'x'),
    found('a.md', { line: 10, column: 1 }, 'unknown-tag', 'a'),
    found('a.md', { line: 10, column: 1 }, 'unknown-tag', 'b'),
    found('a.md', { line: 10, column: 2 }),
  ];
  assert.deepEqual(sortProblems(sorted.toReversed()), sorted);
});

test('strict makes errors of warnings and changes nothing else', () => {
  const warning = found('a.md', { line: 1, column: 1 }, 'unknown-key', 'tilte');
  assert.equal(warning.severity, 'warning');
  assert.deepEqual(judged([warning], { levels: new Map(), isStrict: true }), [
    { ...warning, severity: 'error' },
  ]);
});

test('the settings come before what a check makes of a rule, and strict last', () => {
  const image = problem({
    file: 'articles/a.md',
    position: { line: 3, column: 1 },
    rule: 'missing-image',
    target: 'images/a.png',
    message: 'There is no image.',
  });
  const severities = (judge: Partial<Judge>) =>
    judged([image], { levels: new Map(), ...judge }).map(({ severity }) => severity);
  assert.deepEqual(severities({}), ['warning']);
  assert.deepEqual(severities({ isCheck: true }), ['error']);
  assert.deepEqual(severities({ isCheck: true, levels: new Map([['missing-image', 'warning']]) }), [
    'warning',
  ]);
  assert.deepEqual(severities({ isStrict: true, levels: new Map([['missing-image', 'off']]) }), []);
  assert.deepEqual(severities({ isStrict: true }), ['error']);
});
