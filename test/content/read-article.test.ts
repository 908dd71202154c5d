import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readArticle, readCategory } from '../../src/content/read-document.ts';
import { ExpectedError } from '../../src/problems/expected-error.ts';
import type { Position } from '../../src/problems/problem.ts';
import type { RuleName } from '../../src/problems/rules.ts';
import { article, contentFolder } from './content-folder.ts';

const file = 'articles/x.md';

function found(rule: RuleName, position: Position, target: string, message: string) {
  return { file, position, rule, severity: 'error', target, message, suggestions: [] };
}

test('one article is read as it is read with all others', async (t) => {
  const contentDir = await contentFolder(t, {
    [file]: article('order: 01'),
    'categories/x.md': article('order: 02'),
  });
  const { document, problems } = await readArticle(contentDir, file);
  assert.deepEqual(problems, []);
  assert.equal(document?.name, 'x');
  assert.equal(document?.frontMatter.order, '01');
  assert.deepEqual(document?.positionOf('order'), { line: 3, column: 8 });
  assert.equal((await readCategory(contentDir, 'categories/x.md')).document?.frontMatter.order, '02');
});

test('windows and old line ends and a byte order mark make no difference', async (t) => {
  const text = article('order: 01');
  const contentDir = await contentFolder(t, {
    'articles/a.md': `\ufeff${text.replaceAll('\n', '\r\n')}`,
    'articles/b.md': text.replaceAll('\n', '\r'),
  });
  for (const path of ['articles/a.md', 'articles/b.md']) {
    const { document, problems } = await readArticle(contentDir, path);
    assert.deepEqual(problems, []);
    assert.equal(document?.source, text);
  }
});

test('an article that is gone gives nothing', async (t) => {
  const contentDir = await contentFolder(t, { [file]: article() });
  assert.deepEqual(await readArticle(contentDir, 'articles/gone.md'), { problems: [] });
  assert.deepEqual(await readArticle(contentDir, 'articles/x.md/y.md'), { problems: [] });
});

test('text that is not UTF-8 is an error at the first wrong byte', async (t) => {
  const latin = Buffer.from('---\r\ntitle: X\r\n---\r\nUn caf\u00e9.\r\n', 'latin1');
  const contentDir = await contentFolder(t, { [file]: latin });
  assert.deepEqual(await readArticle(contentDir, file), {
    problems: [
      found(
        'unreadable-text',
        { line: 4, column: 7 },
        '\ufffd',
        'The file is not text in UTF-8 from here on. Save it with the encoding UTF-8.',
      ),
    ],
  });
});

for (const [character, code] of [
  ['\u0000', 'U+0000'],
  ['\u001b', 'U+001B'],
  ['\u007f', 'U+007F'],
  ['\u009b', 'U+009B'],
  ['\ufdd0', 'U+FDD0'],
  ['\u{1fffe}', 'U+1FFFE'],
]) {
  test(`a control character is an error where it stands: ${code}`, async (t) => {
    const contentDir = await contentFolder(t, { [file]: `${article()}\tTab and\n ${character}\n\u0007` });
    assert.deepEqual(await readArticle(contentDir, file), {
      problems: [
        found(
          'unreadable-text',
          { line: 6, column: 2 },
          code ?? '',
          `The file holds the control character ${code}, which nobody can see. Remove it.`,
        ),
      ],
    });
  });
}

test('a file of more than 2 MB is no article', async (t) => {
  const contentDir = await contentFolder(t, { [file]: `${article()}${'x'.repeat(2_000_000)}` });
  assert.deepEqual(await readArticle(contentDir, file), {
    problems: [
      found(
        'article-limit',
        'unknown',
        '2000023',
        'The file has 2000023 bytes, more than 2000000. Split the text into more files.',
      ),
    ],
  });
});

test('nothing outside of the articles can be asked for', async (t) => {
  const contentDir = await contentFolder(t, { [file]: article(), 'secret.md': article() });
  for (const path of [
    'secret.md',
    'articles/../secret.md',
    'articles/./x.md',
    '../content/articles/x.md',
    join(contentDir, file),
    'articles/.x.md',
    'articles/x.txt',
    'articles//x.md',
    'articles/x\0.md',
    'categories/x.md',
  ]) {
    await assert.rejects(readArticle(contentDir, path), ExpectedError, path);
  }
});

test('a symbolic link is not followed, nor one on the way', async (t) => {
  const contentDir = await contentFolder(t, { 'articles/real/x.md': article(), '../secret.md': article() });
  await symlink(join(contentDir, '../secret.md'), join(contentDir, 'articles/x.md'));
  await symlink('real', join(contentDir, 'articles/linked'));
  for (const path of ['articles/x.md', 'articles/linked/x.md']) {
    const message = `\`${path}\` is a symbolic link, and links are not followed. Put the file itself there.`;
    assert.deepEqual(await readArticle(contentDir, path), {
      problems: [{ ...found('symbolic-link', 'unknown', path, message), file: path }],
    });
  }
});
