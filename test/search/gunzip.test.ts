import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { constants, gzipSync } from 'node:zlib';
import { gunzip } from '../../src/browser/older-browsers/gunzip.ts';

const words = ['wombat', 'vault', 'two-step ', 'ünïcode', '\n', '東京', 'a', '{"text":'];

/** Texts like those of an index, and what is at the edges: nothing, one byte, noise, one byte very often. */
const samples: readonly Buffer[] = [
  Buffer.alloc(0),
  Buffer.from('x'),
  randomBytes(70_000),
  Buffer.alloc(200_000, 'a'),
  ...Array.from({ length: 20 }, (_, seed) =>
    Buffer.from(Array.from({ length: seed * 700 }, (_, at) => words[(at * at + seed * at) % 8]).join('')),
  ),
];

test('what gzip has packed is unpacked, by whichever way it was packed', () => {
  for (const sample of samples) {
    for (const level of [0, 1, 9]) {
      for (const strategy of [constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY]) {
        const packed = gzipSync(sample, { level, strategy });
        assert.ok(Buffer.from(gunzip(packed)).equals(sample), `${sample.length} bytes, level ${level}`);
      }
    }
  }
});

test('a head with a name, a comment, a sum and more is passed over', () => {
  const packed = gzipSync('wombat');
  const head = Buffer.from(packed.subarray(0, 10));
  head[3] = 2 + 4 + 8 + 16;
  const more = Buffer.from([3, 0, 1, 2, 3, ...Buffer.from('name\0comment\0'), 9, 9]);
  assert.equal(Buffer.from(gunzip(Buffer.concat([head, more, packed.subarray(10)]))).toString(), 'wombat');
});

test('what is not packed stays as it is', () => {
  assert.deepEqual(gunzip(Buffer.from('{"version":1}')), Buffer.from('{"version":1}'));
});

test('what is cut off or broken is no file, and takes neither for ever nor all memory', () => {
  const packed = gzipSync(Buffer.from(words.join(' ').repeat(50)));
  for (let length = 2; length < packed.length - 4; length += 1) {
    assert.throws(() => gunzip(packed.subarray(0, length)), RangeError, `${length}`);
  }
  for (let at = 10; at < packed.length; at += 1) {
    const changed = Buffer.from(packed);
    changed[at] = (changed[at] ?? 0) ^ 0xff;
    try {
      assert.ok(gunzip(changed).length < packed.length * 1033);
    } catch (error) {
      assert.ok(error instanceof RangeError, String(error));
    }
  }
});
