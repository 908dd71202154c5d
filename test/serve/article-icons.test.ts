import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, serveProject } from './served.ts';

test('a drawing with a file of its own is served, and none that there is not', async (t) => {
  const { page } = await serveProject(t, {
    'content/articles/g/one.md': article('One', 'On {% icon fa-linux %}.'),
  });
  const { text } = await page('/article/one/');
  const address = /<use href="(?<address>[^"#]*)#i"/.exec(text)?.groups?.address ?? '';
  const drawing = await page(address);
  assert.equal(drawing.status, 200);
  assert.match(drawing.text, /<g id="i"><path d="/);
  assert.equal((await page(address.replace('linux', 'windows'))).status, 404);
});
