import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFrontMatter } from '../../../src/content/front-matter/front-matter.ts';
import {
  type ArticleFrontMatter,
  articleSchema,
  categorySchema,
} from '../../../src/content/front-matter/schema.ts';
import { validateFrontMatter } from '../../../src/content/front-matter/validate.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { article } from '../content-folder.ts';

const file = 'articles/x.md';

function validate(source: string) {
  const { frontMatter, problems } = readFrontMatter(file, source);
  assert.ok(frontMatter, problems[0]?.message);
  return validateFrontMatter(frontMatter, articleSchema);
}

function frontMatterOf(...lines: readonly string[]): ArticleFrontMatter | undefined {
  const { value, problems } = validate(article(...lines));
  assert.deepEqual(problems, []);
  return value;
}

function problemsOf(...lines: readonly string[]): readonly Problem[] {
  const { problems } = validate(article(...lines));
  return problems;
}

/** An error of a value in the third line, which is the first after the title. */
function valueError(
  column: number,
  target: string,
  message: string,
  suggestions: readonly string[] = [],
): Problem {
  const position = { line: 3, column };
  return { file, position, rule: 'front-matter-value', severity: 'error', target, message, suggestions };
}

/** What an article says that is for everybody, and has neither dates nor an owner. */
const undated = {
  appliesTo: [],
  since: undefined,
  translatedFrom: undefined,
  draft: false,
  publishOn: undefined,
  unpublishOn: undefined,
  owner: undefined,
  reviewBy: undefined,
  reviewEvery: undefined,
  reviewedOn: undefined,
};

test('a title is enough', () => {
  assert.deepEqual(frontMatterOf(), {
    title: 'X',
    navigationTitle: undefined,
    categories: undefined,
    order: undefined,
    hidden: false,
    featured: false,
    popular: false,
    tags: [],
    description: undefined,
    redirectFrom: [],
    anchors: [],
    ...undated,
  });
});

test('everything that an article can say is read', () => {
  const value = frontMatterOf(
    'layout: article',
    'categories: [security, 2fa]',
    'order: "04"',
    'hidden: true',
    'featured: true',
    'popular: True',
    'tags:',
    '  - one',
    '  - 2',
    '  -',
    'description: >',
    '  Two',
    '  lines.',
    'redirect_from:',
    '  - /article/old/',
    '  - /very/old.html',
  );
  assert.deepEqual(value, {
    title: 'X',
    navigationTitle: undefined,
    categories: ['security', '2fa'],
    order: '04',
    hidden: true,
    featured: true,
    popular: true,
    tags: ['one', '2'],
    description: 'Two lines.',
    redirectFrom: ['/article/old/', '/very/old.html'],
    anchors: [],
    ...undated,
  });
});

for (const [written, order] of [
  ['"01"', '01'],
  ['01', '01'],
  ['1', '1'],
  ['08', '08'],
  ['0o17', '0o17'],
  ["'10'", '10'],
  ['', undefined],
  ['""', undefined],
  ['~', undefined],
] as const) {
  test(`order: ${written} is ${order}`, () => {
    assert.equal(frontMatterOf(`order: ${written}`)?.order, order);
  });
}

test('one text is a list of one', () => {
  const value = frontMatterOf('categories: security', 'tags: vault', 'redirect_from: /old/');
  assert.deepEqual(
    [value?.categories, value?.tags, value?.redirectFrom],
    [['security'], ['vault'], ['/old/']],
  );
});

test('numbers and dates stay as they were written', () => {
  const value = frontMatterOf('tags: [1.50, 2021-01-01]', 'description: 007');
  assert.deepEqual([value?.tags, value?.description], [['1.50', '2021-01-01'], '007']);
});

test('an empty flag is false', () => {
  assert.equal(frontMatterOf('hidden:')?.hidden, false);
});

test('a missing title is an error at the start, and the misspelled key is named', () => {
  assert.deepEqual(validate('---\ntilte: X\n---\n').problems, [
    {
      file,
      position: { line: 2, column: 1 },
      rule: 'unknown-key',
      severity: 'warning',
      target: 'tilte',
      message: '`tilte` is no key of an article and does nothing.',
      suggestions: ['title'],
    },
    {
      file,
      position: { line: 1, column: 1 },
      rule: 'missing-title',
      severity: 'error',
      target: '',
      message: 'The page has no title. Write a line `title: ` and the title.',
      suggestions: [],
    },
  ]);
});

for (const empty of ['', '""', '~', '"  "']) {
  test(`an empty title is an error at its key: ${JSON.stringify(empty)}`, () => {
    assert.deepEqual(validate(`---\nlayout: article\ntitle: ${empty}\n---\n`).problems, [
      {
        file,
        position: { line: 3, column: 1 },
        rule: 'missing-title',
        severity: 'error',
        target: 'title',
        message: 'The title is empty. Write it after `title: `.',
        suggestions: [],
      },
    ]);
  });
}

test('front matter without keys has no title', () => {
  assert.deepEqual(
    validate('---\n# nothing\n---\n').problems.map(({ rule }) => rule),
    ['missing-title'],
  );
});

test('text is not a list and not keys with values', () => {
  assert.deepEqual(problemsOf('description: [a, b]'), [
    valueError(14, '[a, b]', '`[a, b]` must be text, not a list.'),
  ]);
  assert.deepEqual(problemsOf('order: { a: 1 }'), [
    valueError(8, '{ a: 1 }', '`{ a: 1 }` must be text, not keys and values.'),
  ]);
  assert.deepEqual(problemsOf('tags: [a, [b]]'), [valueError(11, '[b]', '`[b]` must be text, not a list.')]);
});

for (const [written, suggestions] of [
  ['"true"', ['true']],
  ['yes', ['true']],
  ["'false'", ['false']],
  ['no', ['false']],
  ['maybe', []],
] as const) {
  test(`a flag is true or false without quotes, not ${written}`, () => {
    assert.deepEqual(problemsOf(`hidden: ${written}`), [
      valueError(
        9,
        written,
        `\`${written}\` is neither yes nor no. Write \`true\` or \`false\`, without quotes.`,
        suggestions,
      ),
    ]);
  });
}

test('a layout from somewhere else is refused', () => {
  assert.deepEqual(problemsOf('layout: ../../outside/o.liquid'), [
    valueError(
      9,
      '../../outside/o.liquid',
      'There is no layout `../../outside/o.liquid` for this page. Write `layout: article`, or leave the line out.',
      ['article'],
    ),
  ]);
  assert.equal(problemsOf('layout: category')[0]?.rule, 'front-matter-value');
});

for (const key of [
  'permalink',
  'dynamicPermalink',
  'templateEngineOverride',
  'eleventyComputed',
  'eleventyImport',
  'pagination',
  'data',
]) {
  test(`an article cannot steer the site engine with ${key}`, () => {
    assert.deepEqual(problemsOf(`${key}: ../escaped.html`), [
      valueError(
        1,
        key,
        `\`${key}\` is not allowed: the address of a page comes from its file name, and how it is built from the site. ` +
          'Remove the line; for an old address of the page write `redirect_from`.',
      ),
    ]);
  });
}

test('an unknown key that is like no other is a warning with the keys there are', () => {
  const { value, problems } = validate(article('author: me'));
  assert.deepEqual(problems, [
    {
      file,
      position: { line: 3, column: 1 },
      rule: 'unknown-key',
      severity: 'warning',
      target: 'author',
      message:
        '`author` is no key of an article and does nothing. Known keys: `title`, `navigation_title`, `categories`, `order`, `hidden`, `featured`, `popular`, `tags`, `applies_to`, `since`, `description`, `redirect_from`, `anchors`, `translated_from`, `draft`, `publish_on`, `unpublish_on`, `owner`, `review_by`, `review_every`, `reviewed_on`, `layout`.',
      suggestions: [],
    },
  ]);
  assert.equal(value?.title, 'X');
});

test('a control character cannot come in through an escape', () => {
  const message = '`"\\e]0;evil\\a"` stands for a control character. Write plain text.';
  assert.deepEqual(problemsOf('description: "\\e]0;evil\\a"'), [valueError(14, '"\\e]0;evil\\a"', message)]);
  assert.equal(problemsOf('tags: [ok, "\\0"]')[0]?.message.includes('control character'), true);
});

test('every bad redirect is reported where it stands', () => {
  assert.deepEqual(problemsOf('redirect_from:', '  - /fine/', '  - article/old/', '  - /*'), [
    {
      file,
      position: { line: 5, column: 5 },
      rule: 'redirect-path',
      severity: 'error',
      target: 'article/old/',
      message:
        '`article/old/` does not start with `/`. Write the old address as a plain path of this site, such as `/article/old-name/`.',
      suggestions: ['/article/old/'],
    },
    {
      file,
      position: { line: 6, column: 5 },
      rule: 'redirect-path',
      severity: 'error',
      target: '/*',
      message:
        '`/*` holds `*`. Write the old address as a plain path of this site, such as `/article/old-name/`.',
      suggestions: [],
    },
  ]);
});

test('old ids of headings are keys with the ids that the headings have now', () => {
  const value = frontMatterOf('anchors:', '  old-id: new-id', "  'zwei': '#two'");
  assert.deepEqual(value?.anchors, [
    { id: 'old-id', heading: 'new-id', offset: 24 },
    { id: 'zwei', heading: 'two', offset: 41 },
  ]);
  assert.deepEqual(frontMatterOf('anchors:')?.anchors, []);
});

test('old ids that are written otherwise are errors where they stand', () => {
  assert.deepEqual(
    [...problemsOf('anchors: old'), ...problemsOf('anchors:', '  a: b', '  two words: c', '  d:')].map(
      ({ position, message }) => ({ position, message }),
    ),
    [
      {
        position: { line: 3, column: 10 },
        message: '`old` is no list of old ids. Write `old-id: id-of-the-heading`, each on a line of its own.',
      },
      {
        position: { line: 5, column: 3 },
        message:
          '`two words` needs an id without white space on both sides of the colon, as in `old-id: id-of-the-heading`.',
      },
      {
        position: { line: 6, column: 3 },
        message:
          '`d` needs an id without white space on both sides of the colon, as in `old-id: id-of-the-heading`.',
      },
    ],
  );
});

test('a category has its own keys and layout', () => {
  const categoryFile = 'categories/x.md';
  const { frontMatter } = readFrontMatter(
    categoryFile,
    '---\ntitle: Import &amp; Export\nlayout: category\norder: 02\ntags: [a]\n---\n',
  );
  assert.ok(frontMatter);
  const { value, problems } = validateFrontMatter(frontMatter, categorySchema);
  assert.deepEqual(value, {
    title: 'Import & Export',
    navigationTitle: undefined,
    icon: undefined,
    parent: undefined,
    translatedFrom: undefined,
    order: '02',
    hidden: false,
    featured: false,
    description: undefined,
    redirectFrom: [],
    anchors: [],
  });
  assert.deepEqual(
    problems.map(({ message }) => message),
    [
      '`tags` is no key of a category and does nothing. Known keys: `title`, `navigation_title`, `icon`, `parent`, `order`, `hidden`, `featured`, `description`, `redirect_from`, `anchors`, `translated_from`, `layout`.',
    ],
  );
});
