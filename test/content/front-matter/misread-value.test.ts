import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFrontMatter } from '../../../src/content/front-matter/front-matter.ts';
import { type ArticleFrontMatter, articleSchema } from '../../../src/content/front-matter/schema.ts';
import { validateFrontMatter } from '../../../src/content/front-matter/validate.ts';
import { parseRetired } from '../../../src/content/ledger/retired.ts';
import { parseGoldenQueries } from '../../../src/content/settings/golden-queries.ts';

interface Reading {
  readonly value: ArticleFrontMatter | undefined;
  /** Line, column, rule and message. */
  readonly found: readonly string[];
}

function read(...lines: readonly string[]): Reading {
  const { frontMatter, problems } = readFrontMatter('articles/x.md', `---\n${lines.join('\n')}\n---\nx\n`);
  assert.ok(frontMatter, problems[0]?.message);
  const { value, problems: others } = validateFrontMatter(frontMatter, articleSchema);
  return {
    value,
    found: [...problems, ...others].map(({ position, rule, message }) => {
      return `${position === 'unknown' ? '?' : `${position.line}:${position.column}`} ${rule} ${message}`;
    }),
  };
}

const cut = (place: string, value: string) =>
  `${place} misread-value \` #\` starts a comment, and the value is \`${value}\` alone. Put all of it in quotes, or write the comment in a line of its own.`;

test('what a comment cuts off from a title, a description and an item is reported at the sign', () => {
  const { found } = read(
    'title: Issue #12 is fixed',
    'description: See ticket #4711 for details',
    'tags:',
    '  - number #1',
    '  - "number #2"',
    'redirect_from: /old #place',
  );
  assert.deepEqual(found, [
    cut('2:14', 'Issue'),
    cut('3:25', 'See ticket'),
    cut('5:12', 'number'),
    cut('7:21', '/old'),
  ]);
});

test('a comment that cuts off nothing is a comment', () => {
  const { found } = read(
    '# about',
    'title: "Issue #12" # quoted',
    'hidden: false # for now',
    'order: 01 # the first',
    'tags: [a, b#1] # both',
    'description: C#',
    'categories: # of the shop',
    '  # the first one is open',
    '  - g',
  );
  assert.deepEqual(found, []);
});

test('a value that is a comment alone is said to be one', () => {
  assert.deepEqual(read('title: #hashtag', 'description: #1 of all').found, [
    '2:1 missing-title `#hashtag` is a comment, and there is no value. Put it in quotes: `"#hashtag"`.',
    '3:1 misread-value `#1 of all` is a comment, and there is no value. Put it in quotes: `"#1 of all"`.',
  ]);
});

test('queries and reasons that a comment cuts off are reported', () => {
  const golden = parseGoldenQueries('- query: error #404\n  article: x\n').problems;
  const retired = parseRetired('- address: /article/x/\n  reason: See ticket #4711\n').problems;
  assert.deepEqual(
    [...golden, ...retired].map(({ rule, position }) => [rule, position]),
    [
      ['misread-value', { line: 1, column: 16 }],
      ['misread-value', { line: 2, column: 22 }],
    ],
  );
});

test('typographic quotes around a value do not count, and are reported', () => {
  const { value, found } = read(
    'title: “Test”',
    'order: „01“',
    'hidden: ‘true’',
    'categories: [“g”, h]',
    'tags: [«a», b]',
  );
  assert.deepEqual(
    [value?.title, value?.order, value?.hidden, value?.categories],
    ['Test', '01', true, ['g', 'h']],
  );
  assert.deepEqual(
    found.map((line) => line.split(' ', 2).join(' ')),
    [
      '2:8 misread-value',
      '3:8 misread-value',
      '4:9 misread-value',
      '5:14 misread-value',
      '6:8 misread-value',
    ],
  );
  assert.equal(
    found[0],
    '2:8 misread-value The quotes of `“Test”` are typographic, which YAML does not know: they are left out. Write `"Test"`, or nothing around it.',
  );
});

test('typographic quotes in a text, or in straight ones, are signs like others', () => {
  assert.deepEqual(read('title: The “best” way', 'description: "“All of it”"', 'tags: [it’s]').found, []);
  assert.deepEqual(read('title: “One” and “two”').found, []);
});

test('a list without its brackets is told to have some', () => {
  assert.deepEqual(
    read('title: X', 'categories: start, care', 'tags: a, b]', 'redirect_from: /a/, /b/').found,
    [
      '3:13 front-matter-value `start, care` is one text, since brackets are missing. Write `[start, care]`.',
      '4:7 front-matter-value `a, b]` is one text, since brackets are missing. Write `[a, b]`.',
      '5:16 front-matter-value `/a/, /b/` is one text, since brackets are missing. Write `[/a/, /b/]`.',
    ],
  );
  assert.deepEqual(read('title: X', 'tags: "red, white"', 'categories: g').found, []);
});

test('a sign of direction in a title is left out and named, and joiners of scripts stay', () => {
  const { value, found } = read('title: "Plan \u202egpj.exe"', 'tags: [a\u200bb, می\u200cخواهم]');
  assert.equal(value?.title, 'Plan gpj.exe');
  assert.deepEqual(value?.tags, ['ab', 'می\u200cخواهم']);
  assert.deepEqual(found, [
    '2:8 misread-value `"Plan gpj.exe"` holds a sign of direction (U+202E), which nobody can see. It is left out; remove it.',
    '3:8 misread-value `ab` holds a zero-width space (U+200B), which nobody can see. It is left out; remove it.',
  ]);
});

for (const order of ['first', '1a', 'A2', '01, 02', '१']) {
  test(`an order that is ${order} counts as it is, and is reported as no number`, () => {
    const { value, found } = read('title: X', `order: "${order}"`);
    assert.equal(value?.order, order);
    assert.deepEqual(found, [
      `3:8 misread-value \`${order}\` is no number, and is sorted by its letters. Write one such as \`"01"\`.`,
    ]);
  });
}

test('numbers of any length, decimal ones and signs are orders', () => {
  for (const order of ['1', '007', '1.5', '-1', '+2', '1000000'])
    assert.deepEqual(read('title: X', `order: ${order}`).found, []);
});
