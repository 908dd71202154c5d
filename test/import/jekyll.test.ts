import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importFolder, pixel } from './import-folder.ts';

/** What stands below the front matter. */
function bodyOf(text: string): string {
  return text.split('---\n').slice(2).join('---\n').trim();
}

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
