import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestRenderer, firstLine } from './render.ts';

const render = createTestRenderer();

/** Sections as `heading id: text`. */
function sectionsOf(body: string): string[] {
  return render(body).sections.map(({ heading, text }) => `${heading?.id ?? ''}: ${text}`);
}

test('headings are listed with their levels, ids and texts, wherever they stand', () => {
  const { headings } = render(
    '## {% icon fa-cog %} A & "b"\n\n{% callout info %}\n#### In a `callout`\n{% endcallout %}\n\n{% capture x %}\n### In a capture\n{% endcapture %}\n<div>{{ x | markdownify }}</div>\n\n<h3 id="raw">Raw\n text</h3>\n\n## Last {#end}',
  );
  assert.deepEqual(
    headings.map(({ level, id, text }) => ({ level, id, text })),
    [
      { level: 2, id: '-a--b', text: 'A & “b”' },
      { level: 4, id: 'in-a-callout', text: 'In a callout' },
      { level: 3, id: 'in-a-capture', text: 'In a capture' },
      { level: 3, id: 'raw', text: 'Raw text' },
      { level: 2, id: 'last', text: 'Last' },
    ],
  );
});

test('every id of the body is listed, in the order of the page', () => {
  const { ids, html } = render(
    '<a name="old"></a>\n\n## One\n\n[x](/x){: #link}\n\n<div id="pane" class="tab-pane"><span id="one">x</span></div>\n\n{% callout info %}\n## One\n{% endcallout %}\n\n<script id="gone"></script>',
  );
  assert.deepEqual(ids, ['old', 'one', 'link', 'pane', 'one-2', 'one-1']);
  assert.deepEqual(
    [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id),
    ids,
  );
});

test('the text of captions, tables, code, callouts and tabs is in the section that readers see it in', () => {
  const body = `Intro with {% icon fa-cog %} an icon.

## Pictures

{% image send/new.png The caption %}

## Tables

|Name|Value|
|----|-----|
|Cell|one<br>two|

### Code

\`\`\`
run --it
\`\`\`

## Callouts

{% callout info %}
- An item
- Another
{% endcallout %}

## Tabs

{% capture tab %}
In a tab.

### In a tab

Below.
{% endcapture %}
<div class="tab-pane">{{ tab | markdownify }}</div>

After.
`;
  assert.deepEqual(sectionsOf(body), [
    ': Intro with an icon.',
    'pictures: Pictures The caption',
    'tables: Tables Name Value Cell one two',
    'code: Code run --it',
    'callouts: Callouts Note An item Another',
    'tabs: Tabs In a tab.',
    'in-a-tab: In a tab Below. After.',
  ]);
});

test('words of two blocks do not run together, and those of one word in two elements do', () => {
  assert.deepEqual(
    sectionsOf('<ul><li>One</li><li>Two</li></ul>\n\nThr**ee** <kbd>Ctrl</kbd>+<kbd>C</kbd>'),
    [': One Two Three Ctrl+C'],
  );
});

test('text that no reader sees is in no section', () => {
  assert.deepEqual(
    sectionsOf(
      'One <!-- two -->{% comment %}three{% endcomment %}<script>four()</script><style>five</style>six',
    ),
    [': One six'],
  );
});

test('a video is in the text and among the links as the link that readers see', () => {
  const article = render('<iframe src="https://player.vimeo.com/video/12" title="Tour"></iframe>');
  const video = '<iframe src="https://player.vimeo.com/video/12" title="Tour"></iframe>';
  assert.deepEqual(sectionsOf(`Watch:${video}${video}Then go on.`), [
    ': Watch: Watch “Tour” on Vimeo Watch “Tour” on Vimeo Then go on.',
  ]);
  assert.deepEqual(sectionsOf('<iframe src="https://player.vimeo.com/video/12" title="Tour"></iframe>'), [
    ': Watch “Tour” on Vimeo',
  ]);
  assert.deepEqual(
    article.links.map(({ href, text }) => [href, text]),
    [['https://vimeo.com/12', 'Watch “Tour” on Vimeo']],
  );
});

test('an article without text has no sections, one that starts with a heading has none before it', () => {
  assert.deepEqual(sectionsOf(''), []);
  assert.deepEqual(sectionsOf('## A'), ['a: A']);
});

test('images are listed with address, words, place and alternative text', () => {
  const { images } = render(
    '{% image /send/new.png A caption %}\n\n- ![Alt](../../images/vault/lock.gif)\n\n<img src="../../images/gone.png" alt="">\n\n{% image broken.png %} ![Far](https://elsewhere.example/x.png)',
    { basePath: '/help' },
  );
  const at = (line: number, column: number) => ({ line: firstLine + line - 1, column });
  assert.deepEqual(images, [
    { src: '/help/images/send/new.png', written: '/send/new.png', position: at(1, 10), alt: 'A caption' },
    {
      src: '../../images/vault/lock.gif',
      written: '../../images/vault/lock.gif',
      position: at(3, 10),
      alt: 'Alt',
    },
    { src: '../../images/gone.png', written: '../../images/gone.png', position: at(5, 11), alt: '' },
    { src: '/help/images/broken.png', written: 'broken.png', position: at(7, 10), alt: undefined },
  ]);
});

test('icons are listed once each, in order, by the names that were written', () => {
  const { icons } = render(
    '{% icon fa-times %} {% icon fa-cog fa-lg %} <i class="fa fa-cog"></i> {% icon fa-nothing-at-all %} <i class="fa fa-check"></i>',
  );
  assert.deepEqual(icons, ['times', 'cog', 'check']);
});

test('names of Font Awesome 4 and of today draw the same icon, and an outlined one differs from a full one', () => {
  const drawing = (tag: string) => /<path d="([^"]+)"/.exec(render(tag).html)?.[1];
  assert.notEqual(drawing('{% icon fa-cog %}'), undefined);
  assert.equal(drawing('{% icon fa-cog %}'), drawing('{% icon fa-gear %}'));
  assert.equal(drawing('{% icon fa-times %}'), drawing('{% icon fa-xmark %}'));
  assert.equal(drawing('{% icon fa-cog %}'), drawing('<i class="fa fa-cog"></i>'));
  assert.notEqual(drawing('{% icon fa-star %}'), drawing('{% icon fa-star-o %}'));
});

test('an icon is hidden from screen readers and takes no focus', () => {
  assert.match(
    render('{% icon fa-check fa-lg %}').html,
    /^<p><svg class="icon icon-lg" viewBox="[\d ]+" aria-hidden="true" focusable="false"><path d="[^"<>]+"\/><\/svg><\/p>\n$/,
  );
});

test('one renderer keeps nothing of an article for the next', () => {
  const first = render('{% capture x %}one{% endcapture %}## Same\n\n[1]: /a\n\n[x][1]');
  assert.deepEqual(render('{% capture x %}one{% endcapture %}## Same\n\n[1]: /a\n\n[x][1]'), first);
  const second = render('{{ x }} [x][1]');
  assert.deepEqual(second.links, []);
  assert.deepEqual(
    second.problems.map(({ rule }) => rule),
    ['markdown-syntax', 'unknown-variable'],
  );
});
