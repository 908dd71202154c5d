import assert from 'node:assert/strict';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { readFolder, runSignpost } from '../cli/run-signpost.ts';
import { repositoryOf } from '../git/git-repository.ts';

/** A word that stands nowhere but in what readers must not have. */
const canary = 'kestrelwing';

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>';

function keptBack(...keys: readonly string[]): string {
  return `---
title: The ${canary}
categories: [birds]
tags: [nest, ${canary}]
description: All of the ${canary}.
featured: true
popular: true
redirect_from: [/old/${canary}/]
${keys.join('\n')}
---

## A ${canary} {#${canary}}

[${canary}](/article/wren/) and ![${canary}](/images/${canary}.svg), [a file](/files/${canary}.txt).

| ${canary} |
|---|
| ${canary} |
`;
}

const public_ = {
  '_data/site.json': JSON.stringify({
    title: 'Birds',
    url: 'https://birds.example',
    category: { print: true },
    feedback: { mode: 'none' },
  }),
  'content/categories/birds.md': '---\ntitle: Birds\n---\n',
  'content/articles/wren.md':
    '---\ntitle: Wren\ncategories: [birds]\ntags: [nest]\nredirect_from: [/article/gone/]\n---\n\nSmall.\n',
  'content/articles/robin.md':
    '---\ntitle: Robin\ncategories: [birds]\ntags: [nest]\n---\n\nRed. See [the wren](/article/wren/).\n',
};

const files = {
  ...public_,
  'content/articles/draft.md': keptBack('draft: true').replaceAll('/old/', '/old-draft/'),
  'content/articles/later.md': keptBack('publish_on: 2026-12-01').replaceAll('/old/', '/old-later/'),
  'content/articles/gone.md': keptBack('unpublish_on: 2026-06-01'),
  [`content/images/${canary}.svg`]: picture,
  [`content/files/${canary}.txt`]: canary,
  'content/search.golden.yml': `- query: small\n  article: wren\n- query: ${canary}\n  article: later\n`,
};

async function built(
  t: TestContext,
  content: Readonly<Record<string, string>>,
  ...options: readonly string[]
): Promise<Readonly<Record<string, string>>> {
  const { folder, git } = await repositoryOf(t, content);
  git('commit', '--quiet', '--amend', '--no-edit', '--date', '2026-01-01T00:00Z');
  const outcome = await runSignpost(folder, 'build', '--no-images', ...options);
  assert.equal(outcome.code, 0, outcome.stdout + outcome.stderr);
  return readFolder(path.join(folder, '_site'));
}

const production = ['--context', 'production', '--now', '2026-11-30T23:59:59Z'];

test('what readers do not have yet, or not any more, is in no file of production, in no name and no list', async (t) => {
  const output = await built(t, files, ...production);
  assert.ok(Object.keys(output).length > 20);
  assert.deepEqual(
    Object.entries(output).flatMap(([file, text]) =>
      file.includes(canary) ||
      /article\/(?:draft|later|gone)/.test(file) ||
      text.toLowerCase().includes(canary)
        ? [file]
        : [],
    ),
    [],
  );
  // The search files are compressed: they are those of a site in which there never was such an article.
  const without = await built(
    t,
    { ...public_, 'content/search.golden.yml': '- query: small\n  article: wren\n' },
    ...production,
  );
  assert.deepEqual(Object.keys(output), Object.keys(without));
  const differing = Object.keys(output).filter((file) => output[file] !== without[file]);
  assert.deepEqual(differing, []);
});

test('at its second an article is published, and not before', async (t) => {
  const { folder } = await repositoryOf(t, {
    ...public_,
    'content/articles/later.md':
      '---\ntitle: Later\ncategories: [birds]\npublish_on: 2026-12-01T09:00+01:00\n---\n\nNow.\n',
  });
  const at = async (now: string) => {
    const options = ['--no-images', '--context', 'production', '--now', now];
    const { code } = await runSignpost(folder, 'build', ...options);
    assert.equal(code, 0);
    return readFolder(path.join(folder, '_site'));
  };
  const before = await at('2026-12-01T07:59:59Z');
  const after = await at('2026-12-01T08:00:00Z');
  assert.equal('article/later/index.html' in before, false);
  assert.match(after['article/later/index.html'] ?? '', /<h1>Later<\/h1>/);
  assert.match(after['sitemap.xml'] ?? '', /\/article\/later\//);
  assert.deepEqual(await at('2026-12-01T08:00:00Z'), after);
  assert.deepEqual(await at('2026-12-01T07:59:59Z'), before);
});

test('an address of which the article was taken away leads to the page in its place, from that day on', async (t) => {
  const { folder } = await repositoryOf(t, {
    ...public_,
    'content/articles/gone.md':
      '---\ntitle: Gone\ncategories: [birds]\nunpublish_on: 2026-06-01\n---\n\nOld.\n',
  });
  const at = async (now: string) => {
    await runSignpost(folder, 'build', '--no-images', '--context', 'production', '--now', now);
    return readFolder(path.join(folder, '_site'));
  };
  const before = await at('2026-05-31');
  assert.match(before['article/gone/index.html'] ?? '', /Old\./);
  assert.doesNotMatch(before._redirects ?? '', /\/article\/gone/);
  const after = await at('2026-06-01');
  assert.equal('article/gone/index.html' in after, false);
  assert.match(after._redirects ?? '', /^\/article\/gone\/? +\/article\/wren\/ +301/m);
});

test('a preview shows what is to come, with a mark', async (t) => {
  const output = await built(t, files, '--context', 'deploy-preview', '--now', '2026-11-30');
  assert.match(output['article/draft/index.html'] ?? '', /Draft: readers do not see this article\./);
  assert.match(output['article/later/index.html'] ?? '', /Will be published on 2026-12-01\./);
  assert.equal('article/gone/index.html' in output, false);
  assert.doesNotMatch(output['article/wren/index.html'] ?? '', /Draft:|Will be/);
});
