import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redirectPathFault } from '../../../src/content/front-matter/redirect-path.ts';

for (const path of [
  '/a/',
  '/article/old-name/',
  '/old.html',
  '/a%20b/',
  '/straße/',
  '/~me/x_y/',
  '/a/...b/',
]) {
  test(`${path} is an old address`, () => assert.equal(redirectPathFault(path), undefined));
}

for (const [path, reason, suggestions] of [
  ['article/x/', 'does not start with `/`', ['/article/x/']],
  ['', 'does not start with `/`', []],
  ['https://example.com/help/x/', 'is an address with a host', ['/help/x/']],
  ['https://example.com', 'is an address with a host', []],
  ['javascript://x', 'is an address with a host', []],
  ['/', 'is the home page', []],
  ['//evil.example/x', 'holds `//`', []],
  ['/a//b/', 'holds `//`', ['/a/b/']],
  ['/a b/', 'holds white space', []],
  ['/a\n/evil https://evil.example', 'holds white space', []],
  ['/*', 'holds `*`', []],
  ['/:splat', 'holds `:`', []],
  ['/a?b', 'holds `?`', []],
  ['/a#b', 'holds `#`', []],
  ['/a\\b', 'holds `\\`', []],
  ['/a/../b', 'holds `.` or `..`', []],
  ['/./b', 'holds `.` or `..`', []],
  ['/%2e%2e/b', 'holds `.` or `..`', []],
  ['/a%zz', 'holds a `%` that does not stand for a character', []],
  ['/a%0d%0ab', 'holds an encoded character that no address has', []],
  ['/a%5cb', 'holds an encoded character that no address has', []],
] as const) {
  test(`${JSON.stringify(path)} is no old address: it ${reason}`, () => {
    assert.deepEqual(redirectPathFault(path), {
      message: `\`${path}\` ${reason}. Write the old address as a plain path of this site, such as \`/article/old-name/\`.`,
      suggestions,
    });
  });
}
