import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFrontMatter } from '../../../src/content/front-matter/front-matter.ts';

const file = 'articles/x.md';

/** Line, column and message of everything that is wrong. */
function faultsOf(source: string): readonly (readonly [number, number, string])[] {
  return readFrontMatter(file, source).problems.map(({ position, message }) => {
    assert.notEqual(position, 'unknown');
    return position === 'unknown' ? [0, 0, message] : [position.line, position.column, message];
  });
}

/** Of front matter between its lines. */
function faultsIn(...lines: readonly string[]) {
  return faultsOf(`---\n${lines.join('\n')}\n---\nText.\n`);
}

for (const [lines, line, column, says] of [
  [
    ['title:Test', 'categories: [g]'],
    2,
    7,
    '`title:Test` is not YAML: a space is missing behind `title:`. Write one.',
  ],
  [['title:Test'], 2, 7, '`title:Test` is not YAML: a space is missing behind `title:`. Write one.'],
  [
    ['title: X', 'tags:[a, b]'],
    3,
    6,
    '`tags:[a, b]` is not YAML: a space is missing behind `tags:`. Write one.',
  ],
  [['tags:', '- a', '-b', 'title: X'], 4, 2, '`-b` is not YAML: a space is missing behind `-`. Write one.'],
  [
    ['tags: [a, b', 'title: X'],
    2,
    7,
    '`tags: [a, b` is not YAML: the bracket `[` that opens here has no end. Write `]` behind the value.',
  ],
  [
    ['tags: [a, "b]', 'title: X'],
    2,
    7,
    '`tags: [a, "b]` is not YAML: the bracket `[` that opens here has no end. Write `]` behind the value.',
  ],
  [
    ['title: "Hello', 'order: "01"', 'hidden: true'],
    2,
    8,
    '`title: "Hello` is not YAML: the quote `"` that opens here has no end. Write `"` behind the value.',
  ],
  [
    ["title: 'It's here'", 'order: 1'],
    2,
    12,
    "`title: 'It's here'` is not YAML: text stands behind the second `'`, which ends the value. Put the whole value between `\"`.",
  ],
  [
    ['title X', 'order: 1'],
    2,
    1,
    '`title X` is not YAML: a key with a colon and a space is missing. Write `key: value`, or indent the line if it belongs to the one above.',
  ],
  [['title:\u00a0C', 'order: 1'], 2, 7, sign('title:\u00a0C', 'no-break space (U+00A0)')],
  [['order\u00a0: 1', 'title: X'], 2, 6, sign('order\u00a0: 1', 'no-break space (U+00A0)')],
  [['\u200btitle: D'], 2, 1, sign('\u200btitle: D', 'zero-width space (U+200B)')],
  [['ti\u00adtle: D'], 2, 3, sign('ti\u00adtle: D', 'soft hyphen (U+00AD)')],
  [['title: D', '\ufefforder: 1'], 3, 1, sign('order: 1', 'byte order mark (U+FEFF)')],
  [['order:\u202e 1', 'title: D'], 2, 7, sign('order:\u202e 1', 'sign of direction (U+202E)')],
  [['tags:', '-\u00a0a', 'title: D'], 3, 2, sign('-\u00a0a', 'no-break space (U+00A0)')],
  [['tags:', '\u00a0\u00a0- a', 'title: D'], 3, 1, sign('- a', 'no-break space (U+00A0)')],
] as const) {
  test(`one mistake is one problem where the writer acts: ${JSON.stringify(lines)}`, () => {
    assert.deepEqual(faultsIn(...lines), [[line, column, says]]);
  });
}

function sign(target: string, name: string): string {
  return `\`${target}\` holds a ${name}, which nobody can see. Remove it, and write a plain space behind the colon.`;
}

test('no message is in the words of a YAML library', () => {
  for (const lines of [
    ['title: > x', 'order: 1'],
    ['title: |x', ' y'],
    ['- a', 'title: X'],
    ['title: X', 'tags:', '  - a', ' - b'],
    ['title: "a\\q"'],
    ['title: X', ']'],
    ['title: X', 'tags: [a]b'],
    ['title: X', 'Test'],
    ['tags: [a #b', ', c]'],
  ]) {
    const faults = faultsIn(...lines);
    assert.notEqual(faults.length, 0, lines.join('\n'));
    for (const [, , message] of faults) {
      assert.doesNotMatch(message, /implicit|flow|block|scalar|token|mapping|sequence/i);
    }
  }
});

test('a space that stands in a value, and text below a key, are nothing to report', () => {
  assert.deepEqual(
    faultsIn('title: Attention\u00a0! Ici', 'description: >', '  Note\u00a0: it is', '  \u00a0 text'),
    [],
  );
});

for (const [source, says] of [
  [
    '\n\n---\ntitle: One\n---\n',
    'Empty lines stand above the front matter, which starts in line 3. Remove what is above it: it must start in the first line.',
  ],
  [
    '<!-- x -->\n---\ntitle: One\n---\n',
    'Text stands above the front matter, which starts in line 2. Remove what is above it: it must start in the first line.',
  ],
  [
    ' ---\ntitle: One\n---\n',
    'A space stands before `---`. Front matter starts with the first character of the file: remove what is before it.',
  ],
  [
    '\u200b---\ntitle: One\n---\n',
    'A zero-width space (U+200B) stands before `---`. Front matter starts with the first character of the file: remove what is before it.',
  ],
  [
    '\ufeff---\ntitle: One\n---\n',
    'A byte order mark (U+FEFF) stands before `---`. Front matter starts with the first character of the file: remove what is before it.',
  ],
  [
    '+++\ntitle = "Two"\n+++\n\nx\n',
    'This is front matter in TOML, and here it is YAML. Write `---` in place of `+++`, and `title: Text` in place of `title = "Text"`.',
  ],
  [
    ';;;\n"title": "X"\n;;;\n',
    'This is front matter in JSON, and here it is YAML. Write `---`, a line `title: Text` for each key, and `---`.',
  ],
  [
    '{ "title": "X" }\n',
    'This is front matter in JSON, and here it is YAML. Write `---`, a line `title: Text` for each key, and `---`.',
  ],
  ['—-\ntitle: X\n---\n', 'The first line is `—-`. Write three hyphens there: `---`.'],
  [
    'title: X\n---\nText\n',
    'The line `---` is missing above `title: X`. Front matter stands between two of them.',
  ],
] as const) {
  test(`front matter that does not start as it has to is told why: ${JSON.stringify(source)}`, () => {
    assert.deepEqual(faultsOf(source), [[1, 1, says]]);
  });
}
