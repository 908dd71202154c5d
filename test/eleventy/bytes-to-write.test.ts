import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { bytesToWrite } from '../../src/eleventy/bytes-to-write.ts';

test('the memory of a page is taken back once it is on disk, and not before', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-pages-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const toBytes = bytesToWrite();
  const first = join(folder, 'first');
  const one = toBytes('Zürich', first);
  assert.equal(Buffer.from(one).toString(), 'Zürich');
  writeFileSync(first, one.subarray(0, 3));
  const two = toBytes('two', join(folder, 'second'));
  // A file that is not whole yet is still being written.
  assert.equal(Buffer.from(one).toString(), 'Zürich');
  writeFileSync(first, one);
  toBytes('three', join(folder, 'third'));
  assert.equal(one.length, 0);
  assert.equal(Buffer.from(two).toString(), 'two');
});
