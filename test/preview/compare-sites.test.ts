import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Changes } from '../../src/preview/compare/changes.ts';
import { compareSites, pageOf } from '../../src/preview/compare/compare-sites.ts';
import type { SiteState } from '../../src/preview/types.ts';
import { asset, categoryPage, page, state } from './states.ts';

function compare(before: SiteState, after: SiteState): Changes {
  return compareSites(before, after, '/help');
}

function kindsOf(changes: Changes): readonly string[] {
  return changes.pages.map((change) => `${change.kind} ${pageOf(change).url}`);
}

function kindsBetween(before: string, after: string): readonly string[] {
  return kindsOf(compare(state([page('a', before)]), state([page('a', after)])));
}

test('of the same site nothing has changed', () => {
  const site = () => state([page('a', 'One.'), page('b', '![](/help/images/send/new.png)')]);
  assert.deepEqual(compare(site(), site()), {
    pages: [],
    assets: [],
    redirects: [],
    lostAddresses: [],
    lostAnchors: [],
    oldImages: [],
  });
});

test('other words are a change of the text, the same words in other HTML are none', () => {
  assert.deepEqual(kindsBetween('One word.', 'Two words.'), ['text /article/a/']);
  assert.deepEqual(kindsBetween('One word.', 'One **word**.'), ['markup /article/a/']);
  assert.deepEqual(kindsBetween('[Here](/help/x/)', '[Here](/help/y/)'), ['markup /article/a/']);
  assert.deepEqual(kindsBetween('![One](/help/images/x.png)', '![Two](/help/images/x.png)'), [
    'markup /article/a/',
  ]);
});

test('white space that browsers fold is no change', () => {
  assert.deepEqual(kindsBetween('One\ntwo  three.\n\n\n\nFour.', 'One two three.\n\nFour.\n'), []);
  assert.deepEqual(kindsBetween('<div>\n  <p>One</p></div>', '<div><p>One</p>\n</div>'), []);
});

test('indented code is changed code, in the same words', () => {
  assert.deepEqual(kindsBetween('```\nif a:\nb\n```', '```\nif a:\n  b\n```'), ['markup /article/a/']);
});

test('what a build makes of images and terms is no change of the text around them', () => {
  const small = '![A lock](/help/images/prepared/wide.png)';
  const changes = compare(
    state([page('a', small), page('b', 'Text.')]),
    state([page('a', small), page('b', `Text.\n\n${small}\n`)]),
  );
  assert.deepEqual(kindsOf(changes), ['markup /article/b/']);
});

test('a page is listed for its title, and for details that only lists show', () => {
  const old = page('a', 'Text.', {
    title: 'Old',
    tags: ['one'],
    categories: [categoryPage('guide', '', { title: 'Guide' })],
  });
  const retitled = compare(state([old]), state([{ ...old, title: 'New' }])).pages[0];
  assert.equal(retitled?.kind, 'text');
  assert.ok(retitled.kind === 'text');
  assert.deepEqual(retitled.facts, [{ name: 'title', before: 'Old', after: 'New' }]);
  assert.equal(retitled.hasDiff, false);
  const hidden = compare(state([old]), state([{ ...old, hidden: true, tags: ['one', 'two'] }])).pages[0];
  assert.ok(hidden?.kind === 'details');
  assert.deepEqual(hidden.facts, [
    { name: 'visibility', before: 'shown', after: 'hidden: left out of lists and search' },
    { name: 'tags', before: 'one', after: 'one, two' },
  ]);
});

test('words are counted, and the excerpt begins near the first of them', () => {
  const words =
    'A long text that goes on for quite a while before anything of it is different from what it was. ';
  const [change] = compare(
    state([page('a', `${words}The old end.`)]),
    state([page('a', `${words}The new end.\n\nAnd more.`)]),
  ).pages;
  assert.ok(change?.kind === 'text');
  assert.deepEqual(change.text, {
    added: 3,
    removed: 1,
    excerpt: [
      { kind: 'same', text: '… before anything of it is different from what it was. The ' },
      { kind: 'removed', text: 'old' },
      { kind: 'added', text: 'new' },
      { kind: 'same', text: ' end.' },
    ],
  });
});

test('pages that came and went are listed, and the address of what went is lost', () => {
  const changes = compare(state([page('old', 'Old text.')]), state([page('new', 'New text.')]));
  assert.deepEqual(kindsOf(changes), ['added /article/new/', 'removed /article/old/']);
  assert.deepEqual(changes.lostAddresses, [{ address: '/article/old/', title: 'old', movedTo: undefined }]);
});

test('a page has moved where its old address leads to a new page, with its text or another one', () => {
  const after = state([page('new', 'New text.', { title: 'New' })], {
    redirects: [{ from: '/article/Old', to: '/article/new/' }],
  });
  const changes = compare(state([page('old', 'Old text.')]), after);
  assert.deepEqual(kindsOf(changes), ['moved /article/new/']);
  assert.deepEqual(changes.lostAddresses, []);
  assert.deepEqual(changes.redirects, [
    { kind: 'added', from: '/article/Old', before: undefined, after: '/article/new/' },
  ]);
  const [change] = changes.pages;
  assert.ok(change?.kind === 'moved');
  assert.deepEqual([change.text?.added, change.text?.removed, change.hasDiff], [1, 1, true]);
});

test('a page with the same title and text under another name has moved, and its address is lost', () => {
  const changes = compare(
    state([page('old', 'The text.', { title: 'Title' })]),
    state([page('new', 'The text.', { title: 'Title' })]),
  );
  assert.deepEqual(kindsOf(changes), ['moved /article/new/']);
  assert.deepEqual(changes.lostAddresses, [
    { address: '/article/old/', title: 'Title', movedTo: 'articles/guide/new.md' },
  ]);
});

test('of two pages that went into one, the one with its text has moved', () => {
  const redirects = ['a', 'b'].map((name) => ({ from: `/article/${name}/`, to: '/article/new/' }));
  const changes = compare(
    state([page('a', 'One text.', { title: 'Title' }), page('b', 'The text.', { title: 'Title' })]),
    state([page('new', 'The text.', { title: 'Title' })], { redirects }),
  );
  assert.deepEqual(kindsOf(changes), ['moved /article/new/', 'removed /article/a/']);
  assert.deepEqual(changes.lostAddresses, []);
});

test('two empty pages are not taken for one that has moved', () => {
  const changes = compare(state([page('a', '', { title: 'T' })]), state([page('b', '', { title: 'T' })]));
  assert.deepEqual(kindsOf(changes), ['added /article/b/', 'removed /article/a/']);
});

test('another file in the place of an image changes the image and no article', () => {
  const body = 'See this:\n\n![A lock](/help/images/vault/lock.gif)\n\n[All](/help/files/all.csv)';
  const changes = compare(
    state([page('a', body), page('b', 'Nothing.')], {
      assets: [
        asset('files/all.csv', '1'),
        asset('images/old.png', 'x'),
        asset('images/vault/lock.gif', '1'),
      ],
    }),
    state([page('a', body), page('b', 'Nothing.')], {
      assets: [
        asset('files/all.csv', '2'),
        asset('images/new.png', 'x'),
        asset('images/vault/lock.gif', '2'),
      ],
    }),
  );
  assert.deepEqual(changes.pages, []);
  assert.deepEqual(
    changes.assets.map(({ kind, path, usedIn }) => [kind, path, usedIn.map(({ name }) => name)]),
    [
      ['replaced', 'files/all.csv', ['a']],
      ['replaced', 'images/vault/lock.gif', ['a']],
      ['renamed', 'images/new.png', []],
    ],
  );
  assert.deepEqual(changes.oldImages, ['images/old.png', 'images/vault/lock.gif']);
});

test('files that came and went are told apart, with the pages that showed what went', () => {
  const changes = compare(
    state([page('a', '![Gone](/help/images/send/new.png)')], { assets: [asset('images/send/new.png', '1')] }),
    state([page('a', 'Text.')], { assets: [asset('images/a.png', '2')] }),
  );
  assert.deepEqual(
    changes.assets.map(({ kind, path, usedIn }) => [kind, path, usedIn.length]),
    [
      ['removed', 'images/send/new.png', 1],
      ['added', 'images/a.png', 0],
    ],
  );
});

test('places of a page that links may lead to are missed when they are gone', () => {
  const changes = compare(
    state([page('a', '## One\n\n## Two\n')]),
    state([page('a', '## One\n\n## Three\n\n## Four {#two}\n')]),
  );
  assert.deepEqual(changes.lostAnchors, []);
  const lost = compare(
    state([page('a', '## One\n\n## Two\n')]),
    state([page('a', '## One and all\n\n## Two\n')]),
  );
  assert.deepEqual(
    lost.lostAnchors.map(({ page: { url }, ids }) => [url, ids]),
    [['/article/a/', ['one']]],
  );
});

test('redirects that lead elsewhere, and old addresses that lead nowhere any more, are told', () => {
  const pages = [page('a', 'A.'), page('b', 'B.')];
  const changes = compare(
    state(pages, {
      redirects: [
        { from: '/article/x/', to: '/article/a/' },
        { from: '/article/y/', to: '/article/a/' },
      ],
    }),
    state(pages, { redirects: [{ from: '/article/x/', to: '/article/b/' }] }),
  );
  assert.deepEqual(changes.redirects, [
    { kind: 'changed', from: '/article/x/', before: '/article/a/', after: '/article/b/' },
    { kind: 'removed', from: '/article/y/', before: '/article/a/', after: undefined },
  ]);
  assert.deepEqual(changes.lostAddresses, [{ address: '/article/y/', title: 'a', movedTo: undefined }]);
});

test('text comes first and the most changed page first of all, in whatever order pages are read', () => {
  const before = [
    page('a', 'One.'),
    page('b', 'One.'),
    page('c', 'One.'),
    page('d', 'One.'),
    page('e', 'One.'),
  ];
  const after = [
    page('a', '*One.*'),
    page('b', 'One two.'),
    page('c', 'One two three.'),
    page('d', 'One!'),
    page('f', 'New.'),
  ];
  const expected = [
    'text /article/c/',
    'text /article/b/',
    'text /article/d/',
    'added /article/f/',
    'removed /article/e/',
    'markup /article/a/',
  ];
  assert.deepEqual(kindsOf(compare(state(before), state(after))), expected);
  assert.deepEqual(kindsOf(compare(state(before.toReversed()), state(after.toReversed()))), expected);
});

test('a section that has moved is told by the way to it, and its address is as it was', () => {
  const proxy = categoryPage('proxy', '', { title: 'Proxy' });
  const tls = categoryPage('tls', '', { title: 'TLS', parent: proxy });
  const before = categoryPage('keys', '', { title: 'Keys', parent: proxy });
  const moved = compare(state([before]), state([{ ...before, parent: tls }])).pages[0];
  assert.ok(moved?.kind === 'details');
  assert.deepEqual(moved.facts, [{ name: 'section of', before: 'Proxy', after: 'Proxy › TLS' }]);
});
