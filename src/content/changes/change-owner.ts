import { lstatSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, processName } from '../process-name.ts';
import { journalName } from './folder-names.ts';

/** File in the folder of a change that says who made the folder. */
const ownerName = 'owner';

const longestOwner = 200;

/** Whose a folder of a change is. */
export type Owner =
  /** Another command that is changing files now. */
  | 'living'
  /** A command on this computer that was interrupted. */
  | 'interrupted'
  /** Somebody else: it came with the content, or was copied, and nothing that it says is done. */
  | 'foreign';

/** Signs a folder of a change. What comes with a checkout or a copy is another folder, whose number nobody can foresee. */
export function signFolder(folder: string): void {
  writeFileSync(join(folder, ownerName), `${identityOf(folder)} ${processName()}`, { flush: true });
}

/** Tells whose a folder is; one in which nothing is yet but the beginning of a signature holds nothing to be lost. */
export function ownerOf(folder: string): Owner {
  const status = lstatSync(folder, { throwIfNoEntry: false });
  if (!status?.isDirectory()) return 'foreign';
  const names = readdirSync(folder);
  if (names.length === 0) return 'interrupted';
  const path = join(folder, ownerName);
  const file = lstatSync(path, { throwIfNoEntry: false });
  if (!file?.isFile() || file.size > longestOwner) return 'foreign';
  const [identity, owner = ''] = readFileSync(path, 'utf8').split(' ');
  if (identity !== identityOf(folder)) return names.length === 1 ? 'interrupted' : 'foreign';
  // This process changes files in one go: what it has left is left.
  return isRunning(owner) && owner !== processName() ? 'living' : 'interrupted';
}

/** The journal goes first: without it, the folder is nothing but drafts. The signature goes last. */
export function removeChange(folder: string): void {
  rmSync(join(folder, journalName), { force: true });
  for (const name of readdirSync(folder)) {
    if (name !== ownerName) rmSync(join(folder, name), { recursive: true, force: true });
  }
  rmSync(join(folder, ownerName), { force: true });
  rmdirSync(folder);
}

function identityOf(folder: string): string {
  const { dev, ino, birthtimeNs } = lstatSync(folder, { bigint: true });
  return `${dev}-${ino}-${birthtimeNs}`;
}
