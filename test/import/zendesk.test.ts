import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFolder, runSignpost } from '../cli/run-signpost.ts';
import { importFolder, pixel } from './import-folder.ts';

const host = 'https://support.example.com';
const number = (kind: number, index: number): number => 360_000_000_000 + kind * 1_000_000 + index;

/** An export of the API: 3 categories, 8 sections, 40 articles in two languages, two drafts and one for agents among them. */
function exported(): Record<string, string> {
  const place = (kind: string, id: number) => ({
    html_url: `${host}/hc/en-us/${kind}/${id}`,
    locale: 'en-us',
    source_locale: 'en-us',
  });
  const categories = [0, 1, 2].map((index) => ({
    id: number(1, index),
    name: `Category ${index}`,
    position: 2 - index,
    ...place('categories', number(1, index)),
  }));
  const sections = Array.from({ length: 8 }, (_, index) => ({
    id: number(2, index),
    name: `Section ${index}`,
    category_id: number(1, index % 3),
    parent_section_id: index === 7 ? number(2, 1) : null,
    position: index,
    ...place('sections', number(2, index)),
  }));
  const articles = Array.from({ length: 40 }, (_, index) => {
    const id = number(3, index);
    const next = number(3, (index + 1) % 37);
    return {
      id,
      title: `How to do thing ${index}`,
      body: `<h1 id="h_01${index}">Begin</h1><p>Text &lt;tag&gt; of ${index} with {{name}} and <a href="/hc/en-us/articles/${next}-Some-title#h_01${(index + 1) % 37}">the next</a>.</p><div class="callout callout--warning"><p>Careful.</p></div><table><tbody><tr><td>a|b</td><td>c</td></tr></tbody></table><p>&nbsp;</p><pre class="language-bash">echo "$x" # {{y}}</pre>`,
      section_id: number(2, index % 8),
      position: 40 - index,
      promoted: index === 3,
      draft: index === 37 || index === 38,
      user_segment_id: index === 39 ? 55 : null,
      label_names: index === 3 ? ['first', 'second'] : [],
      ...place('articles', id),
    };
  });
  const german = articles.map((article, index) => ({
    ...article,
    draft: article.draft || index === 5,
    locale: 'de',
    title: `Wie ${article.id}`,
    html_url: `${host}/hc/de/articles/${article.id}`,
  }));
  const page = (kind: string, list: readonly unknown[]) =>
    JSON.stringify({ [kind]: list, count: list.length, next_page: null });
  return {
    'categories.json': page('categories', categories),
    'sections.json': page('sections', sections),
    'articles-1.json': page('articles', articles.slice(0, 20)),
    'articles-2.json': page('articles', articles.slice(20)),
    'articles-de.json': page('articles', german),
  };
}

test('an export of Zendesk keeps its order, its links by number and every address, and nothing restricted', async (t) => {
  const { run, text, site } = await importFolder(t, exported());
  const { code, stdout } = await run();
  assert.equal(code, 0);
  assert.match(stdout, /^37 articles in 11 categories, 0 images, 0 files \(zendesk\)\.$/m);
  assert.match(stdout, /; 0 are broken or cannot be kept\.$/m);
  const files = readFolder(`${site}/content`);
  const translated = Object.keys(files).filter((path) => /^de\/articles\/.*(?<!index)\.md$/.test(path));
  assert.equal(translated.length, 36);
  for (const index of [5, 37, 38, 39])
    assert.ok(!translated.some((path) => path.endsWith(`thing-${index}.md`)));
  assert.match(
    await text('content/de/articles/section-3/how-to-do-thing-3.md'),
    /^---\ntitle: Wie 360003000003\ntags: \[first, second\]\n---\n\n## Begin \{#h_013\}\n\n/,
  );
  assert.match(await text('_data/site.json'), /"languages": \{\s*"de": \{\}/);
  const articles = Object.keys(files).filter((path) => /^articles\/.*(?<!index)\.md$/.test(path));
  assert.equal(articles.length, 37);
  for (const index of [37, 38, 39]) assert.ok(!articles.some((path) => path.endsWith(`thing-${index}.md`)));
  assert.equal(
    await text('content/articles/section-3/how-to-do-thing-3.md'),
    [
      '---',
      'title: How to do thing 3',
      'order: "330"',
      'featured: true',
      'tags: [first, second]',
      'redirect_from:',
      `  - /hc/*/articles/${number(3, 3)}*`,
      `  - /hc/articles/${number(3, 3)}*`,
      '---',
      '',
      '## Begin {#h_013}',
      '',
      'Text \\<tag> of 3 with {% raw %}{{name}}{% endraw %} and [the next]({{site.baseurl}}/article/how-to-do-thing-4/#h_014).',
      '',
      '::: warning',
      'Careful.',
      ':::',
      '',
      '|  |  |',
      '| --- | --- |',
      '| a\\|b | c |',
      '',
      '```bash',
      'echo "$x" # {{y}}',
      '```',
      '',
    ].join('\n'),
  );
  assert.match(await text('content/articles/section-7/index.md'), /parent: section-1\n/);
  assert.equal((await runSignpost(site, 'build', '--no-images')).code, 0);
  const redirects = await text('_site/_redirects');
  for (let index = 0; index < 37; index += 1)
    assert.match(redirects, new RegExp(`^/hc/:\\w+/articles/${number(3, index)}\\* `, 'm'));
});

test('Markdown that is pushed to Zendesk keeps the addresses of its numbers', async (t) => {
  const { run, text } = await importFolder(t, {
    'General/Basics/one.md':
      '---\ntitle: One\nid: 360000000001\n---\n[Two](https://other.zendesk.com/hc/de/articles/360000000002-Zwei)\n',
    'General/Basics/two.md': '---\ntitle: Two\nid: 360000000002\n---\nText.\n',
    'General/Basics/three.md': '---\ntitle: Three\nid: 360000000003\ndraft: true\n---\nText.\n',
  });
  assert.equal((await run('--from', 'zendesk')).code, 0);
  const one = await text('content/articles/general/basics/one.md');
  assert.match(one, /- \/hc\/\*\/articles\/360000000001\*\n/);
  assert.match(one, /\[Two\]\(\{\{site\.baseurl\}\}\/article\/two\/\)/);
  assert.match(await text('import-report.md'), /`General\/Basics\/three\.md`: draft: true/);
});

test('attachments come along by their numbers and names, and those that are not there are named', async (t) => {
  const place = (kind: string, id: number) => ({
    id,
    html_url: `${host}/hc/en-us/${kind}/${id}`,
    locale: 'en-us',
  });
  const attached = (id: number, name: string) => ({
    id,
    article_id: 301,
    file_name: name,
    content_url: `${host}/hc/article_attachments/${id}/${name}`,
  });
  const { run, text, site } = await importFolder(t, {
    'sections.json': JSON.stringify({ sections: [{ ...place('sections', 200), name: 'Basics' }] }),
    'articles.json': JSON.stringify({
      articles: [
        {
          ...place('articles', 301),
          title: 'Log in',
          section_id: 200,
          body: `<p><img src="${host}/hc/article_attachments/901" alt="A"> <a href="/hc/en-us/article_attachments/902">B</a> <img src="/hc/article_attachments/903/gone.png" alt="C"> <a href="/hc/en-us/sections/200-Basics">D</a> <a href="/hc/en-us/articles/302">E</a></p>`,
        },
        { ...place('articles', 302), title: 'For agents', section_id: 200, body: 'No.', user_segment_id: 7 },
      ],
    }),
    'attachments.json': JSON.stringify({
      article_attachments: [attached(901, 'a b.png'), attached(902, 'b.pdf'), attached(903, 'gone.png')],
    }),
    'files/a b.png': pixel,
    'files/902/other.pdf': '%PDF-1.4\n',
  });
  assert.equal((await run('--from', 'zendesk')).code, 0);
  assert.match(
    await text('content/articles/basics/log-in.md'),
    /!\[A\]\(\{\{site\.baseurl\}\}\/images\/a-b\.png\) \[B\]\(\{\{site\.baseurl\}\}\/files\/902\/other\.pdf\) !\[C\]\(\/hc\/article_attachments\/903\/gone\.png\) \[D\]\(\{\{site\.baseurl\}\}\/basics\/\) \[E\]\(\/hc\/en-us\/articles\/302\)/,
  );
  const report = await text('import-report.md');
  assert.match(report, /gone\.png`, its file is not in the folder/);
  assert.match(report, /articles\/302`, leads to a page that is not imported/);
  assert.doesNotMatch(Object.values(readFolder(`${site}/content`)).join(), /For agents|No\./);
});
