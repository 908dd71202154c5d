import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { noChanges } from '../../src/preview/compare/changes.ts';
import { createPreviewBars } from '../../src/preview/pages/preview-bar.ts';
import { htmlRules } from '../site/html-rules.ts';
import { indexOf, nothingElse, previewOf, publishedPages, urls } from './preview-site.ts';
import { asset, categoryPage, page, state } from './states.ts';

const hostile = '<img src=x onerror=alert(1)> & "quotes" {{ 7*7 }} {% raw %}';

const everything = previewOf(
  state(
    [
      page('kept', '## Old heading\n\nText.\n\n![A lock](/help/images/vault/lock.gif)', { title: hostile }),
      page('old-name', 'One text.', { title: hostile }),
      page('gone', 'Gone text.', { title: hostile, file: 'articles/<b>/gone.md' }),
      categoryPage('form', 'Same *words*.', { title: hostile }),
      page('facts', 'Same.', { title: 'Facts', tags: [hostile] }),
    ],
    { assets: [asset('images/vault/lock.gif', '1'), asset(`images/${hostile}.png`, '1')] },
  ),
  state(
    [
      page('kept', '## New heading\n\nOther text.\n\n![A lock](/help/images/vault/lock.gif)', {
        title: hostile,
      }),
      page('new-name', 'Another text.', { title: hostile }),
      page('added', 'New.', { title: hostile }),
      categoryPage('form', 'Same **words**.', { title: hostile }),
      page('facts', 'Same.', { title: 'Facts', description: hostile }),
    ],
    {
      assets: [asset('images/vault/lock.gif', '2'), asset('files/a.pdf', '3')],
      redirects: [{ from: '/article/old-name/', to: '/article/new-name/' }],
    },
  ),
  {
    newProblems: [
      {
        file: `articles/${hostile}.md`,
        position: { line: 3, column: 5 },
        rule: 'missing-page',
        severity: 'error',
        target: hostile,
        message: `There is no page \`${hostile}\`.`,
        suggestions: [],
      },
    ],
    queries: [{ query: hostile, before: ['/article/gone/'], after: [] }],
    generatorFiles: [`src/${hostile}.ts`],
    notes: [`The file \`${hostile}\` could not be read.`],
  },
);

test('the list of changes shows what has happened to pages, what matters most first', () => {
  const view = indexOf(everything);
  assert.deepEqual(
    view.groups.map(({ title, entries }) => `${title}: ${entries.map(({ file }) => file).join(', ')}`),
    [
      'Text changed: articles/guide/kept.md',
      'Added: articles/guide/added.md',
      'Moved: articles/guide/new-name.md',
      'Removed: articles/<b>/gone.md',
      'Same words, other HTML: categories/form.md',
      'Details changed: articles/guide/facts.md',
    ],
  );
  assert.deepEqual(
    view.summary.map(({ text }) => text),
    [
      '1 address lost',
      '1 anchor lost',
      '1 new link problem',
      '1 page changed in the text',
      '1 page added',
      '1 page moved',
      '1 page removed',
      '1 page changed in the HTML only',
      '1 page changed in details only',
      '3 files changed',
      '1 redirect changed',
      '1 search answered otherwise',
      '1 file changed beside the content',
      'Not everything was looked at',
    ],
  );
  assert.deepEqual(view.losses.addresses, [
    {
      address: '/article/gone/',
      title: hostile,
      frontMatter: 'redirect_from: [/article/gone/]',
      file: undefined,
    },
  ]);
});

test('a preview has a page for the list, and one for each text that can be compared', () => {
  assert.deepEqual(
    [...publishedPages(everything).keys()],
    [
      'help/preview/index.html',
      'help/preview/article/kept/index.html',
      'help/preview/article/new-name/index.html',
      'help/preview/article/gone/index.html',
      'help/preview/category/form/index.html',
    ],
  );
});

test('whatever a change is called, its pages are valid HTML and hold it as text', async () => {
  const validator = new HtmlValidate(htmlRules);
  const bar = createPreviewBars(everything.changes, urls)('/article/new-name/');
  assert.ok(bar);
  for (const [file, html] of publishedPages(everything, bar)) {
    const { results } = await validator.validateString(html);
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ line, message }) => `${file}:${line}: ${message}`)),
      [],
    );
    assert.doesNotMatch(html, /<img src=x/);
    assert.match(
      html,
      /&lt;img src=x onerror=alert\(1\)&gt; &amp; &quot;quotes&quot; \{\{ 7\*7 \}\} \{% raw %\}/,
    );
    assert.match(html, /<meta name="robots" content="noindex">/);
    assert.doesNotMatch(html, /rel="canonical"/);
  }
});

test('the same change makes the same pages', () => {
  assert.deepEqual(publishedPages(everything), publishedPages(everything));
});

test('without a base, the page says why, and that is all it says', () => {
  const base = { kind: 'unknown', reason: 'The clone is shallow: set `GIT_DEPTH`.' } as const;
  const pages = publishedPages({ base, changes: noChanges, background: nothingElse });
  assert.deepEqual([...pages.keys()], ['help/preview/index.html']);
  const html = [...pages.values()].join('');
  assert.match(html, /<p>The clone is shallow: set <code>GIT_DEPTH<\/code>\.<\/p>/);
  assert.doesNotMatch(html, /Nothing that readers see is different/);
});

test('a change that no reader notices is said to be one', () => {
  const html = [...publishedPages(previewOf(state([]), state([]))).values()].join('');
  assert.match(html, /Nothing that readers see is different/);
  assert.match(html, /Compared with <code>main<\/code>, commit <code>012345678<\/code>/);
});

test('the bar of a changed page leads to its change and to the next page, and passes over removed ones', () => {
  const barOf = createPreviewBars(everything.changes, urls);
  assert.deepEqual(barOf('/article/new-name/'), {
    kind: 'Moved',
    number: 3,
    count: 5,
    changeUrl: '/help/preview/article/new-name/',
    allUrl: '/help/preview/',
    previous: { title: hostile, url: '/help/article/added/' },
    next: { title: hostile, url: '/help/form/' },
  });
  assert.equal(barOf('/article/added/')?.changeUrl, '/help/preview/#page-2');
  assert.equal(barOf('/article/facts/')?.changeUrl, '/help/preview/#page-6');
  assert.equal(barOf('/article/kept/')?.previous, undefined);
  assert.equal(barOf('/article/facts/')?.next, undefined);
  assert.equal(barOf('/article/gone/'), undefined);
  assert.equal(barOf('/article/untouched/'), undefined);
});
