import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, serveProject } from './served.ts';

const link = (target: string, text = 'a link that says something'): string => `[${text}](${target})`;

/** Two articles, the second of which needs what the first one has, and a third that is fine. */
const files = {
  'content/articles/g/descale.md': article('Descale', '## Before you begin\n\nHave water.'),
  'content/articles/g/from.md': article(
    'From',
    `${link('/article/descale/#before-you-begin')} ${link('/tools/')} ${link('/files/list.pdf')}\n\n![A cup](/images/cup.svg)`,
  ),
  'content/articles/g/fine.md': article('Fine', `${link('/article/from/')}`),
  'content/categories/tools.md': '---\ntitle: Tools\n---\n',
  'content/articles/g/tool.md': '---\ntitle: Tool\ncategories: [tools]\n---\n\nA tool.\n',
  'content/files/list.pdf': '%PDF-1.4',
  'content/images/cup.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9"/>',
};

test('what a renamed article breaks elsewhere is said with its place, and that it is whole again', async (t) => {
  const { move, says, said, shows } = await serveProject(t, files);
  await move('content/articles/g/descale.md', 'content/articles/g/descaling.md');
  const broken = await says('(missing-page)');
  assert.match(
    broken,
    /^Renamed content\/articles\/g\/descale\.md to content\/articles\/g\/descaling\.md\nThis breaks 1 place in 1 other file:\ncontent\/articles\/g\/from\.md:6:30: error: .*\/article\/descaling\/.*\(missing-page\)\n/,
  );
  await shows('/article/from/', '(missing-page)');
  said();
  await move('content/articles/g/descaling.md', 'content/articles/g/descale.md');
  assert.equal(
    await says('No problems are left.'),
    'Renamed content/articles/g/descaling.md to content/articles/g/descale.md\n' +
      'Whole again: content/articles/g/from.md:6:30 (missing-page)\nNo problems are left.\n',
  );
});

test('so it is for a heading that is worded otherwise', async (t) => {
  const { write, says, said } = await serveProject(t, files);
  await write('content/articles/g/descale.md', article('Descale', '## First of all\n\nHave water.'));
  assert.match(
    await says('(missing-anchor)'),
    /^Changed content\/articles\/g\/descale\.md\nThis breaks 1 place in 1 other file:\ncontent\/articles\/g\/from\.md:6:30: error: /,
  );
  said();
  await write('content/articles/g/descale.md', files['content/articles/g/descale.md']);
  await says('Whole again: content/articles/g/from.md:6:30 (missing-anchor)');
});

const deletions = [
  ['content/articles/g/descale.md', 'from.md:6:30', 'missing-page'],
  ['content/categories/tools.md', 'from.md:6:95', 'missing-page'],
  ['content/files/list.pdf', 'from.md:6:133', 'missing-file'],
  ['content/images/cup.svg', 'from.md:8:10', 'missing-image'],
] as const;

for (const [file, place, rule] of deletions) {
  test(`so it is when ${file} is deleted`, async (t) => {
    const { remove, says } = await serveProject(t, files);
    await remove(file);
    const broken = await says(`(${rule})`);
    assert.ok(broken.startsWith(`Deleted ${file}\nThis breaks `), broken);
    assert.ok(broken.includes(`content/articles/g/${place}: error: `), broken);
  });
}

test('so it is for a category that articles name and nobody has any more', async (t) => {
  const { remove, says } = await serveProject(t, files);
  await remove('content/categories/tools.md');
  assert.match(
    await says('(unknown-category)'),
    /content\/articles\/g\/tool\.md:3:14: error: There is no category `tools`/,
  );
});

test('so it is for a setting', async (t) => {
  const { write, says, said } = await serveProject(t, files);
  const settings = (urls: object) =>
    JSON.stringify({ title: 'Example Help', url: 'https://help.example', urls });
  await write('_data/site.json', settings({ article: '/help/:name/' }));
  const broken = await says('(missing-page)');
  assert.match(broken, /^Changed _data\/site\.json\nThis breaks 2 places in 2 other files:\n/);
  assert.match(broken, /content\/articles\/g\/from\.md:6:30: error: /);
  said();
  await write('_data/site.json', settings({}));
  await says('No problems are left.');
});

test('an edit that nobody else can see says nothing of others', async (t) => {
  const { write, says } = await serveProject(t, files);
  await write(
    'content/articles/g/descale.md',
    article('Descale', '## Before you begin\n\nHave {{ water }}.'),
  );
  const said = await says('(unknown-variable)');
  assert.match(
    said,
    /^Changed content\/articles\/g\/descale\.md\ncontent\/articles\/g\/descale\.md:8:\d+: warning: /,
  );
  assert.doesNotMatch(said, /breaks/);
  await write('content/articles/g/descale.md', files['content/articles/g/descale.md']);
  await says('What was wrong there is gone.\nNo problems are left.\n');
});

test('an article that names a renamed one by its file says so on its own page', async (t) => {
  const { move, says, shows } = await serveProject(t, {
    ...files,
    'content/articles/g/fine.md': article('Fine', '[By name]({% link articles/g/descale.md %})'),
  });
  await move('content/articles/g/descale.md', 'content/articles/g/descaling.md');
  assert.match(await says('fine.md'), /content\/articles\/g\/fine\.md:6:\d+: error: /);
  await shows('/article/fine/', 'articles/g/fine.md:6:');
});
