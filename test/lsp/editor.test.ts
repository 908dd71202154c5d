import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from '../content/content-folder.ts';
import { openEditor } from './session.ts';

const article = (title: string, body: string, ...lines: readonly string[]): string =>
  ['---', `title: ${title}`, 'categories: [g]', ...lines, '---', body, ''].join('\n');

const files = {
  '_data/site.json': JSON.stringify({ title: 'Help', url: 'https://help.example' }),
  '_data/terms.json': JSON.stringify({ vault: 'Web vault' }),
  'content/categories/g.md': '---\ntitle: Group\n---\n',
  'content/articles/reset-password.md': article(
    'Reset your password',
    'Text.\n\n## First step\n\nOne, see [above](#first-step).\n\n## Last step\n\nTwo.',
  ),
  'content/articles/two.md': article(
    'Two 🦊 factor',
    'See 🦊🦊 [there](/article/reset-password/#first-step) and [here](../articles/reset-password.md).',
  ),
  'content/snippets/hello.md': 'Hello.',
};

const two = 'content/articles/two.md';
const reset = 'content/articles/reset-password.md';

test('problems of a text that is not saved are shown at once, by their rule, where they stand', async (t) => {
  const editor = await openEditor(t, files);
  editor.open(two);
  await editor.shows(two, (lines) => lines.length === 0);
  editor.type(
    two,
    article('Two', '中文 🦊 [x](/article/reset-pasword/)\n\n{% callout wraning %}\nA\n{% endcallout %}'),
  );
  const lines = await editor.shows(two, (found) => found.length === 2);
  assert.match(lines[0] ?? '', /^4:10-33 missing-page .*Did you mean `\/article\/reset-password\/`\?$/);
  assert.match(lines[1] ?? '', /^6:11-18 unknown-callout /);
  editor.type(two, article('Two', 'Fine.'));
  await editor.shows(two, (found) => found.length === 0);
});

test('front matter that is broken is told, and the rest of the site stays known', async (t) => {
  const editor = await openEditor(t, files);
  editor.open(two);
  editor.type(two, '---\ntitle: [\n---\nSee [x](/article/gone/).\n');
  await editor.shows(two, (lines) => lines.some((line) => line.includes('front-matter-syntax')));
  editor.open(reset);
  editor.type(reset, article('Reset', '[two](/article/two/)'));
  await editor.shows(reset, (lines) => lines.every((line) => !line.includes('missing-page')));
});

test('what an edit breaks in other files is shown there, and goes when it is mended', async (t) => {
  const editor = await openEditor(t, files);
  editor.open(reset);
  editor.type(reset, article('Reset your password', 'Text.\n\n## Other step\n'));
  const [line] = await editor.shows(two, (lines) => lines.length === 1);
  assert.match(line ?? '', /^4:17-52 missing-anchor /);
  editor.type(reset, readFileSync(path.join(editor.root, reset), 'utf8'));
  await editor.shows(two, (lines) => lines.length === 0);
});

test('files that come, change and go outside of the editor count', async (t) => {
  const editor = await openEditor(t, files);
  editor.open(two);
  editor.type(two, article('Two', '[x](/article/new/)'));
  await editor.shows(two, (lines) => lines.length === 1);
  const file = path.join(editor.root, 'content/articles/new.md');
  writeFileSync(file, article('New', 'Text.'));
  editor.sees('content/articles/new.md');
  await editor.shows(two, (lines) => lines.length === 0);
  rmSync(file);
  editor.sees('content/articles/new.md');
  await editor.shows(two, (lines) => lines.length === 1);
});

test('what is offered: pages, places, images, tags, kinds, snippets, terms, keys and their values', async (t) => {
  const editor = await openEditor(t, files);
  const body = (text: string) => article('Two', text);
  assert.deepEqual(await editor.complete(two, body('[x](/article/res|)')), ['Reset your password']);
  assert.equal(await editor.completed(two, body('[x](pass|)')), body('[x](/article/reset-password/)'));
  assert.equal(await editor.completed(two, body('[x](../rese|)')), body('[x](reset-password.md)'));
  assert.deepEqual(await editor.complete(two, body('[x](/article/reset-password/#|)')), [
    '## First step',
    '## Last step',
  ]);
  assert.equal(
    await editor.completed(two, body('🦊 [x](/article/reset-password/#las|) end')),
    body('🦊 [x](/article/reset-password/#last-step) end'),
  );
  assert.deepEqual((await editor.complete(two, body('{% ca|'))).slice(0, 2), ['callout', 'capture']);
  assert.deepEqual(await editor.complete(two, body('{% callout warni|')), ['warning']);
  assert.deepEqual(await editor.complete(two, body('::: dang|')), ['danger']);
  assert.ok((await editor.complete(two, body('{% icon fa-cub|'))).includes('fa-cube'));
  assert.deepEqual(await editor.complete(two, body('{% snippet h|')), ['hello']);
  assert.equal(await editor.completed(two, body('{{ vau|')), body('{{ term.vault'));
  assert.deepEqual(await editor.complete(two, '---\ntitle: X\ndesc|\n---\n'), ['description']);
  assert.deepEqual(await editor.complete(two, '---\ntitle: X\ncategories: [|\n---\n'), ['g']);
  assert.deepEqual(await editor.complete(two, '---\ntitle: X\nhidden: |\n---\n'), ['false', 'true']);
});

test('a link leads to its heading, and the heading to the links that lead there', async (t) => {
  const editor = await openEditor(t, files);
  editor.open(two);
  const inLink = { line: 4, character: 25 };
  assert.deepEqual(await editor.ask('textDocument/definition', two, inLink), {
    uri: editor.uri(reset),
    range: { start: { line: 6, character: 3 }, end: { line: 6, character: 3 } },
  });
  assert.partialDeepStrictEqual(await editor.ask('textDocument/hover', two, inLink), {
    contents: { kind: 'markdown' },
  });
  editor.open(reset);
  const references = await editor.ask(
    'textDocument/references',
    reset,
    { line: 6, character: 5 },
    {
      context: { includeDeclaration: false },
    },
  );
  assert.ok(Array.isArray(references));
  assert.deepEqual(
    references.map((one: { uri: string; range: { start: unknown } }) => [one.uri, one.range.start]).sort(),
    [
      [editor.uri(reset), { line: 8, character: 17 }],
      [editor.uri(two), { line: 4, character: 17 }],
    ].sort(),
  );
});

test('a fix and what was perhaps meant are offered as changes', async (t) => {
  const editor = await openEditor(t, files);
  const text = article('Two', '[x](/article/reset-pasword/) [y](/article/reset-password)');
  editor.open(two, text);
  await editor.shows(two, (lines) => lines.length === 2);
  const [broken, slash] = editor.diagnostics(two);
  assert.ok(broken && slash);
  const titles = (await editor.actions(two, broken)).map(({ title }) => title);
  assert.deepEqual(titles, [
    'Replace with `/article/reset-password/`',
    'Create the article `reset-pasword`',
    'Let `/article/reset-pasword/` lead to “Reset your password”',
  ]);
  await editor.shows(two, (lines) => lines.length === 2);
  const [fix] = await editor.actions(two, slash);
  assert.equal(fix?.title, 'Write `{{site.baseurl}}/article/reset-password/`');
});

test('an alternative text is begun with the words of the file, for a writer to go on', async (t) => {
  const editor = await openEditor(t, {
    ...files,
    'content/images/app/reset-form_2.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  });
  const text = article(
    'Two',
    '<img src="/images/app/reset-form_2.svg"/>\n\na <img src="/images/app/reset-form_2.svg"> ![](/images/app/reset-form_2.svg)',
  );
  editor.open(two, text);
  await editor.shows(
    two,
    (lines) => lines.filter((line) => line.includes('missing-alternative-text')).length === 2,
  );
  const begun: string[] = [];
  for (const found of editor.diagnostics(two).filter(({ code }) => code === 'missing-alternative-text')) {
    const actions = await editor.actions(two, found);
    const action = actions.find(({ title }) => title === 'Write an alternative text');
    const [edit] = action?.edit?.changes?.[editor.uri(two)] ?? [];
    assert.ok(edit);
    const { line, character } = edit.range.start;
    const written = text.split('\n')[line] ?? '';
    begun.push(written.slice(0, character) + edit.newText + written.slice(character));
  }
  assert.deepEqual(begun, [
    '<img alt="Reset form" src="/images/app/reset-form_2.svg"/>',
    'a <img alt="Reset form" src="/images/app/reset-form_2.svg"> ![](/images/app/reset-form_2.svg)',
  ]);
});

test('a rename is what `mv` does', async (t) => {
  const editor = await openEditor(t, files);
  editor.open(two);
  const edit = await editor.rename(two, { line: 4, character: 25 }, 'forgot-password');
  const moved = await contentFolder(t, files);
  assert.equal((await runSignpost(moved, 'mv', 'reset-password', 'forgot-password')).code, 0);
  apply(edit, editor.root, editor.uri(''));
  for (const file of ['content/articles/forgot-password.md', two]) {
    assert.equal(
      readFileSync(path.join(editor.root, file), 'utf8'),
      readFileSync(path.join(moved, file), 'utf8'),
      file,
    );
  }
  assert.ok(!existsSync(path.join(editor.root, reset)));
});

test('a file that is renamed in the tree of the editor takes its links along', async (t) => {
  const editor = await openEditor(t, files);
  editor.open(two);
  const edit = await editor.willRename([reset, 'content/articles/account/reset-password.md']);
  apply(edit, editor.root, editor.uri(''));
  assert.match(readFileSync(path.join(editor.root, two), 'utf8'), /\[here\]\(account\/reset-password\.md\)/);
});

test('several files, and a folder, are renamed with the links between them', async (t) => {
  const inFolder = {
    ...files,
    'content/articles/old/a.md': article('A', 'See [b](b.md) and [two](../two.md).'),
    'content/articles/old/b.md': article('B', 'See [a](/article/a/).'),
    [two]: article('Two', 'See [a](old/a.md) and [b](old/b.md).'),
  };
  const ofFolder = await openEditor(t, inFolder);
  ofFolder.open(two);
  apply(
    await ofFolder.willRename(['content/articles/old', 'content/articles/new']),
    ofFolder.root,
    ofFolder.uri(''),
  );
  assert.match(
    readFileSync(path.join(ofFolder.root, two), 'utf8'),
    /\[a\]\(new\/a\.md\) and \[b\]\(new\/b\.md\)/,
  );

  const ofFiles = await openEditor(t, inFolder);
  ofFiles.open(two);
  const edit = await ofFiles.willRename(
    ['content/articles/old/a.md', 'content/articles/old/first.md'],
    ['content/articles/old/b.md', 'content/articles/old/second.md'],
  );
  apply(edit, ofFiles.root, ofFiles.uri(''));
  const read = (file: string) => readFileSync(path.join(ofFiles.root, file), 'utf8');
  assert.match(read(two), /\[a\]\(old\/first\.md\) and \[b\]\(old\/second\.md\)/);
  assert.match(
    read('content/articles/old/a.md'),
    /redirect_from:\n {2}- \/article\/a\/\n[\s\S]*\[b\]\(second\.md\)/,
  );
  assert.match(
    read('content/articles/old/b.md'),
    /redirect_from:\n {2}- \/article\/b\/\n[\s\S]*\[a\]\(\/article\/first\/\)/,
  );
});

test('a heading is renamed with the links that lead to it', async (t) => {
  const editor = await openEditor(t, files);
  editor.open(reset);
  const edit = await editor.rename(reset, { line: 6, character: 5 }, 'Begin here');
  apply(edit, editor.root, editor.uri(''));
  assert.match(
    readFileSync(path.join(editor.root, reset), 'utf8'),
    /## Begin here\n\nOne, see \[above\]\(#begin-here\)/,
  );
  assert.match(readFileSync(path.join(editor.root, two), 'utf8'), /\/article\/reset-password\/#begin-here\)/);
});

test('lines that end as on Windows have the same places, and edits keep them', async (t) => {
  const windows = Object.fromEntries(
    Object.entries(files).map(([file, text]) => [
      file,
      file.endsWith('.md') ? text.replaceAll('\n', '\r\n') : text,
    ]),
  );
  const editor = await openEditor(t, windows);
  editor.open(two);
  const edit = await editor.rename(two, { line: 4, character: 25 }, 'forgot-password');
  apply(edit, editor.root, editor.uri(''));
  assert.match(
    readFileSync(path.join(editor.root, two), 'utf8'),
    /---\r\nSee 🦊🦊 \[there\]\(\/article\/forgot-password\/#first-step\) and \[here\]\(forgot-password\.md\)\.\r\n$/,
  );
});

test('two help centers are told apart, and a file of none is left alone', async (t) => {
  const inBoth = Object.fromEntries(
    ['a', 'b'].flatMap((name) => Object.entries(files).map(([file, text]) => [`${name}/${file}`, text])),
  );
  const editor = await openEditor(t, { ...inBoth, 'notes.md': '[x](/article/gone/)' });
  editor.open('notes.md');
  editor.open(`a/${two}`);
  editor.open(`b/${two}`);
  editor.type(`a/${two}`, article('Two', '[x](/article/gone/)'));
  await editor.shows(`a/${two}`, (lines) => lines.length === 1);
  await editor.shows(`b/${two}`, (lines) => lines.length === 0);
  // What is wrong elsewhere is looked for in both.
  editor.open(`a/${reset}`, article('Reset', 'Text.'));
  editor.open(`b/${reset}`, article('Reset', 'Text.'));
  await editor.shows(`b/${two}`, (lines) => lines.length === 1);
  await editor.shows(`a/${two}`, (lines) => lines.length === 1);
  assert.deepEqual(editor.diagnostics('notes.md'), []);
});

test('headings are an outline, and callouts fold', async (t) => {
  const editor = await openEditor(t, files);
  const text = article(
    'Two',
    '## A\n\n### B\n\n## C\n\n::: info\nText\n:::\n\n{% callout %}\nText\n{% endcallout %}',
  );
  editor.open(two, text);
  const place = { line: 0, character: 0 };
  const symbols = await editor.ask('textDocument/documentSymbol', two, place);
  assert.partialDeepStrictEqual(symbols, [{ name: 'A', children: [{ name: 'B' }] }, { name: 'C' }]);
  assert.partialDeepStrictEqual(await editor.ask('textDocument/foldingRange', two, place), [
    { startLine: 0, endLine: 3 },
    { startLine: 10, endLine: 12 },
    { startLine: 14, endLine: 16 },
  ]);
});

test('the title of an article leads to its page in serve, and a file without a page leads nowhere', async (t) => {
  const editor = await openEditor(t, files);
  const place = { line: 0, character: 0 };
  editor.open(two, article('Über uns  ', 'Text.'));
  const [link] = [await editor.ask('textDocument/documentLink', two, place)].flat();
  assert.partialDeepStrictEqual(link, {
    range: { start: { line: 1, character: 7 }, end: { line: 1, character: 15 } },
    target: 'http://127.0.0.1:4009/article/two/',
  });
  editor.open('content/articles/broken.md', '---\ntitle: [\n---\n');
  assert.deepEqual(await editor.ask('textDocument/documentLink', 'content/articles/broken.md', place), []);
});

/** Does what an editor does with an edit. */
function apply(edit: WorkspaceEdit | null, root: string, base: string): void {
  assert.ok(edit?.documentChanges);
  const pathOf = (uri: string) => path.join(root, decodeURIComponent(uri.slice(base.length)));
  for (const change of edit.documentChanges) {
    if ('textDocument' in change) {
      const file = pathOf(change.textDocument.uri);
      let text = readFileSync(file, 'utf8');
      for (const one of change.edits.toReversed()) {
        assert.ok('newText' in one);
        const offset = ({ line, character }: { line: number; character: number }): number => {
          let at = 0;
          for (let index = 0; index < line; index += 1) at = text.indexOf('\n', at) + 1;
          return at + character;
        };
        text = text.slice(0, offset(one.range.start)) + one.newText + text.slice(offset(one.range.end));
      }
      writeFileSync(file, text);
    } else if (change.kind === 'rename') {
      writeFileSync(pathOf(change.newUri), readFileSync(pathOf(change.oldUri)));
      rmSync(pathOf(change.oldUri));
    }
  }
}
