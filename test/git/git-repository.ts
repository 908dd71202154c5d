import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

/** A git repository of one test, and what is done in it. */
export interface Repository {
  readonly folder: string;
  readonly write: (files: Readonly<Record<string, string | Uint8Array>>) => Promise<void>;
  readonly move: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** Commits everything; the hash of the commit. */
  readonly commit: () => string;
  readonly git: (...args: readonly string[]) => string;
}

/** Nothing that somebody has set on this machine may change what git does in a test. */
const environment = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

const author = ['-c', 'user.name=Writer', '-c', 'user.email=writer@example.com'];

/** No commit asks whether the repository should be tidied up, which takes two more processes. */
const untidied = ['-c', 'maintenance.auto=false'];

/** Makes a folder that is removed after the test. */
export async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes a repository with one commit, which holds the files. */
export async function repositoryOf(
  t: TestContext,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Repository> {
  const folder = await temporaryFolder(t);
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, ...author, ...untidied, ...args], {
      encoding: 'utf8',
      env: environment,
      stdio: 'pipe',
    });
  const repository: Repository = {
    folder,
    write: async (written) => {
      for (const [path, text] of Object.entries(written)) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }
    },
    move: async (from, to) => {
      await mkdir(dirname(join(folder, to)), { recursive: true });
      await rename(join(folder, from), join(folder, to));
    },
    remove: (path) => rm(join(folder, path), { recursive: true }),
    commit: () => {
      git('add', '--all');
      git('commit', '--quiet', '--message', 'Change');
      return git('rev-parse', 'HEAD').trim();
    },
    git,
  };
  git('init', '--quiet');
  await repository.write(files);
  repository.commit();
  return repository;
}

/** Lets git neither compress nor compare what it stores and sends: with many images, that is most of a test's time. */
export function withLargeFiles({ git }: Repository): void {
  git('config', 'core.compression', '0');
  git('config', 'pack.window', '0');
}
