import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { contentFolder } from '../content/content-folder.ts';
import { projectFolder } from '../corpus/build-site.ts';
import { readFolder, runSignpost } from './run-signpost.ts';

const article = (title: string, body: string) => `---\ntitle: ${title}\ncategories: [g]\n---\n\n${body}\n`;

const files = {
  'categories/g.md': '---\ntitle: G\n---\n',
  'articles/g/one.md': article('One', 'The text of one.'),
  'articles/g/target.md': article('Target', 'Text.'),
};

/** A journal as Signpost writes it, and what it would do, by a stranger's hand. */
function putJournal(contentDir: string, entries = 1): void {
  const folder = join(contentDir, '.signpost-change');
  mkdirSync(folder);
  const before = createHash('sha256').update(files['articles/g/one.md']).digest('hex');
  const change = { file: 'articles/g/one.md', target: 'articles/g/one.md', before };
  writeFileSync(join(folder, 'changes.json'), JSON.stringify(Array.from({ length: entries }, () => change)));
  writeFileSync(join(folder, 'new-0'), article('One', 'Words of a stranger.'));
  writeFileSync(join(folder, 'owner'), '1-2-3 999999-1');
}

const said = (file: string) =>
  `\`${file}\` belongs to no command that runs on this computer, and nothing of it is used. Remove it, from Git too.`;

for (const command of ['check', 'build', 'ledger', 'mv'] as const) {
  test(`a journal that came with the content changes nothing, and ${command} names it`, async (t) => {
    const contentDir = await contentFolder(t, files);
    putJournal(contentDir);
    const before = readFolder(contentDir);
    const options = {
      check: [],
      build: ['--output', '../site', '--no-images'],
      ledger: [],
      mv: ['one', 'two'],
    };
    const { code, stdout, stderr } = await runSignpost(
      contentDir,
      command,
      ...options[command],
      '--content',
      '.',
    );
    assert.deepEqual(readFolder(contentDir), before);
    assert.equal(code, command === 'mv' ? 2 : 0);
    assert.ok(`${stdout}${stderr}`.includes(said('.signpost-change')), stdout + stderr);
    if (command === 'mv') assert.match(stderr, /\.signpost-change` is in the way, and nothing was written/);
  });
}

test('a journal of 200,000 changes is not even read', async (t) => {
  const contentDir = await contentFolder(t, files);
  putJournal(contentDir, 200_000);
  const before = Object.keys(readFolder(contentDir));
  const { stdout } = await runSignpost(contentDir, 'check', '--content', '.');
  assert.ok(stdout.includes(said('.signpost-change')));
  assert.deepEqual(Object.keys(readFolder(contentDir)), before);
});

test('everything by a name of ours that no command of this computer has left is a warning with its place', async (t) => {
  const contentDir = await contentFolder(t, {
    ...files,
    '.signpost-change.json': '{"folder":',
    '.signpost-change-999999-abc/new-0': 'x',
    'articles/g/.signpost-fix-1a2b': 'x',
  });
  const before = readFolder(contentDir);
  const { code, stdout } = await runSignpost(contentDir, 'check', '--content', '.', '--format', 'json');
  assert.equal(code, 0);
  const rows: unknown = JSON.parse(stdout);
  assert.ok(Array.isArray(rows));
  assert.deepEqual(
    rows.map(({ file, rule, severity, message }) => [file, rule, severity, message]),
    ['.signpost-change-999999-abc', '.signpost-change.json', 'articles/g/.signpost-fix-1a2b'].map((file) => [
      file,
      'leftover-file',
      'warning',
      said(file),
    ]),
  );
  assert.deepEqual(readFolder(contentDir), before);
});

const broken = Object.fromEntries(
  Array.from({ length: 4 }, (_, index) => [
    `articles/g/f${index}.md`,
    article(`F ${index}`, 'See [the target](/article/target).'),
  ]),
);

/** Ends a command at once when the n-th file is about to take its place. */
function killed(contentDir: string, at: number, ...command: readonly string[]): boolean {
  const { signal } = spawnSync(
    process.execPath,
    [
      ...['--import', join(import.meta.dirname, 'killed-at-rename.ts')],
      ...[join(projectFolder, 'src', 'cli', 'main.ts'), ...command, '--content', contentDir],
    ],
    { env: { ...process.env, KILLED_AT: String(at) } },
  );
  return signal === 'SIGKILL';
}

test('mending that was killed at any rename is done in all articles or in none after the next command', async (t) => {
  const all = { ...files, ...broken };
  const outcomes = new Set<string>();
  for (let at = 1; ; at++) {
    const contentDir = await contentFolder(t, all);
    const before = readFolder(contentDir);
    const wasKilled = killed(contentDir, at, 'check', '--fix');
    await runSignpost(contentDir, 'check', '--content', '.');
    const after = readFolder(contentDir);
    assert.deepEqual(Object.keys(after), Object.keys(before), `killed at ${at}`);
    const mended = Object.keys(broken).filter((file) => after[file] !== before[file]);
    assert.ok(
      mended.length === 0 || mended.length === Object.keys(broken).length,
      `killed at ${at}: ${mended}`,
    );
    outcomes.add(mended.length === 0 ? 'none' : 'all');
    if (!wasKilled) break;
  }
  assert.deepEqual(outcomes, new Set(['none', 'all']));
});

test('a change that was interrupted here, and that Git has taken in since, is not carried on', async (t) => {
  const contentDir = await contentFolder(t, { ...files, ...broken });
  assert.ok(killed(contentDir, 3, 'check', '--fix'));
  const git = (...args: readonly string[]) =>
    spawnSync('git', ['-C', contentDir, '-c', 'init.defaultBranch=main', ...args], { encoding: 'utf8' });
  assert.equal(git('init', '-q').status, 0);
  assert.equal(git('add', '-f', '.').status, 0);
  const before = readFolder(join(contentDir, 'articles'));
  const { stdout } = await runSignpost(contentDir, 'check', '--content', '.');
  assert.ok(stdout.includes(said('.signpost-change')), stdout);
  assert.deepEqual(readFolder(join(contentDir, 'articles')), before);
  assert.ok(readdirSync(contentDir).includes('.signpost-change'));
  // Taken out of Git again, it is.
  git('rm', '-rq', '--cached', '.signpost-change');
  await runSignpost(contentDir, 'check', '--content', '.');
  assert.ok(!readdirSync(contentDir).includes('.signpost-change'));
});
