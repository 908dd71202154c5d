import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { checkExternal, type ExternalLink } from '../../../src/links/external/external.ts';
import type { ExternalOptions } from '../../../src/links/external/options.ts';
import { type ExternalServer, externalServer, inTurn, status } from './server.ts';

const minute = 60_000;
const hour = 60 * minute;
const noon = Date.parse('2030-01-01T12:00:00.000Z');

test('a second run asks for nothing, and says how old its answers are', async (t) => {
  const { cacheFile, server } = await started(t);

  const fresh = await run(server, { cacheFile, now: () => noon });
  const asked = [...server.requests];
  const kept = await run(server, { cacheFile, now: () => noon + 25 * minute });

  assert.deepEqual(server.requests, asked);
  assert.deepEqual(fresh, [
    `\`${server.origin}/bots\` could not be checked: the site answers 403 (Forbidden). Make sure that readers can open it.`,
    `\`${server.origin}/gone\` leads nowhere: the site answers 404 (Not Found). Write an address that works, or take the link out.`,
  ]);
  assert.deepEqual(kept, [
    `\`${server.origin}/bots\` could not be checked: the site answers 403 (Forbidden), checked 25 minutes ago. Make sure that readers can open it.`,
    `\`${server.origin}/gone\` leads nowhere: the site answers 404 (Not Found), checked 25 minutes ago. Write an address that works, or take the link out.`,
  ]);
});

test('a failure is asked for again after an hour, and a link that works after a week', async (t) => {
  const { cacheFile, server } = await started(t);
  const requestsAt = async (time: number) => {
    server.requests.length = 0;
    await run(server, { cacheFile, now: () => time });
    return server.requests.toSorted();
  };

  const failures = ['GET /bots', 'GET /gone', 'HEAD /bots', 'HEAD /gone'];
  assert.deepEqual(await requestsAt(noon), [...failures, 'HEAD /page']);
  assert.deepEqual(await requestsAt(noon + hour - 1), []);
  assert.deepEqual(await requestsAt(noon + hour), failures);
  assert.deepEqual(await requestsAt(noon + 7 * 24 * hour - 1), failures);
  assert.deepEqual(await requestsAt(noon + 7 * 24 * hour), ['HEAD /page']);
});

test('the ages can be chosen, and a failure never lasts longer than a link that works', async (t) => {
  const { cacheFile, server } = await started(t);
  const ages = { cacheFile, maxAgeMs: 3 * hour, failureMaxAgeMs: 5 * hour };

  await run(server, { ...ages, now: () => noon });
  const [, gone] = await run(server, { ...ages, now: () => noon + 2 * hour });
  assert.equal(
    gone,
    `\`${server.origin}/gone\` leads nowhere: the site answers 404 (Not Found), checked 2 hours ago. Write an address that works, or take the link out.`,
  );
  server.requests.length = 0;
  await run(server, { ...ages, now: () => noon + 3 * hour });
  assert.equal(server.requests.length, 5);
});

test('an answer from the future, after a clock was set back, does not count', async (t) => {
  const { cacheFile, server } = await started(t);
  await run(server, { cacheFile, now: () => noon });
  server.requests.length = 0;
  await run(server, { cacheFile, now: () => noon - hour });
  assert.equal(server.requests.length, 5);
});

test('the cache is one sorted file, with the time of each answer and without old ones', async (t) => {
  const { cacheFile, server } = await started(t);
  await mkdir(path.dirname(cacheFile), { recursive: true });
  const old = { checkedAt: '2029-12-01T00:00:00.000Z', status: 200 };
  await writeFile(cacheFile, JSON.stringify({ links: { 'https://old.example/': old } }));

  await run(server, { cacheFile, now: () => noon });

  const checkedAt = '2030-01-01T12:00:00.000Z';
  const links = {
    [`${server.origin}/bots`]: { checkedAt, status: 403 },
    [`${server.origin}/gone`]: { checkedAt, status: 404 },
    [`${server.origin}/page`]: { checkedAt, status: 200 },
  };
  assert.equal(await readFile(cacheFile, 'utf8'), `${JSON.stringify({ links }, null, 2)}\n`);
  assert.deepEqual(await readdir(path.dirname(cacheFile)), ['external-links.json']);
});

test('a failure without a status is kept by its name', async (t) => {
  const { cacheFile } = await started(t);
  const server = await externalServer(t, { '/dropped': (request) => request.socket.destroy() });
  const links = linksTo(server, ['dropped']);
  const options = { cacheFile, allowPrivate: true, retries: 0 };

  await checkExternal(links, { ...options, now: () => noon });
  await server.close();
  const [kept] = await checkExternal(links, { ...options, now: () => noon + 59_000 });
  assert.equal(
    kept?.message,
    `\`${server.origin}/dropped\` leads nowhere: the host drops the connection, checked less than a minute ago. Write an address that works, or take the link out.`,
  );
});

for (const [name, damaged] of [
  ['that ends too early', '{"links": {"http'],
  ['of another shape', '[1, 2]'],
  ['that is empty', ''],
] as const) {
  test(`a cache ${name} starts anew`, async (t) => {
    const { cacheFile, server } = await started(t);
    await mkdir(path.dirname(cacheFile), { recursive: true });
    await writeFile(cacheFile, damaged);

    await run(server, { cacheFile, now: () => noon });
    assert.equal(server.requests.length, 5);
    await run(server, { cacheFile, now: () => noon });
    assert.equal(server.requests.length, 5);
  });
}

test('one damaged entry takes no other with it', async (t) => {
  const { cacheFile, server } = await started(t);
  await mkdir(path.dirname(cacheFile), { recursive: true });
  const checkedAt = new Date(noon).toISOString();
  const links = {
    [`${server.origin}/bots`]: { checkedAt: 'yesterday', status: 200 },
    [`${server.origin}/gone`]: { checkedAt, failure: 'constructor' },
    [`${server.origin}/page`]: { checkedAt, status: 200 },
  };
  await writeFile(cacheFile, JSON.stringify({ links }));

  await run(server, { cacheFile, now: () => noon });
  assert.deepEqual(server.requests.toSorted(), ['GET /bots', 'GET /gone', 'HEAD /bots', 'HEAD /gone']);
});

test('links that were left out because of a busy host are asked for in the next run', async (t) => {
  const { cacheFile } = await started(t);
  const server = await externalServer(t, {
    '/a': inTurn(status(429), status(200)),
    '/b': status(200),
  });
  const links = linksTo(server, ['a', 'b']);
  const options = { cacheFile, allowPrivate: true, retries: 0, perHost: { concurrency: 1, gapMs: 0 } };

  await checkExternal(links, { ...options, now: () => noon });
  await checkExternal(links, { ...options, now: () => noon });
  assert.deepEqual(server.requests, ['HEAD /a', 'HEAD /b']);
});

test('a cache that cannot be written is said in one sentence', async (t) => {
  const { cacheFile, server } = await started(t);
  await mkdir(cacheFile, { recursive: true });
  await assert.rejects(run(server, { cacheFile, now: () => noon }), (error: Error) => {
    assert.equal(error.name, 'ExpectedError');
    assert.ok(
      error.message.startsWith(`The answers about external links cannot be kept in \`${cacheFile}\`: `),
    );
    return true;
  });
  assert.deepEqual(await readdir(path.dirname(cacheFile)), ['external-links.json']);
});

/** A host with a page, a missing one, and one that is not for programs. */
async function started(t: TestContext): Promise<{ cacheFile: string; server: ExternalServer }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'signpost-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const server = await externalServer(t, { '/page': status(200), '/bots': status(403) });
  return { cacheFile: path.join(folder, '.cache', 'external-links.json'), server };
}

async function run(server: ExternalServer, options: ExternalOptions): Promise<string[]> {
  const links = linksTo(server, ['bots', 'gone', 'page']);
  const quick = { allowPrivate: true, retries: 0, perHost: { concurrency: 2, gapMs: 0 } };
  return (await checkExternal(links, { ...quick, ...options })).map(({ message }) => message);
}

function linksTo(server: ExternalServer, names: readonly string[]): ExternalLink[] {
  return names.map((name) => ({
    url: `${server.origin}/${name}`,
    file: 'articles/a.md',
    position: 'unknown',
    written: name,
  }));
}
