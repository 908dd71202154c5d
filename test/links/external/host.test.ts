import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitOf } from '../../../src/links/external/host.ts';

const noon = Date.parse('2030-01-01T12:00:00.000Z');

test('Retry-After is read as seconds or as a date, and is nothing when it is neither', () => {
  const headers = [
    '120',
    '0',
    'Tue, 01 Jan 2030 12:00:30 GMT',
    'Tue, 01 Jan 2030 11:00:00 GMT',
    'soon',
    undefined,
  ];
  assert.deepEqual(
    headers.map((header) => waitOf(header, noon)),
    [120_000, 0, 30_000, 0, undefined, undefined],
  );
});
