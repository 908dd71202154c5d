import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf, importFolder, pixel } from './import-folder.ts';

test('addresses that Jekyll makes with filters are links to where they led', async (t) => {
  const { run, text } = await importFolder(t, {
    '_config.yml':
      'title: Docs\nurl: https://docs.example.com\nbaseurl: /base\nstart: /docs/b/\ncollections:\n  docs:\n    output: true\n    permalink: /:collection/:path/\n',
    '_docs/a.md': [
      '---',
      'title: A',
      '---',
      '[rel]({{ "/docs/b/" | relative_url }}) [abs]({{ \'/docs/b/\' | absolute_url }}#part)',
      '',
      '[prepended]({{ "/docs/b/" | prepend: site.baseurl | prepend: site.url }} "Title")',
      '[host]({{ site.url }}{{ "/docs/b/" | relative_url }}) [value]({{ site.start | relative_url }}) [root]({{ site.baseurl | append: "/docs/b/" }})',
      '',
      '![picture]({{ "assets/a.png" | relative_url }})',
      '',
      '<a href="{{ "/docs/b/" | relative_url }}">html</a> <img src="{{ \'/assets/a.png\' | absolute_url }}" alt="x">',
      '',
      '[ref] and {{ "/docs/b/" | relative_url }} and {{ n.url | relative_url }}',
      '',
      '{% include button.html url="/docs/b/" %}',
      '',
      '[ref]: {{ "/docs/b/" | relative_url }}',
      '',
    ].join('\n'),
    '_docs/b.md': '---\ntitle: B\n---\n## Part\n',
    '_includes/button.html': '<a href="{{ include.url | relative_url }}">Button</a>\n',
    'assets/a.png': pixel,
  });
  assert.equal((await run()).code, 0);
  assert.equal(
    bodyOf(await text('content/articles/docs/a.md')),
    [
      '[rel]({{site.baseurl}}/article/b/) [abs]({{site.baseurl}}/article/b/#part)',
      '',
      '[prepended]({{site.baseurl}}/article/b/ "Title")',
      '[host]({{site.baseurl}}/article/b/) [value]({{site.baseurl}}/article/b/) [root]({{site.baseurl}}/article/b/)',
      '',
      '![picture]({{site.baseurl}}/images/assets/a.png)',
      '',
      '<a href="{{site.baseurl}}/article/b/">html</a> <img src="{{site.baseurl}}/images/assets/a.png" alt="x">',
      '',
      '[ref] and /base/docs/b/ and {% raw %}{{ n.url | relative_url }}{% endraw %}',
      '',
      '<a href="{{site.baseurl}}/article/b/">Button</a>',
      '',
      '[ref]: {{site.baseurl}}/article/b/',
    ].join('\n'),
  );
  assert.doesNotMatch(await text('import-report.md'), /lead nowhere/);
});

test('a post is found by its name, and at the address that its date and categories made', async (t) => {
  const { run, text } = await importFolder(t, {
    '_config.yml':
      'title: Docs\nbaseurl: /base\npermalink: pretty\ncollections:\n  docs:\n    output: true\n',
    'index.md':
      '---\ntitle: Home\n---\n[post]({% post_url 2020-01-01-p %}#part) [base]({{ site.baseurl }}{% post_url 2020-01-01-p %}) [lost]({% post_url 2021-01-01-q %})\n',
    '_posts/2020-01-01-p.md': '---\ntitle: Post\ncategories: [c1, C2]\n---\n## Part\n',
    '_posts/2020-02-01-r.md': '---\ntitle: R\npermalink: /blog/:year/:i_month/:title.html\n---\nText.\n',
    '_docs/d.md': '---\ntitle: D\n---\nText.\n',
    'about/us.md': '---\ntitle: Us\n---\nText.\n',
  });
  assert.equal((await run()).code, 0);
  assert.equal(
    bodyOf(await text('content/articles/home.md')),
    '[post]({{site.baseurl}}/article/2020-01-01-p/#part) [base]({{site.baseurl}}/article/2020-01-01-p/) [lost](/_posts/2021-01-01-q)',
  );
  const addresses = async (file: string) =>
    [...(await text(`content/articles/${file}`)).matchAll(/^ {2}- (.*)$/gm)].map(([, one]) => one);
  assert.deepEqual(await addresses('posts/2020-01-01-p.md'), ['/base/c1/c2/2020/01/01/p/']);
  assert.deepEqual(await addresses('posts/2020-02-01-r.md'), ['/base/blog/2020/2/r.html']);
  assert.deepEqual(await addresses('docs/d.md'), ['/base/docs/d/']);
  assert.deepEqual(await addresses('about/us.md'), ['/base/about/us/']);
});
