import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
