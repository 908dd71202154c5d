import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importFolder } from './import-folder.ts';

test('links and embeds of a block lead to the block', async (t) => {
  const { run, text } = await importFolder(t, {
    '.obsidian/app.json': '{}',
    'Home.md':
      'See [[Other note#^blk|block]], [[Other note#Head#^item-1]], [[#^own]] and [[Other note#^no]].\n\n![[Other note#^blk]]\n\nMine. ^own\n',
    'Other note.md': '# Other note\n\n## Head\n\nText. ^blk\n\n- Item ^item-1\n',
  });
  assert.equal((await run()).code, 0);
  assert.equal(
    (await text('content/articles/home.md')).split('---\n').at(2)?.trim(),
    [
      'See [block](other-note.md#blk), [Other note > Head > item-1](other-note.md#item-1), [own](#own) and [Other note > no](other-note.md#%5Eno).',
      '',
      '[Other note > blk](other-note.md#blk)',
      '',
      'Mine. <a id="own"></a>',
    ].join('\n'),
  );
  assert.match(
    await text('import-report.md'),
    /## Links and images that lead nowhere\n\n- `Home\.md:1`: `Other note#\^no`, place is not there\n/,
  );
});
