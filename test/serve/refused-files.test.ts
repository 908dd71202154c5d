import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, serveProject } from './served.ts';

const file = 'content/articles/g/clean.md';

/** Mistakes that refuse a file, with what is said of them. */
const mistakes: Readonly<Record<string, readonly [text: string | Uint8Array, place: string, rule: string]>> =
  {
    'a quote that is not closed': [
      '---\ntitle: "Clean\ncategories: [g]\n---\n\nWords.\n',
      '',
      'front-matter-syntax',
    ],
    'no title': ['---\ncategories: [g]\n---\n\nWords.\n', '1:1', 'missing-title'],
    'nothing at all': ['', '', ''],
    'another encoding': [
      Buffer.from('---\ntitle: Caf\xe9\ncategories: [g]\n---\n', 'latin1'),
      '2:11',
      'unreadable-text',
    ],
    'a value of the wrong kind': ['---\ntitle: Clean\nhidden: perhaps\n---\n', '3:9', 'front-matter-value'],
    'a control character': [`${article('Clean', 'Wo')}\u0007`, '', 'unreadable-text'],
  };

for (const [mistake, [text, place, rule]] of Object.entries(mistakes)) {
  test(`${mistake}: the page says so at its own address, and lists keep it`, async (t) => {
    const { write, page, shows, hides } = await serveProject(t, {
      [file]: article('Clean', 'Words to keep.'),
    });
    await write(file, text);
    const shown = await shows('/article/clean/', `articles/g/clean.md:${place}`);
    assert.match(shown, new RegExp(`<b>error</b>: .*\\(${rule}`));
    assert.match(shown, /Words to keep\./);
    assert.match(shown, /A build makes no page of articles\/g\/clean\.md until this is mended\./);
    assert.equal((await page('/article/clean/')).status, 200);
    assert.match((await page('/g/')).text, /href="\/article\/clean\/"/);

    await write(file, article('Mended', 'Other words.'));
    await shows('/article/clean/', 'Other words.');
    await hides('/article/clean/', 'aria-label="Problems"');
    await shows('/g/', 'Mended');
  });
}

test('a file that was wrong from the beginning says so at the address that it will have', async (t) => {
  const { write, page, shows } = await serveProject(t, {
    [file]: '---\ntitle: Soon here\ncategories: [g\n---\n\nWords.\n',
    'content/articles/g/untitled.md': '---\ncategories: [g]\n---\n\nWords to come.\n',
    'content/categories/late.md': '---\ntitel: Late\n---\n',
    'content/articles/g/two words.md': article('Two words', 'More.'),
  });
  const { status, text } = await page('/article/clean/');
  assert.equal(status, 200);
  assert.match(text, /articles\/g\/clean\.md:\d+:\d+ <b>error<\/b>: .*\(front-matter-syntax\)/);
  assert.match(text, /Nothing of this file can be shown yet\./);
  assert.doesNotMatch(text, /There is no page at this address/);
  assert.match((await page('/article/untitled/')).text, /Words to come\.[\s\S]*untitled\.md:1:1 <b>error/);
  assert.match((await page('/late/')).text, /categories\/late\.md:1:1 <b>error<\/b>: .*\(missing-title\)/);
  assert.match(
    (await page('/article/two%20words/')).text,
    /\(file-name\).*Did you mean|Did you mean.*\(file-name\)/,
  );
  await write(file, article('Here', 'Words that came.'));
  await shows('/article/clean/', 'Words that came.');
});

test('a category that is refused keeps its page, and its articles keep their place', async (t) => {
  const { write, shows, page } = await serveProject(t, { [file]: article('Clean', 'Words.') });
  await write('content/categories/g.md', '---\ntitle: [Group\n---\n');
  const shown = await shows('/g/', 'categories/g.md:');
  assert.match(shown, /\(front-matter-/);
  assert.match(shown, /href="\/article\/clean\/"/);
  assert.match((await page('/')).text, /href="\/g\/"/);
});
