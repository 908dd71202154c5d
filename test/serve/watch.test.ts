import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { watchFiles } from '../../src/serve/watch.ts';
import { until } from '../cli/signpost.ts';

test('a folder that is not there yet is followed once it is, and nothing beside it', async (t) => {
  const root = mkdtempSync(join(tmpdir(), 'signpost-watch-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const layout = join(root, '_includes', 'partials', 'footer.njk');
  const seen: string[] = [];
  const watcher = await watchFiles([join(root, '_includes'), join(root, '_pages')], (path, kind) => {
    seen.push(`${kind} ${path.slice(root.length + 1)}`);
  });
  t.after(() => watcher.close());
  writeFileSync(join(root, 'beside.txt'), 'Beside.');
  mkdirSync(join(root, '_includes', 'partials'), { recursive: true });
  writeFileSync(layout, 'One.');
  await until('the new layout is seen', async () => (seen.length > 0 ? true : undefined));
  writeFileSync(layout, 'Two, and longer.');
  await until('its change is seen', async () =>
    seen.some((event) => event.startsWith('changed')) ? true : undefined,
  );
  assert.deepEqual(
    [...new Set(seen)],
    ['added _includes/partials/footer.njk', 'changed _includes/partials/footer.njk'],
  );
});

test('a file that is emptied first and written right after it is read as it is in the end', async (t) => {
  const root = mkdtempSync(join(tmpdir(), 'signpost-watch-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const file = join(root, 'site.json');
  writeFileSync(file, '{ "title": "Before" }');
  let read = '';
  const watcher = await watchFiles([root], (path) => {
    read = readFileSync(path, 'utf8');
    // Whoever saves it is not done yet.
    if (read === '') writeFileSync(file, '{ "title": "After" }');
  });
  t.after(() => watcher.close());
  writeFileSync(file, '');
  await until('what was written last is read', async () => (read.includes('After') ? true : undefined));
});
