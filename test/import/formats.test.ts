import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSignpost } from '../cli/run-signpost.ts';
import { importFolder, pixel } from './import-folder.ts';

test('a space of GitBook keeps its order, hints, tabs, links, pictures and addresses', async (t) => {
  const { run, text, site } = await importFolder(t, {
    'SUMMARY.md':
      '# Contents\n\n* [Welcome](README.md)\n\n## Guides\n\n* [Start](guides/start.md)\n  * [Next](guides/next.md)\n',
    'README.md': '# Welcome\n\nRead [guides/start.md](guides/start.md "mention").\n',
    'guides/start.md': [
      '---',
      'description: How to begin.',
      'icon: rocket',
      '---',
      '',
      '# Start',
      '',
      '{% hint style="warning" %}',
      'Close **all** windows.',
      '{% endhint %}',
      '',
      '{% tabs %}',
      '{% tab title="Linux" %}',
      'Run it.',
      '{% endtab %}',
      '{% endtabs %}',
      '',
      '### Cards & more <a href="#cards-and-more" id="cards-and-more"></a>',
      '',
      '![A card](<../.gitbook/assets/My card (1).png>)',
      '',
    ].join('\n'),
    'guides/next.md': '# Next\n\nSee [cards](start.md#cards-and-more) and [nothing](gone.md).\n',
    '.gitbook/assets/My card (1).png': pixel,
  });
  assert.equal((await run()).code, 0);
  assert.equal(
    await text('content/articles/guides/start.md'),
    [
      '---',
      'description: How to begin.',
      'categories: [start]',
      'order: "20"',
      'redirect_from:',
      '  - /guides/start',
      '---',
      '',
      '# Start',
      '',
      '::: warning',
      'Close **all** windows.',
      ':::',
      '',
      '::: tabs',
      '== Linux',
      'Run it.',
      ':::',
      '',
      '### Cards & more {#cards-and-more}',
      '',
      '![A card](../../images/my-card-1.png)',
      '',
    ].join('\n'),
  );
  assert.match(await text('content/articles/welcome.md'), /Read \[Start\]\(guides\/start\.md\)\./);
  const next = await text('content/articles/guides/next.md');
  assert.match(next, /\[cards\]\(start\.md#cards-and-more\) and \[nothing\]\(gone\.md\)/);
  assert.match(await text('import-report.md'), /`guides\/next\.md:3`: `gone\.md`, broken in the source/);
  assert.equal((await runSignpost(site, 'build', '--no-images')).code, 0);
});

test('a site of Docusaurus keeps its sidebar, and its code is read and never run', async (t) => {
  const { run, text, site } = await importFolder(t, {
    'docusaurus.config.js':
      "throw new Error('run');\nmodule.exports = { title: 'Docs', url: 'https://x.org', baseUrl: '/docs/', presets: [['classic', { docs: { routeBasePath: '/' } }]] };\n",
    'sidebars.js':
      "module.exports = { main: { Basics: ['intro', { type: 'category', label: 'More', items: ['deep/api'] }] } };\n",
    'docs/intro.mdx': [
      '---',
      'title: Introduction',
      '---',
      "import useBaseUrl from '@docusaurus/useBaseUrl';",
      "import Badge from '../src/Badge.js';",
      '',
      '{/* internal */}',
      '',
      '<Tabs>',
      '  <TabItem value="a" label="First">',
      '',
      '    Text with [a link](deep/api.md#get).',
      '',
      '  </TabItem>',
      '</Tabs>',
      '',
      ':::note[Good to know]\nA note. <Badge />\n:::',
      '',
      '<img src={useBaseUrl(\'img/a.png\')} alt="A" />',
      '',
      '<Unknown value="1" />',
      '',
      '```js title="a.js"',
      "import x from 'y';",
      '```',
      '',
    ].join('\n'),
    'docs/deep/api.md': '---\nslug: /reference\n---\n\n# The API\n\n## Get\n\n[Back](/docs/intro)\n',
    'docs/lost.md': '---\ndraft: true\n---\n# Lost\n',
    'src/Badge.js':
      'export default function Badge() {\n  return (\n    <span style={{color: "red"}}>beta</span>\n  );\n}\n',
    'static/img/a.png': pixel,
  });
  const { stdout } = await run();
  assert.match(stdout, /^2 articles in 2 categories, 1 image, 0 files \(docusaurus\)\.$/m);
  assert.match(stdout, /^1 page not imported: drafts, or not for everybody\.$/m);
  assert.equal(
    await text('content/articles/intro.md'),
    [
      '---',
      'title: Introduction',
      'categories: [basics]',
      'redirect_from:',
      '  - /docs/intro',
      '---',
      '',
      '::: tabs',
      '== First',
      '',
      'Text with [a link](deep/api.md#get).',
      '',
      ':::',
      '',
      ':::note[Good to know]\nA note. beta\n:::',
      '',
      '<img src="../images/a.png" alt="A" />',
      '',
      '<Unknown value="1" />',
      '',
      '```js title="a.js"',
      "import x from 'y';",
      '```',
      '',
    ].join('\n'),
  );
  const api = await text('content/articles/deep/api.md');
  assert.match(api, /redirect_from:\n {2}- \/docs\/reference\n/);
  assert.match(api, /\[Back\]\(\.\.\/intro\.md\)/);
  assert.equal((await runSignpost(site, 'build', '--no-images')).code, 0);
});

test('a site of MkDocs keeps its nav, boxes with what is in them, tabs, icons and redirects', async (t) => {
  const { run, text, site } = await importFolder(t, {
    'mkdocs.yml': [
      'site_name: Handbook',
      'site_url: https://docs.example.com/',
      'nav:',
      '  - Home: index.md',
      '  - Setup:',
      '    - Docker: setup/index.md',
      '    - Questions: setup/faq.md',
      'plugins:',
      '  - redirects:',
      '      redirect_maps:',
      '        old.md: setup/faq.md',
      'markdown_extensions:',
      '  - pymdownx.emoji:',
      '      emoji_index: !!python/name:material.extensions.emoji.twemoji',
      '',
    ].join('\n'),
    'docs/index.md':
      '# Handbook\n\n<a href="setup/faq/">Questions</a> :material-pencil: ==new== ++ctrl+c++ :tada:\n\nThe HTML.\n\n*[HTML]: Hyper Text Markup Language\n',
    'docs/setup/index.md': [
      '# Docker',
      '',
      '!!! danger "Stop"',
      '    First.',
      '',
      '    ```yaml title="compose.yml" hl_lines="2"',
      '    a: 1',
      '    ```',
      '',
      '    ??? note',
      '        Inner text.',
      '',
      '=== "Linux"',
      '    Run `x`.',
      '',
      '=== "Windows"',
      '',
      '    Click.',
      '',
      'After.',
      '',
      '## Cards & keys',
      '',
    ].join('\n'),
    'docs/setup/faq.md':
      '# Questions\n\n[Cards](index.md#cards-keys){ .md-button } and ![x](img/a.png){ width="30" }\n',
    'docs/setup/img/a.png': pixel,
  });
  assert.equal((await run()).code, 0);
  assert.equal(
    (await text('content/articles/setup/index.md')).split('---\n').at(2),
    [
      '',
      '# Docker',
      '',
      '::: danger Stop',
      'First.',
      '',
      '```yaml title="compose.yml"',
      'a: 1',
      '```',
      '',
      '::: details Note',
      'Inner text.',
      ':::',
      ':::',
      '',
      '::: tabs',
      '== Linux',
      'Run `x`.',
      '',
      '== Windows',
      '',
      'Click.',
      ':::',
      '',
      'After.',
      '',
      '## Cards & keys {#cards-keys}',
      '',
    ].join('\n'),
  );
  assert.match(
    await text('content/articles/handbook.md'),
    /<a href="setup\/faq\.md">Questions<\/a> \{% icon fa-pencil %\} <mark>new<\/mark> <kbd>Ctrl<\/kbd>\+<kbd>C<\/kbd> 🎉\n\nThe HTML\.\n$/,
  );
  const faq = await text('content/articles/setup/faq.md');
  assert.match(faq, /redirect_from:\n {2}- \/setup\/faq\/\n {2}- \/old\/\n/);
  assert.match(faq, /\[Cards\]\(index\.md#cards-keys\) and !\[x\]\(img\/a\.png\)\{:width="30"\}/);
  assert.deepEqual(JSON.parse(await text('_data/glossary.json')), [
    { term: 'HTML', definition: 'Hyper Text Markup Language' },
  ]);
  assert.equal((await runSignpost(site, 'build', '--no-images')).code, 0);
});

test('a site of Hugo keeps weights, aliases and what its shortcodes make, and code of other languages', async (t) => {
  const { run, text, site } = await importFolder(t, {
    'config.yaml': 'baseURL: "https://help.example.org/"\ntitle: Help\nparams:\n  version: "4.2"\n',
    'content/docs/_index.md': '---\ntitle: Manual\ndescription: All of it.\nweight: 5\n---\n',
    'content/docs/b.md':
      '+++\ntitle = "Second"\nweight = 20\naliases = ["/old/b/"]\n+++\nVersion {{< version >}}.\n\n{{< note title="Mind" >}}\nText.\n{{< /note >}}\n\n{{< head "Steps" >}}\n\n```\n{{repl ConfigOption "x"}} {{< version >}}\n```\n\n[First]({{< relref "a.md" >}}) and {{< strange >}}\n',
    'content/docs/a.md': '---\ntitle: First\nweight: "10"\ndate: 2020-01-01\n---\n[Second](/docs/b/#steps)\n',
    'content/docs/later.md': '---\ntitle: Later\ndate: 2999-01-01\n---\nText.\n',
    'layouts/shortcodes/version.html': '{{ .Page.Site.Params.version }}',
    'layouts/shortcodes/note.html':
      '<div class="admonition note">\n<p class="admonition-title">{{ .Get "title" }}</p>\n<p>{{ printf "%s" .Inner | markdownify }}</p>\n</div>\n',
    'layouts/shortcodes/head.html':
      '{{ with $p := .Get 0 }}\n<h2 id="{{ $p | urlize }}">{{ $p }}</h2>\n{{ end }}',
    'layouts/shortcodes/strange.html': '{{ range .Site.Pages }}x{{ end }}',
  });
  assert.equal((await run()).code, 0);
  assert.equal(
    await text('content/articles/docs/b.md'),
    [
      '---',
      'title: Second',
      'redirect_from:',
      '  - /docs/b/',
      '  - /old/b/',
      '---',
      '',
      'Version 4.2.',
      '',
      '::: note Mind',
      'Text.',
      ':::',
      '',
      '## Steps',
      '',
      '```',
      '{{repl ConfigOption "x"}} 4.2',
      '```',
      '',
      '[First]({{site.baseurl}}/article/a/) and {% comment %}import: {{< strange >}}{% endcomment %}',
      '',
    ].join('\n'),
  );
  assert.equal(
    await text('content/articles/docs/index.md'),
    '---\ntitle: Manual\norder: "10"\ndescription: All of it.\n---\n',
  );
  assert.match(await text('import-report.md'), /- `content\/docs\/later\.md`: date: 2999-01-01/);
  const { stdout } = await runSignpost(site, 'check');
  assert.match(stdout, /`\{\{< strange >\}\}` was not understood when this article was imported/);
  assert.equal((await runSignpost(site, 'build', '--no-images')).code, 0);
});
