import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

test('tests that a module of this folder holds are run by a test file', () => {
  const texts = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: readFileSync(path.join(import.meta.dirname, name), 'utf8') }));
  const runners = texts.filter(({ name }) => name.endsWith('.test.ts')).map(({ text }) => text);
  const forgotten = texts.flatMap(({ name, text }) =>
    [...text.matchAll(/^export function (\w+Tests)\(/gm)]
      .filter(
        ([, tests]) => !runners.some((runner) => new RegExp(`(?:=> |^ +)${tests}\\(`, 'm').test(runner)),
      )
      .map(([, tests]) => `${tests} of ${name}`),
  );
  assert.deepEqual(forgotten, []);
});
