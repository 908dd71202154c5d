import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf, importFolder } from './import-folder.ts';

const hugo = { 'hugo.toml': 'title = "Docs"\nbaseURL = "https://docs.example.com/"\n' };

test('shortcodes with percent signs in each other are never read as tags of GitBook', async (t) => {
  const { run, text } = await importFolder(t, {
    ...hugo,
    'content/docs/a.md': [
      '---',
      'title: A',
      '---',
      '{{% tabs %}}',
      '{{% tab "One" %}}',
      '{{% hint warning %}}',
      'Mind.',
      '{{% /hint %}}',
      '{{% /tab %}}',
      '{{% /tabs %}}',
      '',
      '{{%hint info%}}Shown.{{%/hint%}}',
      '',
    ].join('\n'),
  });
  assert.equal((await run()).code, 0);
  assert.equal(
    bodyOf(await text('content/articles/docs/a.md')),
    '::: tabs\n== One\n::: warning\nMind.\n:::\n:::\n\n::: info\nShown.\n:::',
  );
});

test('a page that is named by ref is a link wherever it stands, and one that is not there keeps its name', async (t) => {
  const { run, text } = await importFolder(t, {
    ...hugo,
    'content/docs/a.md': [
      '---',
      'title: A',
      '---',
      'See {{< ref "b.md" >}}, [in a link]({{< relref "b.md#part" >}}), <a href="{{< ref "/docs/b" >}}">html</a>, [r].',
      '',
      'Lost: [one]({{< ref "lost.md" >}}), {{< ref "gone.md" >}}, [kept back]({{< ref "draft.md" >}}).',
      '',
      '[r]: {{% relref "b.md" %}}',
      '',
    ].join('\n'),
    'content/docs/b.md': '---\ntitle: The other\n---\n## Part\n',
    'content/docs/draft.md': '---\ntitle: Draft\ndraft: true\n---\nText.\n',
  });
  assert.equal((await run()).code, 0);
  assert.equal(
    bodyOf(await text('content/articles/docs/a.md')),
    [
      'See [The other]({{site.baseurl}}/article/b/), [in a link]({{site.baseurl}}/article/b/#part), <a href="{{site.baseurl}}/article/b/">html</a>, [r].',
      '',
      'Lost: [one](lost.md), [gone.md](gone.md), [kept back](draft.md).',
      '',
      '[r]: {{site.baseurl}}/article/b/',
    ].join('\n'),
  );
  const report = await text('import-report.md');
  assert.doesNotMatch(report, /\.ref/);
  assert.match(report, /`content\/docs\/a\.md:6`: `lost\.md`, broken in the source/);
});
