import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, serveProject } from './served.ts';

test('a second article of a name does not take the address of the first, and both are named', async (t) => {
  const { write, remove, shows, hides, says, page } = await serveProject(t, {
    'content/articles/g/bulk.md': article('Bulk', 'The first one.'),
  });
  // Of two files of a name, a build takes the first in order of path.
  await write('content/articles/a/bulk.md', article('Bulk again', 'The second one.'));
  const said = await says('(duplicate-name)');
  assert.match(said, /^Created content\/articles\/a\/bulk\.md\n/);
  assert.match(
    said,
    /content\/articles\/g\/bulk\.md:1:1: error: .*`articles\/a\/bulk\.md`.*\(duplicate-name\)/,
  );
  const shown = await shows('/article/bulk/', '(duplicate-name)');
  assert.match(shown, /The first one\./);
  assert.doesNotMatch(shown, /The second one\./);
  assert.match(shown, /articles\/g\/bulk\.md:1:1 <b>error<\/b>: .*`articles\/a\/bulk\.md`/);

  // Who has the address can go on writing.
  await write('content/articles/g/bulk.md', article('Bulk', 'The first one, edited.'));
  await shows('/article/bulk/', 'The first one, edited.');
  await remove('content/articles/a/bulk.md');
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

test('two files of one name from the beginning are both named on the page that is shown', async (t) => {
  const { page } = await serveProject(t, {
    'content/articles/a/bulk.md': article('First', 'The one of a.'),
    'content/articles/b/bulk.md': article('Second', 'The one of b.'),
  });
  const { text } = await page('/article/bulk/');
  assert.match(text, /The one of a\./);
  assert.match(
    text,
    /articles\/b\/bulk\.md:1:1 <b>error<\/b>: .*`articles\/a\/bulk\.md`.*\(duplicate-name\)/,
  );
});
