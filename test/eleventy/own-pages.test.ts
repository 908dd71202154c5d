import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { runCheck } from '../../src/check/check-run.ts';
import { localDeployment } from '../../src/content/settings/deployment.ts';
import { buildSite } from '../../src/eleventy/build-site.ts';
import { renderOwnPages } from '../../src/eleventy/run.ts';
import { openBuiltIndex } from '../../src/search/built-index.ts';
import { createSearch } from '../../src/search/shared/search.ts';
import { programPackage } from '../../src/site/program-package.ts';
import { projectAt } from '../../src/site/project.ts';
import { madeFromLine } from '../../src/site/replaced-layouts/made-from.ts';
import { ownSite, projectFolder } from './own-site.ts';

const production = { ...localDeployment, kind: 'production' } as const;

/** Eleventy finds its configuration in the working folder, so these tests run one after the other. */
async function build(t: TestContext, pages: Readonly<Record<string, string>>, plugins = '') {
  const root = await ownSite(t, pages, plugins);
  process.chdir(root);
  t.after(() => process.chdir(projectFolder));
  const outcome = async (check = false) => {
    const { problems, published } = await buildSite({
      ...{ contentDir: join(root, 'content'), output: join(root, '_site'), deployment: production },
      ...{
        base: undefined,
        url: undefined,
        strict: false,
        check,
        imageCache: undefined,
        project: projectAt(root),
      },
    });
    const places = problems.map(({ file, position, rule, message }) => {
      const place = position === 'unknown' ? '' : `:${position.line}:${position.column}`;
      return `${file}${place} ${rule}: ${message}`;
    });
    return { problems: places, published };
  };
  const page = (path: string) => readFileSync(join(root, '_site', path), 'utf8');
  return { root, outcome, page };
}

const about = `---
title: About us
description: Who answers here.
---
<p id="us">{% icon "fa-cube" %} We build <em>anvils</em>.</p>
{% callout "warning" %}
<p>Heavy.</p>
{% endcallout %}
<ul>
{% for article in collections.articles -%}
<li><a href="{{ article.url }}">{{ article.title }}</a></li>
{% endfor -%}
</ul>
<p><a href="{{ '/article/first/' | url }}">First</a> {{ "/about/" | absoluteUrl }}</p>
`;

test("a page of the site's own stands in the frame of the site, with its tags and collections", async (t) => {
  const { outcome, page } = await build(t, { '_pages/about.njk': about });
  assert.deepEqual(await outcome(true), { problems: [], published: true });
  const html = page('help/about/index.html');
  assert.match(html, /<title>About us \| Example Help<\/title>/);
  assert.match(html, /<meta name="description" content="Who answers here.">/);
  assert.match(html, /<link rel="canonical" href="https:\/\/help.example\/help\/about\/">/);
  assert.match(html, /<nav [^>]*data-sidebar/);
  assert.match(html, /<h1>About us<\/h1>/);
  assert.match(html, /<p id="us"><svg class="icon" [^>]*><path [^>]*><\/svg> We build/);
  assert.match(
    html,
    /<div class="callout callout-warning" role="note">\n<p class="callout-title">Warning<\/p>\n\s*<p>Heavy.<\/p>/,
  );
  const list = [...html.matchAll(/<li><a href="([^"]+)">([^<]+)<\/a><\/li>/g)].map(
    ([, url, title]) => `${url} ${title}`,
  );
  assert.deepEqual(list.slice(-2), ['/help/article/first/ First', '/help/article/second/ Second']);
  assert.match(
    html,
    /<a href="\/help\/article\/first\/">First<\/a> https:\/\/help.example\/help\/about\/<\/p>/,
  );
});

test('a layout that the site has takes the place of ours, around its own pages too', async (t) => {
  const { outcome, page } = await build(t, {
    '_pages/about.njk': about,
    '_pages/bare.njk': '---\ntitle: Bare\nlayout: layouts/plain.njk\n---\nPlain.',
    '_includes/layouts/plain.njk': '<body><h1>{{ title }}</h1>{% include "partials/footer.njk" %}</body>',
    '_includes/partials/footer.njk': `${madeFromLine('partials/footer.njk', programPackage().version)}\n<footer>A footer of our own</footer>`,
  });
  const { published, problems } = await outcome();
  assert.deepEqual([published, problems], [true, []]);
  for (const path of ['help/about/index.html', 'help/article/first/index.html', 'help/bare/index.html'])
    assert.match(page(path), /<footer>A footer of our own<\/footer>/, path);
  assert.match(page('help/about/index.html'), /<nav[^>]* data-sidebar/);
});

test('a configuration that cannot be loaded is told with what it says', async (t) => {
  const { outcome } = await build(t, { 'eleventy.config.js': "import nothing from 'not-installed';\n" });
  await assert.rejects(
    outcome(),
    /^ExpectedError: `eleventy\.config\.js` cannot be loaded: Cannot find package 'not-installed' imported from .*\. Run `npm install`\.$/,
  );
});

test('it is in the site map, in the suggestions for misspelled addresses, and the search finds it', async (t) => {
  const { root, outcome, page } = await build(t, {
    '_pages/about.njk': about,
    '_pages/quiet.njk': '---\ntitle: Quiet\nhidden: true\n---\n<p>Of anvils as well.</p>',
  });
  await outcome();
  assert.match(page('help/sitemap.xml'), /<loc>https:\/\/help.example\/help\/about\/<\/loc>/);
  assert.match(page('help/search/addresses.json'), /\["\/about\/","About us"\]/);
  const built = await openBuiltIndex(join(root, '_site', 'help', 'search'));
  assert.ok(built);
  const search = await createSearch(built.load, built.language);
  const { results } = await search.search('anvils', { limit: 10 });
  assert.deepEqual(
    results.map(({ url }) => url),
    ['/about/'],
  );
  assert.doesNotMatch(page('help/sitemap.xml'), /quiet/);
  assert.match(page('help/quiet/index.html'), /<meta name="robots" content="noindex">/);
});

test('a broken link is reported with the line and column of the template', async (t) => {
  const { root } = await build(t, {
    '_pages/about.njk': `${about}<a href="/help/artice/first/">There</a>\n`,
    '_pages/notes.md': '---\ntitle: Notes\n---\n\nSee [us](/help/about/#us) and [them](/help/about/#them).\n',
    'content/articles/basics/second.md':
      '---\ntitle: Second\ncategories: [basics]\norder: "02"\n---\n\n[About](/help/about/), [Nobody](/help/abuot/), [more](/help/article/secret/).\n',
  });
  const outcome = await runCheck({
    ...{ contentDir: join(root, 'content'), project: projectAt(root), renderOwnPages },
    ...{
      base: undefined,
      url: undefined,
      since: undefined,
      external: false,
      fix: 'none',
      linkForm: undefined,
      onProgress: () => undefined,
    },
  });
  assert.equal(outcome.kind, 'report');
  assert.deepEqual(
    outcome.problems.map(({ file, position, rule, target, suggestions }) => [
      file,
      position,
      rule,
      target,
      suggestions[0],
    ]),
    [
      [
        '_pages/about.njk',
        { line: 15, column: 10 },
        'mistyped-path',
        '/help/artice/first/',
        '/article/first/',
      ],
      ['_pages/notes.md', { line: 5, column: 38 }, 'missing-anchor', '/help/about/#them', undefined],
      ['articles/basics/second.md', { line: 7, column: 33 }, 'missing-page', '/help/abuot/', '/about/'],
    ],
  );
});

test('a Markdown page can do what an article can, and keeps its HTML', async (t) => {
  const { outcome, page } = await build(t, {
    '_pages/notes.md': `---
title: Notes
---

## What *we* do

{% callout "info" %}
**Bold** with {% icon "fa-cube" %}.
{% endcallout %}

::: details More
Here.
:::

<form action="/answer"><input name="q"></form>
`,
  });
  assert.deepEqual(await outcome(), { problems: [], published: true });
  const [, body = ''] = page('help/notes/index.html').split('data-page-body>');
  assert.match(body, /<h2 id="what-we-do">What <em>we<\/em> do<\/h2>/);
  assert.match(body, /<p class="callout-title">Note<\/p>\n<p><strong>Bold<\/strong> with <svg class="icon"/);
  assert.match(body, /<details>\n<summary>More<\/summary>\n<p>Here.<\/p>\n<\/details>/);
  assert.match(body, /<form action="\/answer"><input name="q"><\/form>/);
});

test('a page takes the place of the home page, and of no other', async (t) => {
  const { outcome, page } = await build(t, {
    '_pages/index.njk': '---\ntitle: How can we help?\npermalink: /\n---\n<p>Ask.</p>',
  });
  assert.deepEqual(await outcome(), { problems: [], published: true });
  assert.match(page('help/index.html'), /<h1>How can we help\?<\/h1>[\s\S]*<p>Ask.<\/p>/);
  assert.equal(page('help/sitemap.xml').match(/<loc>https:\/\/help.example\/help\/<\/loc>/g)?.length, 1);

  const taken = await build(t, {
    '_pages/first.njk': '---\ntitle: Mine\npermalink: /article/first/\n---\nMine.',
  });
  assert.deepEqual(await taken.outcome(), {
    problems: [
      '_pages/first.njk:1:1 duplicate-name: The page would be published at `/article/first/`, the address of `articles/basics/first.md`: write another `permalink`.',
    ],
    published: false,
  });
});

const mistakes = {
  'a variable that is not set': [
    '\n<p>{{ site.nothing.more }}</p>',
    ':5:4 page-template: Eleventy cannot make a page of this: ',
  ],
  'a tag that is not closed': ['\n{% if site %}\n', 'page-template: Eleventy cannot make a page of this: '],
  'a filter that is not there': [
    '{{ title | shout }}',
    ':1:1 page-template: Eleventy cannot make a page of this: filter not found: shout.',
  ],
  'a kind of callout that is not there': [
    '\n{% callout "perilous" %}x{% endcallout %}',
    ':5:1 page-template: There is no callout `perilous`: write `info`, `success`, `warning`.',
  ],
  'an icon that is not there': [
    '<i>{% icon "fa-cub" %}</i>',
    ':4:4 page-template: There is no icon `fa-cub`: ',
  ],
  'an image that is not there': [
    '{% image "no.png" %}',
    ':4:1 page-template: There is no image `images/no.png`: ',
  ],
  'what goes wrong behind a callout': [
    '{% callout "info" %}x{% endcallout %}\n{{ nothing }}',
    ':5:1 page-template: ',
  ],
} as const;

for (const [mistake, [body, found]] of Object.entries(mistakes)) {
  test(`${mistake} is told with its place, and leaves the last good output`, async (t) => {
    const { root, outcome } = await build(t, {});
    await outcome();
    const file = join(root, '_pages', 'bad.njk');
    await mkdir(dirname(file));
    await writeFile(file, `---\ntitle: Bad\n---\n${body}\n`);
    const { problems, published } = await outcome();
    assert.deepEqual([problems.length, published], [1, false]);
    assert.ok(`${problems[0]}`.startsWith(`_pages/bad.njk`) && `${problems[0]}`.includes(found), problems[0]);
    assert.ok(existsSync(join(root, '_site/help/index.html')));
  });
}

test('a plugin of others that adds a template writes it, without our frame', async (t) => {
  const plugin = pathToFileURL(createRequire(import.meta.url).resolve('@11ty/eleventy-plugin-rss')).href;
  const { outcome, page } = await build(
    t,
    { '_pages/about.njk': about },
    `const { feedPlugin } = await import(${JSON.stringify(plugin)});
     config.addPlugin(feedPlugin, { type: 'rss', outputPath: '/news.xml', collection: { name: 'articles' },
       metadata: { language: 'en', title: 'News', base: 'https://help.example/help/', author: { name: 'We' } } });`,
  );
  assert.deepEqual(await outcome(), { problems: [], published: true });
  const feed = page('help/news.xml');
  assert.match(feed, /^<\?xml /);
  assert.deepEqual(
    [...feed.matchAll(/<item>\s*<title>([^<]*)/g)].map(([, title]) => title),
    ['Second', 'First'],
  );
});

test('transforms and listeners of others find the pages of the help center as text', async (t) => {
  const { outcome, page, root } = await build(
    t,
    {},
    `config.addTransform('stamp', (html) => html.replace('</main>', '<hr></main>'));
     config.addPlugin((later) => later.addTransform('sign', (html) => html.replace('<hr>', '<hr class="signed">')));
     config.on('eleventy.after', ({ results }) => {
       const { content } = results.find(({ url }) => url === '/article/first/');
       fs.writeFileSync('heard.html', content);
     });`,
  );
  assert.deepEqual(await outcome(), { problems: [], published: true });
  const html = page('help/article/first/index.html');
  assert.match(html, /<hr class="signed"><\/main>/);
  assert.equal(readFileSync(join(root, 'heard.html'), 'utf8'), html);
});
