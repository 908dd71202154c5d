import assert from 'node:assert/strict';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from '../content/content-folder.ts';
import { corpus } from '../corpus/build-site.ts';
import { needsCorpus } from '../corpus/here.ts';
import { openEditorIn } from './session.ts';

const problemsSchema = z.array(
  z.object({
    file: z.string(),
    line: z.number().nullable(),
    column: z.number().nullable(),
    rule: z.string(),
  }),
);

async function corpusSite(t: Parameters<typeof contentFolder>[0]): Promise<string> {
  const root = await contentFolder(t, {
    '_data/site.json': JSON.stringify({ title: 'Help', url: 'https://help.example', base: '/help' }),
  });
  mkdirSync(path.join(root, 'content'), { recursive: true });
  for (const folder of ['articles', 'categories', 'images', 'files']) {
    const from = path.join(corpus.folder, folder);
    if (existsSync(from)) cpSync(from, path.join(root, 'content', folder), { recursive: true });
  }
  return root;
}

test('an editor shows all that a check finds, at the same places', needsCorpus, async (t) => {
  const root = await corpusSite(t);
  const { stdout } = await runSignpost(root, 'check', '--format', 'json');
  const expected = problemsSchema
    .parse(JSON.parse(stdout))
    .map(({ file, line, column, rule }) => `${file}:${(line ?? 1) - 1}:${(column ?? 1) - 1} ${rule}`)
    .sort();
  const files = [...new Set(expected.map((line) => line.slice(0, line.search(/:\d/))))];
  const editor = await openEditorIn(t, root);
  const [first = ''] = files.filter((file) => file.startsWith('articles/'));
  editor.open(`content/${first}`);
  const last = files.at(-1) ?? '';
  await editor.shows(`content/${last}`, (lines) => lines.length > 0);
  const shown = files
    .flatMap((file) =>
      editor
        .diagnostics(file.startsWith('_data/') ? file : `content/${file}`)
        .map(({ range, code }) => `${file}:${range.start.line}:${range.start.character} ${code}`),
    )
    .sort();
  assert.deepEqual(shown, expected);
});

test('four letters of its name bring a linked article among the first five', needsCorpus, async (t) => {
  const root = await corpusSite(t);
  const names = linkedNames(path.join(root, 'content'));
  const editor = await openEditorIn(t, root);
  const host = 'content/articles/host.md';
  writeFileSync(path.join(root, host), '---\ntitle: Host\n---\nText.\n');
  let tried = 0;
  for (const name of names) {
    const letters = name.slice(0, 4);
    // Where more than five hold these letters, nobody could know which.
    if (names.filter((other) => other.includes(letters)).length > 5) continue;
    const offered = await editor.offered(host, `---\ntitle: Host\n---\n[x](/article/${letters}|)\n`);
    const first = offered.slice(0, 5);
    assert.ok(
      first.some((text) => text.endsWith(`/article/${name}/`)),
      `${letters}: ${name} is not among ${first.join(', ')}`,
    );
    tried += 1;
    if (tried === 50) break;
  }
  assert.equal(tried, 50);
});

/** Names of articles that real links lead to. */
function linkedNames(contentDir: string): readonly string[] {
  const articles = globSync('articles/**/*.md', { cwd: contentDir });
  const there = new Set(articles.map((file) => path.basename(file, '.md')));
  const linked = articles.flatMap((file) =>
    [...readFileSync(path.join(contentDir, file), 'utf8').matchAll(/\/article\/([\w-]+)/g)].flatMap(
      ([, name = '']) => (there.has(name) ? [name] : []),
    ),
  );
  return [...new Set(linked)].sort();
}
