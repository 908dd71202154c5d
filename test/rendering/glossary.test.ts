import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createGlossary } from '../../src/rendering/html/elements/glossary.ts';
import { createTestRenderer } from './render.ts';

const render = createTestRenderer();
const glossary = createGlossary([
  { spellings: ['vault', 'safe'], definition: 'Where everything is <kept> & "locked".' },
  { spellings: ['vault key'], definition: 'What opens it.' },
  { spellings: ['C++', 'Größe'], definition: 'A language.' },
]);

/** Where a body explains what, as `term: definition`. */
function explained(body: string): readonly string[] {
  const { html } = render(body, { glossary });
  return [
    ...html.matchAll(
      /<button [^>]*popovertarget="([^"]*)">([^<]*)<\/button><span popover="" id="([^"]*)"[^>]*>([^<]*)</g,
    ),
  ].map(([, target, term, id, definition]) => {
    assert.equal(target, id);
    return `${term}: ${definition}`;
  });
}

test('a term is explained where an article first uses it, in any of its spellings', () => {
  assert.deepEqual(explained('A safe. The vault.\n\nAnother vault.'), [
    'safe: Where everything is &lt;kept&gt; &amp; &quot;locked&quot;.',
  ]);
});

test('a term is a whole word, with a capital at its beginning too, and the longer one counts', () => {
  assert.deepEqual(explained('A vaulted ceiling, VAULT and safes.'), []);
  assert.deepEqual(explained('Vault\nkey and C++, Größe.'), [
    'Vault\nkey: What opens it.',
    'C++: A language.',
  ]);
});

test('titles, links, code, captions and labels are left as they are', () => {
  const body = `## The vault

[The vault](/x), \`vault\`, <kbd>vault</kbd>, {% image send/new.png The vault %}

\`\`\`
vault
\`\`\`

::: details The vault
::: tabs
== The vault
Text.
:::
:::

vault
: What a list says.

| vault |
|---|
| One |

In the end, a vault.`;
  const { html } = render(body, { glossary });
  assert.equal(explained(body).length, 1);
  assert.match(
    html,
    /In the end, a <button type="button" class="term" popovertarget="term-1">vault<\/button>/,
  );
});

test('what a term means is no part of the text of an article, and changes no id', () => {
  const body = '<span id="term-1">A vault.</span>';
  const { html, sections, ids } = render(body, { glossary });
  assert.match(html, /popovertarget="term-1-"/);
  assert.deepEqual(
    sections.map(({ text }) => text),
    ['A vault.'],
  );
  assert.deepEqual(ids, ['term-1']);
});

test('without a glossary nothing is explained', () => {
  const empty = createGlossary([]);
  assert.equal(render('A vault.', { glossary: empty }).html, render('A vault.').html);
});
