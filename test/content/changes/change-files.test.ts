import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs, {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { changeFiles, type FileChange } from '../../../src/content/changes/change-files.ts';
import { signFolder } from '../../../src/content/changes/change-owner.ts';
import { recoverChanges } from '../../../src/content/changes/recover-changes.ts';
import { readFolder } from '../../cli/run-signpost.ts';
import { contentFolder } from '../content-folder.ts';

const files = {
  'articles/a/one.md': 'one\r\n',
  'articles/a/two.md': '\ufefftwo\n',
  'categories/a.md': 'a',
};

const changes: readonly FileChange[] = [
  { file: 'articles/a/one.md', target: 'articles/b/uno.md', before: 'one\r\n', after: 'uno\r\n' },
  { file: 'articles/a/two.md', target: 'articles/a/two.md', before: '\ufefftwo\n', after: '\ufeffdos\n' },
  { file: 'published.json', target: 'published.json', before: undefined, after: '[]\n' },
];

const changed = {
  'articles/a/two.md': '\ufeffdos\n',
  'articles/b/uno.md': 'uno\r\n',
  'categories/a.md': 'a',
  'published.json': '[]\n',
};

function texts(contentDir: string): Record<string, string> {
  const all = Object.entries(readFolder(contentDir)).filter(([path]) => !path.startsWith('.signpost-change'));
  return Object.fromEntries(all.map(([path, text]) => [path, Buffer.from(text, 'latin1').toString('utf8')]));
}

test('all files are changed, and nothing else remains', async (t) => {
  const contentDir = await contentFolder(t, files);
  chmodSync(join(contentDir, 'articles/a/one.md'), 0o640);
  changeFiles(contentDir, changes);
  assert.deepEqual(texts(contentDir), changed);
  assert.deepEqual(Object.keys(readFolder(contentDir)), Object.keys(changed).sort());
  assert.equal(statSync(join(contentDir, 'articles/b/uno.md')).mode & 0o777, 0o640);
  assert.equal(recoverChanges(contentDir), undefined);
});

test('on a full disk nothing is changed, nothing remains, and the folder is named', async (t) => {
  const contentDir = await contentFolder(t, files);
  // The system names no path of what it refuses to write.
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    syscall: 'write',
  });
  const written = t.mock.method(fs, 'writeFileSync');
  written.mock.mockImplementationOnce(() => {
    throw full;
  }, 2);
  syncBuiltinESMExports();
  t.after(() => {
    t.mock.restoreAll();
    syncBuiltinESMExports();
  });
  assert.throws(() => changeFiles(contentDir, changes), { code: 'ENOSPC', path: realpathSync(contentDir) });
  assert.ok(written.mock.callCount() > 2);
  assert.deepEqual(texts(contentDir), files);
  assert.deepEqual(Object.keys(readFolder(contentDir)), Object.keys(files).sort());
});

for (const [title, spoil, message] of [
  [
    'a file that has changed meanwhile',
    (folder: string) => writeFileSync(join(folder, 'articles/a/two.md'), 'mine'),
    /`articles\/a\/two\.md` has changed meanwhile, and nothing was written/,
  ],
  [
    'a file that is in the way',
    (folder: string) => {
      mkdirSync(join(folder, 'articles/b'));
      writeFileSync(join(folder, 'articles/b/uno.md'), 'mine');
    },
    /There is a file `articles\/b\/uno\.md` already, and nothing was written/,
  ],
  [
    'a symbolic link on the way',
    (folder: string) => symlinkSync('a', join(folder, 'articles/b')),
    /`articles\/b\/uno\.md` is reached through a symbolic link/,
  ],
  [
    'another command that changes files',
    (folder: string) => {
      mkdirSync(join(folder, '.signpost-change'));
      writeFileSync(join(folder, '.signpost-change/changes.json'), '[]');
      signFolder(join(folder, '.signpost-change'));
    },
    /Another command changes this content folder \(`.*\.signpost-change`\), and nothing was written/,
  ],
  [
    'a change that came with the content',
    (folder: string) => {
      mkdirSync(join(folder, '.signpost-change'));
      writeFileSync(join(folder, '.signpost-change/changes.json'), '[]');
    },
    /`.*\.signpost-change` is in the way, and nothing was written: it belongs to no command that runs on this computer, and nothing of it is used\. Remove it, from Git too\./,
  ],
] as const) {
  test(`${title} keeps all files as they are`, async (t) => {
    const contentDir = await contentFolder(t, files);
    spoil(contentDir);
    const before = readFolder(contentDir);
    assert.throws(() => changeFiles(contentDir, changes), message);
    assert.deepEqual(readFolder(contentDir), before);
  });
}

test('a change that is killed at any step is finished or undone by the next command', async (t) => {
  const outcomes: string[] = [];
  let step = 0;
  for (let ended = false; !ended; ) {
    step += 1;
    const contentDir = await contentFolder(t, files);
    const { signal, status, stderr } = spawnSync(process.execPath, [
      join(import.meta.dirname, 'change-until-killed.ts'),
      contentDir,
      String(step),
      JSON.stringify(changes),
    ]);
    ended = signal !== 'SIGKILL';
    if (ended) assert.equal(status, 0, stderr.toString());
    assertWhole(texts(contentDir), `step ${step}`);
    const isWritten = existsSync(join(contentDir, '.signpost-change/changes.json'));
    if (!isWritten) {
      const now = texts(contentDir);
      assert.ok(isEqual(now, files) || isEqual(now, changed), `step ${step}: neither as it was nor finished`);
    }
    const recovery = recoverChanges(contentDir);
    const expected = recovery?.outcome === 'finished' || ended || isEqual(texts(contentDir), changed);
    assert.deepEqual(texts(contentDir), expected ? changed : files, `step ${step}`);
    assert.deepEqual(Object.keys(readFolder(contentDir)), Object.keys(texts(contentDir)), `step ${step}`);
    assert.equal(recoverChanges(contentDir), undefined);
    outcomes.push(expected ? 'finished' : 'as it was');
  }
  t.diagnostic(
    `killed at ${step - 1} steps: ${outcomes.filter((outcome) => outcome === 'finished').length - 1} finished`,
  );
  const firstFinished = outcomes.indexOf('finished');
  assert.ok(firstFinished > 5 && outcomes.length - firstFinished > 5);
  // Once a change is certain, it stays so.
  assert.ok(outcomes.slice(firstFinished).every((outcome) => outcome === 'finished'));
});

test('what somebody has changed after the interruption stays as it is', async (t) => {
  const contentDir = await contentFolder(t, files);
  interrupted(contentDir, ['articles/a/two.md']);
  writeFileSync(join(contentDir, 'articles/a/two.md'), 'mine');
  assert.deepEqual(recoverChanges(contentDir), {
    outcome: 'undone',
    files: ['articles/a/two.md'],
    left: [],
  });
  assert.deepEqual(texts(contentDir), { ...files, 'articles/a/two.md': 'mine' });
});

test('when a part is done already, the rest is finished around what somebody has changed', async (t) => {
  const contentDir = await contentFolder(t, files);
  const folder = interrupted(contentDir, ['articles/a/two.md', 'categories/a.md']);
  rmSync(join(contentDir, folder, 'new-0'));
  writeFileSync(join(contentDir, 'articles/a/two.md'), 'new articles/a/two.md');
  writeFileSync(join(contentDir, 'categories/a.md'), 'mine');
  assert.deepEqual(recoverChanges(contentDir), {
    outcome: 'finished',
    files: ['articles/a/two.md', 'categories/a.md'],
    left: ['categories/a.md'],
  });
  assert.deepEqual(texts(contentDir), {
    ...files,
    'articles/a/two.md': 'new articles/a/two.md',
    'categories/a.md': 'mine',
  });
});

for (const file of [
  '../outside.md',
  'articles/../../outside.md',
  'articles/.hidden.md',
  'images/x.md',
  'articles/x.html',
]) {
  test(`a journal that somebody has made cannot name ${file}`, async (t) => {
    const contentDir = await contentFolder(t, files);
    interrupted(contentDir, [file]);
    recoverChanges(contentDir);
    assert.deepEqual(texts(contentDir), files);
    assert.deepEqual(Object.keys(readFolder(join(contentDir, '..'))).length, 3);
  });
}

/** Leaves what a change leaves that was killed after its journal. */
function interrupted(contentDir: string, names: readonly string[]): string {
  const folder = '.signpost-change';
  mkdirSync(join(contentDir, folder));
  signFolder(join(contentDir, folder));
  const entries = names.map((file, index) => {
    writeFileSync(join(contentDir, folder, `new-${index}`), `new ${file}`);
    const path = join(contentDir, file);
    const before = existsSync(path) ? hash(readFileSync(path, 'utf8')) : undefined;
    return { file, target: file, before };
  });
  writeFileSync(join(contentDir, folder, 'changes.json'), JSON.stringify(entries));
  return folder;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Each file is the old or the new one, and never a part of either. */
function assertWhole(now: Record<string, string>, when: string): void {
  const known = [...Object.entries(files), ...Object.entries(changed)].map((entry) => JSON.stringify(entry));
  for (const entry of Object.entries(now))
    assert.ok(known.includes(JSON.stringify(entry)), `${when}: ${entry}`);
  assert.ok('articles/a/one.md' in now || 'articles/b/uno.md' in now, `${when}: the article is gone`);
}

function isEqual(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const sorted = (texts: Readonly<Record<string, string>>): string =>
    JSON.stringify(Object.entries(texts).sort());
  return sorted(a) === sorted(b);
}
