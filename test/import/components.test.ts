import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf, importFolder } from './import-folder.ts';

const docusaurus = { 'docusaurus.config.js': "module.exports = { title: 'Docs' };\n" };

test('a partial that is called as a box shows its own text, and a box without a text opens nothing', async (t) => {
  const { run, text } = await importFolder(t, {
    ...docusaurus,
    'docs/a.mdx': [
      "import Note from './_p/_note.mdx';",
      '',
      '# A',
      '',
      '<Note name="Jo" />',
      '',
      'Between.',
      '',
      '<Tip />',
      '',
      '<Warning title="Mind" />',
      '',
      '<Accordion />',
      '',
      '<Info>Read on.</Info>',
      '',
      'End.',
      '',
    ].join('\n'),
    'docs/_p/_note.mdx': 'Shared *text* for {props.name}.\n',
  });
  assert.equal((await run()).code, 0);
  assert.equal(
    bodyOf(await text('content/articles/a.md')),
    '# A\n\nShared *text* for Jo.\n\nBetween.\n\n::: warning Mind\n:::\n\n::: info\nRead on.\n:::\n\nEnd.',
  );
});

test('tabs have the labels that their group gives them', async (t) => {
  const { run, text } = await importFolder(t, {
    ...docusaurus,
    'docs/a.mdx': [
      '# A',
      '',
      "<Tabs values={[{label:'Apple', value:'a'}, {label: 'Pear', value: 'p'}]}>",
      '<TabItem value="a">One</TabItem>',
      '<TabItem value="p" label="Own">Two</TabItem>',
      '</Tabs>',
      '',
      '<Tabs',
      '  defaultValue="m"',
      '  values={[',
      '    { "label": "Mac OS", "value": "m" },',
      '    { "label": "Windows", "value": "w" },',
      '  ]}',
      '>',
      '<TabItem value="m">',
      '',
      'Three',
      '',
      '</TabItem>',
      '<TabItem value="w">Four</TabItem>',
      '</Tabs>',
      '',
    ].join('\n'),
  });
  assert.equal((await run()).code, 0);
  assert.deepEqual(
    [...(await text('content/articles/a.md')).matchAll(/^== (.*)$/gm)].map(([, label]) => label),
    ['Apple', 'Own', 'Mac OS', 'Windows'],
  );
});
