import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../../src/content/read-content.ts';
import { parseGoldenQueries } from '../../../src/content/settings/golden-queries.ts';
import { article, contentFolder } from '../content-folder.ts';

/** What is wrong, as `line:column target message`, suggestions behind it. */
function faultsOf(...lines: readonly string[]): readonly string[] {
  return parseGoldenQueries(lines.join('\n')).problems.map((found) => {
    const { file, position, rule, severity, target, message, suggestions } = found;
    assert.deepEqual([file, rule, severity], ['search.golden.yml', 'golden-queries', 'warning']);
    assert.ok(position !== 'unknown');
    return [`${position.line}:${position.column} ${target} ${message}`, ...suggestions].join(' -> ');
  });
}

test('queries are read as they are written, with their places', () => {
  const source = [
    '# What readers asked the support for.',
    '- query: two-step login',
    '  article: two-step-login',
    '- query: "say  \'hello\'"',
    '  article: /article/greetings/',
    '  top: 1',
    '- { query: 0404, article: yes }',
  ].join('\n');
  const { queries, problems } = parseGoldenQueries(source);
  assert.deepEqual(problems, []);
  assert.deepEqual(queries, [
    {
      file: 'search.golden.yml',
      query: 'two-step login',
      article: 'two-step-login',
      top: 3,
      position: { line: 2, column: 10 },
      articlePosition: { line: 3, column: 12 },
    },
    {
      file: 'search.golden.yml',
      query: "say 'hello'",
      article: '/article/greetings/',
      top: 1,
      position: { line: 4, column: 10 },
      articlePosition: { line: 5, column: 12 },
    },
    {
      file: 'search.golden.yml',
      query: '0404',
      article: 'yes',
      top: 3,
      position: { line: 7, column: 12 },
      articlePosition: { line: 7, column: 27 },
    },
  ]);
});

test('an empty file, or one of comments, holds no queries', () => {
  assert.deepEqual(parseGoldenQueries(''), { queries: [], problems: [] });
  assert.deepEqual(parseGoldenQueries('# Nothing yet.\n'), { queries: [], problems: [] });
});

test('what is wrong in an entry is reported at its place, and the other entries are used', () => {
  const lines = [
    '- query: send a file',
    '- query: ""',
    '  artcle: send',
    '- just words',
    '- query: [a, b]',
    '  article: send',
    '  top: 0',
    '- query: vault',
    '  article: vault',
    '- ',
    '- query: "\\a"',
    `  article: ${'x'.repeat(301)}`,
  ];
  assert.deepEqual(faultsOf(...lines), [
    '1:3 article The entry has no `article`. Add it.',
    '2:10 query `query`: it is empty. Write some text.',
    '2:3 article The entry has no `article`. Add it.',
    '3:3 artcle `artcle` is no key of a query. Known keys: `query`, `article`, `top`. -> article',
    '4:3  Each entry has a line `query: ` with what readers type, and a line `article: ` with the name of an article.',
    '5:10 query `query`: it must be text.',
    '7:8 top `top`: it must be a whole number from 1 to 10.',
    '10:3  Each entry has a line `query: ` with what readers type, and a line `article: ` with the name of an article.',
    '11:10 query `query`: it holds a control character. Write plain text.',
    '12:12 article `article`: it has more than 300 characters. Write fewer.',
  ]);
  const { queries } = parseGoldenQueries(lines.join('\n'));
  assert.deepEqual(
    queries.map(({ query }) => query),
    ['vault'],
  );
});

test('what is no list, no YAML or more than plain YAML is reported', () => {
  assert.deepEqual(faultsOf('query: send', 'article: send'), [
    '1:1 query: send `query: send` starts no list. Start each entry with `- `.',
  ]);
  assert.deepEqual(faultsOf('- query: a: b'), [
    '1:10 - query: a: b `- query: a: b` is not YAML: a value holds `: `. Put the value in quotes.',
  ]);
  assert.deepEqual(faultsOf('- query: a', '  query: b'), [
    '2:3 query: b `query: b` is not YAML: a key stands in it twice. Keep one of them.',
  ]);
  assert.deepEqual(faultsOf('- &entry { query: !!js/function x, article: *entry }', '- *entry').length, 4);
  assert.deepEqual(faultsOf('- __proto__: { polluted: true }'), [
    '1:3 __proto__ The key `__proto__` is not allowed. Remove it.',
  ]);
});

test('a list that nobody can look after is refused as a whole', () => {
  const { queries, problems } = parseGoldenQueries('- { query: a, article: b }\n'.repeat(1001));
  assert.deepEqual(queries, []);
  assert.deepEqual(
    problems.map(({ message }) => message),
    ['The file holds 1001 queries, more than 1000. Keep those that matter.'],
  );
});

test('the queries of a content folder come with its articles', async (t) => {
  const content = await readContent(
    await contentFolder(t, {
      'articles/x.md': article(),
      'search.golden.yml': '- query: letters\n  article: x\n- query: y\n',
    }),
  );
  assert.deepEqual(
    content.goldenQueries.map(({ query }) => query),
    ['letters'],
  );
  assert.deepEqual(
    content.problems.map(({ file, rule }) => [file, rule]),
    [['search.golden.yml', 'golden-queries']],
  );
  const without = await readContent(await contentFolder(t, { 'articles/x.md': article() }));
  assert.deepEqual(without.goldenQueries, []);
});
