import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSignpost } from '../cli/run-signpost.ts';
import { importFolder, pixel } from './import-folder.ts';

test('a vault of Obsidian keeps wiki links, embeds and boxes, and none of its comments', async (t) => {
  const { run, text, site } = await importFolder(t, {
    '.obsidian/app.json': '{}',
    'Home.md':
      'See [[Deep page#Big part|the part]], [[deep page]] and [[Lost]].\n\n![[Pic one.png|300]]\n\n%%secret\nwords%%\n\n> [!faq]- Why?\n> Because.\n\n- [x] done ==now==\n\n#tag1 #tag2\n',
    'Area/Deep page.md': '# Deep page\n\n## Big part\n\nText.\n\n![[Home]]\n',
    'Area/Private.md': '---\npublish: false\n---\nNo.\n',
    'Files/Pic one.png': pixel,
  });
  assert.equal((await run()).code, 0);
  const home = await text('content/articles/home.md');
  assert.match(home, /tags: \[tag1, tag2\]/);
  assert.match(home, /- \/Home\n/);
  assert.equal(
    home.split('---\n').at(2)?.trim(),
    [
      'See [the part](area/deep-page.md#big-part), [deep page](area/deep-page.md) and [Lost](Lost).',
      '',
      '![](../images/pic-one.png){:width="300"}',
      '',
      '::: details Why?',
      'Because.',
      ':::',
      '',
      '- [x] done <mark>now</mark>',
    ].join('\n'),
  );
  assert.doesNotMatch(home, /secret/);
  assert.match(await text('import-report.md'), /`Area\/Private\.md`: publish: false/);
  assert.equal((await runSignpost(site, 'build', '--no-images')).code, 0);
});

test('a site of Jekyll keeps permalinks, parents, includes and values, and leaves redirect pages out', async (t) => {
  const { run, text, site } = await importFolder(t, {
    '_config.yml':
      'title: Docs\nurl: https://docs.example.com\nbaseurl: ""\nemail: a@example.com\ncollections:\n  docs:\n    output: true\n    permalink: /:collection/:path/\n',
    '_docs/one.md':
      '---\ntitle: One\nnav_order: 2\n---\nMail {{ site.email }}. [Two]({{ site.baseurl }}{% link _docs/two.md %})\n\n{% include note.html text="Hi" %}\n\n{% highlight ruby %}\nputs 1\n{% endhighlight %}\n\n{: .note }\nText.\n\n{{ page.unknown | filter }}\n',
    '_docs/two.md': '---\ntitle: Two\nparent: One\nredirect_from: /zwei/\n---\n[One](/docs/one/)\n',
    'old.md': '---\nlayout: redirect\nredirect_to: /docs/two/\n---\n',
    '_drafts/later.md': '---\ntitle: Later\n---\nX\n',
    '_includes/note.html': '<b>{{ include.text }}</b>',
  });
  assert.equal((await run()).code, 0);
  const one = await text('content/articles/docs/one.md');
  assert.match(one, /redirect_from:\n {2}- \/docs\/one\/\n/);
  assert.match(one, /Mail a@example\.com\. \[Two\]\(\{\{site\.baseurl\}\}\/article\/two\/\)/);
  assert.match(one, /<b>Hi<\/b>\n\n```ruby\nputs 1\n```/);
  const two = await text('content/articles/docs/two.md');
  assert.match(two, /categories: \[one\]/);
  assert.match(two, /- \/docs\/two\/\n {2}- \/zwei\/\n {2}- \/old\.html\n/);
  assert.equal((await runSignpost(site, 'build', '--no-images')).code, 0);
});

test('a site of VitePress keeps its sidebar, boxes and groups of code', async (t) => {
  const { run, text, site } = await importFolder(t, {
    'docs/.vitepress/config.mts':
      "import { defineConfig } from 'vitepress';\nconst guide = [{ text: 'Guide', items: [{ text: 'Two first', link: '/guide/two' }, { text: 'One', link: '/guide/one' }] }];\nexport default defineConfig({ title: 'Handbook', base: '/h/', cleanUrls: true, themeConfig: { sidebar: { '/guide/': guide } } } satisfies object);\n",
    'docs/guide/one.md':
      '# One\n\n::: tip Mind\nText.\n:::\n\n::: code-group\n```sh [npm]\nnpm i\n```\n```sh [pnpm]\npnpm i\n```\n:::\n\n[Two](./two#a-b)\n',
    'docs/guide/two.md': '# Two\n\n## A & b\n\n[One](/guide/one.md)\n',
  });
  assert.equal((await run()).code, 0);
  const one = await text('content/articles/guide/one.md');
  assert.match(one, /order: "20"/);
  assert.match(one, /- \/h\/guide\/one\n/);
  assert.match(
    one,
    /::: tip Mind\nText\.\n:::\n\n::: tabs\n== npm\n```sh\nnpm i\n```\n== pnpm\n```sh\npnpm i\n```\n:::/,
  );
  assert.match(one, /\[Two\]\(two\.md#a-b\)/);
  assert.match(await text('content/articles/guide/two.md'), /## A & b \{#a-b\}/);
  assert.equal((await runSignpost(site, 'build', '--no-images')).code, 0);
});

test('a site of Starlight keeps its sidebar, asides, steps and cards', async (t) => {
  const { run, text, site } = await importFolder(t, {
    'astro.config.mjs':
      "import starlight from '@astrojs/starlight';\nexport default defineConfig({ site: 'https://s.example.com', integrations: [starlight({ title: 'Star', sidebar: [{ label: 'Start', items: ['intro'] }, { label: 'Ref', autogenerate: { directory: 'reference' } }] })] });\n",
    'src/content/docs/intro.mdx':
      '---\ntitle: Intro\n---\nimport { Aside, Steps, LinkCard } from \'@astrojs/starlight/components\';\n\n<Aside type="caution" title="Mind">\n  Text.\n</Aside>\n\n<Steps>\n1. One\n2. Two\n</Steps>\n\n<LinkCard title="Api" href="/reference/api/" description="All of it." />\n',
    'src/content/docs/reference/api.md': '---\ntitle: Api\nsidebar:\n  order: 1\n---\nText.\n',
    'src/content/docs/reference/wip.md': '---\ntitle: Wip\ndraft: true\n---\nText.\n',
  });
  assert.equal((await run()).code, 0);
  assert.equal(
    (await text('content/articles/intro.md')).split('---\n').at(2)?.trim(),
    '::: caution Mind\nText.\n:::\n\n::: steps\n1. One\n2. Two\n:::\n\n- [Api](reference/api.md): All of it.',
  );
  assert.match(await text('content/articles/reference/api.md'), /categories: \[ref\]/);
  assert.equal((await runSignpost(site, 'build', '--no-images')).code, 0);
});

test('code that is never closed ends where text stands behind its mark, so that the site builds', async (t) => {
  const { run, text, site } = await importFolder(t, {
    'README.md': '# Home\n\n1. Run\n\n   ```sh\n   x\n   ```  The rest is text.\n',
  });
  assert.equal((await run()).code, 0);
  assert.match(
    await text('content/articles/home.md'),
    /^ {3}```sh\n {3}x\n {3}```\n {3}The rest is text\.$/m,
  );
  assert.equal((await runSignpost(site, 'build', '--no-images')).code, 0);
});

test('a folder keeps its page and its files, names that are shared, and where it was published', async (t) => {
  const { run, text, site } = await importFolder(t, {
    'README.md': '# Home\n\n[Docker](docker/README.md), [its setup](docker/setup.md#ports).\n',
    'docker/README.md': '# Docker guide\n\nBegin here.\n\n![A](img/Shot_1.png)\n',
    'docker/setup.md':
      '---\ntitle:   "Set up"   # short\nicon: x\ntags:\n  - one\n---\n\n## Ports\n\n[Up](./)\n',
    'docker/img/Shot_1.png': pixel,
    'podman/setup.md': '# Set up\n\n[Other](https://old.example.com/kb/docker/setup)\n',
  });
  assert.equal((await run('--url', 'https://old.example.com/kb')).code, 0);
  assert.equal(
    await text('content/articles/docker/README.md'),
    '---\nnavigation_title: Docker\norder: "10"\nredirect_from:\n  - /kb/docker\n---\n\n# Docker guide\n\nBegin here.\n\n![A](img/Shot_1.png)\n',
  );
  assert.equal(
    await text('content/articles/docker/setup.md'),
    '---\ntitle:   "Set up"   # short\ntags:\n  - one\nredirect_from:\n  - /kb/docker/setup\n---\n\n## Ports\n\n[Up](README.md)\n',
  );
  assert.match(await text('content/articles/podman/setup.md'), /\[Other\]\(\.\.\/docker\/setup\.md\)/);
  assert.match(await text('import-report.md'), /`docker\/setup\.md` is at `\/article\/docker\/setup\/`/);
  assert.match(await text('_data/site.json'), /"formerly": \[\s*"https:\/\/old\.example\.com\/kb"\s*\]/);
  assert.equal((await runSignpost(site, 'check')).code, 0);
  assert.equal((await runSignpost(site, 'build', '--no-images')).code, 0);
});

test('text below a tag of MDX is Markdown, and icons beside each other are icons', async (t) => {
  const { run, text, write } = await importFolder(t, {
    'docusaurus.config.js': "module.exports = { title: 'Docs' };\n",
    'docs/a.md':
      '# A\n\n* One\n<div class="box"><b>x</b></div>\n* **Two**\n\n<div>\n    See [b](b.md).\n</div>\n\n<table>\n<tr>\n<td>Use `x`</td>\n</tr>\n</table>\n',
    'docs/b.md': '# B\n\nText.\n',
  });
  assert.equal((await run()).code, 0);
  assert.equal(
    (await text('content/articles/a.md')).split('---\n').at(2),
    '\n# A\n\n* One\n<div class="box"><b>x</b></div>\n\n* **Two**\n\n<div>\n\nSee [b](b.md).\n</div>\n\n<table>\n<tr>\n<td>\n\nUse `x`\n\n</td>\n</tr>\n</table>\n',
  );
  await write('mkdocs.yml', 'site_name: A\n');
  await write('docs/a.md', '# A\n\nClick :material-check:/:material-close:.\n');
  assert.equal((await run('--from', 'mkdocs')).code, 0);
  assert.match(await text('content/articles/a.md'), /Click \{% icon fa-check %\}\/\{% icon fa-times %\}\./);
});

test('what only some readers had is not published, whatever kept it from others', async (t) => {
  const { run, text, site, write } = await importFolder(t, {
    'SUMMARY.md': '# A\n\n* [A](README.md)\n',
    'README.md': '# A\n\n{% if visitor.claims.staff %}\nFor staff.\n{% endif %}\n\nFor all.\n',
  });
  assert.equal((await run()).code, 0);
  assert.equal((await runSignpost(site, 'build', '--no-images')).code, 0);
  const page = await text('_site/article/a/index.html');
  assert.match(page, /For all/);
  assert.doesNotMatch(page, /For staff/);
  assert.match(
    (await runSignpost(site, 'check')).stdout,
    /`\{% if visitor\.claims\.staff %\}` was not understood/,
  );
  await write(
    '.vitepress/config.ts',
    "export default { srcExclude: ['**/todo.md'], rewrites: { 'p/:a/x.md': ':a.md' } };",
  );
  await write('p/one/x.md', '# One\n');
  await write('p/todo.md', '# Todo\n');
  await write('con.md', '# Con\n');
  assert.equal((await run('--from', 'vitepress', '--content', 'other')).code, 0);
  assert.match(await text('other/articles/p/one/x.md'), /- \/one\.html\n/);
  assert.match(await text('other/articles/con-page.md'), /- \/con\.html\n/);
  assert.match(await text('import-report.md'), /`p\/todo\.md`: srcExclude of the configuration excludes it/);
});

test('patterns in the nav of MkDocs list pages, and other languages of Starlight stay out', async (t) => {
  const { run, text, write } = await importFolder(t, {
    'mkdocs.yml': 'site_name: A\nnav:\n  - Guides:\n    - guides/*.md\n',
    'docs/guides/a.md': '# A\n',
    'docs/guides/b.md': '# B\n',
  });
  assert.match((await run()).stdout, /^2 articles in 1 category,/m);
  await write(
    'astro.config.mjs',
    "export default { integrations: [starlight({ title: 'S', locales: { root: { lang: 'en' }, fr: { lang: 'fr' } } })] };",
  );
  await write('src/content/docs/a.md', '---\ntitle: A\n---\nText.\n');
  await write('src/content/docs/fr/a.md', '---\ntitle: A\n---\nTexte.\n');
  assert.equal((await run('--from', 'starlight', '--content', 'other')).code, 0);
  assert.match(await text('import-report.md'), /`src\/content\/docs\/fr\/a\.md`: is in another language/);
});

test('partials of MDX are put in place with what is set for them, and one that takes itself in ends', async (t) => {
  const { run, text } = await importFolder(t, {
    'docusaurus.config.js': "module.exports = { title: 'Docs' };\n",
    'docs/a.mdx':
      '# A\n\nimport Part from \'./_part.mdx\';\n\n<Part name="tea" />\n\n1. One\n\n   <Part name="milk" />\n',
    'docs/_part.mdx': '---\nx: y\n---\nPour **{props.name}**.\n\n- Then stir.\n',
    'docs/loop.mdx': "# Loop\n\nimport Me from './loop.mdx';\n\n<Me />\n\n<Me />\n",
  });
  assert.equal((await run()).code, 0);
  assert.match(
    await text('content/articles/a.md'),
    /\n# A\n\nPour \*\*tea\*\*\.\n\n- Then stir\.\n\n1\. One\n\n {3}Pour \*\*milk\*\*\.\n\n {3}- Then stir\.\n/,
  );
});

test('a redirect to a place in a page leads to the page', async (t) => {
  const { run, text } = await importFolder(t, {
    'docusaurus.config.js':
      "module.exports = { title: 'Docs', plugins: [['@docusaurus/plugin-client-redirects', { redirects: [{ from: '/old', to: '/docs/a#part' }] }]] };\n",
    'docs/a.md': '# A\n\n## Part\n',
  });
  assert.equal((await run()).code, 0);
  assert.match(await text('content/articles/a.md'), /- \/docs\/a\n {2}- \/old\n/);
});
