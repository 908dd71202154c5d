import { test } from 'node:test';
import { article, serveProject } from './served.ts';

test('an edit of a snippet or of a term arrives on the pages that show it', async (t) => {
  const { write, shows, says } = await serveProject(t, {
    '_data/terms.json': '{ "vault": "Vault" }',
    'content/articles/g/one.md': article('One', '{% snippet hello %} {{ term.vault }}'),
    'content/snippets/hello.md': 'Hello.',
  });
  await shows('/article/one/', 'Hello. Vault');
  await write('content/snippets/hello.md', 'Hello again.');
  await shows('/article/one/', 'Hello again. Vault');
  await write('_data/terms.json', '{ "vault": "Safe" }');
  await shows('/article/one/', 'Hello again. Safe');
  await write('content/snippets/hello.md', 'See [nothing](/article/nothing/).');
  await says('content/snippets/hello.md:1:15: error:');
});
