import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askOnce } from '../../../src/links/external/answer.ts';
import { externalServer, status } from './server.ts';

test('a redirect is followed to no address that is refused', async (t) => {
  const { origin, requests } = await externalServer(t, {
    '/outer': status(302, { location: '/step' }),
    '/step': status(301, { location: '/inner' }),
    '/inner': status(200),
  });
  const refuses = async (url: string) => url === `${origin}/inner`;

  const answer = await askOnce(`${origin}/outer`, { timeoutMs: 10_000, refuses });
  assert.deepEqual(answer.outcome, { failure: 'leads-away' });
  assert.deepEqual(requests, ['HEAD /outer', 'HEAD /step']);
});
