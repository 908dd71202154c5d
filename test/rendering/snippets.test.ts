import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRenderEngines, createRenderer } from '../../src/rendering/render-article.ts';
import { createTestContexts } from './render.ts';

const contextWith = createTestContexts();
const engines = createRenderEngines();

const page = { title: 'Title', url: '/article/x/', description: '' };

/** Renders an article beside snippets: files in the content folder, by their names. */
function render(
  source: string,
  snippets: Readonly<Record<string, string>>,
  terms?: Readonly<Record<string, string>>,
) {
  const context = {
    ...contextWith(),
    snippets: new Map(
      Object.entries(snippets).map(([name, text]) => [
        name,
        { file: `snippets/${name}.md`, name, source: text, bodyOffset: 0 },
      ]),
    ),
    ...(terms && { terms: { file: '_data/terms.json', values: terms } }),
  };
  const { html, links, headings, problems } = createRenderer(
    context,
    engines,
  )({
    file: 'articles/x.md',
    source,
    bodyOffset: 0,
    page,
  });
  const told = problems.map(({ file, position, rule, message, suggestions }) => {
    const at = position === 'unknown' ? '' : `:${position.line}:${position.column}`;
    return `${file}${at} ${rule}: ${message}${suggestions.length > 0 ? ` [${suggestions.join(', ')}]` : ''}`;
  });
  return { html: html.replace(/\n+/g, ''), links, headings, told };
}

test('a snippet is Markdown as if it stood there, with its values', () => {
  const { html, told } = render('Before.\n\n{% snippet sign-in app="Web vault" %}\n\nAfter.\n', {
    'sign-in': '\n1. Open the **{{ snippet.app }}**.\n2. Sign in.\n\n',
  });
  assert.deepEqual(told, []);
  assert.equal(
    html,
    '<p>Before.</p><ol><li>Open the <strong>Web vault</strong>.</li><li>Sign in.</li></ol><p>After.</p>',
  );
});

test('it stands in a list item, in a quote, in a sentence and in a callout', () => {
  const snippets = { steps: 'One.\n\n```\na\n\n  b\n```', key: 'the **key**' };
  assert.equal(
    render('- Do:\n\n  {% snippet steps %}\n- {% snippet key %}', snippets).html.includes(
      '<li><p>Do:</p><p>One.</p>',
    ),
    true,
  );
  const inItem = render('1. {% snippet steps %}\n2. Next.', snippets).html;
  assert.match(
    inItem,
    /^<ol><li><p>One\.<\/p>.*<pre.*a {2}b.*<\/pre>.*<\/li><li><p>Next\.<\/p><\/li><\/ol>$/,
  );
  const quoted = render('> {% snippet steps %}\n\nAfter.', snippets).html;
  assert.match(quoted, /^<blockquote><p>One\.<\/p>.*<\/blockquote><p>After\.<\/p>$/);
  assert.equal(
    render('Take {% snippet key %} out.', snippets).html,
    '<p>Take the <strong>key</strong> out.</p>',
  );
  assert.match(
    render('{% callout %}\n{% snippet key %}\n{% endcallout %}', snippets).html,
    /<div class="callout-body"><p>the <strong>key<\/strong><\/p><\/div>|the <strong>key<\/strong>/,
  );
});

test('links, headings and mistakes in a snippet have the place in its own file', () => {
  const { links, headings, told } = render('Text.\n\n{% snippet a %}\n\n[own](/article/own/)\n', {
    a: 'Line.\n\n- 🦊 [there](/article/gone/)\n\n### Heading\n\n{{ nothing }} {% snippet b %}\n',
    b: '[deep](/article/deep/) {% icon fa-no-such %}',
  });
  assert.deepEqual(
    links.map(({ href, position }) => [href, position]),
    [
      ['/help/article/gone/', { line: 3, column: 14, file: 'snippets/a.md' }],
      ['/help/article/deep/', { line: 1, column: 8, file: 'snippets/b.md' }],
      ['/help/article/own/', { line: 5, column: 7 }],
    ].map(([href, position]) => [String(href).replace('/help', ''), position]),
  );
  assert.deepEqual(headings[0]?.position, { line: 5, column: 5, file: 'snippets/a.md' });
  assert.deepEqual(
    told.map((line) => line.split(': ')[0]),
    ['snippets/a.md:7:1 unknown-variable', 'snippets/b.md:1:32 unknown-icon'],
  );
});

test('what is wrong with the tag is said at the tag', () => {
  const snippets = { 'sign-in': 'Open {{ snippet.app }}.', plain: 'Text.' };
  assert.deepEqual(
    render(
      '{% snippet %} {% snippet sing-in %}\n{% snippet sign-in %}\n{% snippet plain app=1 %}\n{% snippet plain, what %}',
      snippets,
    ).told,
    [
      'articles/x.md:1:1 tag-arguments: `{% snippet %}` names nothing to show: write it as `{% snippet sign-in %}`.',
      'articles/x.md:1:26 unknown-snippet: There is no file `snippets/sing-in.md` in the content folder. [sign-in]',
      'articles/x.md:2:1 tag-arguments: The snippet `sign-in` asks for `app`: write `{% snippet sign-in app="…" %}`.',
      'articles/x.md:3:1 tag-arguments: The snippet `plain` shows no value `app`. It asks for none.',
      'articles/x.md:4:1 tag-arguments: `what` is no value of a snippet: write each as `name="text"`, as in `{% snippet plain app="Web vault" %}`.',
    ],
  );
});

test('snippets in snippets end: in themselves at once, else at the fourth', () => {
  const { told } = render('{% snippet a %} {% snippet one %}', {
    a: '{% snippet b %}',
    b: 'Text {% snippet a %}',
    one: '{% snippet two %}',
    two: '{% snippet three %}',
    three: '{% snippet four %}',
    four: 'Deep.',
  });
  assert.deepEqual(told, [
    'snippets/b.md:1:6 snippet-nesting: The snippet would stand in itself: `a` → `b` → `a`. Take the tag out.',
    'snippets/three.md:1:1 snippet-nesting: Snippets stand more than 3 deep in each other: `one` → `two` → `three` → `four`. Take one of the tags out.',
  ]);
});

test('captures of an article are its own, and so are those of a snippet', () => {
  const { told } = render('{% capture x %}A{% endcapture %}{% snippet a %}{{ y }}', {
    a: '{% capture y %}B{% endcapture %}{{ x }}',
  });
  assert.deepEqual(
    told.map((line) =>
      line
        .split(':')
        .slice(0, 3)
        .join(':')
        .replace(/ unknown.*/, ''),
    ),
    ['snippets/a.md:1:33', 'articles/x.md:1:48'],
  );
});

test('a value is text, and cannot close what it stands in', () => {
  const { html } = render('{% snippet a app="</div><script>alert(1)</script>" %}', {
    a: '{% callout %}{{ snippet.app }} `{{ snippet.app }}`{% endcallout %}',
  });
  const shown = '&lt;/div&gt;&lt;script&gt;alert(1)&lt;/script&gt;';
  assert.ok(html.endsWith(`<p>${shown} <code>${shown}</code></p></div>`), html);
});

test('terms stand in texts and in code, and one that there is not is told with the near one', () => {
  const { html, told } = render(
    '{{ term.vault }} `{{ term.vault }}` `{{ term.other }}` {{ term.vaul }}',
    {},
    {
      vault: 'Web vault',
    },
  );
  assert.match(html, /^<p>Web vault <code>Web vault<\/code> <code>\{\{ term\.other \}\}<\/code>/);
  assert.deepEqual(told.length, 1);
  assert.match(told[0] ?? '', /x\.md:1:56 unknown-variable: .* \[term\.vault\]$/);
  // Without a list, `term` is a variable of somebody else.
  assert.match(render('`{{ term.vault }}`', {}).html, /\{\{ term\.vault \}\}/);
});
