import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importFolder } from './import-folder.ts';

const hugo = { 'hugo.toml': 'title = "Docs"\nbaseURL = "https://docs.example.com/"\n' };

/** What stands below the front matter. */
function bodyOf(text: string): string {
  return text.split('---\n').slice(2).join('---\n').trim();
}

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
