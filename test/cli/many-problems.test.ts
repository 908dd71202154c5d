import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { contentFolder } from '../content/content-folder.ts';
import { runSignpost } from './run-signpost.ts';

const files = {
  'categories/basics.md': '---\ntitle: Basics\n---\n',
  'articles/many.md': `---\ntitle: Many\ncategories: [basics]\n---\n\n${'<b style="x">y</b>\n'.repeat(1100)}`,
  'articles/other.md':
    '---\ntitle: Other\ncategories: [basics]\n---\n\n[x](/article/nowhere/) {{ nobody }}\n',
};

const rest =
  '5:1  warning  The article has 100 more problems than the 1000 that are shown: mend those, or what they have in common, and check it again.  (article-limit)';

test('an article with more than a thousand warnings is published, and those of other files are told', async (t) => {
  const cwd = path.dirname(await contentFolder(t, files));
  const built = await runSignpost(cwd, 'build', '--content', 'content', '--output', 'site');
  assert.deepEqual([built.code, built.stderr], [0, '']);
  assert.ok(built.stdout.includes(rest), built.stdout.slice(0, 400));
  assert.match(built.stdout, /^content\/articles\/other\.md$/m);
  assert.match(built.stdout, /^ {2}6:24 {2}warning {2}.*\(unknown-variable\)$/m);
  assert.match(built.stdout, /^1002 warnings in 2 files$/m);
});

test('a check of it says the same, and what is broken elsewhere', async (t) => {
  const cwd = path.dirname(await contentFolder(t, files));
  const checked = await runSignpost(cwd, 'check', '--content', 'content', '--format', 'json');
  assert.deepEqual([checked.code, checked.stderr], [1, '']);
  const problems = JSON.parse(checked.stdout);
  assert.deepEqual(
    [...new Set(problems.map(placed))],
    [
      'articles/many.md article-limit',
      'articles/many.md unsafe-html',
      'articles/other.md missing-page',
      'articles/other.md unknown-variable',
    ],
  );
});

function placed({ file, rule }: { readonly file: string; readonly rule: string }): string {
  return `${file.replace(/^content\//, '')} ${rule}`;
}
