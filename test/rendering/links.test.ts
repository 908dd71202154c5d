import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RenderedArticle } from '../../src/rendering/types.ts';
import { createTestRenderer, firstLine, frontMatter } from './render.ts';

const render = createTestRenderer();

/** What is written, and each link in it: `line:column written -> href`, lines counted from the body's first. */
const places: Readonly<Record<string, readonly [body: string, ...links: readonly string[]]>> = {
  'in a paragraph, several on a line': [
    'See [one](/a), [two](/b "Title") and [three]( /c ).',
    '1:11 /a -> /a',
    '1:22 /b -> /b',
    '1:47 /c -> /c',
  ],
  'in a paragraph of several lines': [
    'One\ntwo [x](/a)\n  three [y](/b)\n[z](/c)',
    '2:9 /a -> /a',
    '3:13 /b -> /b',
    '4:5 /c -> /c',
  ],
  'written out, with a bracket, marks and a callout around them': [
    'See https://a.example/b.\n\n{% callout info %}\n- **www.a.example**, (me@a.example)\n{% endcallout %}',
    '1:5 https://a.example/b -> https://a.example/b',
    '4:5 www.a.example -> https://www.a.example',
    '4:23 me@a.example -> mailto:me@a.example',
  ],
  'with the same target more than once': [
    '[a](/x) [a](/x)\n[a](/x)',
    '1:5 /x -> /x',
    '1:13 /x -> /x',
    '2:5 /x -> /x',
  ],
  'with Liquid in the target': [
    '[a]({{site.baseurl}}/article/x/#y) [b]({{ site.baseurl }}/z/) [c]({% link articles/account/keys.md %}#k)',
    '1:5 {{site.baseurl}}/article/x/#y -> /help/article/x/#y',
    '1:40 {{ site.baseurl }}/z/ -> /help/z/',
    '1:67 {% link articles/account/keys.md %}#k -> /help/article/keys/#k',
  ],
  'after Liquid on the same line': [
    '{{ page.title }} {% icon fa-cog %} {% comment %} x {% endcomment %}[a](/a) {% raw %}{{x}}{% endraw %} [b](/b)',
    '1:72 /a -> /a',
    '1:107 /b -> /b',
  ],
  'without a target': ['[nowhere]() and [x](/a)', '1:11  -> ', '1:21 /a -> /a'],
  'in angle brackets': [
    '[a](</a b>) <https://a.example/x> <https://a.example/y > <m@a.example>',
    '1:6 /a b -> /a%20b',
    '1:14 https://a.example/x -> https://a.example/x',
    '1:36 https://a.example/y -> https://a.example/y',
    '1:59 m@a.example -> mailto:m@a.example',
  ],
  'with brackets, code and images in its text': [
    '[a \\[b\\] `]` c](/a) [![Alt](/images/send/new.png)](/b)',
    '1:17 /a -> /a',
    '1:52 /b -> /b',
  ],
  'with an attribute list behind it': [
    '[a](/a){:target="_blank"} [b](/b){:target="\\_blank"}',
    '1:5 /a -> /a',
    '1:31 /b -> /b',
  ],
  'whose target is in a definition': [
    '[One][1], [two] and [One][1]\n\n[1]: /a "Title"\n[two]: <{{site.baseurl}}/b>\n',
    '3:6 /a -> /a',
    '4:9 {{site.baseurl}}/b -> /help/b',
    '3:6 /a -> /a',
  ],
  'whose target is in a definition before it, in another block': [
    '> [1]: /a\n\n- item\n\n  [2]:\n    /b\n\n[x][1] [y][2]',
    '1:8 /a -> /a',
    '6:5 /b -> /b',
  ],
  'in headings': [
    '## [a](/a) b ##\n\n### c [d](/d) {#e}\n\nSetext [f](/f)\n------',
    '1:8 /a -> /a',
    '3:11 /d -> /d',
    '5:12 /f -> /f',
  ],
  'in lists and lists in lists': [
    '- [a](/a)\n  - b [b](/b)\n    continued [c](/c)\n\n1. x\n\n   [d](/d)\n\n    - [e](/e)\n* lazy\n[f](/f)',
    '1:7 /a -> /a',
    '2:11 /b -> /b',
    '3:19 /c -> /c',
    '7:8 /d -> /d',
    '9:11 /e -> /e',
    '11:5 /f -> /f',
  ],
  'in quotations': [
    '> [a](/a)\n> text [b](/b)\nlazy [c](/c)\n\n> - > [d](/d)',
    '1:7 /a -> /a',
    '2:12 /b -> /b',
    '3:10 /c -> /c',
    '5:11 /d -> /d',
  ],
  'in tables': [
    '|[h](/h)|x|\n|-|-|\n| [a](/a) | [b](/b) [a](/a) |\n  | x \\| y | [c](/c)|\n\n| no header | [d](/d) |',
    '1:6 /h -> /h',
    '3:7 /a -> /a',
    '3:17 /b -> /b',
    '3:25 /a -> /a',
    '4:18 /c -> /c',
    '6:19 /d -> /d',
  ],
  'in cells of a table with escaped lines': [
    '| a | [t](/a) \\| x |\n|---|---|\n| x \\| q | [u](/a) \\| x [u](/a) ![](/b.png) [v][r] <a href="/c">c</a> |\n|`\\|` [w](/d)|[x](/e\\|f)\\||\n\n[r]: /g',
    '1:11 /a -> /a',
    '3:16 /a -> /a',
    '3:29 /a -> /a',
    '6:6 /g -> /g',
    '3:61 /c -> /c',
    '4:11 /d -> /d',
    '4:19 /e\\|f -> /e%7Cf',
  ],
  'in titles of callouts': [
    '::: note [w](/a) t [w](/a)\nx\n:::\n\n:::tip[My [w](/b) t]\n:::: info ::: [i](/c) {.x}\n::::\n:::\n\n> [!note] T [w](/d)\n> b [w](/d)\n\n- > [!TIP]- Ti [w](/e) <a href="/f">f</a>\n\n::: details details [w](/g) {.x}\n:::\n\n:::details[ [w](/h) ]\n:::\n\n>\n> [!NOTE|x] [w][r]\n\n[r]: /i',
    '1:14 /a -> /a',
    '1:24 /a -> /a',
    '5:15 /b -> /b',
    '6:19 /c -> /c',
    '10:17 /d -> /d',
    '11:9 /d -> /d',
    '13:20 /e -> /e',
    '13:33 /f -> /f',
    '15:25 /g -> /g',
    '18:17 /h -> /h',
    '24:6 /i -> /i',
  ],
  'behind tabs in quotations': [
    '> a\n>\t\t[x](/a)\n>\n>\t<p>\n>\t<a href="/b">b</a></p>',
    '2:8 /a -> /a',
    '5:12 /b -> /b',
  ],
  'whose definition is on several lines of a quotation, or has brackets in its label': [
    '> [r]:\n> /a\n\n[a\\]: b]: </b c>\n\n[x][r] [y][a\\]: b] [z](<a\\>b>)',
    '2:3 /a -> /a',
    '4:12 /b c -> /b%20c',
    '6:25 a\\>b -> a%3Eb',
  ],
  'in equal cells of a table': ['|a|b|\n|-|-|\n|[x](/x)|[x](/x)|', '3:6 /x -> /x', '3:14 /x -> /x'],
  'in callouts of every spelling': [
    '{% callout info %}[a](/a){% endcallout %}\n\n1. x\n    {% callout info %}\n    Text [b](/b)\n    [c](/c)\n    {% endcallout %}\n\n::: info\n[d](/d)\n:::\n\n> [!NOTE]\n> [e](/e)',
    '1:23 /a -> /a',
    '5:14 /b -> /b',
    '6:9 /c -> /c',
    '10:5 /d -> /d',
    '14:7 /e -> /e',
  ],
  'in callouts in callouts': [
    '{% callout info %}\n{% callout info %}\n- [a](/a)\n{% endcallout %} [b](/b)\n{% endcallout %}',
    '3:7 /a -> /a',
    '4:22 /b -> /b',
  ],
  'in what was captured': [
    '{% capture x %}\n  [a](/a)\n\n  - [b]({{site.baseurl}}/b)\n{% endcapture %}\n<div>{{ x | markdownify }}</div>\n\n{% capture y %}[c](/c){% endcapture %}Text {{ y }} [d](/d)',
    '2:7 /a -> /a',
    '4:9 {{site.baseurl}}/b -> /help/b',
    '8:20 /c -> /c',
    '8:56 /d -> /d',
  ],
  'in scrolling tables': ['{% table %}\n|x|\n|-|\n|[a](/a)|\n{% endtable %}', '4:6 /a -> /a'],
  'of raw HTML in the text': [
    'Text <a href="/a">a</a> <a class=x href=/b>b</a> <a\n  target="_blank"\n  href=\'/c\'>c</a> <b><a href="{{site.baseurl}}/d">d</a></b>',
    '1:15 /a -> /a',
    '1:41 /b -> /b',
    '3:9 /c -> /c',
    '3:31 {{site.baseurl}}/d -> /help/d',
  ],
  'of blocks of raw HTML': [
    '<div>\n  <a href="{{site.baseurl}}/a">a</a>\n  <a href="">b</a>\n</div>\n\n- <p><a href="/c">c</a>\n  <a href="/d">d</a></p>',
    '2:12 {{site.baseurl}}/a -> /help/a',
    '3:12  -> ',
    '6:15 /c -> /c',
    '7:12 /d -> /d',
  ],
  'whose address has entities': [
    '<a href="/a?x=1&amp;y=2">a</a> [b](/b?x=1&amp;y=2)',
    '1:10 /a?x=1&amp;y=2 -> /a?x=1&y=2',
    '1:36 /b?x=1&amp;y=2 -> /b?x=1&y=2',
  ],
  'of figures': ['{% image send/new.png New %}', '1:10 send/new.png -> /help/images/send/new.png'],
  'of videos': [
    '<iframe src="https://www.youtube.com/embed/abc"></iframe>',
    '1:14 https://www.youtube.com/embed/abc -> https://www.youtube.com/watch?v=abc',
  ],
};

describe('the place and the words of a link are those in the file:', () => {
  for (const [name, [body, ...links]] of Object.entries(places)) {
    test(name, () => {
      const article = render(body, { basePath: '/help' });
      assert.deepEqual(shown(article), links);
      assertInPlace(article, body);
    });
  }
});

test('an address that begins with the empty base of the site is reported from its Liquid on', () => {
  const body =
    '[a]({{site.baseurl}}/a) [b](<{{site.baseurl}}/b>) [c]({{site.baseurl}}) {{page.description}}[d](/d)\n<a href="{{site.baseurl}}/e">e</a>\n\n<p><a href="{{ site.baseurl }}">f</a></p>\n\n[g]\n\n[g]: {{site.baseurl}}/g';
  const article = render(body);
  assert.deepEqual(shown(article), [
    '1:5 {{site.baseurl}}/a -> /a',
    '1:30 {{site.baseurl}}/b -> /b',
    '1:55 {{site.baseurl}} -> ',
    '1:97 /d -> /d',
    '2:10 {{site.baseurl}}/e -> /e',
    '4:13 {{ site.baseurl }} -> ',
    '8:6 {{site.baseurl}}/g -> /g',
  ]);
  assertInPlace(article, body);
});

test('a link keeps its text with white space folded, without icons', () => {
  const { links } = render('[**Bold**\n`code`  {% icon fa-cog %} "q"](/x)');
  assert.deepEqual(
    links.map(({ text }) => text),
    ['Bold code “q”'],
  );
});

test('links that are shown as text are no links', () => {
  const body =
    '`[a](/a)` \\[b](/b) {% raw %}`[c](/c)`{% endraw %} <!-- [d](/d) --> {% comment %}[e](/e){% endcomment %}\n\n    [f](/f)\n\n```\n[g](/g)\n```\n<pre><code>[h](/h)</code></pre>';
  assert.deepEqual(render(body).links, []);
});

function shown({ links }: RenderedArticle): string[] {
  return links.map(({ position, written, href }) => {
    const place = position === 'unknown' ? position : `${position.line - firstLine + 1}:${position.column}`;
    return `${place} ${written} -> ${href}`;
  });
}

function assertInPlace({ links }: RenderedArticle, body: string): void {
  const lines = (frontMatter + body).split('\n');
  for (const { position, written } of links) {
    assert.notEqual(position, 'unknown');
    if (position === 'unknown') continue;
    assert.equal(
      lines[position.line - 1]?.slice(position.column - 1, position.column - 1 + written.length),
      written,
    );
  }
}
