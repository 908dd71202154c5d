import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { editorAddress, placeAddress } from '../../src/serve/editors.ts';
import { article, serveProject } from './served.ts';

const editor = 'vscode://file{path}:{line}:{column}';

const body = `First.

- One
- Two

  More of two.

| A |
|---|
| b |

{% snippet hello %}

## Heading

::: info
In a box.
:::
`;

test('each block of a served page says which line of which file it is from, and leads there', async (t) => {
  const { page, origin, root } = await serveProject(
    t,
    {
      'content/articles/g/one.md': article('One', body),
      'content/snippets/hello.md': '---\ndescription: x\n---\nHello.\n\nAgain.\n',
    },
    editor,
  );
  const { text } = await page('/article/one/');
  const [, written = ''] = /data-places="([^"]*)"/.exec(text) ?? [];
  const inBody = text.slice(text.indexOf('>', text.indexOf('data-article-body')) + 1);
  const tags = [...inBody.matchAll(/<[a-z][^>]*>([^<]*)/gi)];
  const places = written.split('\n').map((entry) => {
    const [, index, place = ''] = /^(\d+):(.*)$/.exec(entry) ?? [];
    return `${place.replace('articles/g/one.md', '')} ${tags[Number(index)]?.[1]?.trim()}`;
  });
  // What is served is what is published.
  assert.match(text, /<p>First\.<\/p>\n<ul>\n<li>/);
  for (const place of [
    ':6 First.',
    ':8 One',
    ':9 ',
    ':9 Two',
    ':11 More of two.',
    ':15 ',
    'snippets/hello.md:4 Hello.',
    'snippets/hello.md:6 Again.',
    ':19 Heading',
    ':22 In a box.',
  ])
    assert.ok(places.includes(place), `${place} is not in\n${places.join('\n')}`);
  assert.ok(text.includes(`data-editor="vscode://file${root}/content/{file}:{line}:1"`));
  assert.doesNotMatch((await page('/article/one.md')).text, /data-place/);
  const script = await fetch(`${origin}/.signpost/places.js`);
  assert.match(script.headers.get('content-type') ?? '', /javascript/);
  assert.match(await script.text(), /querySelectorAll/);
});

test('where no editor is to be opened, and in a published site, pages say nothing of lines', async (t) => {
  const { page } = await serveProject(t, { 'content/articles/g/one.md': article('One', body) });
  assert.doesNotMatch((await page('/article/one/')).text, /data-place|places\.js/);
});

const broken = 'See [one](/article/one) and [two](/artcle/one/).';

test('what is certain to mend a problem is a button beside it, which writes the file and comes back', async (t) => {
  const { page, origin, root, says } = await serveProject(
    t,
    { 'content/articles/g/one.md': article('One', broken) },
    editor,
  );
  const { text } = await page('/article/one/');
  assert.match(text, /<a href="vscode:\/\/file[^"]*one\.md:6:11">articles\/g\/one\.md:6:11<\/a>/);
  const fields = { file: 'articles/g/one.md', line: '6', column: '11' };
  const ask = (headers: Readonly<Record<string, string>>, asked: Readonly<Record<string, string>> = fields) =>
    fetch(`${origin}/.signpost/fix`, {
      ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams(asked) },
      headers,
    });
  const file = path.join(root, 'content/articles/g/one.md');
  for (const [headers, asked] of [
    [{}, fields],
    [{ origin: 'https://evil.example' }, fields],
    [{ origin: 'null' }, fields],
    [{ origin }, { ...fields, line: 'x' }],
    [{ origin }, { ...fields, comment: 'x'.repeat(5000) }],
  ] as const)
    assert.equal((await ask(headers, asked)).status, 403, JSON.stringify(headers));
  assert.equal((await fetch(`${origin}/.signpost/fix`)).status, 403);
  // What is nowhere, and what nobody is certain of, changes nothing.
  for (const asked of [
    { ...fields, file: '../../etc/passwd' },
    { ...fields, column: '33' },
  ])
    assert.equal((await ask({ origin }, asked)).status, 303);
  assert.ok(readFileSync(file, 'utf8').includes(broken));

  const done = await ask({ origin, referer: `${origin}/article/one/?x=1` });
  assert.deepEqual([done.status, done.headers.get('location')], [303, '/article/one/']);
  assert.match(readFileSync(file, 'utf8'), /See \[one\]\(\{\{site\.baseurl\}\}\/article\/one\/\) and/);
  await says('articles/g/one.md');
  assert.doesNotMatch((await page('/article/one/')).text, /one\.md:6:11/);
});

test('an editor is opened by its own address, and one that nobody knows is told with a near one', () => {
  assert.equal(editorAddress('none'), undefined);
  assert.equal(
    placeAddress(editorAddress('idea') ?? '', '/a b/ü.md', { line: 3, column: 9 }),
    'idea://open?file=/a%20b/%C3%BC.md&line=3&column=9',
  );
  assert.equal(
    placeAddress(editorAddress() ?? '', 'C:\\x\\y.md', 'unknown'),
    'vscode://file/C%3A/x/y.md:1:1',
  );
  assert.throws(
    () => editorAddress('vscod'),
    /There is no editor `vscod`: use one of .* Did you mean `vscode`\?/,
  );
});
