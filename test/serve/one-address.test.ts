import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, serveProject } from './served.ts';

test('a second article of a name takes nobody the address: each is at its own path until one of them goes', async (t) => {
  const { write, remove, shows, page } = await serveProject(t, {
    'content/articles/g/bulk.md': article('Bulk', 'The first one.'),
  });
  assert.match((await page('/article/bulk/')).text, /The first one\./);
  await write('content/articles/a/bulk.md', article('Bulk again', 'The second one.'));
  await shows('/article/a/bulk/', 'The second one.');
  await shows('/article/g/bulk/', 'The first one.');
  assert.equal((await page('/article/bulk/')).status, 404);
  await remove('content/articles/a/bulk.md');
  await shows('/article/bulk/', 'The first one.');
});

test('two articles of one address are both named on the page of the first, whose writer goes on', async (t) => {
  const { write, remove, shows, hides, says, page } = await serveProject(t, {
    'content/articles/g/bulk.md': article('Bulk', 'The first one.'),
  });
  await write('content/articles/g/Bulk.md', article('Bulk again', 'The second one.'));
  const said = await says('(duplicate-name)');
  assert.match(said, /^Created content\/articles\/g\/Bulk\.md\n/);
  assert.match(
    said,
    /content\/articles\/g\/bulk\.md:1:1: error: .*`articles\/g\/Bulk\.md`.*\(duplicate-name\)/,
  );
  const shown = await shows('/article/bulk/', '(duplicate-name)');
  assert.match(shown, /The first one\./);
  assert.doesNotMatch(shown, /The second one\./);
  assert.match(shown, /articles\/g\/bulk\.md:1:1 <b>error<\/b>: .*`articles\/g\/Bulk\.md`/);

  await write('content/articles/g/bulk.md', article('Bulk', 'The first one, edited.'));
  await shows('/article/bulk/', 'The first one, edited.');
  await remove('content/articles/g/Bulk.md');
  await hides('/article/bulk/', 'duplicate-name');
  assert.match((await page('/article/bulk/')).text, /The first one, edited\./);
});

test('a name that differs in capitals alone is a second one too, and the one that stays gets the address', async (t) => {
  const { write, remove, shows, says } = await serveProject(t, {
    'content/articles/g/bulk.md': article('Bulk', 'The first one.'),
  });
  await write('content/articles/g/Bulk.md', article('Capital', 'The second one.'));
  await says('(duplicate-name)');
  await shows('/article/bulk/', 'The first one.');
  await remove('content/articles/g/bulk.md');
  await shows('/article/Bulk/', 'The second one.');
});

test('an article does not take the address of a category', async (t) => {
  const { write, shows, says } = await serveProject(t, {
    '_data/site.json': JSON.stringify({
      title: 'Example Help',
      url: 'https://help.example',
      urls: { article: '/:name/' },
    }),
    'content/articles/g/one.md': article('One', 'The only one.'),
  });
  await write('content/articles/g/g.md', article('Group too', 'The second one.'));
  const said = await says('(duplicate-name)');
  assert.match(said, /categories\/g\.md:1:1: error: .*`articles\/g\/g\.md`.*\(duplicate-name\)/);
  const shown = await shows('/g/', '(duplicate-name)');
  assert.match(shown, /href="\/one\/"/);
  assert.doesNotMatch(shown, /The second one\./);
});

test('of two files of one address from the beginning, the page of the second says whose the address is', async (t) => {
  const { page } = await serveProject(t, {
    'content/articles/a/Bulk.md': article('First', 'The one of capitals.'),
    'content/articles/a/bulk.md': article('Second', 'The one of small letters.'),
  });
  assert.match((await page('/article/Bulk/')).text, /The one of capitals\./);
  assert.match(
    (await page('/article/bulk/')).text,
    /articles\/a\/bulk\.md:1:1 <b>error<\/b>: .*`articles\/a\/Bulk\.md`.*\(duplicate-name\)/,
  );
});
