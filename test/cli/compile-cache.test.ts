import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');

/** What Node says of its compile cache while a command runs; it says nothing where there is none. */
function saidOfCache(set: Readonly<Record<string, string>>): string {
  const plain = Object.entries(process.env).filter(
    ([name]) => !/^(?:CI|CONTEXT|NODE_COMPILE_CACHE|\w+_(?:CI|PAGES|ACTIONS))$/.test(name),
  );
  const env = { ...Object.fromEntries(plain), NODE_DEBUG_NATIVE: 'COMPILE_CACHE', ...set };
  const { status, stderr } = spawnSync(process.execPath, [main, '--help'], { env, encoding: 'utf8' });
  assert.equal(status, 0);
  return stderr;
}

test('what Node kept of the code of an earlier command is read on the own computer', () => {
  assert.match(saidOfCache({}), /reading cache from .*\.cache.node/);
});

for (const set of [{ CI: 'true' }, { CI: '1' }, { CONTEXT: 'deploy-preview' }, { CONTEXT: 'production' }]) {
  test(`where a host may have put something into that folder, nothing of it runs: ${JSON.stringify(set)}`, () => {
    assert.doesNotMatch(saidOfCache(set), /\.cache/);
  });
}
