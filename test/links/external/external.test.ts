import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { checkExternal, type ExternalLink } from '../../../src/links/external/external.ts';
import type { ExternalOptions } from '../../../src/links/external/options.ts';
import { externalServer, inTurn, status } from './server.ts';

test('links that end well are no problem: 200, a redirect to 200, and a host that knows no HEAD', async (t) => {
  const { origin, requests } = await externalServer(t, {
    '/page': status(200),
    '/moved': status(301, { location: '/page' }),
    '/no-head': inTurn(status(405), status(200)),
  });

  assert.deepEqual(await messages(t, [`${origin}/page`, `${origin}/moved`, `${origin}/no-head`]), []);
  assert.deepEqual(requests.toSorted(), [
    'GET /no-head',
    'HEAD /moved',
    'HEAD /no-head',
    'HEAD /page',
    'HEAD /page',
  ]);
});

test('a page that is asked for is not read, and its own links are left alone', async (t) => {
  const page = '<a href="/other">Other</a><img src="/image.png">';
  const { origin, requests } = await externalServer(t, {
    '/page': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page),
  });

  assert.deepEqual(await messages(t, [`${origin}/page`]), []);
  assert.deepEqual(requests, ['HEAD /page']);
});

test('what readers will not reach is an error that says why', async (t) => {
  const closed = await externalServer(t, {});
  await closed.close();
  const { origin } = await externalServer(t, {
    '/gone': status(410),
    '/failing': status(500),
    '/dropped': (request) => request.socket.destroy(),
    '/loop': status(302, { location: '/loop' }),
    '/to-nothing': status(302, { location: 'http://[' }),
    '/odd': status(599),
  });
  const expected = [
    broken(`${origin}/missing`, 'the site answers 404 (Not Found)'),
    broken(`${origin}/gone`, 'the site answers 410 (Gone)'),
    broken(`${origin}/failing`, 'the site answers 500 (Internal Server Error)'),
    broken(`${origin}/odd`, 'the site answers 599'),
    broken(`${origin}/dropped`, 'the host drops the connection'),
    broken(`${origin}/loop`, 'it redirects without an end'),
    broken(`${origin}/to-nothing`, 'it redirects to something that is no address'),
    broken(`${closed.origin}/`, 'the host refuses the connection'),
    broken('https://', 'it is no address'),
    broken('http://a b.example/', 'it is no address'),
  ];

  const written = expected.map((message) => message.split('`')[1] ?? '');
  assert.deepEqual(await messages(t, written), expected);
});

test('a host that never answers is an error', async (t) => {
  const { origin } = await externalServer(t, { '/silent': () => {} });

  assert.deepEqual(await messages(t, [`${origin}/silent`], { timeoutMs: 50 }), [
    broken(`${origin}/silent`, 'there is no answer in time'),
  ]);
});

test('a host that turns a program away is a warning', async (t) => {
  const { origin } = await externalServer(t, {
    '/sign-in': status(401),
    '/forbidden': status(403),
    '/bots': status(999),
  });

  assert.deepEqual(await messages(t, [`${origin}/sign-in`, `${origin}/forbidden`, `${origin}/bots`]), [
    unchecked(`${origin}/sign-in`, 'the site answers 401 (Unauthorized)'),
    unchecked(`${origin}/forbidden`, 'the site answers 403 (Forbidden)'),
    unchecked(`${origin}/bots`, 'the site answers 999'),
  ]);
});

test('a host that answers 429 is asked again after the time that it names', async (t) => {
  const { origin, requests } = await externalServer(t, {
    '/busy': inTurn(status(429, { 'retry-after': '0' }), status(200)),
  });

  // Without the header, the wait would be longer than the longest allowed, and nobody would ask again.
  assert.deepEqual(await messages(t, [`${origin}/busy`], { retries: 1, longestWaitMs: 999 }), []);
  assert.deepEqual(requests, ['HEAD /busy', 'HEAD /busy']);
});

test('a host that keeps on answering 429 is left alone, and its other links are not checked', async (t) => {
  const busy = status(429, { 'retry-after': '0' });
  const { origin, requests } = await externalServer(t, { '/a': busy, '/b': busy, '/c': busy });

  const perHost = { concurrency: 1, gapMs: 0 };
  const found = await messages(t, [`${origin}/a`, `${origin}/b`, `${origin}/c`], { perHost, retries: 1 });
  const reason = 'its host has answered 429 (Too Many Requests) to other links';
  assert.deepEqual(found, [
    unchecked(`${origin}/a`, 'the site answers 429 (Too Many Requests)'),
    unchecked(`${origin}/b`, reason),
    unchecked(`${origin}/c`, reason),
  ]);
  assert.deepEqual(requests.toSorted(), ['HEAD /a', 'HEAD /a', 'HEAD /b', 'HEAD /c']);
});

test('a host that wants a longer wait than allowed is not asked again', async (t) => {
  const { origin, requests } = await externalServer(t, { '/busy': status(429, { 'retry-after': '86400' }) });

  assert.deepEqual(await messages(t, [`${origin}/busy`]), [
    unchecked(`${origin}/busy`, 'the site answers 429 (Too Many Requests)'),
  ]);
  assert.deepEqual(requests, ['HEAD /busy']);
});

test('a failure that passes is no problem: a server error, and a dropped connection', async (t) => {
  const { origin } = await externalServer(t, {
    '/error': inTurn(status(503), status(503), status(200)),
    '/dropped': inTurn(
      (request) => request.socket.destroy(),
      (request) => request.socket.destroy(),
      status(200),
    ),
  });

  assert.deepEqual(await messages(t, [`${origin}/error`, `${origin}/dropped`], { retries: 1 }), []);
});

test('an address is asked for once and reported at every link to it, with or without a fragment', async (t) => {
  const { origin, requests } = await externalServer(t, {});
  const links: ExternalLink[] = [
    { url: `${origin}/x`, file: 'articles/a.md', position: { line: 3, column: 7 }, written: `${origin}/x` },
    {
      url: `${origin}/x#part`,
      file: 'articles/b.md',
      position: { line: 9, column: 1 },
      written: '{{ old }}/x#part',
    },
    { url: `${origin}/x`, file: 'articles/c.md', position: 'unknown', written: `${origin}/x` },
  ];
  const rest = { rule: 'broken-external-link', severity: 'error', suggestions: [] };
  const message = (url: string) =>
    `\`${url}\` leads nowhere: the site answers 404 (Not Found). Write an address that works, or take the link out.`;

  assert.deepEqual(
    await checkExternal(links, await quick(t)),
    links.map(({ url, file, position, written }) => ({
      file,
      position,
      target: written,
      message: message(url),
      ...rest,
    })),
  );
  assert.deepEqual(requests, ['HEAD /x', 'GET /x']);
});

test('one host never gets more requests at once than allowed', async (t) => {
  let active = 0;
  let most = 0;
  let waiting: (() => void) | undefined;
  const handler: Parameters<typeof externalServer>[1][string] = (_, response) => {
    active += 1;
    most = Math.max(most, active);
    const answer = () => {
      active -= 1;
      response.end();
    };
    // Answered in pairs, so that two at a time are needed to get an answer at all.
    if (waiting) {
      setImmediate(waiting);
      waiting = undefined;
      setImmediate(answer);
    } else waiting = answer;
  };
  const paths = Array.from({ length: 8 }, (_, index) => `/${index}`);
  const { origin } = await externalServer(t, Object.fromEntries(paths.map((at) => [at, handler])));

  const perHost = { concurrency: 2, gapMs: 0 };
  assert.deepEqual(
    await messages(
      t,
      paths.map((at) => origin + at),
      { perHost },
    ),
    [],
  );
  assert.equal(most, 2);
});

test('what must not be asked for is a warning', async (t) => {
  const { origin, requests } = await externalServer(t, { '/page': status(200) });
  const privateHost = 'its host is not on the public web and is not asked';
  const expected = [
    unchecked(`${origin}/page`, privateHost),
    unchecked('http://localhost:8080/', privateHost),
    unchecked('http://printer.local/', privateHost),
    unchecked('ftp://example.com/', 'only `http:` and `https:` addresses are asked for'),
    unchecked('https://me:secret@example.com/', 'it holds a user name or a password, and those are not sent'),
  ];

  const written = expected.map((message) => message.split('`')[1] ?? '');
  assert.deepEqual(await messages(t, written, { allowPrivate: false }), expected);
  assert.deepEqual(requests, []);
});

test('the name of a host is looked up once, and the address that was found is the one that is asked', async (t) => {
  const { origin, requests } = await externalServer(t, {
    '/page': status(200),
    '/moved': status(302, { location: '/page' }),
    '/no-head': inTurn(status(405), status(200)),
  });
  const asked: string[] = [];
  const lookUp = async (name: string) => {
    asked.push(name);
    // Nothing listens at the second address.
    return [{ address: asked.length === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
  };
  const site = `http://help.example.com:${new URL(origin).port}`;

  const written = ['/page', '/moved', '/no-head'].map((at) => site + at);
  assert.deepEqual(await messages(t, written, { lookUp }), []);
  assert.equal(requests.length, 5);
  assert.deepEqual(asked, ['help.example.com']);
});

test('a host whose name leads to this machine hears nothing', async (t) => {
  const { origin, requests } = await externalServer(t, { '/page': status(200) });
  const lookUp = async () => [{ address: '127.0.0.1', family: 4 }];
  const url = `http://help.example.com:${new URL(origin).port}/page`;

  assert.deepEqual(await messages(t, [url], { lookUp, allowPrivate: false }), [
    unchecked(url, 'its host is not on the public web and is not asked'),
  ]);
  assert.deepEqual(requests, []);
});

test('a redirect to something other than http is not followed', async (t) => {
  const { origin } = await externalServer(t, { '/file': status(302, { location: 'file:///etc/passwd' }) });

  assert.deepEqual(await messages(t, [`${origin}/file`]), [
    unchecked(`${origin}/file`, 'it redirects to something that is not on the public web'),
  ]);
});

test('progress counts different addresses', async (t) => {
  const { origin } = await externalServer(t, { '/page': status(200) });
  const seen: string[] = [];
  const onProgress = (done: number, total: number) => {
    seen.push(`${done}/${total}`);
  };

  await messages(t, [`${origin}/page`, `${origin}/page#a`, `${origin}/other`, 'https://'], { onProgress });
  assert.deepEqual(seen, ['1/3', '2/3', '3/3']);
});

function broken(url: string, reason: string): string {
  return `error broken-external-link: \`${url}\` leads nowhere: ${reason}. Write an address that works, or take the link out.`;
}

function unchecked(url: string, reason: string): string {
  return `warning unchecked-external-link: \`${url}\` could not be checked: ${reason}. Make sure that readers can open it.`;
}

async function messages(
  t: TestContext,
  urls: readonly string[],
  options: Partial<ExternalOptions> = {},
): Promise<string[]> {
  const links = urls.map(
    (url): ExternalLink => ({ url, file: 'articles/a.md', position: 'unknown', written: url }),
  );
  const problems = await checkExternal(links, { ...(await quick(t)), ...options });
  return problems.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);
}

/** Options for a host on this machine, with an empty cache and without waiting. */
async function quick(t: TestContext): Promise<ExternalOptions> {
  const folder = await mkdtemp(path.join(tmpdir(), 'signpost-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return {
    cacheFile: path.join(folder, 'external-links.json'),
    allowPrivate: true,
    perHost: { concurrency: 2, gapMs: 0 },
    retries: 0,
  };
}
