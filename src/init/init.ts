import { randomUUID } from 'node:crypto';
import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { runGit } from '../git/git.ts';
import { ExpectedError } from '../problems/expected-error.ts';
import { refusedAt } from '../problems/system-refusal.ts';
import { isOfProgram } from './site-package.ts';
import { type SiteDescription, type StarterPart, starterParts } from './starter-files.ts';

export interface InitOptions {
  /** Folder of the site, absolute; it need not be there. */
  readonly folder: string;
  readonly site: SiteDescription;
  /** Takes the content and the settings that are there away first, if Git has them. */
  readonly replace: boolean;
}

export interface InitResult {
  /** Paths in the site, in order. */
  readonly written: readonly string[];
  /** What was there, and stays as it is. */
  readonly kept: readonly string[];
}

/** What holds a site's own words: in a copy of Signpost's repository, all that is to be another's. */
const ownFolders = ['content', '_data'] as const;

/**
 * Writes a new site: all of it or nothing, and never over a file that is there. Files are whole on disk before the first
 * takes its place, and what has taken its place goes again where a later one cannot.
 *
 * @throws ExpectedError where `replace` would lose what Git has not got, or the folder is a file
 */
export async function initSite({ folder, site, replace }: InitOptions): Promise<InitResult> {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new ExpectedError(`\`${folder}\` is a file: name another folder.`);
  if (replace) await demandCommitted(folder);
  // In its own repository, the program needs none of the files that bring it into a site.
  const isAllThere = isOfProgram(folder);
  const parts = starterParts(site, isAllThere).filter(
    ({ sign }) => !isAllThere || ownFolders.some((name) => sign.startsWith(name)),
  );
  const isNew = ({ sign }: StarterPart): boolean =>
    (replace && ownFolders.some((name) => sign.startsWith(name))) || !isTaken(join(folder, sign));
  const wanted = parts.filter(isNew).flatMap(({ files }) => [...files]);
  const kept = parts.filter((part) => !isNew(part)).map(({ sign }) => sign);
  if (wanted.length > 0) place(folder, wanted, replace ? ownFolders : []);
  return { written: wanted.map(([path]) => path).sort(), kept: kept.sort() };
}

/** A folder with nothing in it holds nothing that could be kept. */
function isTaken(path: string): boolean {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status?.isDirectory() !== true) return status !== undefined;
  return readdirSync(path, { recursive: true, withFileTypes: true }).some((entry) => !entry.isDirectory());
}

function place(
  folder: string,
  files: readonly (readonly [path: string, contents: Uint8Array | string])[],
  replaced: readonly string[],
): void {
  const undo: (() => void)[] = [];
  const draft = join(folder, `.signpost-change-init-${randomUUID()}`);
  const steps = new Map<string, string>();
  try {
    makeFolder(folder, undo);
    undo.push(() => rmSync(draft, { recursive: true, force: true }));
    mkdirSync(draft);
    for (const [index, [path, contents]] of files.entries()) {
      const drafted = join(draft, String(index));
      writeFileSync(drafted, contents, { flush: true });
      steps.set(path, drafted);
    }
    for (const name of replaced) {
      const [from, to] = [join(folder, name), join(draft, `old-${name}`)];
      renameSync(from, to);
      undo.push(() => renameSync(to, from));
    }
    for (const [path, drafted] of steps) {
      const target = join(folder, path);
      makeFolder(dirname(target), undo);
      putNew(drafted, target);
      undo.push(() => rmSync(target));
    }
  } catch (cause) {
    for (const step of undo.reverse()) step();
    throw refusedAt(folder, cause);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Puts a whole file in its place; unlike a rename, never in the place of what somebody has put there meanwhile. */
function putNew(file: string, target: string): void {
  try {
    linkSync(file, target);
  } catch (error) {
    // Not every file system has links.
    if (isTaken(target)) throw error;
    copyFileSync(file, target, constants.COPYFILE_EXCL);
  }
}

/** Makes a folder and those above it that are not there. */
function makeFolder(folder: string, undo: (() => void)[]): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder), undo);
  mkdirSync(folder);
  undo.push(() => rmdirSync(folder));
}

async function demandCommitted(folder: string): Promise<void> {
  const paths = ['--', ...ownFolders];
  const known = await runGit(folder, ['ls-files', '-z', ...paths]).catch(() => undefined);
  const missing = ownFolders.filter((name) => !isTaken(join(folder, name)));
  if (missing.length > 0)
    throw new ExpectedError(
      `\`--replace\` replaces \`content\` and \`_data\`, and there is no \`${missing[0]}\` here.`,
    );
  const changed = await runGit(folder, ['status', '--porcelain', '--ignored', '-z', ...paths]).catch(
    () => undefined,
  );
  if (known?.code === 0 && known.stdout.length > 0 && changed?.code === 0 && changed.stdout.length === 0)
    return;
  throw new ExpectedError(
    '`--replace` removes `content` and `_data`, and Git has not got all that they hold: commit it first, so that nothing is lost.',
  );
}
