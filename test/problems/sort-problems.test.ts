import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Position, type Problem, problem } from '../../src/problems/problem.ts';
import type { RuleName } from '../../src/problems/rules.ts';
import { sortProblems } from '../../src/problems/sort-problems.ts';
import { withStrict } from '../../src/problems/with-strict.ts';

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
  assert.deepEqual(withStrict([warning]), [{ ...warning, severity: 'error' }]);
});
