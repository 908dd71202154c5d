import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildSite, corpus } from '../corpus/build-site.ts';
import { builtCorpus } from '../corpus/built-corpus.ts';
import { readExpectedSite } from '../corpus/expected-site.ts';
import { describeWith, needsCorpus } from '../corpus/here.ts';
import {
  type Answer,
  addressesIn,
  type HeaderRule,
  headersOf,
  openHost,
  type RedirectRule,
  readHeaders,
  readRedirects,
} from './netlify.ts';

describe("what Netlify reads of Signpost's own help center", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-host-'));
  after(() => rmSync(folder, { recursive: true }));
  const build = () => {
    const output = path.join(folder, 'site');
    buildSite(['--content', 'content', '--output', output, '--context', 'production'], { images: true });
    return output;
  };
  checkHostFiles(build, '', true);
});

describeWith(needsCorpus, 'what Netlify reads of the real help center', () => {
  const host = checkHostFiles(builtCorpus, corpus.base);

  test('leads each of its 30 old addresses to the right page at once', () => {
    const { redirects } = readExpectedSite(corpus.expectedSite);
    assert.equal(redirects.size, 30);
    const found = [...redirects.keys()].map((from) => [from, host()(corpus.base + from)]);
    const expected = [...redirects].map(([from, to]) => [from, { status: 301, to: corpus.base + to }]);
    assert.deepEqual(found, expected);
  });
});

/** @param images whether smaller files of images are made, which is another kind of file that is kept forever */
function checkHostFiles(
  build: () => string,
  base: string,
  images = false,
): () => (address: string) => Answer {
  let output = '';
  let headers: readonly HeaderRule[] = [];
  let redirects: readonly RedirectRule[] = [];
  let missing: readonly RedirectRule[] = [];
  let files: readonly string[] = [];
  let answer: (address: string) => Answer = () => ({ status: 404 });
  before(async () => {
    output = build();
    headers = await readHeaders(output);
    const rules = await readRedirects(output);
    redirects = rules.filter(({ status }) => status !== 404);
    missing = rules.filter(({ status }) => status === 404);
    answer = await openHost(output);
    files = addressesIn(output);
  });

  test('sends every file with a policy and each header once', () => {
    assert.ok(headers.length > 0 && files.length > 0);
    for (const file of files) {
      const sent = headers
        .filter(({ forRegExp }) => forRegExp.test(file))
        .flatMap(({ values }) => Object.keys(values).map((name) => name.toLowerCase()));
      // Of two policies a host sends both, or the later one: that of the folder, which forbids more.
      const isOfWriters = /^\/(?:images|files)\//.test(file.slice(base.length));
      const twice = isOfWriters ? ['content-security-policy'] : [];
      assert.deepEqual(sent.toSorted(), [...new Set(sent), ...twice].sort(), file);
      assert.ok(sent.includes('content-security-policy'), file);
    }
    const [policy = ''] = headers.flatMap(({ values }) => values['Content-Security-Policy'] ?? []);
    // A comma would begin a second policy, and a line would end the header.
    assert.doesNotMatch(policy, /[,\n]|unsafe/);
  });

  test('keeps pictures and files of writers from being pages, and lets browsers save what is no picture', () => {
    const sentWith = (file: string) => headersOf(headers, base + file);
    for (const file of [
      '/images/a.svg',
      '/images/deep/A.SVG',
      '/images/a.png',
      '/files/a.pdf',
      '/files/b/c.txt',
    ]) {
      const { 'Content-Security-Policy': policy = '', ...others } = sentWith(file);
      assert.match(policy, /^default-src 'none'; (?!.*script-src).*; sandbox$/, file);
      assert.equal(others['X-Content-Type-Options'], 'nosniff');
      assert.equal(others['Content-Disposition'], file.startsWith('/files/') ? 'attachment' : undefined);
    }
    assert.doesNotMatch(sentWith('/article/images/')['Content-Security-Policy'] ?? '', /sandbox/);
  });

  test('lets browsers keep forever what has a hash in its address, all of it and nothing else', () => {
    const isKept = (file: string): boolean =>
      /immutable/.test(headersOf(headers, file)['Cache-Control'] ?? '');
    const isHashed = (file: string): boolean =>
      /^\/assets\/[a-z-]+-[0-9A-Z]{8}\.(?:css|js|svg|json)$/.test(file.slice(base.length)) ||
      /^\/assets\/icons\/[a-z0-9-]+-[0-9A-F]{8}\.svg$/.test(file.slice(base.length)) ||
      /^\/assets\/images\/[0-9a-f]{16}\.webp$/.test(file.slice(base.length)) ||
      /^(?:\/de)?\/search\/[0-9a-f]{12}\//.test(file.slice(base.length));
    const kept = files.filter(isKept);
    assert.ok(kept.length > 10);
    assert.equal(
      kept.some((file) => file.endsWith('.webp')),
      images,
    );
    assert.deepEqual(
      kept.filter((file) => !isHashed(file)),
      [],
    );
    assert.deepEqual(
      files.filter((file) => isHashed(file) && !isKept(file)),
      [],
    );
  });

  test('has a type for the Markdown of articles, which search engines are not to list beside them', () => {
    const twins = files.filter((file) => file.endsWith('.md'));
    assert.ok(twins.length > 0);
    for (const file of twins) {
      const { 'Content-Type': type, 'X-Robots-Tag': robots } = headersOf(headers, file);
      assert.deepEqual([type, robots], ['text/markdown; charset=utf-8', 'noindex'], file);
    }
    const others = files.filter((file) => !file.endsWith('.md') && headersOf(headers, file)['X-Robots-Tag']);
    assert.deepEqual(others, []);
  });

  test('leads every old address to a page that exists, in one hop, with or without its slash', () => {
    assert.ok(redirects.length > 0);
    for (const { from, to, status, force } of redirects) {
      assert.deepEqual([status, force], [301, false], from);
      for (const address of [from, from.replace(/\/$/, ''), `${from.replace(/\/$/, '')}/`])
        assert.deepEqual(answer(address), { status: 301, to }, address);
      assert.deepEqual(answer(to), { status: 200 }, to);
      // Browsers keep the fragment that was asked for, unless the address has its own.
      assert.doesNotMatch(to, /[?#]/);
    }
  });

  test('says in the language of its readers that a page is not there', () => {
    const languages = existsSync(path.join(output, base, 'de')) ? ['de'] : [];
    assert.deepEqual(
      missing.map(({ from, to, force }) => [from, to, force]),
      languages.map((language) => [`${base}/${language}/*`, `${base}/${language}/404.html`, false]),
    );
    for (const { to } of missing) assert.ok(existsSync(path.join(output, to)));
  });

  test('has no redirect from where a file is, and none that is written in another way than browsers ask', () => {
    for (const { from } of redirects) {
      const file = path.join(output, decodeURIComponent(from));
      assert.equal(existsSync(file) || existsSync(path.join(file, 'index.html')), false, from);
      assert.match(from, /^\/[\x21-\x7e]+$/);
      assert.doesNotMatch(from, /[?#*:]/);
    }
    const written = new Set(redirects.map(({ from }) => from));
    assert.deepEqual(
      redirects.filter(({ from }) => !written.has(from.toLowerCase())),
      [],
    );
  });

  return () => answer;
}
