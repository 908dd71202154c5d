import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from '../content/content-folder.ts';

const query = z.object({
  ...{ query: z.string(), times: z.number(), days: z.number() },
  ...{ results: z.number(), chosen: z.number() },
});

const report = z.object({
  ...{ from: z.string(), to: z.string(), requests: z.number(), searches: z.number() },
  queriesWithoutResult: z.array(query),
  queriesNotFollowed: z.array(query),
  commonQueries: z.array(query),
  unhelpfulArticles: z.array(
    z.object({ address: z.string(), file: z.string(), yes: z.number(), no: z.number() }),
  ),
  missingAddresses: z.array(
    z.object({
      ...{ address: z.string(), times: z.number(), days: z.number() },
      ...{ from: z.array(z.string()), suggestions: z.array(z.string()) },
    }),
  ),
  machines: z.array(z.object({ name: z.string(), requests: z.number(), texts: z.number() })),
  goldenQueries: z.array(z.object({ query: z.string(), article: z.string() })),
  synonyms: z.array(z.tuple([z.string(), z.string()])),
});

const article = (title: string) => `---\ntitle: ${title}\ncategories: [help]\n---\n\nText.\n`;

/** The folder of a site whose logs are read, with a file beside it. */
async function site(t: TestContext, logs: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const content = await contentFolder(t, {
    '../_data/site.json': '{"title":"Help","url":"https://example.com","base":"/help"}',
    'categories/help.md': '---\ntitle: Help\n---\n',
    'articles/password.md': article('Reset your password'),
    'articles/invoice.md': article('Invoices'),
  });
  const cwd = path.dirname(content);
  for (const [name, text] of Object.entries(logs)) writeFileSync(path.join(cwd, name), text);
  return cwd;
}

async function read(t: TestContext, log: string): Promise<z.infer<typeof report>> {
  const cwd = await site(t, { 'access.log': log });
  const { code, stdout, stderr } = await runSignpost(cwd, 'signals', 'access.log', '--format', 'json');
  assert.deepEqual([code, stderr], [0, '']);
  return report.parse(JSON.parse(stdout));
}

const person = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const bot =
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)';

interface Request {
  readonly day?: number;
  readonly status?: number;
  readonly referrer?: string;
  readonly agent?: string;
}

function line(
  target: string,
  { day = 1, status = 200, referrer = '-', agent = person }: Request = {},
): string {
  const date = `${String(day).padStart(2, '0')}/Nov/2026:10:00:00 +0100`;
  return `203.0.113.7 - - [${date}] "GET ${target} HTTP/2.0" ${status} 0 "${referrer}" "${agent}"\n`;
}

const search = (text: string, results: number, chosen: string, request: Request = {}): string =>
  line(`/help/signals/s/?${new URLSearchParams({ q: text, n: String(results), c: chosen })}`, request);

const vote = (page: string, helpful: string): string =>
  line(`/help/signals/v/?${new URLSearchParams({ page: `https://example.com/help${page}`, helpful })}`);

/** So many of something, spread over days. */
const times = (count: number, make: (day: number) => string): string =>
  Array.from({ length: count }, (_, index) => make((index % 5) + 1)).join('');

test('of ten thousand lines, all that readers need is found, and nothing that is somebody’s own', async (t) => {
  const log = [
    times(12, (day) => search('reset passcode', 0, '', { day })),
    times(30, (day) => search('Reset  password', 4, '/article/password/', { day })),
    times(3, (day) => search('reset password', 4, '/article/invoice/', { day })),
    times(9, (day) => search('dark mode', 3, '', { day })),
    // Too few, and too many on one day alone.
    times(2, (day) => search('rare wish', 0, '', { day })),
    Array.from({ length: 20 }, () => search('one day wish', 0, '', { day: 3 })).join(''),
    times(5, (day) => search('invoice of ada.lovelace@example.com 4111 1111 1111 1111', 0, '', { day })),
    times(5, (day) => search('sk-live-abcdefghijklmnopqrstuvwxyz', 0, '', { day })),
    times(5, (day) => search('call +49 (30) 1234-567', 0, '', { day })),
    times(40, (day) => search('bot wish', 0, '', { day, agent: bot })),
    times(3, () => vote('/article/invoice/', 'no')),
    vote('/article/invoice/', 'yes'),
    times(4, () => vote('/article/password/', 'yes')),
    times(6, (day) =>
      line('/help/article/pasword/', {
        day,
        status: 404,
        referrer: 'https://example.com/help/article/invoice/',
      }),
    ),
    times(4, (day) =>
      line('/help/article/pasword/', {
        day,
        status: 404,
        referrer: 'https://forum.example/t/77123?user=ada',
      }),
    ),
    times(6, (day) => line('/help/wp-login.php', { day, status: 404 })),
    times(6, (day) => line('/other/page/', { day, status: 404 })),
    times(6, (day) => line('/help/article/gone-for-bots/', { day, status: 404, agent: bot })),
    times(7, (day) => line('/help/article/password.md', { day, agent: bot })),
    times(9800, (day) => line('/help/article/password/', { day })),
  ].join('');
  const found = await read(t, log);
  assert.deepEqual([found.from, found.to], ['2026-11-01', '2026-11-05']);
  assert.equal(found.requests, log.split('\n').length - 1);
  assert.deepEqual(
    found.queriesWithoutResult.map((one) => [one.query, one.times, one.days]),
    [
      ['reset passcode', 12, 5],
      ['call', 5, 5],
      ['invoice of', 5, 5],
    ],
  );
  assert.deepEqual(
    found.queriesNotFollowed.map((one) => [one.query, one.results, one.chosen]),
    [['dark mode', 3, 0]],
  );
  assert.deepEqual(
    found.commonQueries.map((one) => [one.query, one.times]),
    [['reset password', 33]],
  );
  assert.deepEqual(found.unhelpfulArticles, [
    { address: '/article/invoice/', file: 'articles/invoice.md', yes: 1, no: 3 },
  ]);
  assert.deepEqual(found.missingAddresses, [
    {
      ...{ address: '/article/pasword/', times: 10, days: 5 },
      from: ['/help/article/invoice/', 'forum.example'],
      suggestions: ['/article/password/'],
    },
  ]);
  assert.deepEqual(found.machines, [{ name: 'OpenAI', requests: 53, texts: 7 }]);
  assert.deepEqual(found.goldenQueries, [{ query: 'reset password', article: 'password' }]);
  assert.deepEqual(found.synonyms, [['passcode', 'password']]);
  const personal = /ada|lovelace|4111|1111|sk-live|1234|203\.0\.113|77123/;
  assert.doesNotMatch(JSON.stringify(found), personal);
});

const forms: Readonly<Record<string, string>> = {
  'the common format, which names no agents': times(4, (day) =>
    search('dark mode', 0, '', { day }).replace(/ "-" "[^"]*"\n$/, '\n'),
  ),
  CloudFront: `#Version: 1.0\n#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query\n${times(
    4,
    (day) =>
      `2026-11-0${day}\t10:00:00\tFRA2\t12\t203.0.113.7\tGET\td1.cloudfront.net\t/help/signals/s/\t200\t-\tMozilla/5.0%20(X11)%20Firefox/140.0\tq=dark+mode&n=0&c=\n`,
  )}`,
  Netlify: times(
    4,
    (day) =>
      `${JSON.stringify({
        ...{
          timestamp: `2026-11-0${day}T10:00:00.000Z`,
          method: 'GET',
          status_code: 200,
          user_agent: person,
        },
        ...{ url: 'https://example.com/help/signals/s/?q=dark+mode&n=0&c=', client_ip: '203.0.113.7' },
      })}\n`,
  ),
  Caddy: times(
    4,
    (day) =>
      `${JSON.stringify({
        ...{ ts: Date.UTC(2026, 10, day, 10) / 1000, status: 200 },
        request: {
          ...{ method: 'GET', uri: '/help/signals/s/?q=dark%20mode&n=0&c=0' },
          headers: { 'User-Agent': [person] },
        },
      })}\n`,
  ),
};

for (const [name, log] of Object.entries(forms)) {
  test(`a log is read in the form of ${name}`, async (t) => {
    const { queriesWithoutResult } = await read(t, log);
    assert.deepEqual(
      queriesWithoutResult.map((one) => [one.query, one.times, one.days]),
      [['dark mode', 4, 4]],
    );
  });
}

test('several logs are read together, packed ones too, and lines of no form are told', async (t) => {
  const cwd = await site(t, {
    'one.log': `nonsense\n${times(2, (day) => search('dark mode', 0, '', { day }))}{"a":1}\n`,
    'two.log.gz': gzipSync(times(2, (day) => search('dark mode', 0, '', { day }))),
  });
  const { code, stdout, stderr } = await runSignpost(cwd, 'signals', 'one.log', 'two.log.gz');
  assert.equal(code, 0);
  assert.match(stdout, /^Searches that find nothing: 1\n[\s\S]*\n {2}dark mode {2}4 times on 2 days\n/);
  assert.match(stdout, /4 requests from 2026-11-01 to 2026-11-02, 4 searches\.\n$/);
  assert.match(stderr, /^2 lines in no form that is known were passed over, first in .*one\.log:1\.\n/);
});

test('what readers agree on is printed as lines for the golden queries, and as words', async (t) => {
  const cwd = await site(t, {
    'access.log':
      times(5, (day) => search('how: reset "it" password', 4, '/article/password/', { day })) +
      times(5, (day) => search('how: reset "it" code', 0, '', { day })),
  });
  const { stdout } = await runSignpost(cwd, 'signals', 'access.log', '--golden');
  assert.equal(
    stdout,
    '- query: "how: reset \\"it\\" password"\n  article: password\n# For _data/synonyms.json, where they mean the same:\n#   ["code","password"]\n',
  );
  writeFileSync(path.join(cwd, 'content', 'search.golden.yml'), stdout);
  assert.equal((await runSignpost(cwd, 'check')).code, 0);
});

test('a page shows all of it, and what readers typed is text on it', async (t) => {
  const cwd = await site(t, {
    'access.log': times(5, (day) => search('<img src=x onerror=alert(1)> `x`', 0, '', { day })),
  });
  const { code } = await runSignpost(cwd, 'signals', 'access.log', '--page', 'signals.html');
  assert.equal(code, 0);
  const { readFileSync } = await import('node:fs');
  const html = readFileSync(path.join(cwd, 'signals.html'), 'utf8');
  assert.match(html, /<h1>What readers ask for<\/h1>/);
  assert.match(html, /&lt;img src=x onerror=alert\(1\)&gt;/);
  assert.doesNotMatch(html, /<img src=x|<script/);
});

test('lines that say what cannot be are passed over, however long they are', async (t) => {
  const time = (ts: unknown) => JSON.stringify({ ts, status: 200, uri: '/help/' });
  const cwd = await site(t, {
    'access.log': [
      time(1e300),
      time(-1e300),
      '[]',
      '{"ts":null}',
      `203.0.113.7 - - ${'['.repeat(200_000)}`,
      '203.0.113.7 - - [99/Foo/2026:10:00:00 +0100] "GET / HTTP/2.0" 200 0',
      '#Fields: date time cs-uri-stem sc-status',
      '2026-99-99 10:00:00 /help/ 200',
      line('/help/%E0%A4%A/').trim(),
      line('http://[/').trim(),
      search('dark mode', 0, '').trim(),
    ].join('\n'),
  });
  const { code, stdout, stderr } = await runSignpost(cwd, 'signals', 'access.log');
  assert.equal(code, 0);
  assert.match(stderr, /^7 lines in no form that is known were passed over, first in .*access\.log:1\.\n$/);
  assert.match(stdout, /3 requests on 2026-11-01, 1 search\.\n$/);
});

test('a log that is not there, damaged or not named is said', async (t) => {
  const cwd = await site(t, { 'damaged.gz': 'no gzip' });
  for (const [args, message] of [
    [[], /There is no log to read/],
    [['nothing.log'], /The log `.*nothing\.log` cannot be read: ENOENT/],
    [['damaged.gz'], /The log `.*damaged\.gz` cannot be read: incorrect header check/],
  ] as const) {
    const { code, stderr } = await runSignpost(cwd, 'signals', ...args);
    assert.equal(code, 2);
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /\n\s+at /);
  }
});
