import assert from 'node:assert/strict';
import type { LookupAddress } from 'node:dns';
import { test } from 'node:test';
import { createHostJudge, type HostJudge } from '../../../src/links/external/judged-hosts.ts';

const outer: LookupAddress = { address: '93.184.216.34', family: 4 };
const outer6: LookupAddress = { address: '2606:4700::1111', family: 6 };
const inner: LookupAddress = { address: '127.0.0.1', family: 4 };

test('a request connects to the address that was judged, whatever the name leads to by then', async () => {
  const { judge, asked } = judgeOf([[outer], [inner]]);
  assert.equal(await judge.refuses('rebound.example'), false);
  assert.deepEqual(await connected(judge, 'rebound.example'), [outer]);
  assert.deepEqual(asked, ['rebound.example']);
});

test('a name that leads into a private network is refused to a request that nobody judged before', async () => {
  const { judge } = judgeOf([[outer, inner]]);
  assert.equal(await connected(judge, 'inner.example'), 'ERR_PRIVATE_HOST');
  assert.equal(await judge.refuses('inner.example'), true);
});

test('a name that cannot be looked up now is looked up and judged when the request is made', async () => {
  const { judge } = judgeOf(['EAI_AGAIN', [inner]]);
  assert.equal(await judge.refuses('late.example'), false);
  assert.equal(await connected(judge, 'late.example'), 'ERR_PRIVATE_HOST');
});

test('a request to a name that is not there ends with what the name server says', async () => {
  const { judge } = judgeOf(['ENOTFOUND']);
  assert.equal(await judge.refuses('gone.example'), false);
  assert.equal(await connected(judge, 'gone.example'), 'ENOTFOUND');
});

test('names that say that they are private are never looked up', async () => {
  const { judge, asked } = judgeOf([[outer]]);
  const names = ['localhost', 'printer.local', 'wiki', '127.0.0.1', '[::1]', '10.0.0.1'];
  assert.deepEqual(
    await Promise.all(names.map(judge.refuses)),
    names.map(() => true),
  );
  assert.deepEqual(asked, []);
});

test('a connection that wants one address, or those of one family, gets them of what was judged', async () => {
  const { judge } = judgeOf([[outer, outer6]]);
  assert.deepEqual(await connected(judge, 'both.example.', { all: false }), outer.address);
  assert.deepEqual(await connected(judge, 'both.example', { all: true, family: 6 }), [outer6]);
});

/** A judge whose name server gives these answers in turn, and the last one from then on. */
function judgeOf(answers: readonly (readonly LookupAddress[] | string)[]) {
  const asked: string[] = [];
  const lookUp = async (name: string) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? [];
    asked.push(name);
    if (typeof answer === 'string') throw Object.assign(new Error(answer), { code: answer });
    return answer;
  };
  return { judge: createHostJudge({ allowPrivate: false, lookUp }), asked };
}

/** What a connection to a host gets: addresses, or the code of the failure. */
function connected(
  judge: HostJudge,
  hostname: string,
  options: Parameters<HostJudge['lookup']>[1] = { all: true },
) {
  return new Promise((resolve) => {
    judge.lookup(hostname, options, (error, address) => resolve(error ? error.code : address));
  });
}
