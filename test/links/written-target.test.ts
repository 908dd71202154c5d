import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWrittenTarget } from '../../src/links/written-target.ts';

test('what stands at the place of a link is taken for its target however it is escaped', () => {
  const targets: readonly (readonly [written: string, href: string, toFile?: string])[] = [
    ['/a?x=1&amp;y', '/a?x=1&y'],
    ['{{site.baseurl}}/a/', '/help/a/'],
    ['{% link articles/a.md %}#Über', '/article/a/#%C3%9Cber'],
    ['/a/{{ x }}/b', '/a/x/b'],
    ['a\\|b', 'a%7Cb'],
    ['www.a.example', 'http://www.a.example'],
    ['../safety/two%20words.md#x', '/article/two-words/#x', 'articles/safety/two words.md'],
    ['', ''],
  ];
  for (const [written, href, toFile] of targets)
    assert.ok(isWrittenTarget({ written, href, ...(toFile !== undefined && { toFile }) }), written);
});

test('what stands beside a target is not taken for it, and so nothing is written over it', () => {
  const href = '/help/article/sign-in';
  for (const written of ['te [w](/article/', 'e.baseurl}}/article/sign-in', 'article/sign-in) tit'])
    assert.equal(isWrittenTarget({ written, href }), false, written);
  const toFile = 'articles/sign-in.md';
  assert.equal(isWrittenTarget({ written: 'note [w](sign', href, toFile }), false);
});
