import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { generateRedirectsEvaluator } from 'redirects-in-workers';
import type { Host } from '../../src/content/settings/hosts.ts';
import { createHelpCenter } from '../../src/model/help-center.ts';
import { readFolder, runSignpost } from '../cli/run-signpost.ts';
import { copiedContent } from '../help-center/fixture.ts';
import { article, site } from '../model/fixtures.ts';
import { headersOf, readHeaders } from '../netlify/netlify.ts';
import { programOf, type Server, startCaddy, startNginx } from './servers.ts';
import { startPages } from './static-pages.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-hosts-'));
after(() => rmSync(folder, { recursive: true }));
const content = copiedContent({ after });
writeFileSync(
  path.join(content, 'articles', 'basics', 'moved.md'),
  `---
title: Moved about
categories: [basics]
redirect_from:
  - /Old/Größe & Maß/
  - /it's-"here"/$1
  - /price.html
  - /hc/articles/360*
  - /manual/*
  - /kb/*/answers/77*
---
Here.
`.replace('Größe & Maß', 'Größe&Maß'),
);
mkdirSync(path.join(content, 'files'), { recursive: true });
writeFileSync(path.join(content, 'files', 'prices.pdf'), '%PDF-1.4\n');

/** Old addresses, as readers ask for them, and where they lead. */
const moved = '/help/article/moved/';
const ledOn: readonly (readonly [from: string, to: string])[] = [
  ['/help/article/suitcase-lock', '/help/article/travel-lock/'],
  ['/help/article/suitcase-lock/', '/help/article/travel-lock/'],
  ['/help/article/hotel-lock', '/help/article/travel-lock/'],
  ['/help/visitors/?a=1&b=%20', '/help/sharing/?a=1&b=%20'],
  ['/help/Old/Gr%C3%B6%C3%9Fe&Ma%C3%9F/', moved],
  ['/help/old/gr%C3%B6%C3%9Fe&ma%C3%9F', moved],
  [`/help/it's-%22here%22/$1`, moved],
  ['/help/price.html', moved],
];
const ledByPrefix: readonly (readonly [from: string, to: string])[] = [
  ['/help/hc/articles/360', moved],
  ['/help/hc/articles/360012-how-to?x', `${moved}?x`],
  ['/help/kb/en-us/answers/7701-Any-title', moved],
  ['/help/manual', moved],
  ['/help/manual/deep/er', moved],
];

async function build(host: Host, ...more: readonly string[]): Promise<{ output: string; stdout: string }> {
  const output = path.join(folder, host);
  const options = ['--base', '/help', '--url', 'https://latchwell.example', '--context', 'production'];
  const { code, stdout, stderr } = await runSignpost(
    folder,
    ...[
      'build',
      '--content',
      content,
      '--output',
      output,
      '--host',
      host,
      '--no-images',
      ...options,
      ...more,
    ],
  );
  assert.equal(code, 0, stdout + stderr);
  return { output, stdout };
}

const servers = [
  { host: 'nginx', program: programOf('nginx', 'nginx-light'), start: startNginx, ending: 'nginx.conf' },
  { host: 'caddy', program: programOf('caddy', 'caddy'), start: startCaddy, ending: 'Caddyfile' },
] as const;

for (const { host, program, start, ending } of servers) {
  const skip = program === undefined && `${host} is not here, and cannot be installed`;
  describe(`what ${host} answers with the configuration that a build writes beside the output`, {
    skip,
  }, () => {
    let server: Server | undefined;
    let output = '';
    before(async () => {
      ({ output } = await build(host));
      server = await start(program ?? '', output, `${output}.${ending}`);
    });
    after(() => server?.stop());
    const ask = (address: string) => fetch(`${server?.origin}${address}`, { redirect: 'manual' });
    const leadsTo = async (address: string): Promise<string> => {
      const answer = await ask(address);
      const { pathname, search } = new URL(answer.headers.get('location') ?? '', `https://x${address}`);
      return `${answer.status} ${pathname}${search}`;
    };

    test('leads old addresses to their pages, in all their forms and with their query', async () => {
      for (const [from, to] of [...ledOn, ...ledByPrefix])
        assert.equal(await leadsTo(from), `301 ${to}`, from);
      assert.equal(await leadsTo('/'), '301 /help/');
    });

    test('shows pages at addresses with a slash, and leads there from those without', async () => {
      const page = await ask(moved);
      assert.equal(page.status, 200);
      assert.match(page.headers.get('content-type') ?? '', /^text\/html; charset=utf-8$/i);
      assert.match(await page.text(), /<h1[^>]*>Moved about/);
      assert.match(await leadsTo(moved.slice(0, -1)), /^30[18] \/help\/article\/moved\/$/);
    });

    test('shows the page for what is not there, with its status', async () => {
      for (const address of [
        '/help/nothing/',
        '/nothing',
        '/help/article/moved/x.png',
        '/.signpost-output',
      ]) {
        const answer = await ask(address);
        assert.equal(answer.status, 404, address);
        assert.match(await answer.text(), /Page not found/, address);
        assert.match(answer.headers.get('content-security-policy') ?? '', /^default-src 'none'/, address);
      }
    });

    test('sends each header as other hosts do, and once', async () => {
      const { output: reference } = await build('netlify');
      const rules = await readHeaders(reference);
      const files = Object.keys(readFolder(output)).filter((file) => !file.startsWith('.'));
      const asked = files.filter((file) => !/^help\/article\/(?!moved)/.test(file));
      assert.ok(asked.some((file) => file.startsWith('help/files/')));
      assert.ok(asked.some((file) => file.startsWith('help/images/')));
      for (const file of asked) {
        const address = `/${file.split('/').map(encodeURIComponent).join('/')}`.replace(
          /\/index\.html$/,
          '/',
        );
        const answer = await ask(address);
        assert.equal(answer.status, 200, address);
        const expected = headersOf(rules, `/${file}`);
        for (const [name, value] of Object.entries(expected)) {
          // In a folder of writers, the policy of the folder holds, and a Markdown file is saved like any other.
          if (name === 'Content-Type' && file.startsWith('help/files/')) continue;
          assert.equal(answer.headers.get(name), value, `${address} ${name}`);
        }
      }
    });

    test('is told nothing in the output itself', () => {
      const files = Object.keys(readFolder(output));
      assert.deepEqual(
        files.filter((file) => /_headers|_redirects|nginx|Caddyfile/.test(file)),
        [],
      );
    });
  });
}

describe('what Cloudflare reads', () => {
  test('leads old addresses to their pages, in all their forms and with their query', async () => {
    const { output } = await build('cloudflare');
    const lines = readFileSync(path.join(output, '_redirects'), 'utf8');
    const said: string[] = [];
    const logged = ['log', 'info', 'warn'] as const;
    const own = logged.map((name) => [name, console[name]] as const);
    for (const name of logged) console[name] = (text: string) => said.push(text);
    const evaluate = generateRedirectsEvaluator(lines, { maxLineLength: 1000 });
    for (const [name, log] of own) console[name] = log;
    const count = lines.trim().split('\n').length;
    assert.deepEqual(
      said.map((text) => text.replace(/[^\w .]/g, '').trim()),
      [`Parsed ${count} valid redirect rules.`],
    );
    const assets = { fetch: () => Promise.reject(new Error('an asset')) };
    for (const [from, to] of [...ledOn, ...ledByPrefix]) {
      const answer = await evaluate(new Request(`https://help.example${from}`), assets);
      const address = answer?.headers.get('location') ?? '';
      assert.equal(`${answer?.status} ${address}`, `301 ${to}`, from);
    }
  });

  test('stays within what it takes of headers', async () => {
    const { output } = await build('cloudflare');
    const text = readFileSync(path.join(output, '_headers'), 'utf8');
    const lines = text.split('\n');
    assert.ok(lines.every((line) => line.length <= 2000));
    assert.ok(lines.filter((line) => line.startsWith('/')).length <= 100);
    assert.ok(lines.every((line) => !line.startsWith('/') || line.split('*').length <= 2));
  });
});

describe('what GitHub serves of the folder with .nojekyll, under the path of the repository', () => {
  let server: Server | undefined;
  let files: Record<string, string> = {};
  before(async () => {
    const { output, stdout } = await build('github-pages');
    files = readFolder(output);
    const [marker = ''] = Object.keys(files).filter((file) => file.endsWith('.nojekyll'));
    assert.equal(marker, 'help/.nojekyll');
    assert.match(
      stdout,
      /Publish github-pages\/help, the folder with `\.nojekyll`\. GitHub Pages sends no headers/,
    );
    assert.match(stdout, /moved\.md:8:5[\s\S]*`\/hc\/articles\/360\*` leads nobody on: GitHub Pages/);
    server = await startPages(path.join(output, path.dirname(marker)), '/help');
  });
  after(() => server?.stop());

  test('leads old addresses to their pages by pages of their own', async () => {
    for (const [from, to] of ledOn) {
      const answer = await fetch(`${server?.origin}${from}`);
      assert.equal(answer.status, 200, from);
      const html = await answer.text();
      const address = to.replace(/\?.*/, '');
      assert.ok(html.includes(`<meta http-equiv="refresh" content="0; url=${address}">`), from);
      assert.ok(html.includes(`<link rel="canonical" href="https://latchwell.example${address}">`), from);
    }
  });

  test('shows the page for what is not there', async () => {
    const answer = await fetch(`${server?.origin}/help/nothing/`);
    assert.equal(answer.status, 404);
    assert.match(await answer.text(), /Page not found/);
  });

  test('has the policy in every page, since its host sends none', () => {
    const pages = Object.entries(files).filter(([, html]) => /<main/.test(html));
    assert.ok(pages.length > 20);
    for (const [file, html] of pages) {
      const [, policy = ''] =
        /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html) ?? [];
      assert.match(policy, /^default-src &#39;none&#39;; script-src &#39;self&#39;/, file);
      // Browsers complain of what a page cannot say.
      assert.doesNotMatch(policy, /frame-ancestors|sandbox|unsafe/);
      assert.ok(html.indexOf('Content-Security-Policy') < html.indexOf('<script'), file);
    }
  });
});

describe('what a host does not take', () => {
  const rules = (redirectFrom: readonly string[], host: Host) => {
    const articles = [article('a', { redirectFrom })];
    const rest = { categories: [], assets: [], unfinished: [], goldenQueries: [], problems: [] };
    const { problems } = createHelpCenter({ articles, ...rest }, site({ host }));
    return problems.map(({ rule, position }) => [
      rule,
      position === 'unknown' ? position : position.line - 10,
    ]);
  };
  const many = (count: number, end: string) =>
    Array.from({ length: count }, (_, index) => `/old-${index}${end}`);

  test('is said of the old address that is too many for it', () => {
    assert.deepEqual(rules(many(1000, '/'), 'cloudflare'), []);
    assert.deepEqual(rules(many(1001, '/'), 'cloudflare'), [['too-many-redirects', 1001]]);
    assert.deepEqual(rules(many(100, '-*'), 'cloudflare'), []);
    assert.deepEqual(rules(many(101, '-*'), 'cloudflare'), [['too-many-redirects', 101]]);
    assert.deepEqual(rules(many(6000, '/'), 'nginx'), []);
  });

  test('is said of a file that is too large for it, before anybody finds out there', async () => {
    const image = path.join(content, 'images', 'large.png');
    writeFileSync(image, '');
    truncateSync(image, 25 * 2 ** 20 + 1);
    try {
      const output = path.join(folder, 'too-large');
      const options = ['--content', content, '--output', output, '--no-images', '--base', '/help'];
      const { code, stdout } = await runSignpost(folder, 'build', ...options, '--host', 'cloudflare');
      assert.equal(code, 1);
      assert.match(
        stdout,
        /images\/large\.png: error: .* no file of more than 25 MiB, and this one has 26\./,
      );
      assert.equal((await runSignpost(folder, 'build', ...options, '--host', 'caddy')).code, 0);
    } finally {
      rmSync(image);
    }
  });
});

test('a configuration that somebody else has written is left alone, and nothing is published', async () => {
  const output = path.join(folder, 'mine');
  writeFileSync(`${output}.Caddyfile`, 'reverse_proxy localhost:9000\n');
  const options = ['--content', content, '--output', output, '--no-images', '--host', 'caddy'];
  const { code, stderr } = await runSignpost(folder, 'build', ...options);
  assert.equal(code, 2);
  assert.match(stderr, /`mine\.Caddyfile`, and somebody else has written a file of that name/);
  assert.equal(readFileSync(`${output}.Caddyfile`, 'utf8'), 'reverse_proxy localhost:9000\n');
  assert.equal(existsSync(output), false);
});
