import assert from 'node:assert/strict';
import os from 'node:os';
import { test } from 'node:test';
import { readFolder, runSignpost } from '../cli/run-signpost.ts';
import { check } from './findings.ts';
import { address, content, copiedContent } from './fixture.ts';

test('each link that is wrong is found where its target stands, with what was meant first, and nothing else is', async () => {
  const { code, findings } = await check(content);
  assert.deepEqual(findings, [
    'articles/locks/broken.md:7:7 error missing-anchor -> /article/pair-a-lock/#cards--locks',
    'articles/locks/broken.md:8:7 error missing-page',
    'articles/locks/broken.md:9:7 error missing-base -> {{site.baseurl}}/article/pair-a-lock/',
    'articles/locks/broken.md:10:7 error mistyped-path -> /article/pair-a-lock/',
    'articles/locks/broken.md:11:7 error missing-file',
    'articles/locks/broken.md:12:7 error malformed-address -> https://example.com',
    'articles/locks/broken.md:13:7 error broken-template-link -> /article/pair-a-lock/',
    'articles/locks/broken.md:13:7 warning unknown-variable -> site.baseurl',
    'articles/locks/broken.md:14:7 error empty-link',
    'articles/locks/broken.md:16:10 warning missing-alternative-text',
    'articles/locks/broken.md:16:10 error missing-image',
    'articles/locks/broken.md:18:24 error missing-page -> /article/pair-a-lock/',
    'articles/locks/broken.md:18:83 error missing-anchor -> /article/connect-the-hub/#before-you-begin',
    'articles/locks/broken.md:18:161 error missing-anchor -> /article/change-the-code/#set-a-code',
    'articles/locks/broken.md:18:243 warning wrong-case -> /article/pair-a-lock/',
    'articles/locks/broken.md:20:26 error missing-file -> /files/codes.csv',
    'articles/locks/broken.md:20:86 error slash-after-file -> /files/codes.csv',
    'articles/locks/broken.md:20:143 warning redirected-link -> /article/travel-lock/',
    'articles/locks/broken.md:22:20 error missing-page -> /article/pair-a-lock/',
    'articles/locks/broken.md:22:52 error missing-page',
    'articles/locks/broken.md:22:83 warning missing-slash -> /article/pair-a-lock/#before-you-begin',
    'articles/locks/broken.md:22:157 warning doubled-slash -> /article/pair-a-lock/',
    'articles/locks/broken.md:24:16 error missing-page -> /article/webhooks/',
    'articles/locks/broken.md:24:63 warning own-address -> /article/webhooks/',
    'articles/locks/broken.md:24:132 warning own-address -> /article/webhooks/',
    'articles/locks/broken.md:24:201 warning insecure-link',
    'articles/locks/broken.md:26:18 warning placeholder-link',
    'articles/locks/broken.md:26:40 error broken-template-link -> /article/webhooks/',
    'articles/locks/broken.md:26:48 warning unknown-link-target -> articles/hub/webhooks.md',
    'articles/locks/gate-lock.md:12:38 warning missing-alternative-text',
    'articles/locks/gate-lock.md:18:58 warning missing-alternative-text',
    'articles/locks/travel-lock.md:11:65 warning own-address -> /article/troubleshooting/',
    'articles/locks/workshop-notes.md:1:1 warning orphan-page',
    'articles/sharing/broken-inside.md:10:10 error missing-page -> /article/guest-links/',
    'articles/sharing/broken-inside.md:10:30 error missing-page -> /article/guest-links/',
    'articles/sharing/broken-inside.md:14:8 error missing-anchor -> /article/guest-links/#limits',
    'articles/sharing/broken-inside.md:18:13 error missing-page -> /article/schedules/',
    'articles/sharing/broken-inside.md:24:7 error missing-anchor -> /article/schedules/#time-zone',
    'articles/sharing/broken-inside.md:24:30 error missing-image -> doors/hall.png',
    'articles/sharing/broken-inside.md:26:24 error missing-anchor -> /article/schedules/#time-zone',
    'articles/sharing/broken-inside.md:26:96 error missing-image -> images/doors/gate.jpg',
    'articles/sharing/broken-inside.md:28:6 error missing-page -> /article/invite-guests/',
  ]);
  assert.equal(code, 1);
});

test('--fix mends what has one answer, and changes nothing else', async (t) => {
  const copy = copiedContent(t);
  const { stdout } = await runSignpost(os.tmpdir(), 'check', '--fix', '--content', copy, ...address);
  const mended = [
    'articles/locks/broken.md:9:7: /article/pair-a-lock/ -> {{site.baseurl}}/article/pair-a-lock/',
    'articles/locks/broken.md:18:161: {{site.baseurl}}/article/change-the-code/#Set-a-Code -> {{site.baseurl}}/article/change-the-code/#set-a-code',
    'articles/locks/broken.md:20:143: {{site.baseurl}}/article/hotel-lock/ -> {{site.baseurl}}/article/travel-lock/',
    'articles/locks/broken.md:22:20: ../basics/pair-a-lock/ -> ../basics/pair-a-lock.md',
    'articles/locks/broken.md:22:83: {{site.baseurl}}/article/pair-a-lock#before-you-begin -> {{site.baseurl}}/article/pair-a-lock/#before-you-begin',
    'articles/locks/broken.md:24:16: {{site.baseurl}}/webhooks/ -> {{site.baseurl}}/article/webhooks/',
    'articles/locks/broken.md:24:63: https://latchwell.example/help/article/webhooks/ -> {{site.baseurl}}/article/webhooks/',
    'articles/locks/broken.md:24:132: https://help.latchwell.example/article/webhooks/ -> {{site.baseurl}}/article/webhooks/',
    'articles/locks/travel-lock.md:11:65: https://latchwell.example/help/article/troubleshooting/ -> {{site.baseurl}}/article/troubleshooting/',
    'articles/sharing/broken-inside.md:26:24: {{site.baseurl}}/article/schedules/#timezone -> {{site.baseurl}}/article/schedules/#time-zone',
  ];
  assert.deepEqual(
    stdout.split('\n').filter((line) => line.includes(' -> ')),
    mended,
  );
  assert.deepEqual(readFolder(copy), written(readFolder(content), mended));
});

test('an article that is renamed and moved to another folder leaves no link behind', async (t) => {
  const copy = copiedContent(t);
  const before = await check(copy);
  const moved = await runSignpost(
    os.tmpdir(),
    'mv',
    'troubleshooting',
    'articles/basics/when-it-fails.md',
    '--content',
    copy,
    ...address,
  );
  assert.deepEqual([moved.code, moved.stderr], [0, '']);
  const files = readFolder(copy);
  const naming = Object.keys(files).filter((file) => files[file]?.includes('troubleshooting'));
  assert.deepEqual(naming, ['articles/basics/when-it-fails.md']);
  assert.match(files['articles/basics/when-it-fails.md'] ?? '', /\n {2}- \/article\/troubleshooting\/\n/);
  const renamed = before.findings.map((finding) => finding.replace('/troubleshooting/', '/when-it-fails/'));
  assert.deepEqual(await check(copy), { ...before, findings: renamed });
});

/** The files with each change `FILE:LINE:COLUMN: OLD -> NEW` made in its line; a character is a byte in them. */
function written(
  files: Readonly<Record<string, string>>,
  changes: readonly string[],
): Record<string, string> {
  const result = { ...files };
  for (const change of changes) {
    const [, file = '', line, old = '', fresh = ''] = /^(.+):(\d+):\d+: (.+) -> (.+)$/.exec(change) ?? [];
    const lines = (result[file] ?? '').split('\n');
    const at = Number(line) - 1;
    lines[at] = (lines[at] ?? '').replace(`(${old})`, `(${fresh})`).replace(`"${old}"`, `"${fresh}"`);
    result[file] = lines.join('\n');
  }
  return result;
}
