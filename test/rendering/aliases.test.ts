import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestRenderer, file, firstLine, positionOf } from './render.ts';

const render = createTestRenderer();

test('old ids behind a heading lead to it, beside the id that its text makes', () => {
  const { html, headings, ids, aliases } = render('## New title {#old-title} {#-older--title}\n\nText.\n');
  assert.equal(
    html,
    '<h2 id="new-title"><span id="old-title"></span><span id="-older--title"></span>New title</h2>\n<p>Text.</p>\n',
  );
  assert.deepEqual(ids, ['new-title', 'old-title', '-older--title']);
  assert.deepEqual(aliases, ['old-title', '-older--title']);
  assert.deepEqual(
    headings.map(({ id, text }) => ({ id, text })),
    [{ id: 'new-title', text: 'New title' }],
  );
});

test('the form of kramdown and headings that are underlined work as well', () => {
  const { ids } = render('## One {: #uno}\n\nTwo {#dos}\n---\n\n### Three {#tres} ###\n');
  assert.deepEqual(ids, ['one', 'uno', 'two', 'dos', 'three', 'tres']);
});

test('an old id that is the id of its heading again changes nothing', () => {
  const { html, problems } = render('## Title {#title} {#title}\n');
  assert.equal(html, '<h2 id="title">Title</h2>\n');
  assert.deepEqual(problems, []);
});

test('old ids in the front matter lead to their headings', () => {
  const { html, ids, problems } = render('<h2>In HTML</h2>\n\n## Two\n', {
    anchors: [
      { id: 'one', heading: 'in-html', offset: 4 },
      { id: 'zwei', heading: 'two', offset: 5 },
    ],
  });
  assert.equal(
    html,
    '<h2 id="in-html"><span id="one"></span>In HTML</h2>\n<h2 id="two"><span id="zwei"></span>Two</h2>\n',
  );
  assert.deepEqual(ids, ['in-html', 'one', 'two', 'zwei']);
  assert.deepEqual(problems, []);
});

test('an old id that another place has stays there, and the writer hears of it', () => {
  const body = '## One {#two}\n\n## Two\n\n## Three {#three-old}\n\n## Four {#three-old}\n';
  const { ids, problems } = render(body);
  assert.deepEqual(ids, ['one', 'two', 'three', 'three-old', 'four']);
  assert.deepEqual(problems, [
    {
      file,
      position: positionOf(body, '#two'),
      rule: 'anchor-alias',
      severity: 'warning',
      target: 'two',
      message:
        'The page has the id `two` already, and links to it lead there: give this heading another one.',
      suggestions: [],
    },
    {
      file,
      position: { line: firstLine + 6, column: 10 },
      rule: 'anchor-alias',
      severity: 'warning',
      target: 'three-old',
      message:
        'The page has the id `three-old` already, and links to it lead there: give this heading another one.',
      suggestions: [],
    },
  ]);
});

test('front matter that names a heading that is not there is reported with the nearest one', () => {
  const { problems } = render('## Share files\n', {
    anchors: [{ id: 'send', heading: 'shared-files', offset: 17 }],
  });
  assert.deepEqual(problems, [
    {
      file,
      position: { line: 3, column: 1 },
      rule: 'anchor-alias',
      severity: 'warning',
      target: 'shared-files',
      message: 'No heading of the page has the id `shared-files`: write the id that `send` is to lead to.',
      suggestions: ['share-files'],
    },
  ]);
});
