import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../src/content/read-content.ts';
import { runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from './content-folder.ts';

const head = '---\ntitle: One\ncategories: [g]\n---\n\n';
const category = '---\ntitle: G\n---\n';
const conflict = '<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> branch\n';

const message = (line: string) =>
  `\`${line}\` is a conflict of Git that nobody has resolved. Keep what is right of the two versions, and remove the lines that start with \`<<<<<<<\`, \`=======\` and \`>>>>>>>\`.`;

for (const [name, source, line, target] of [
  ['in the body', `${head}Text\n${conflict}`, 7, '<<<<<<< HEAD'],
  [
    'in front matter',
    `---\n<<<<<<< HEAD\ntitle: One\n=======\ntitle: Uno\n>>>>>>> branch\n---\nx\n`,
    2,
    '<<<<<<< HEAD',
  ],
  ['before front matter', `<<<<<<< HEAD\n${head}x\n`, 1, '<<<<<<< HEAD'],
  [
    'with the version before both',
    `${head}<<<<<<< a\nx\n||||||| 1a2b3c4\ny\n=======\nz\n>>>>>>> b\n`,
    6,
    '<<<<<<< a',
  ],
  ['of which the end is left', `${head}Text\n>>>>>>> branch\n`, 7, '>>>>>>> branch'],
  ['of which the middle is left', `${head}Text\n\n=======\n\nmore\n`, 8, '======='],
  ['of which the base is left', `${head}Text\n||||||| 1a2b3c4\n`, 7, '||||||| 1a2b3c4'],
  [
    'of which the base of a rebase is left',
    `${head}Text\n||||||| parent of 1a2b3c4 (Say more)\n`,
    7,
    '||||||| parent of 1a2b3c4 (Say more)',
  ],
  [
    'in an item of a list',
    `${head}- a\n\n  b\n<<<<<<< Updated upstream\n  c\n=======\n>>>>>>> Stashed changes\n`,
    9,
    '<<<<<<< Updated upstream',
  ],
  [
    'around the start of code',
    `${head}<<<<<<< HEAD\n\`\`\`js\n=======\n\`\`\`ts\n>>>>>>> x\na\n\`\`\`\n`,
    6,
    '<<<<<<< HEAD',
  ],
  ['in code that never ends', `${head}\`\`\`\n<<<<<<< HEAD\na\n`, 7, '<<<<<<< HEAD'],
] as const) {
  test(`a conflict of Git ${name} is one error with its line`, async (t) => {
    const contentDir = await contentFolder(t, { 'articles/one.md': source, 'categories/g.md': category });
    const { problems } = await readContent(contentDir);
    assert.deepEqual(problems, [
      {
        file: 'articles/one.md',
        position: { line, column: 1 },
        rule: 'merge-conflict',
        severity: 'error',
        target,
        message: message(target),
        suggestions: [],
      },
    ]);
  });
}

test('a conflict that an article shows as code is an example, and so is a heading with seven signs below', async (t) => {
  const shown = `${head}## Resolve\n\n\`\`\`\n${conflict}\`\`\`\n\n1. One:\n   ~~~text\n${conflict}   ~~~\n\n<pre>\n${conflict}</pre>\n\n    ${conflict.replaceAll('\n', '\n    ')}\n\nSevenup\n=======\n`;
  const contentDir = await contentFolder(t, { 'articles/one.md': shown, 'categories/g.md': category });
  assert.deepEqual((await readContent(contentDir)).problems, []);
});

test('a conflict in what was published, in queries and in the settings is one error', async (t) => {
  const contentDir = await contentFolder(t, {
    'articles/one.md': `${head}x\n`,
    'categories/g.md': category,
    'published.json': `[\n${conflict}]\n`,
    'search.golden.yml': conflict,
  });
  assert.deepEqual(
    (await readContent(contentDir)).problems.map(({ file, rule, position }) => [file, rule, position]),
    [
      ['published.json', 'merge-conflict', { line: 2, column: 1 }],
      ['search.golden.yml', 'merge-conflict', { line: 1, column: 1 }],
    ],
  );
});

test('an article with a category that is not there is not also one that nothing leads to', async (t) => {
  const contentDir = await contentFolder(t, {
    'articles/one.md': '---\ntitle: One\ncategories: [h]\n---\n\nx\n',
    'categories/g.md': category,
  });
  const { stdout } = await runSignpost(contentDir, 'check', '--content', contentDir);
  assert.match(stdout, /unknown-category/);
  assert.doesNotMatch(stdout, /orphan-page/);
});
