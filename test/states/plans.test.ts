import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { z } from 'zod';
import { runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from '../content/content-folder.ts';

const plans = {
  enterprise: { label: 'Enterprise <plan>', order: 2, implies: ['teams'] },
  ios: { label: 'iPhone & iPad' },
  teams: { label: 'Teams plan', order: 1 },
};

const articles = {
  sso: 'applies_to: [ios, enterprise]\nsince: "2026.3"',
  groups: 'applies_to: teams',
  start: '',
};

async function site(
  t: TestContext,
  files: Readonly<Record<string, string>> = {},
): Promise<{ readonly cwd: string; readonly read: (file: string) => string }> {
  const content = await contentFolder(t, {
    '../_data/site.json': JSON.stringify({
      title: 'Help',
      url: 'https://help.example',
      category: { print: true },
    }),
    '../_data/applies.json': JSON.stringify(plans),
    'categories/basics.md': '---\ntitle: Basics\n---\n',
    ...Object.fromEntries(
      Object.entries(articles).map(([name, keys]) => [
        `articles/${name}.md`,
        `---\ntitle: The ${name}\ncategories: [basics]\n${keys}\n---\n\nText of it.\n`,
      ]),
    ),
    ...files,
  });
  const cwd = path.dirname(content);
  return { cwd, read: (file) => readFileSync(path.join(cwd, '_site', file), 'utf8') };
}

const badges = (html: string): readonly string[] =>
  [...html.matchAll(/<span class="badge">(.*?)<\/span>/g)].map(([, text = '']) => text);

const found = z.array(z.object({ url: z.string() }));

const problems = z.array(
  z.object({
    ...{ file: z.string(), line: z.number(), column: z.number(), rule: z.string() },
    suggestions: z.array(z.string()),
  }),
);

test('whom an article is for is a badge on its page, in lists, in print and in its Markdown', async (t) => {
  const { cwd, read } = await site(t);
  const { code, stdout } = await runSignpost(cwd, 'build');
  assert.deepEqual([code, stdout.includes('problem')], [0, false]);
  const all = ['Enterprise &lt;plan&gt;', 'iPhone &amp; iPad', 'Since 2026.3'];
  assert.deepEqual(badges(read('article/sso/index.html')), all);
  assert.deepEqual(badges(read('article/start/index.html')), []);
  assert.deepEqual(badges(read('basics/index.html')), ['Teams plan', ...all]);
  assert.deepEqual(badges(read('basics/print/index.html')), ['Teams plan', ...all]);
  assert.match(
    read('article/sso.md'),
    /^# The sso\n\nApplies to: Enterprise \\<plan\\>, iPhone & iPad, Since 2026\.3\n/,
  );
  assert.match(read('article/sso/index.html'), /"audienceType":"iPhone \\u0026 iPad"/);
});

test('the filter `plan:` finds what is for a plan, and for those that it implies, by name and by label', async (t) => {
  const { cwd } = await site(t);
  await runSignpost(cwd, 'build');
  const search = async (query: string) => {
    const { stdout } = await runSignpost(cwd, 'search', query, '--format', 'json');
    return found
      .parse(JSON.parse(stdout))
      .map(({ url }) => url)
      .sort();
  };
  assert.deepEqual(await search('text plan:enterprise'), ['/article/groups/', '/article/sso/']);
  assert.deepEqual(await search('plan:teams'), ['/article/groups/']);
  assert.deepEqual(await search('plan:iPad text'), ['/article/sso/']);
  assert.deepEqual(await search('plan:nobody'), []);
  assert.deepEqual(await search('enterprise'), []);
});

test('a part of an article has the badges of those who have it, and is shown to all', async (t) => {
  const body =
    'Before.\n\n::: only enterprise, teams\n1. **Open** it.\n\n   ::: info\n   Inside.\n   :::\n:::\n\nBehind.\n';
  const { cwd, read } = await site(t, {
    'articles/parts.md': `---\ntitle: Parts\ncategories: [basics]\n---\n\n${body}`,
  });
  const { stdout } = await runSignpost(cwd, 'build');
  assert.doesNotMatch(stdout, /warning|error/);
  const html = read('article/parts/index.html');
  const part = /<div class="only">([\s\S]*?)<p>Behind/.exec(html)?.[1] ?? '';
  assert.deepEqual(badges(part), ['Teams plan', 'Enterprise &lt;plan&gt;']);
  assert.match(part, /<strong>Open<\/strong>[\s\S]*Inside\./);
});

test('a name that the list does not have is reported at its place, with one that is near', async (t) => {
  const { cwd } = await site(t, {
    'articles/wrong.md':
      '---\ntitle: Wrong\ncategories: [basics]\napplies_to:\n  - teams\n  - entreprise\n---\n\nText.\n\n- ::: only teams tems\n  A.\n  :::\n\n::: only\nB.\n:::\n',
  });
  const { stdout } = await runSignpost(cwd, 'check', '--format', 'json');
  assert.deepEqual(
    problems
      .parse(JSON.parse(stdout))
      .map(({ file, line, column, rule, suggestions }) =>
        [`${file}:${line}:${column}`, rule, ...suggestions].join(' '),
      ),
    [
      'articles/wrong.md:6:5 unknown-applies-to enterprise',
      'articles/wrong.md:11:18 unknown-applies-to teams',
      'articles/wrong.md:15:1 container',
    ],
  );
});

test('what is wrong in the list itself is said at its place', async (t) => {
  const linesOf = async (list: string): Promise<readonly string[]> => {
    const { cwd } = await site(t, { '../_data/applies.json': list });
    const { stdout } = await runSignpost(cwd, 'check', '--format', 'json');
    return problems.parse(JSON.parse(stdout)).map(({ file, line, rule }) => `${file}:${line} ${rule}`);
  };
  assert.deepEqual(await linesOf('{\n  "a": { "label": "" },\n  "c": { "lable": "C", "label": "C" }\n}\n'), [
    '_data/applies.json:2 site-config',
    '_data/applies.json:3 site-config',
  ]);
  assert.deepEqual(
    await linesOf('{\n  "Teams Plan": { "label": "T" },\n  "a": { "label": "A", "implies": ["b"] }\n}\n'),
    ['_data/applies.json:2 site-config', '_data/applies.json:3 site-config'],
  );
});

test('readers of another language see its labels, and translations need say nothing', async (t) => {
  const { cwd, read } = await site(t, {
    '../_data/site.json':
      '{"title":"Help","url":"https://help.example","languages":{"de":{"label":"Deutsch","title":"Hilfe"}}}',
    '../_data/de/applies.json': '{ "teams": { "label": "Team-Tarif" } }',
    'de/articles/groups.md': '---\ntitle: Gruppen\n---\n\nText.\n',
  });
  await runSignpost(cwd, 'build');
  assert.deepEqual(badges(read('de/article/groups/index.html')), ['Team-Tarif']);
  assert.deepEqual(badges(read('de/article/sso/index.html')), [
    'Enterprise &lt;plan&gt;',
    'iPhone &amp; iPad',
    'Seit 2026.3',
  ]);
});
