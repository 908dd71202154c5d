import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AvoidedTerm } from '../../src/content/settings/vocabulary/style.ts';
import { createStyleGuide } from '../../src/rendering/prose/style-guide.ts';
import { createTestRenderer, firstLine } from './render.ts';

const render = createTestRenderer();

const terms: readonly AvoidedTerm[] = [
  { term: 'e-mail', instead: ['email'] },
  { term: 'log into', instead: ['log in to', 'sign in to'] },
  { term: 'simply', instead: [] },
  { term: 'Vault', instead: ['Vault app'] },
  { term: 'Github', instead: ['GitHub'] },
  { term: 'mail', instead: ['message'] },
];

/** What is reported of a body, as `line:column target -> suggestions`; lines count from the body's first. */
function found(body: string, avoided = terms): readonly string[] {
  const style = createStyleGuide(avoided);
  return render(body, { style }).problems.map(({ rule, severity, position, target, suggestions = [] }) => {
    assert.deepEqual([rule, severity], ['avoided-term', 'warning']);
    assert.ok(position !== 'unknown');
    return `${position.line - firstLine + 1}:${position.column} ${target} -> ${suggestions.join(', ')}`;
  });
}

test('a term to avoid is reported where it stands, with what to write instead', () => {
  assert.deepEqual(found('Send an e-mail.\n\n> E-mail us, or log\n> into it. Simply ask.'), [
    '1:9 e-mail -> email',
    '3:3 E-mail -> Email',
    '3:17 log into -> log in to, sign in to',
    '4:12 Simply -> ',
  ]);
  const [problem] = render('Simply ask.', { style: createStyleGuide(terms) }).problems;
  assert.equal(problem?.message, '`Simply` is a term to avoid: leave it out.');
});

test('it is reported in headings, lists, tables, callouts, captions, tabs, alternatives and titles of links', () => {
  const body = `## Your e-mail

- an e-mail
- **e-mail**

| e-mail |
|---|
| [e-mail](/x "e-mail") |

{% callout info %}
An e-mail.
{% endcallout %}

{% image send/new.png The e-mail %}

::: tabs
== By e-mail
An <b title="e-mail">e-mail</b>.
:::

![e-mail](/images/send/new.png)`;
  assert.deepEqual(
    found(body).map((text) => text.split(' ')[0]),
    ['1:9', '3:6', '4:5', '6:3', '8:4', '8:16', '11:4', '14:27', '17:7', '18:14', '18:22', '21:3'],
  );
});

test('code, addresses, markup and comments are no prose', () => {
  const body = `\`e-mail\`, <kbd>e-mail</kbd>, [it](/e-mail/), <b class="e-mail">it</b>, mail@e-mail.example.

https://e-mail.example/e-mail and www.simply.example and {{ site.title }}

\`\`\`e-mail
e-mail
\`\`\`

Text:

    an e-mail

[it]: /e-mail
{% link articles/e-mail.md %}
::: details
Text.[^mail]
:::

[^mail]: Text.`;
  assert.deepEqual(
    render(body, { style: createStyleGuide(terms) }).problems.filter(({ rule }) => rule === 'avoided-term'),
    [],
  );
});

test('a term is a whole word, with a capital at its beginning too, and no part of a name', () => {
  assert.deepEqual(
    found('Emails, e-mails, E-MAIL, GitHub, simply.json, mail-box, voicemail, e-mail-like.'),
    [],
  );
  assert.deepEqual(found('Github.\nmail: simply.'), [
    '1:1 Github -> GitHub',
    '2:1 mail -> message',
    '2:7 simply -> ',
  ]);
});

test('what is written instead may hold the term', () => {
  assert.deepEqual(found('The Vault app. The Vault.'), ['1:20 Vault -> Vault app']);
});

test('words are those of the language', () => {
  const avoided = [
    { term: '登录', instead: ['登入'] },
    { term: 'ログ', instead: ['記録'] },
    { term: '메일', instead: ['이메일'] },
    { term: 'بريد', instead: ['رسالة'] },
    { term: 'courriel', instead: ['e-mail'] },
  ];
  assert.deepEqual(found('请先登录系统。', avoided), ['1:3 登录 -> 登入']);
  assert.deepEqual(found('ログイン。ログを見る。', avoided), ['1:6 ログ -> 記録']);
  assert.deepEqual(found('메일을 봅니다. 메일함.', avoided), ['1:1 메일 -> 이메일']);
  assert.deepEqual(found('في البريد.', avoided), ['1:6 بريد -> رسالة']);
  assert.deepEqual(found("l'courriel et l’courriel", avoided), [
    '1:3 courriel -> e-mail',
    '1:17 courriel -> e-mail',
  ]);
});
