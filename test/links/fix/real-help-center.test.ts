import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { checkContent } from '../../../src/check/check.ts';
import { changeFiles } from '../../../src/content/changes/change-files.ts';
import { readWhole } from '../../../src/content/changes/changeable-file.ts';
import type { Fix, LinkFinding } from '../../../src/links/finding.ts';
import { planFixes } from '../../../src/links/fix/fix.ts';
import { ownProject } from '../../../src/site/project.ts';
import { corpus } from '../../corpus/build-site.ts';
import { needsCorpus } from '../../corpus/here.ts';

test(
  'fixes mend the real help center in one run, and change nothing but targets of links',
  needsCorpus,
  mendTheCorpus,
);

async function mendTheCorpus(t: TestContext): Promise<void> {
  const contentDir = await mkdtemp(join(tmpdir(), 'signpost-fix-'));
  t.after(() => rm(contentDir, { recursive: true }));
  await cp(corpus.folder, contentDir, { recursive: true });
  const check = () =>
    checkContent({ contentDir, project: ownProject, base: corpus.base, url: 'https://bitwarden.com' });

  const before = await check();
  const fixes = fixesOf(before);
  const edits = await planFixes(fixes, (file) => readWhole(contentDir, file));
  changeFiles(contentDir, edits);
  const after = await check();

  t.diagnostic(
    `errors: ${errorCount(before)} before, ${errorCount(after)} after; ` +
      `fixes: ${edits.flatMap((edit) => edit.fixes).length} in ${edits.length} files`,
  );
  assert.ok(fixes.length > 0);
  // What could be mended is, what could not is still found, and nothing new is.
  assert.deepEqual(summaries(after), summaries(before.filter(({ fix }) => fix === undefined)));
  assert.deepEqual(await planFixes(fixesOf(after), (file) => readWhole(contentDir, file)), []);

  const fixesByFile = Map.groupBy(fixes, ({ file }) => file);
  for (const file of await filesIn(corpus.folder)) {
    const [original, now] = await Promise.all(
      [corpus.folder, contentDir].map((folder) => readFile(join(folder, file))),
    );
    assert.ok(original && now);
    const changes = fixesByFile.get(file);
    if (changes) assertOnlyTargetsChanged(file, original, now, changes);
    else assert.ok(original.equals(now), `${file} has no link to mend, and it has changed`);
  }
  assert.deepEqual(await filesIn(contentDir), await filesIn(corpus.folder));
}

/** Replaces the targets in the original by their positions, the last of a line first, and compares the bytes. */
function assertOnlyTargetsChanged(file: string, original: Buffer, now: Buffer, fixes: readonly Fix[]): void {
  const lines = original.toString('utf8').split('\n');
  const changes = new Map(fixes.map((fix) => [`${fix.position.line}:${fix.position.column}`, fix]));
  const fromRight = [...changes.values()].toSorted((a, b) => b.position.column - a.position.column);
  for (const { position, written, replacement } of fromRight) {
    const line = lines[position.line - 1] ?? '';
    const start = position.column - 1;
    const end = start + written.length;
    assert.equal(line.slice(start, end), written, `${file}:${position.line}`);
    lines[position.line - 1] = line.slice(0, start) + replacement + line.slice(end);
  }
  assert.ok(now.equals(Buffer.from(lines.join('\n'))), `${file} has changed outside of its links`);
}

function fixesOf(findings: readonly LinkFinding[]): readonly Fix[] {
  return findings.flatMap(({ fix }) => (fix === undefined ? [] : [fix]));
}

/** Findings without their columns, which move where something before them on the line is mended. */
function summaries(findings: readonly LinkFinding[]): readonly string[] {
  return findings
    .map(({ problem: { file, position, rule, message } }) => {
      const line = position === 'unknown' ? position : position.line;
      return `${file}:${line}: ${message} (${rule})`;
    })
    .toSorted();
}

function errorCount(findings: readonly LinkFinding[]): number {
  return findings.filter(({ problem: { severity } }) => severity === 'error').length;
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}
