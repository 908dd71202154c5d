import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DiffView } from '../../src/preview/pages/diff-page.ts';
import type { DiffHunk } from '../../src/preview/text/diff-hunks.ts';
import { rendered } from '../pages/fixtures.ts';
import { diffOf } from './preview-site.ts';
import { asset, page } from './states.ts';

function diff(before: string, after: string): DiffView {
  return diffOf(page('a', before), page('a', after));
}

/** What stands beside each other, with the kind of each pair. */
function pairsOf({ hunks }: DiffView): readonly (readonly (string | undefined)[])[] {
  return hunks
    .flatMap((hunk) => (hunk.kind === 'changed' ? hunk.pairs : []))
    .map(({ kind, before, after }) => [kind, before, after]);
}

function shape(hunks: readonly DiffHunk[]): readonly string[] {
  return hunks.map((hunk) =>
    hunk.kind === 'changed'
      ? `change of ${hunk.pairs.length}`
      : `${hunk.isFolded ? 'folded' : 'shown'} ${hunk.count}`,
  );
}

test('changed words are marked inside their formatting, on their own side', () => {
  assert.deepEqual(pairsOf(diff('Open the **old *vault*** now.', 'Open the **new *vault*** today.')), [
    [
      'changed',
      '<p>Open the <strong><del>old</del> <em>vault</em></strong> <del>now</del>.</p>',
      '<p>Open the <strong><ins>new</ins> <em>vault</em></strong> <ins>today</ins>.</p>',
    ],
  ]);
});

test('a sentence that is new from end to end is marked as one, not word by word', () => {
  const [[, before, after] = []] = pairsOf(
    diff(
      'Keep this beginning of it. Write a word of the old kind.',
      'Keep this beginning of it. Nobody has a reason for that.',
    ),
  );
  assert.equal(before, '<p>Keep this beginning of it. <del>Write a word of the old kind</del>.</p>');
  assert.equal(after, '<p>Keep this beginning of it. <ins>Nobody has a reason for that</ins>.</p>');
});

test('blocks that came and went stand alone, and unlike ones in one place stand beside each other', () => {
  assert.deepEqual(pairsOf(diff('One.\n\nTwo.', 'Zero.\n\nOne.\n\nTwo.')), [
    ['added', undefined, '<p><ins>Zero.</ins></p>'],
  ]);
  assert.deepEqual(pairsOf(diff('One.\n\nGone.\n\nTwo.', 'One.\n\nTwo.')), [
    ['removed', '<p><del>Gone.</del></p>', undefined],
  ]);
  assert.deepEqual(pairsOf(diff('Black sheep.', 'White swan here.')), [
    ['changed', '<p><del>Black sheep.</del></p>', '<p><ins>White swan here.</ins></p>'],
  ]);
});

test('items of lists are compared one by one, and keep their numbers', () => {
  const view = diff('1. One\n2. Two\n3. Three', '1. One\n2. Two or so\n3. Three\n4. Four');
  assert.deepEqual(pairsOf(view), [
    ['changed', '<ol start="2"><li>Two</li></ol>', '<ol start="2"><li>Two<ins> or so</ins></li></ol>'],
    ['added', undefined, '<ol start="4"><li><ins>Four</ins></li></ol>'],
  ]);
});

test('tables, callouts and tabs keep their shape', () => {
  const table = (cell: string): string => `| A | B |\n|---|---|\n| one | ${cell} |`;
  const [[, , cells = ''] = []] = pairsOf(diff(table('two'), table('three')));
  assert.match(
    cells,
    /^<div class="table-scroll">\n<table>.*<td><ins>three<\/ins><\/td>.*<\/table>\n<\/div>$/s,
  );

  const callout = (text: string): string => `{% callout warning %}\nMind the ${text}.\n{% endcallout %}`;
  const [[, , box = ''] = []] = pairsOf(diff(callout('gap'), callout('step')));
  assert.match(box, /^<div class="callout callout-warning">.*Mind the <ins>step<\/ins>\..*<\/div>$/s);

  const tabs = (text: string): string => `::: tabs\n== macOS\nOne.\n== Linux\nRun ${text}.\n:::`;
  assert.deepEqual(pairsOf(diff(tabs('it'), tabs('that'))), [
    ['changed', '<p>Run <del>it</del>.</p>', '<p>Run <ins>that</ins>.</p>'],
  ]);
});

test('code keeps its lines, and a changed indentation is marked', () => {
  const code = (line: string): string => `\`\`\`\nif a:\n${line}\n\`\`\``;
  const [[kind, before, after] = []] = pairsOf(diff(code('b'), code('  b')));
  assert.equal(kind, 'changed');
  assert.equal(before, '<div class="diff-code"><code>if a:\nb\n</code></div>');
  assert.equal(after, '<div class="diff-code"><code>if a:\n<ins>  </ins>b\n</code></div>');
});

test('the same words in other HTML show the HTML', () => {
  const view = diff('Open *it*.', 'Open **it**.');
  assert.deepEqual(pairsOf(view), [
    [
      'source',
      '&lt;p&gt;Open <del>&lt;em</del>&gt;it<del>&lt;/em</del>&gt;.&lt;/p&gt;',
      '&lt;p&gt;Open <ins>&lt;strong</ins>&gt;it<ins>&lt;/strong</ins>&gt;.&lt;/p&gt;',
    ],
  ]);
  assert.equal(view.words, 'the words are the same');
});

test('HTML around all blocks that has changed is shown too', () => {
  const view = diff('<div class="one"><p>Text.</p></div>', '<div class="two"><p>Text.</p></div>');
  assert.deepEqual(shape(view.hunks), ['shown 1', 'change of 1']);
  assert.match(pairsOf(view)[0]?.[2] ?? '', /class=&quot;<ins>two<\/ins>&quot;/);
});

test('where a link leads and what an image says is told, since no word shows it', () => {
  const view = diff(
    'See [this](/help/article/x/) first.\n\n![A lock](/help/images/vault/lock.gif) Text.',
    'See [this](/help/article/y/) now.\n\n![A key](/help/images/vault/lock.gif) Words.',
  );
  const notes = view.hunks.flatMap((hunk) =>
    hunk.kind === 'changed' ? hunk.pairs.flatMap((pair) => pair.notes) : [],
  );
  assert.deepEqual(notes, [
    { kind: 'link', of: 'this', before: '/help/article/x/', after: '/help/article/y/' },
    { kind: 'alternative text', of: undefined, before: 'A lock', after: 'A key' },
  ]);
});

test('a block in which nothing but an address differs stands there once, with what differs', () => {
  const view = diff('See **[this](/help/article/x/)**.', 'See **[this](/help/article/y/)**.');
  const [hunk] = view.hunks;
  assert.ok(hunk?.kind === 'changed');
  assert.deepEqual(hunk.pairs, [
    {
      kind: 'told',
      before: undefined,
      after: '<p>See <strong><a href="/help/article/y/">this</a></strong>.</p>',
      notes: [{ kind: 'link', of: 'this', before: '/help/article/x/', after: '/help/article/y/' }],
    },
  ]);
});

test('an image whose file was replaced stands beside the one before, where the text has changed as well', () => {
  const body = (text: string): string => `${text}\n\n![A lock](/help/images/vault/lock.gif)`;
  const assets = ['1', '2'].map((contents) => ({ assets: [asset('images/vault/lock.gif', contents)] }));
  const view = diffOf(page('a', body('Old.')), page('a', body('New.')), assets);
  const [, [, before = '', after = ''] = []] = pairsOf(view);
  assert.match(before, /<del><img src="\/help\/preview\/before\/images\/vault\/lock\.gif"[^>]*><\/del>/);
  assert.match(after, /<ins><img src="\/help\/images\/vault\/lock\.gif"[^>]*><\/ins>/);
});

test('links of the old side lead nowhere, and those of the new side to where they do on the page', () => {
  const [[, before = '', after = ''] = []] = pairsOf(diff('[Up](../b/) one.', '[Up](../b/) two [here](#x).'));
  assert.equal(before, '<p><a>Up</a> <del>one</del>.</p>');
  // The bodies of tests are rendered at another address than the page has.
  assert.equal(
    after,
    '<p><a href="/help/article/b/">Up</a> <ins>two </ins><a href="/help/article/a/#x"><ins>here</ins></a>.</p>',
  );
});

test('nothing of an article has an id twice, is a heading, or is taken hold of by a script', () => {
  const body = (text: string): string =>
    `## Start {#start}\n\n${text}\n\n<div id="x" role="main" aria-labelledby="start" tabindex="0" class="tabs site-header">${text}</div>\n\n` +
    `<details><summary>More</summary>${text}</details>\n\n<button data-target="#x">${text}</button>\n\n\`\`\`\n${text}\n\`\`\``;
  const view = diff(body('one'), body('two'));
  const html = view.hunks
    .flatMap((hunk) =>
      hunk.kind === 'same' ? [hunk.html] : hunk.pairs.map((pair) => `${pair.before}${pair.after}`),
    )
    .join('');
  assert.doesNotMatch(
    html,
    /\s(?:id|role|tabindex|aria-\w+|data-\w+)=|<h\d|<button|<pre|class="[^"]*(?:tabs|site-header)/,
  );
  assert.match(html, /<span class="diff-heading-2">Start<\/span>/);
  assert.match(html, /<details open="">/);
});

test("an article's own marks for deleted and inserted text are not taken for ours", () => {
  const [[, , after] = []] = pairsOf(
    diff('<del>Old</del> <ins>new</ins> one.', '<del>Old</del> <ins>new</ins> two.'),
  );
  assert.equal(after, '<p><s>Old</s> <u>new</u> <ins>two</ins>.</p>');
});

test('what has not changed is folded, but for a block on each side of a change', () => {
  const text = (changed: string): string =>
    Array.from({ length: 12 }, (_, at) => (at === 5 ? changed : `Paragraph ${at}.`)).join('\n\n');
  assert.deepEqual(shape(diff(text('Old.'), text('New.')).hunks), [
    'folded 4',
    'shown 1',
    'change of 1',
    'shown 1',
    'folded 5',
  ]);
});

test('of a removed page all is shown as removed', () => {
  const view = diffOf(page('a', 'One.\n\n- Two'), undefined);
  assert.deepEqual(pairsOf(view), [
    ['removed', '<p><del>One.</del></p>', undefined],
    ['removed', '<ul><li><del>Two</del></li></ul>', undefined],
  ]);
  assert.equal(view.kindText, 'Removed');
  assert.equal(view.pageUrl, undefined);
});

test('a text that was empty and is not, and one that is empty now, are all added and all removed', () => {
  assert.deepEqual(pairsOf(diff('', 'One.')), [['added', undefined, '<p><ins>One.</ins></p>']]);
  assert.deepEqual(pairsOf(diff('One.', '')), [['removed', '<p><del>One.</del></p>', undefined]]);
});

test('languages without spaces are compared sign by sign', () => {
  const [[, before, after] = []] = pairsOf(diff('打开旧的密码库。', '打开新的密码库。'));
  assert.equal(before, '<p>打开<del>旧</del>的密码库。</p>');
  assert.equal(after, '<p>打开<ins>新</ins>的密码库。</p>');
});

test('what an article may not hold is not in the comparison either, and its words are', () => {
  const body = (word: string) =>
    rendered({ html: `<p>A <blink onclick="run()">${word}</blink> <object data="/x">box</object>.</p>` });
  const [before, after] = [body('old'), body('new')].map((html) => page('a', '', { body: html }));
  assert.ok(before && after);
  assert.deepEqual(pairsOf(diffOf(before, after)), [
    ['changed', '<p>A <del>old</del> box.</p>', '<p>A <ins>new</ins> box.</p>'],
  ]);
});

test('of a very long text that is new all over, the page says that it did not look for the smallest difference', () => {
  const text = (word: string): string =>
    Array.from({ length: 1500 }, (_, at) => `${word}${at} ${word}${at + 1}.`).join('\n\n');
  const view = diff(text('a'), text('b'));
  assert.equal(view.isCoarse, true);
  assert.equal(view.words, '3000 words added, 3000 removed');
  assert.equal(diff(text('a'), `${text('a')}\n\nEnd.`).isCoarse, false);
});
