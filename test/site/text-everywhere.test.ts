import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readFolder, runSignpost } from '../cli/run-signpost.ts';
import { attribute, childrenOf, findAll, isText, parsePage } from '../corpus/html-tree.ts';
import { visibleText } from '../corpus/visible-text.ts';

/** What writers may call things: text everywhere, markup nowhere. */
const hostile = '<img src=x onerror=alert(1)> & "quotes" </title></h1></main>';
const quoted = JSON.stringify(hostile);

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

const article = (order: number, lines = '') =>
  `---\ntitle: ${quoted}\ndescription: ${quoted}\ncategories: [basics]\ntags: [${quoted}]\norder: "0${order}"\nfeatured: true\npopular: true\n${lines}---\n
{{ page.title }} {{ page.description | escape }}

## ${hostile}

{% image a&b'c.gif ${hostile} %}

{% callout info %}
### {{ page.title | escape }}

![${hostile}](/images/a&b'c.gif "${hostile.replaceAll('"', '&quot;')}")
{% endcallout %}

[${hostile}](/x)
`;

const files: Readonly<Record<string, string | Uint8Array>> = {
  'categories/basics.md': `---\ntitle: ${quoted}\ndescription: ${quoted}\nfeatured: true\n---\n\n${hostile}\n`,
  'categories/other.md': `---\ntitle: ${quoted}\n---\n`,
  "articles/a&lt;b&c'd/one.md": article(1),
  'articles/two.md': article(2),
  'articles/three.md': article(3, 'hidden: true\n'),
  "images/a&b'c.gif": pixel,
  'files/&lt;img src=x onerror=alert(1)&gt;.txt': 'x',
};

describe('titles, descriptions, captions, tags and file names with markup in them', () => {
  const cwd = mkdtempSync(path.join(os.tmpdir(), 'signpost-'));
  let pages: [string, string][] = [];
  let report = '';

  before(async () => {
    for (const [file, bytes] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(cwd, 'content', file)), { recursive: true });
      writeFileSync(path.join(cwd, 'content', file), bytes);
    }
    const { code, stdout } = await runSignpost(cwd, 'build', '--content', 'content', '--output', 'site');
    assert.equal(code, 0, stdout);
    report = stdout;
    pages = Object.entries(readFolder(path.join(cwd, 'site'))).filter(([name]) => name.endsWith('.html'));
  });
  after(() => rmSync(cwd, { recursive: true }));

  test('make no element and no attribute on any page', async () => {
    assert.equal(pages.length, 9);
    for (const [name, html] of pages) {
      const page = parsePage(html);
      const elements = findAll(page, () => true);
      for (const element of elements) {
        for (const { name: attributeName } of element.attrs) {
          assert.doesNotMatch(attributeName, /^on|["'<>&]/, `${name}: ${attributeName}`);
        }
      }
      const count = (tag: string) => elements.filter(({ tagName }) => tagName === tag).length;
      assert.deepEqual([count('h1'), count('main'), count('title')], [1, 1, 1], name);
      const scripts = elements.filter(({ tagName }) => tagName === 'script');
      const isData = (element: (typeof elements)[number]) =>
        attribute(element, 'type') === 'application/ld+json';
      assert.deepEqual(
        scripts
          .filter((script) => !isData(script))
          .map((script) => attribute(script, 'src')?.replace(/-[A-Z0-9]{8}\./, '.')),
        [
          '/assets/theme.js',
          '/assets/site.js',
          ...(name === 'index.html' ? ['/assets/show-read-articles.js'] : []),
        ],
        name,
      );
      for (const data of scripts.filter(isData)) JSON.parse(rawText(data));
      assert.deepEqual(
        elements.filter(
          (element) => element.tagName === 'img' && attribute(element, 'src') === 'x' && !inBody(element),
        ),
        [],
        name,
      );
    }
  });

  test('are shown as they are written, in headings and lists of every page', async () => {
    const text = hostile.replace(/\s+/g, ' ');
    for (const [name, html] of pages) {
      const page = parsePage(html);
      const [heading] = findAll(page, (element) => element.tagName === 'h1');
      if (/^(?:article|basics|other)/.test(name)) assert.equal(heading && visibleText(heading), text, name);
      const links = findAll(page, (element) => element.tagName === 'a').map(visibleText);
      assert.ok(
        links.some((link) => link.includes(text)),
        name,
      );
    }
    const home = pages.find(([name]) => name === 'index.html')?.[1] ?? '';
    const titles = findAll(parsePage(home), (element) => element.tagName === 'a').map(visibleText);
    assert.ok(titles.filter((title) => title === text).length >= 6);
  });

  test('are shown as they are written in captions and texts for screen readers', async () => {
    const html = pages.find(([name]) => name === 'article/two/index.html')?.[1] ?? '';
    const page = parsePage(html);
    const captions = findAll(page, (element) => element.tagName === 'figcaption').map(visibleText);
    assert.deepEqual(captions, [hostile]);
    const images = findAll(
      page,
      (element) => element.tagName === 'img' && attribute(element, 'width') === '1',
    );
    assert.deepEqual(
      images.map((image) => [attribute(image, 'src'), attribute(image, 'alt')]),
      [
        // The caption says it already.
        ["/images/a&b'c.gif", ''],
        ["/images/a&b'c.gif", hostile],
      ],
    );
    const description = findAll(page, (element) => attribute(element, 'name') === 'description');
    assert.deepEqual(
      description.map((element) => attribute(element, 'content')),
      [hostile],
    );
  });

  test('are reported without raw control characters', async () => {
    assert.doesNotMatch(report, /[^\P{Cc}\n]/u);
  });
});

/** What is between the tags of a script. */
function rawText(element: ReturnType<typeof findAll>[number]): string {
  return childrenOf(element)
    .filter(isText)
    .map(({ value }) => value)
    .join('');
}

/** In the text of an article, where an image that is missing may stand. */
function inBody(element: ReturnType<typeof findAll>[number]): boolean {
  let parent = element.parentNode;
  while (parent && 'attrs' in parent) {
    if (attribute(parent, 'class') === 'content') return true;
    parent = parent.parentNode;
  }
  return false;
}
