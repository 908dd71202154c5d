import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFrontMatter } from '../../../src/content/front-matter/front-matter.ts';
import { articleSchema, categorySchema } from '../../../src/content/front-matter/schema.ts';
import { validateFrontMatter } from '../../../src/content/front-matter/validate.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { article } from '../content-folder.ts';

const file = 'articles/x.md';

function problemsOf(...lines: readonly string[]): readonly Problem[] {
  const { frontMatter, problems } = readFrontMatter(file, article(...lines));
  assert.ok(frontMatter, problems[0]?.message);
  return validateFrontMatter(frontMatter, articleSchema).problems;
}

const keptBack = [
  'Draft: yes',
  'isDraft: true',
  'drafts: true',
  'published: false',
  'publish: no',
  'is_published: false',
  'published: 2031-01-01',
  'unlisted: true',
  'drfat: true',
  'publishd: false',
  'noindx: true',
  'retired: true',
  'show: false',
  'listed: false',
  'private: true',
  'public: false',
  'visible: false',
  'Hidden: true',
  'hiden: true',
  'hide: true',
  'hide: [search]',
  'noindex: true',
  'no_index: true',
  'no-index: true',
  'index: false',
  'indexable: false',
  'robots: noindex, nofollow',
  'robots: none',
  'seo: { noindex: true }',
  'head: [[meta, { name: robots, content: noindex }]]',
  'search: false',
  'search: exclude',
  'search: { exclude: true }',
  'searchable: false',
  'search_exclude: true',
  'excludeFromSearch: true',
  'exclude_from_nav: true',
  'nav_exclude: true',
  'hide_from_sidebar: true',
  'show_in_menu: false',
  'sidebar: { hidden: true }',
  'pagefind: false',
  'sitemap: false',
  'sitemap: exclude',
  'sitemap: { disable: true }',
  'sitemap_exclude: true',
  'exclude_from_sitemap: true',
  'build: { list: never }',
  '_build: { render: false }',
  'headless: true',
  'params: { draft: true }',
  'eleventyExcludeFromCollections: true',
  'status: draft',
  'status: Unpublished',
  'status: in review',
  'state: archived',
  'visibility: private',
  'visibility: members',
  'access: [staff]',
  'publishDate: 2031-01-01',
  'publish-at: "2031-01-01 10:00"',
  'published_at: 2031-01-01',
  'scheduled: 2031-01-01',
  'expiryDate: 2031-01-01',
  'expires: 2031-01-01',
  'visible_until: 2031-01-01',
  'go_live: 2031-01-01',
  'wip: true',
  'outputs: []',
  'audience: internal',
  'audience: [Internal only]',
  'classification: confidential',
  'type: draft',
  'restricted: true',
  'not_published: true',
  'obsidian-publish: false',
  'dg-publish: false',
  'scope: private',
  'toc_hide: true',
  'internal: true',
  'enabled: false',
];

for (const line of keptBack) {
  test(`what another system would keep from readers is an error that names hidden: ${line}`, () => {
    const [found, ...others] = problemsOf(line);
    assert.deepEqual(others, []);
    const { rule, severity, position, target } = found ?? {};
    const key = line.slice(0, line.indexOf(':'));
    assert.deepEqual(
      [rule, severity, position, target],
      ['kept-back-elsewhere', 'error', { line: 3, column: 1 }, key],
    );
    assert.match(found?.message ?? '', /`draft: true`.*`hidden: true`|`publish_on`.*`unpublish_on`/);
  });
}

for (const tags of [
  '[draft]',
  '[plans, Draft]',
  'wip',
  '[work in progress]',
  '[no-index]',
  '[do_not_publish]',
]) {
  test(`so is a tag that says so: ${tags}`, () => {
    assert.deepEqual(
      problemsOf(`tags: ${tags}`).map(({ rule, severity, position, message }) => {
        return [
          rule,
          severity,
          position === 'unknown' ? 0 : position.line,
          message.includes('`hidden: true`'),
        ];
      }),
      [['kept-back-elsewhere', 'error', 3, true]],
    );
  });
}

test('a tag that is what a page tells of keeps nothing back', () => {
  assert.deepEqual(problemsOf('tags: [draft]', 'description: Find a draft of a mail again.'), []);
  assert.deepEqual(problemsOf('tags: [unlisted, draft]', 'description: How to hide a board.'), []);
  assert.deepEqual(problemsOf('tags: [drafts, internal, private, review]'), []);
  assert.deepEqual(problemsOf('tags: [draft]', 'hidden: true'), []);
});

test('the error says what was read and both ways to write it here', () => {
  assert.deepEqual(problemsOf('published: false'), [
    {
      file,
      position: { line: 3, column: 1 },
      rule: 'kept-back-elsewhere',
      severity: 'error',
      target: 'published',
      message:
        '`published: false` keeps nothing from readers here: the page would be public. Write `draft: true` to keep it from readers, or `hidden: true` to keep it out of lists and search.',
      suggestions: ['draft', 'hidden'],
    },
  ]);
});

const usual = [
  'audience: administrators',
  'audience: [staff, agents]',
  'roles: [admin, owner]',
  'type: how-to',
  'scope: workspace',
  'restricted: false',
  'outputs: [html, json]',
  'published: true',
  'unlisted: false',
  'noindex: false',
  'robots: index, follow',
  'search: true',
  'search: { boost: 2 }',
  'sitemap: { priority: 0.5, changefreq: weekly }',
  'status: published',
  'status: new',
  'visibility: public',
  'hide: [navigation, toc]',
  'hide_title: true',
  'hide_table_of_contents: true',
  'toc: { hide: true }',
  'sidebar: false',
  'publishDate:',
  'date: 2020-01-01',
  'Hidden: false',
  'index: 3',
  'headline: X',
  'publisher: me',
  'craft: true',
  'graft: true',
  'searchterms: [a]',
  'drafted_by: me',
];

for (const line of usual) {
  test(`what keeps no page back is only a warning: ${line}`, () => {
    assert.deepEqual(
      problemsOf(line).map(({ rule, severity }) => [rule, severity]),
      [['unknown-key', 'warning']],
    );
  });
}

test('a value that is the default is said to change nothing', () => {
  assert.equal(
    problemsOf('published: true')[0]?.message,
    '`published: true` changes nothing: every page is public that does not say `hidden: true`. Remove the line.',
  );
});

test('a page that is hidden already only has a line too much', () => {
  assert.deepEqual(
    problemsOf('hidden: true', 'published: false').map(({ severity, message }) => [severity, message]),
    [
      [
        'warning',
        '`published: false` changes nothing: `hidden: true` keeps the page out of lists. Remove the line.',
      ],
    ],
  );
});

for (const [line, wanted] of [
  ['slug: other', 'Rename the file to `other.md`'],
  ['url: /x/', 'its file name'],
  ['aliases: [/old/]', '`redirect_from`'],
  ['redirectFrom: /old/', '`redirect_from`'],
  ['redirect_to: /new/', '`redirect_from`'],
  ['lang: de', '`_data/site.json`'],
  ['locale: de', '`_data/site.json`'],
  ['weight: 3', '`order`'],
  ['sidebar_position: 3', '`order`'],
  ['nav_order: 3', '`order`'],
  ['sidebar_label: Short', '`navigation_title`'],
  ['parent: Basics', '`categories`'],
  ['category: basics', '`categories`'],
  ['keywords: [a]', '`tags`'],
  ['summary: Of it', '`description`'],
  ['lastmod: 2020-01-01', 'Git'],
] as const) {
  test(`a key that says where or what elsewhere is told what to write here: ${line}`, () => {
    const [found, ...others] = problemsOf(line);
    assert.deepEqual(others, []);
    assert.deepEqual([found?.rule, found?.severity], ['unknown-key', 'warning']);
    assert.ok(found?.message.includes(wanted), found?.message);
  });
}

test('a category is told of the keys that categories have', () => {
  const { frontMatter } = readFrontMatter('categories/x.md', article('draft: true', 'tags: [a]', 'group: b'));
  assert.ok(frontMatter);
  const { problems } = validateFrontMatter(frontMatter, categorySchema);
  assert.deepEqual(
    problems.map(({ rule, target }) => [rule, target]),
    [
      ['kept-back-elsewhere', 'draft'],
      ['unknown-key', 'tags'],
      ['unknown-key', 'group'],
    ],
  );
  assert.match(problems[2]?.message ?? '', /categories have no categories/i);
});
