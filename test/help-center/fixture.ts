import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runSignpost } from '../cli/run-signpost.ts';

/** The small help center of an invented product, in which every idiom of real articles stands. */
export const content = path.join(import.meta.dirname, '..', 'fixtures', 'help-center');
export const base = '/help';
export const address = ['--base', base, '--url', 'https://latchwell.example'] as const;

interface Cleanup {
  readonly after: (work: () => void) => void;
}

/** Builds the help center as it is published, into a folder that is removed after the tests that `t` speaks for. */
export async function builtHelpCenter(t: Cleanup): Promise<string> {
  const output = path.join(temporaryFolder(t), 'site');
  const options = ['--content', content, ...address, '--context', 'production', '--no-images'];
  const { code, stdout, stderr } = await runSignpost(os.tmpdir(), 'build', ...options, '--output', output);
  assert.equal(code, 0, stdout + stderr);
  return output;
}

/** A copy of the content for a test that changes it. */
export function copiedContent(t: Cleanup): string {
  const copy = path.join(temporaryFolder(t), 'content');
  cpSync(content, copy, { recursive: true });
  return copy;
}

function temporaryFolder(t: Cleanup): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-help-center-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}
