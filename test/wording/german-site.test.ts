import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'parse5';
import { readContent } from '../../src/content/read-content.ts';
import { noBrand } from '../../src/content/settings/brand/types.ts';
import { attributeOf, descendants, isText, type Parent } from '../../src/rendering/html/tree.ts';
import { projectAt } from '../../src/site/project.ts';
import { createSite } from '../../src/site/site.ts';
import { createSiteTools } from '../../src/site/site-tools.ts';
import { de } from '../../src/wording/languages/de.ts';
import { en } from '../../src/wording/languages/en.ts';
import type { Plural } from '../../src/wording/wording.ts';
import { contentFolder } from '../content/content-folder.ts';
import { site } from '../model/fixtures.ts';

/** Everything that Signpost itself says something about. */
const everything = `Ein Absatz mit[^1] zwei[^1] Marken.

::: info
Inhalt
:::

{% callout warning %}Inhalt{% endcallout %}

> [!TIP]
> Inhalt

::: details
Inhalt
:::

- [ ] offen
- [x] fertig

| Kann | |
|---|---|
| Teilen | {% icon fa-check %} |
| Lesen | {% icon fa-times %} |

<ul class="nav-tabs"><li></li><li>Linux</li></ul>
<div class="tab-content"><div class="tab-pane">Inhalt</div><div class="tab-pane">Inhalt</div></div>

<iframe src="https://www.youtube.com/embed/abc"></iframe>
<iframe src="https://player.vimeo.com/video/12" title="Rundgang"></iframe>

[^1]: Fußnote.
`;

const files = {
  'categories/erste.md': '---\ntitle: Erste Schritte\n---\n',
  'categories/leer.md': '---\ntitle: Leeres\n---\n',
  'articles/a.md': `---\ntitle: Alles\ncategories: [erste, leer]\ntags: [Konto, Daten]\nfeatured: true\npopular: true\nredirect_from: [/article/alt/]\n---\n\n## Anfang\n\n${everything}`,
  'articles/b.md':
    '---\ntitle: Zweites\ncategories: [erste]\ntags: [Konto]\n---\n\n[Alles]({{site.baseurl}}/article/a/)\n',
  'articles/c.md': '---\ntitle: Drittes\nfeatured: true\npopular: true\n---\n\nInhalt\n',
};

const settings = site({
  language: 'de',
  title: 'Hilfe',
  description: 'Antworten.',
  contact: 'mailto:hilfe@example.com',
  repository: { url: 'https://github.com/beispiel/hilfe', branch: 'main', contentPath: 'content' },
  redirects: 'pages',
  brand: {
    ...noBrand,
    headerLinks: [{ label: 'Preise', url: '/preise/', position: 'unknown' }],
    banner: { id: 'x', kind: 'news', text: 'Neues.', link: undefined, from: undefined, until: undefined },
  },
});

const tools = await createSiteTools(settings);

/** Texts that an English site says and a German one does not: those that are long enough to mean something. */
const englishTexts = Object.keys(en).flatMap((key) => {
  const german = new Set(formsOf(Reflect.get(de, key)).flatMap(piecesOf));
  return formsOf(Reflect.get(en, key))
    .flatMap(piecesOf)
    .filter((text) => !german.has(text));
});

test('no page of a German site says an English word, whatever is on it', async (t) => {
  const content = await readContent(await contentFolder(t, files));
  const updated = new Map([['articles/a.md', Date.UTC(2026, 4, 1)]]);
  const said = new Set<string>();
  const faults: string[] = [];
  for (const feedback of [{ mode: 'netlify' }, { mode: 'link' }] as const) {
    const made = createSite(content, { ...settings, feedback }, tools, undefined, undefined, {
      updated,
      recordOf: undefined,
    });
    const pages = [
      ...made.pages.map((page) => [page.url, made.pageHtml(page)] as const),
      ...made.textFiles
        .filter(({ outputPath }) => outputPath.endsWith('.html'))
        .map((file) => [file.outputPath, file.text()] as const),
    ];
    const kinds = new Set(made.pages.map(({ kind }) => kind));
    for (const kind of ['home', 'search', 'not-found', 'category', 'article', 'tag'] as const)
      assert.ok(kinds.has(kind), kind);
    for (const [address, html] of pages) {
      const texts = textsOf(parse(html));
      for (const text of texts) said.add(text);
      faults.push(...englishIn(texts).map((word) => `${address}: ${word}`));
    }
    const llms = made.textFiles.find(({ outputPath }) => outputPath === 'llms.txt');
    faults.push(...englishIn([llms?.text() ?? 'Other articles']));
  }
  assert.deepEqual([...new Set(faults)], []);
  for (const text of [
    'Hinweis',
    'Achtung',
    'Tipp',
    'Details',
    'Erledigt',
    'Offen',
    'Ja',
    'Nein',
    'Fußnoten',
    'Reiter 1',
    'Video auf YouTube ansehen',
    '1. Mai 2026',
    '1 Artikel',
    '2 Artikel',
    'Diese Seite ist umgezogen',
    'Ankündigung',
  ]) {
    assert.ok(said.has(text), text);
  }
});

test('scripts of a German site say no English word', () => {
  const scripts = tools.bundle.files.filter(({ path: name }) => name.endsWith('.js'));
  const texts = scripts.map(({ contents }) =>
    new TextDecoder()
      .decode(contents)
      .replace(/\\(?:u([\da-f]{4})|x([\da-f]{2}))/gi, (_escape, four: string, two: string) =>
        String.fromCharCode(Number.parseInt(four ?? two, 16)),
      ),
  );
  // A small word alone may be a name in the code; with a capital letter and as a whole literal it is said to somebody.
  const left = englishTexts.filter((text) => {
    // The name of a key of the keyboard.
    if (text === 'Tab') return false;
    if (text.includes(' ')) return texts.some((source) => source.includes(text));
    const literal = new RegExp(`["'\`]${RegExp.escape(text)}["'\`]`);
    return /^\p{Lu}/u.test(text) && texts.some((source) => literal.test(source));
  });
  assert.deepEqual(left, []);
  for (const text of [
    de.copyCode,
    de.didYouMean,
    de.searching,
    de.answerTaken,
    de.pauseAnimation,
    de.results.other,
  ]) {
    assert.ok(
      texts.some((source) => source.includes(text)),
      text,
    );
  }
});

test('words of a site take the place of ours, in pages and in scripts', async (t) => {
  const root = await contentFolder(t, {});
  await mkdir(path.join(root, '_data'), { recursive: true });
  const own = {
    home: 'Hilfe',
    copyCode: 'Kode kopieren',
    articleCount: { one: 'ein Beitrag', other: '{count} Beiträge' },
  };
  await writeFile(path.join(root, '_data', 'wording.json'), JSON.stringify(own));
  const changed = await createSiteTools(settings, projectAt(root));
  const made = createSite(await readContent(await contentFolder(t, files)), settings, changed);
  const [page] = made.pages.filter(({ kind }) => kind === 'category');
  assert.ok(page);
  const html = made.pageHtml(page);
  assert.match(html, />Hilfe<\/a>.*<\/li>/);
  assert.match(html, /<p class="count">2 Beiträge<\/p>/);
  assert.ok(
    made.bundled.some(({ contents }) => new TextDecoder().decode(contents).includes('Kode kopieren')),
  );
  assert.deepEqual(changed.wordProblems, []);
});

/** Addresses stay as they are in every language. */
const address = /(?:https?:\/)?\/\S+/g;

function englishIn(texts: readonly string[]): readonly string[] {
  return englishTexts.filter((english) => {
    const word = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(english)}(?![\\p{L}\\p{N}])`, 'u');
    return texts.some((text) => word.test(text.replace(address, '')));
  });
}

/** What readers see and hear of a page: text, names, titles, and what search engines show. */
function textsOf(root: Parent): readonly string[] {
  const named = ['aria-label', 'title', 'alt', 'placeholder', 'label', 'content', 'data-overview'];
  return descendants(root).flatMap((element) => {
    const isCode = ['script', 'style'].includes(element.tagName);
    const own = isCode ? [] : element.childNodes.filter(isText).map(({ value }) => value.trim());
    const isTechnical = element.tagName === 'meta' && attributeOf(element, 'name') !== 'description';
    const names = isTechnical ? [] : named.map((name) => attributeOf(element, name) ?? '');
    return [...own, ...names].filter((text) => text !== '');
  });
}

function formsOf(text: string | Plural): readonly string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}

function piecesOf(text: string): readonly string[] {
  return text
    .split(/\{\w+\}/)
    .map((piece) => piece.trim())
    .filter((piece) => /\p{L}{2}/u.test(piece));
}
