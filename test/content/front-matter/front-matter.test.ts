import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFrontMatter } from '../../../src/content/front-matter/front-matter.ts';
import type { Problem } from '../../../src/problems/problem.ts';

const file = 'articles/x.md';

function problemsOf(source: string): readonly Problem[] {
  return readFrontMatter(file, source).problems;
}

function syntax(line: number, column: number, target: string, message: string): Problem {
  const position = { line, column };
  return {
    file,
    position,
    rule: 'front-matter-syntax',
    severity: 'error',
    target,
    message,
    suggestions: [],
  };
}

for (const opening of ['---', '---  ', '---\t', '---yaml', '---yml', '---yaml ']) {
  test(`front matter that starts with ${JSON.stringify(opening)} is read, and positions are those of the file`, () => {
    const source = `${opening}\ntitle: X\ntags: [one, "two"]\nempty:\n---\nText.\n`;
    const { frontMatter, problems } = readFrontMatter(file, source);
    assert.deepEqual(problems, []);
    assert.deepEqual(frontMatter?.positionOf('title'), { line: 2, column: 8 });
    assert.deepEqual(frontMatter?.positionOf('tags'), { line: 3, column: 7 });
    assert.deepEqual(frontMatter?.positionOf('tags', 1), { line: 3, column: 13 });
    assert.deepEqual(frontMatter?.positionOf('empty'), { line: 4, column: 1 });
    assert.equal(frontMatter?.positionOf('absent'), 'unknown');
    assert.equal(source.slice(frontMatter?.bodyOffset), 'Text.\n');
  });
}

test('the body may be absent, and may have rules and front matter of its own', () => {
  const end = '---\ntitle: X\n---';
  assert.equal(readFrontMatter(file, end).frontMatter?.bodyOffset, end.length);
  const rules = '---\ntitle: X\n---  \n\n---\njs: 1\n---\n';
  assert.equal(rules.slice(readFrontMatter(file, rules).frontMatter?.bodyOffset), '\n---\njs: 1\n---\n');
});

const languages = [
  'js',
  'JS',
  '  js',
  'javascript',
  'jsLegacy',
  'json',
  'toml',
  'coffee',
  'constructor',
  '-',
];
for (const language of languages) {
  test(`front matter in another language is never run: ---${language}`, () => {
    const opening = `---${language}`;
    const script = `globalThis.frontMatterRan = true; ({ title: 'X' })`;
    assert.deepEqual(problemsOf(`${opening}\n${script}\n---\nText.\n`), [
      syntax(
        1,
        1,
        opening,
        `The first line is \`${opening}\`, and front matter is YAML and nothing else. Write \`---\` alone.`,
      ),
    ]);
    assert.equal('frontMatterRan' in globalThis, false);
  });
}

test('the module form of a script is not run either', () => {
  const script = `import fs from 'node:fs';\nglobalThis.frontMatterRan = true;\nexport const title = 'X';`;
  assert.equal(problemsOf(`---js\n${script}\n---\n`)[0]?.rule, 'front-matter-syntax');
  assert.equal('frontMatterRan' in globalThis, false);
});

const wantedStart =
  'The file does not start with front matter. Write `---`, a line with `title: ` and the title, and `---` above the text.';

test('a file without front matter is told what to write', () => {
  assert.deepEqual(problemsOf('Hello\n'), [syntax(1, 1, 'Hello', wantedStart)]);
  assert.deepEqual(problemsOf('## Hello\n'), [syntax(1, 1, '## Hello', wantedStart)]);
  assert.deepEqual(problemsOf(''), [syntax(1, 1, '', wantedStart)]);
});

for (const opening of ['---', '---yaml', '---  ']) {
  test(`front matter without an end is told what to write: ${JSON.stringify(opening)}`, () => {
    const message =
      'The front matter that starts here has no end. Write a line with `---` alone after its last key.';
    assert.deepEqual(problemsOf(`${opening}\ntitle: X\n\nText.\n`), [syntax(1, 1, opening, message)]);
    assert.deepEqual(problemsOf(opening), [syntax(1, 1, opening, message)]);
  });
}

test('the last line of front matter is three dashes alone', () => {
  assert.deepEqual(problemsOf('---\ntitle: X\n---- \nText.\n'), [
    syntax(3, 1, '---- ', 'The front matter ends with `---- `. Write `---` alone in that line.'),
  ]);
});

test('YAML faults are found where they are, with what to do', () => {
  assert.deepEqual(problemsOf('---\nlayout: article\ntitle: Vaults: an overview\n---\n'), [
    syntax(
      3,
      8,
      'title: Vaults: an overview',
      '`title: Vaults: an overview` is not YAML: a value holds `: `. Put the value in quotes.',
    ),
  ]);
  assert.deepEqual(problemsOf('---\ntitle: X\n\ttags: [a]\n---\n').at(0), {
    ...syntax(3, 1, 'tags: [a]', '`tags: [a]` is not YAML: it is indented with a tab. Indent with spaces.'),
  });
});

test('an output tag in a value is told what to write', () => {
  const target = 'title: {{ page.title }}';
  assert.deepEqual(problemsOf(`---\n${target}\n---\n`), [
    syntax(
      2,
      9,
      target,
      `\`${target}\` is not YAML: a key is no text. Put a value with braces or brackets in quotes.`,
    ),
  ]);
});

test('all YAML faults of a file are reported', () => {
  assert.deepEqual(
    problemsOf('---\ntitle: @home\ndescription: `code`\n---\n').map(({ position, message }) => [
      position,
      message,
    ]),
    [
      [
        { line: 2, column: 8 },
        '`title: @home` is not YAML: a value cannot start with this character. Put the value in quotes.',
      ],
      [
        { line: 3, column: 14 },
        '`description: `code`` is not YAML: a value cannot start with this character. Put the value in quotes.',
      ],
    ],
  );
});

test('front matter is keys with values', () => {
  assert.deepEqual(problemsOf('---\nMy title\n---\n'), [
    syntax(2, 1, 'My title', '`My title` is no key with a value. Write `title: My title`.'),
  ]);
  assert.deepEqual(problemsOf('---\n: X\n---\n'), [
    syntax(2, 1, '', 'A key is missing before `:`. Write one.'),
  ]);
  assert.equal(problemsOf('---\n? [a]\n: b\n---\n')[0]?.rule, 'front-matter-syntax');
  assert.equal(problemsOf('---\ntitle: X\n...\ntitle: Y\n---\n')[0]?.rule, 'front-matter-syntax');
});

test('anchors and aliases are not read, so that nothing can be multiplied with them', () => {
  assert.deepEqual(problemsOf('---\ntitle: &a X\ntags: [*a, *a]\n---\n'), [
    syntax(
      2,
      11,
      'title: &a X',
      '`title: &a X` has a YAML anchor (`&`), which is not read. Write the value itself.',
    ),
    syntax(
      3,
      8,
      'tags: [*a, *a]',
      '`tags: [*a, *a]` has a YAML alias (`*`), which is not read. Write the value itself.',
    ),
    syntax(
      3,
      12,
      'tags: [*a, *a]',
      '`tags: [*a, *a]` has a YAML alias (`*`), which is not read. Write the value itself.',
    ),
  ]);
});

test('tags are not read, so that nothing can be made but text', () => {
  const line = 'title: !!js/function "function () { globalThis.frontMatterRan = true }"';
  assert.deepEqual(problemsOf(`---\n${line}\n---\n`), [
    syntax(2, 22, line, `\`${line}\` has a YAML tag (\`!\`), which is not read. Write the value itself.`),
  ]);
  assert.equal('frontMatterRan' in globalThis, false);
});

for (const key of ['__proto__', 'constructor', 'prototype']) {
  test(`the key ${key} is refused at any depth, and nothing is polluted`, () => {
    const message = `The key \`${key}\` is not allowed. Remove it.`;
    const source = `---\ntitle: X\n${key}: { polluted: yes }\ntags: [{ a: { "${key}": { polluted: yes } } }]\n---\n`;
    assert.deepEqual(problemsOf(source), [syntax(3, 1, key, message), syntax(4, 15, key, message)]);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });
}

test('a forbidden key cannot hide behind escapes', () => {
  assert.deepEqual(problemsOf('---\n"\\x5f_proto__": { polluted: yes }\n---\n'), [
    syntax(2, 1, '__proto__', 'The key `__proto__` is not allowed. Remove it.'),
  ]);
});

test('merge keys are keys like any other', () => {
  const { frontMatter } = readFrontMatter(file, '---\n<<: { title: X }\n---\n');
  assert.deepEqual([...(frontMatter?.entries.keys() ?? [])], ['<<']);
});

test('nesting without end is refused', () => {
  for (const depth of [30, 1_000, 20_000]) {
    const [first] = problemsOf(`---\ntags: ${'['.repeat(depth)}${']'.repeat(depth)}\n---\n`);
    assert.equal(first?.rule, 'front-matter-syntax');
    assert.match(first?.message ?? '', /Write a text or a list of texts\.$/);
  }
});

test('front matter of the size of a book is refused', () => {
  assert.deepEqual(problemsOf(`---\ntitle: ${'x'.repeat(60_000)}\n---\n`), [
    {
      ...syntax(1, 1, '---', 'The front matter has 60008 characters, more than 50000. Move text below it.'),
      rule: 'article-limit',
    },
  ]);
});

test('of equal keys the last one counts, and every later one is a warning', () => {
  const { frontMatter, problems } = readFrontMatter(
    file,
    '---\ntitle: X\ndescription: one\ntags: []\ndescription: two\n---\n',
  );
  assert.deepEqual(problems, [
    {
      file,
      position: { line: 5, column: 1 },
      rule: 'duplicate-key',
      severity: 'warning',
      target: 'description',
      message:
        'The key `description` stands in line 3 already, and only the last one counts. Keep one of them.',
      suggestions: [],
    },
  ]);
  assert.deepEqual(frontMatter?.positionOf('description'), { line: 5, column: 14 });
});
