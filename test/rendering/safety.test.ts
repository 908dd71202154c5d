import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFragment } from 'parse5';
import { escapeHtml } from '../../src/rendering/escape.ts';
import { attribute, type Element, findAll, isText } from '../corpus/html-tree.ts';
import { createTestRenderer } from './render.ts';

const render = createTestRenderer();

describe('Liquid is a sandbox:', () => {
  for (const expression of [
    'site.constructor',
    'site.constructor.constructor',
    'page.__proto__',
    '__proto__',
    'site.title.constructor',
    'site.toString',
    'site.hasOwnProperty',
    'process',
    'globalThis',
    'this',
    'global.process.env',
    'require',
    'eleventy.env',
    'pkg.name',
    'site["const" | append: "ructor"]',
    '"".constructor.constructor("return 1")()',
    'site["constructor"]["constructor"]("return 7*7")()',
    'range.constructor("return process.env")()',
    '(1..1000000000)',
    '1 | plus: 1',
    '"x" | json',
    'site | inspect',
    '"now" | date: "%Y"',
    '"x" | where_exp: "x"',
    '"../../etc/passwd" | relative_url',
  ]) {
    test(`{{ ${expression} }} is shown as it is written and is a problem`, () => {
      const { html, problems } = render(`Before {{ ${expression} }}after`);
      assert.equal(html, `<p>Before {{ ${escapeHtml(expression)} }}after</p>\n`);
      assert.equal(problems.length, 1);
    });
  }

  test('a whole object is not put out', () => {
    const { html, problems } = render('{{ site }}{{ page }}');
    assert.doesNotMatch(html, /object/);
    assert.equal(problems.length, 2);
  });

  for (const tag of [
    'include "articles/x.md"',
    'include_relative ../x.md',
    'render "x"',
    'layout "x"',
    'block x',
    'assign x = site',
    'increment x',
    'for x in site',
    'if true',
    'liquid echo site',
    'echo site',
    'highlight js',
    'require "fs"',
  ]) {
    test(`{% ${tag} %} is an unknown tag and is shown as it is written`, () => {
      const { html, problems } = render(`Before {% ${tag} %}after`);
      assert.equal(html, `<p>Before {% ${escapeHtml(tag)} %}after</p>\n`);
      assert.deepEqual(
        problems.map(({ rule, severity }) => [rule, severity]),
        [['unknown-tag', 'error']],
      );
    });
  }

  test('a captured text cannot take the name of what the site says, nor of the prototype', () => {
    const { html } = render(
      '{% capture site %}x{% endcapture %}{% capture __proto__ %}y{% endcapture %}{% capture constructor %}z{% endcapture %}{{ site.title }} {{ constructor }}',
    );
    assert.equal(html, '<p>Example Help z</p>\n');
    assert.equal(Object.hasOwn(Object.prototype, 'mapped'), false);
    assert.equal(render('{{ constructor }}').html, '<p>{{ constructor }}</p>\n');
  });

  test('what the page says of itself is text where it is put out, whatever it holds', () => {
    const title = '<script>x()</script>{{ site.url }}{% icon fa-cog %}\u0000\ufdd00\ufdd1';
    const { html } = render('{% icon fa-check %} {{ page.title }} {{ page.title | markdownify }}', { title });
    assertSafe(html);
    assert.match(html, /\{\{ site\.url }}\{% icon fa-cog %}/);
  });
});

describe('no element or attribute that can run code or load from elsewhere is written:', () => {
  for (const body of [
    '<script>alert(1)</script>',
    '<SCRIPT src=//elsewhere.example/x.js></SCRIPT>',
    '<scr<script>ipt>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<IMG SRC=x ONERROR="alert(1)">',
    '<img src="x" onerror=alert(1) "',
    '<img/src=x/onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<style>@import "//elsewhere.example/x.css";</style>',
    '<p style="background:url(//elsewhere.example/x)">x</p>',
    '<form action="//elsewhere.example"><input name=x><button formaction="javascript:x">Go</button></form>',
    '<button type="submit" form="f" formaction="javascript:alert(1)">Go</button>',
    '<base href="//elsewhere.example/">',
    '<meta http-equiv="refresh" content="0;url=//elsewhere.example">',
    '<link rel="stylesheet" href="//elsewhere.example/x.css">',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<iframe src="https://www.youtube.com/embed/x" onload="alert(1)"></iframe>',
    '<object data="x.swf"></object><embed src="x.swf"><applet code=x></applet>',
    '<video src="//elsewhere.example/x" autoplay onplay=x()></video><audio src=x></audio>',
    '<details open ontoggle=alert(1)><summary>x</summary></details>',
    '<body onload=alert(1)>',
    '<template><img src=x onerror=alert(1)></template>',
    '<textarea></textarea><img src=x onerror=alert(1)></textarea>',
    '<title><img src=x onerror=alert(1)></title>',
    '<xmp><img src=x onerror=alert(1)></xmp><plaintext><img src=x onerror=alert(1)>',
    '<table background="//elsewhere.example/x"><td background=x onclick=x()>x</td></table>',
    '<a href="/x" onclick="alert(1)" ping="//elsewhere.example">x</a>',
    '<img srcset="//elsewhere.example/x 2x" src="/images/send/new.png">',
    '<div is="x-y" contenteditable autofocus onfocus=alert(1) tabindex=0>x</div>',
    '<custom-element onclick=alert(1)>x</custom-element>',
    '[x](/x){:onclick="alert(1)"}{:style="color:red"} ![x](/images/send/new.png){:onerror="alert(1)"}',
    '[x](/x "\\"onclick=alert(1)") ![" onerror="alert(1)](/images/send/new.png)',
    '{% image send/new.png "><script>alert(1)</script> %}',
    '{% image send/new.png" onerror="alert(1) %}',
    '{% icon fa-cog" onclick="alert(1) %}{% icon fa-cog"><script>alert(1)</script> %}',
    '{% link "><script>alert(1)</script> %}',
    '<a title="{% image send/new.png A "quoted" <script>alert(1)</script> %}" href="/x">x</a>',
    '<a title="{% callout info %}<script>alert(1)</script>{% endcallout %}">x</a>',
    '<!-- {% callout info %}--><script>alert(1)</script>{% endcallout %} -->',
    '`{% callout info %}<script>alert(1)</script>{% endcallout %}`',
    '{% capture x %}<script>alert(1)</script>{% endcapture %}{{ x }}{{ x | markdownify }}{{ x | escape }}',
    '{{ "<script>alert(1)</script>" }}',
    '{% raw %}<script>alert(1)</script>{% endraw %}',
    '```"><script>alert(1)</script>\n<script>alert(1)</script>\n```',
    '## <img src=x onerror=alert(1)> {#x"onclick="alert(1)}',
    '::: info" onclick="x\nx\n:::',
    '|<script>alert(1)</script>|\n|-|\n|<img src=x onerror=alert(1)>|',
    '[1]: javascript:alert(1) "<script>"\n[x][1]',
  ]) {
    test(body, () => {
      assertSafe(render(body).html);
    });
  }
});

describe('no link runs code:', () => {
  for (const address of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'javascript&colon;alert(1)',
    'javascript&#58;alert(1)',
    'java&#115;cript:alert(1)',
    '&#x6A;avascript:alert(1)',
    '&#0000106avascript:alert(1)',
    'java&Tab;script:alert(1)',
    'java&NewLine;script:alert(1)',
    'jav&#x0A;ascript:alert(1)',
    '&#1;javascript:alert(1)',
    '&#xAD;javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'DATA:text/html;base64,PHNjcmlwdD4=',
    'vbscript:alert(1)',
    'blob:https://help.example/x',
    'file:///etc/passwd',
    'view-source:https://help.example',
    'filesystem:https://help.example/x',
    'feed:javascript:alert(1)',
  ]) {
    for (const body of [
      `[x](${address})`,
      `[x](<${address}>)`,
      `[x][1]\n\n[1]: ${address}`,
      `<${address}>`,
      `<a href="${address}">x</a>`,
      `<a href=' \t${address}'>x</a>`,
      `<div><a\nhref=\n"${address}">x</a></div>`,
      `{% capture a %}${address}{% endcapture %}[x]({{ a }})`,
    ]) {
      test(JSON.stringify(body), () => {
        assertSafe(render(body).html);
      });
    }
  }

  test('a scheme that is hidden by white space in the source of the link is found', () => {
    for (const space of ['\t', '\n', ' ', '\u00a0', '\u200b', '\u00ad', '\u2028', '\ufeff']) {
      const { html } = render(`<a href="${space}java${space}script:alert(1)">x</a>`);
      assertSafe(html);
      assert.doesNotMatch(html, /href/);
    }
  });
});

describe('an article stays in its element:', () => {
  for (const body of [
    '</div></main></body></html><b>after',
    '</article>\n\n</div>\n\ntext',
    '<b><i><a href="/x"><table><tr><td><ul><li>never closed',
    '<div class="a">\n\n<p>\n\n## Heading\n\nnever closed',
    '<!-- never closed',
    'text <!-- never closed',
    '<a href="/x" title="never closed\n\ntext',
    '<div title="never closed\n\ntext\n',
    "<div title='never closed",
    '<div\n',
    '<',
    '</',
    '<![CDATA[ never closed',
    '<?never closed',
    '<!doctype html><html><head></head><body class="x">',
    '<textarea>never closed',
    '<plaintext>never closed',
    '<table><td></table></table><tr>x</div></div>',
    '<select><option></div>',
    '<pre>\n\n<code>never closed',
    '`never closed </div>',
    '```\n</div>\n',
    '{% callout info %}</div></div></div>{% endcallout %}',
    '::: info\n</div></div>\n:::',
    '::: tabs\n== </a></li></ul></div></div>\n</div></div>\n:::',
    '::: details </summary></details></div>\n</details></div>\n:::',
    'Text[^</sup></div>].\n\n[^</sup></div>]: </li></ol></div></div>',
    '</div>\n: </dd></dl></div>',
    '<ul class="nav-tabs"><li></ul></div><div class="tab-content"><div class="tab-pane"></div></div></div>',
    '{% capture x %}</div></div>{% endcapture %}{{ x | markdownify }}',
    '<div>{% callout info %}</div>{% endcallout %}',
  ]) {
    test(JSON.stringify(body), () => {
      const { html } = render(body);
      const page = parseFragment(`<main><div id="article">${html}</div><p id="after">after</p></main>`);
      const [main, ...others] = page.childNodes;
      assert.deepEqual(others, []);
      assert.ok(main && 'tagName' in main);
      assert.deepEqual(
        main.childNodes.map((child) => ('tagName' in child ? attribute(child, 'id') : child.nodeName)),
        ['article', 'after'],
      );
      assert.equal(textOf(findAll(main, (element) => attribute(element, 'id') === 'after')), 'after');
    });
  }
});

describe('an article that would grow or nest without bound is one error and an empty page:', () => {
  const deep = 10_000;
  const letters = [...'abcdefghijkl'];
  const laughs = (inner: (name: string) => string): string =>
    letters
      .map((name, index) => {
        const before = letters[index - 1];
        return `{% capture ${name} %}${before === undefined ? 'lol' : inner(before).repeat(10)}{% endcapture %}`;
      })
      .join('');
  for (const [name, body] of Object.entries({
    'elements in the text': '<b>'.repeat(deep),
    'blocks of elements': `${'<div>'.repeat(deep)}x${'</div>'.repeat(deep)}`,
    callouts: `${'{% callout %}'.repeat(deep)}x${'{% endcallout %}'.repeat(deep)}`,
    captures: `${'{% capture x %}'.repeat(deep)}x${'{% endcapture %}'.repeat(deep)}`,
    'callouts, with the Markdown of each': `${'{% callout %}\n'.repeat(30)}x${'\n{% endcallout %}'.repeat(30)}`,
    'a billion laughs': `${laughs((before) => `{{ ${before} }}`)}{{ l }}`,
    'a billion rendered laughs': `${laughs((before) => `{{ ${before} | markdownify }}`)}{{ l }}`,
    'a text that doubles': `{% capture a %}lol{% endcapture %}${'{% capture a %}{{ a }}{{ a }}{% endcapture %}'.repeat(40)}{{ a }}`,
    'callouts that double': `{% capture a %}{% callout %}x{% endcallout %}{% endcapture %}${'{% capture a %}{{ a | markdownify }}{{ a | markdownify }}{% endcapture %}'.repeat(30)}{{ a | markdownify }}`,
    'a long text that is rendered again and again': `{% capture a %}${'lorem *ipsum* '.repeat(5_000)}{% endcapture %}${'{{ a | markdownify }}'.repeat(200)}`,
    'a table of a wide header and short rows': `${'|'.repeat(20_000)}\n${'|-'.repeat(20_000)}\n${'|\n'.repeat(2_000)}`,
  })) {
    test(name, () => {
      const { html, problems } = render(body);
      assert.equal(html, '');
      assert.deepEqual(
        problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
        ['article-limit'],
      );
    });
  }

  test('filters that would make a text of gigabytes are refused', () => {
    const body = `{% capture a %}lolololol{% endcapture %}${'{% capture a %}{{ a | append: a }}{% endcapture %}'.repeat(40)}{{ a }}`;
    assert.deepEqual(
      render(body).problems.map(({ rule }) => rule),
      ['output-syntax'],
    );
  });

  test('Markdown that nests very deep is shown as far as it goes', () => {
    for (const body of ['>'.repeat(deep), '[a]('.repeat(deep), '*a _b '.repeat(deep), '['.repeat(deep)]) {
      assertSafe(render(`${body}x`).html);
    }
    const list = Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n');
    assertSafe(render(list).html);
  });
});

describe('a placeholder cannot be forged:', () => {
  test('by the numbers of its characters', () => {
    const { html } = render('{% callout info %}&#xFDD0;0&#xFDD1;{% endcallout %}');
    assert.equal(html.match(/class="callout /g)?.length, 1);
  });

  test('by a text in quotation marks', () => {
    const text = '{{ "\\uFDD00\\uFDD1" }} {{ "\\uFDD00\\uFDD1" | markdownify }}';
    const { html } = render(`{% icon fa-cog %} {% callout info %}${text}{% endcallout %}`);
    assert.equal(html.match(/<svg/g)?.length, 1);
    assert.equal(html.match(/class="callout /g)?.length, 1);
  });

  test('by a title or a description', () => {
    const forged = '\ufdd00\ufdd1';
    const { html } = render(
      '{% icon fa-cog %}{{ page.title }}{{ page.title | markdownify }}{{ page.description | append: "x" }}',
      { title: forged, description: forged },
    );
    assert.equal(html.match(/<svg/g)?.length, 1);
    assert.doesNotMatch(html, /[\ufdd0\ufdd1]/);
  });
});

test('the tags in a captured text are not seen as numbers when it goes through a filter', () => {
  const { html } = render('{% capture x %}{% icon fa-cog %} a{% endcapture %}{{ x | upcase }}');
  assert.match(html, /A<\/p>/);
  assert.doesNotMatch(html, /\d+ A/);
});

const harmlessElements = new Set(
  (
    'a abbr b bdi bdo blockquote br button caption cite code col colgroup dd del details dfn div dl dt em figcaption ' +
    'figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p path pre q s samp small span strong sub summary sup svg ' +
    'table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);

const harmlessAttribute =
  /^(?:aria-[a-z]+|alt|abbr|cite|class|colspan|d|data-embed|data-target|data-zoom|datetime|decoding|dir|download|focusable|height|href|hreflang|id|lang|loading|open|rel|reversed|role|rowspan|scope|span|src|start|tabindex|target|title|type|value|viewbox|width)$/i;

const page = new URL('https://help.example/article/tests/');

/** Asserts that nothing in the HTML, as a browser parses it, can run code or load from another site. */
function assertSafe(html: string): void {
  for (const element of findAll(parseFragment(html), () => true)) {
    assert.ok(harmlessElements.has(element.tagName), `<${element.tagName}> in ${html}`);
    for (const { name, value } of element.attrs) {
      assert.match(name, harmlessAttribute, html);
      if (name === 'href') assert.match(new URL(value, page).protocol, /^(?:https?|mailto|tel):$/, html);
      if (name === 'src') assert.equal(new URL(value, page).origin, page.origin, html);
    }
  }
}

function textOf(elements: readonly Element[]): string {
  return elements
    .flatMap(({ childNodes }) =>
      childNodes.map((child) => (isText(child) ? child.value : `<${child.nodeName}>`)),
    )
    .join('');
}
