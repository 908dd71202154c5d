import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importFolder } from './import-folder.ts';

test('lines of MultiMarkdown above a page of MkDocs are its front matter', async (t) => {
  const { run, text } = await importFolder(t, {
    'mkdocs.yml': 'site_name: A\n',
    'docs/a.md': 'Title: Meta T\ndescription: A long\n    one.\n\nText.\n',
    'docs/b.md': 'https://example.com/ is text.\n',
  });
  assert.equal((await run()).code, 0);
  assert.equal(
    await text('content/articles/a.md'),
    '---\ntitle: Meta T\ndescription: A long one.\nredirect_from:\n  - /a/\n---\n\nText.\n',
  );
  assert.match(await text('content/articles/b.md'), /\n\nhttps:\/\/example\.com\/ is text\.\n/);
});

test('a page that search leaves out stays in lists, and the report says what is different', async (t) => {
  const { run, text } = await importFolder(t, {
    'mkdocs.yml': 'site_name: A\nnav:\n  - Guides:\n    - a.md\n    - b.md\n',
    'docs/a.md': '---\nsearch:\n  exclude: true\n---\n# A\n\nText.\n',
    'docs/b.md': '# B\n\nText.\n',
  });
  assert.match((await run()).stdout, /^2 articles in 1 category,/m);
  const article = await text('content/articles/a.md');
  assert.doesNotMatch(article, /hidden/);
  assert.match(article, /categories: \[guides\]/);
  assert.match(
    await text('import-report.md'),
    /## Needs a hand\n\n- docs\/a\.md was not found by search \(search\.exclude\): here, search finds it\n/,
  );
});
