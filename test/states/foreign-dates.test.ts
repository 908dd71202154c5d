import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from '../content/content-folder.ts';

const problems = z.array(
  z.object({ file: z.string(), line: z.number().nullable(), rule: z.string(), severity: z.string() }),
);

test('a `date` that is still to come, with which other systems keep a page back, is an error until then', async (t) => {
  const keys: Readonly<Record<string, string>> = {
    ahead: 'date: 2027-01-15\n',
    zoned: 'tags: [x]\ndate: 2026-12-01 09:00:00 +0100 # release\n',
    quoted: 'date: "2026-12-01"\n',
    over: 'date: 2026-10-01\n',
    today: 'date: 2026-11-01\n',
    draft: 'date: 2027-01-15\ndraft: true\n',
    hidden: 'date: 2027-01-15\nhidden: true\n',
    none: 'date: soon\n',
  };
  const content = await contentFolder(t, {
    '../_data/site.json': '{"title":"Help","url":"https://help.example","timeZone":"Europe/Berlin"}',
    'categories/basics.md': '---\ntitle: Basics\n---\n',
    ...Object.fromEntries(
      Object.entries(keys).map(([name, lines]) => [
        `articles/${name}.md`,
        `---\ntitle: ${name}\ncategories: [basics]\n${lines}---\n\nText. \`date: 2099-01-01\`\n`,
      ]),
    ),
  });
  const found = async (now: string) => {
    const options = ['--format', 'json', '--now', now];
    const { stdout } = await runSignpost(path.dirname(content), 'check', ...options);
    return problems
      .parse(JSON.parse(stdout))
      .filter(({ rule }) => rule === 'kept-back-elsewhere')
      .map(({ file, line, severity }) => `${file}:${line} ${severity}`);
  };
  assert.deepEqual(await found('2026-11-01'), [
    'articles/ahead.md:4 error',
    'articles/quoted.md:4 error',
    'articles/zoned.md:5 error',
  ]);
  assert.deepEqual(await found('2026-12-01'), ['articles/ahead.md:4 error', 'articles/zoned.md:5 error']);
  assert.deepEqual(await found('2027-02-01'), []);
});
