import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from '../content/content-folder.ts';

test('old ids that a translation takes over from its source lead to the heading at the same place', async (t) => {
  const anchors = 'anchors:\n  older: first-part';
  const folder = await contentFolder(t, {
    '_data/site.json': JSON.stringify({
      title: 'Help',
      url: 'https://help.example',
      languages: { de: { title: 'Hilfe' } },
    }),
    'content/categories/g.md': '---\ntitle: G\n---\n',
    'content/articles/one.md': `---\ntitle: One\ncategories: [g]\n${anchors}\n---\n## First part\n\nText.\n`,
    'content/de/articles/one.md': `---\ntitle: Eins\n${anchors}\n---\n## Erster Teil\n\nText, [dort](#older).\n`,
  });
  const { stdout } = await runSignpost(folder, 'check');
  assert.match(stdout, /^No problems/);
});
