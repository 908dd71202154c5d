import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemViews } from '../../src/preview/pages/problem-views.ts';
import { problem } from '../../src/problems/problem.ts';

const missing = (file: string, line: number, target: string) =>
  problem({
    file,
    position: { line, column: 2 },
    rule: 'missing-page',
    target,
    message: `There is no page \`${target}\`.`,
  });

test('what is missed in many places is said once, with all of them', () => {
  const views = problemViews([
    missing('articles/a.md', 3, '/article/gone/'),
    missing('articles/a.md', 4, '/article/lost/'),
    missing('articles/b.md', 5, '/article/gone/'),
  ]);
  assert.deepEqual(
    views.map(({ message, places }) => [message.map(({ text }) => text).join(''), places]),
    [
      ['There is no page /article/gone/.', ['articles/a.md:3:2', 'articles/b.md:5:2']],
      ['There is no page /article/lost/.', ['articles/a.md:4:2']],
    ],
  );
});
