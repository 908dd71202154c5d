import { lstatSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '../../problems/expected-error.ts';
import { fileNameFault } from '../file-names.ts';
import { goldenQueriesFile, ledgerFile } from '../placement.ts';
import { belowLanguage } from '../translations/language-folder.ts';

/**
 * Reads a file that may be changed as it is, with its line ends and byte order mark.
 *
 * @param file path relative to the content folder
 * @throws ExpectedError for a path that leaves the folder or leads through a symbolic link, and for what is no text
 */
export async function readWhole(contentDir: string, file: string): Promise<string> {
  const path = changeablePath(realpathSync(contentDir), file);
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (!status) throw new ExpectedError(`There is no file \`${file}\` in the content folder any more.`);
  if (!status.isFile()) throw new ExpectedError(`\`${file}\` is not a file.`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (cause) {
    throw new ExpectedError(`\`${file}\` is not text in UTF-8. Save it with the encoding UTF-8.`, { cause });
  }
}

/**
 * Path of a file that may be changed, whether it is there or not.
 *
 * @param root the content folder, without symbolic links on the way to it
 * @throws ExpectedError for what is no article, no category and no list that Signpost keeps, and for a way through a symbolic link
 */
export function changeablePath(root: string, file: string): string {
  if (!isText(file)) throw new ExpectedError(`\`${file}\` is no file of the content folder.`);
  const fault = fileNameFault(file);
  if (fault) throw new ExpectedError(fault.message);
  let path = root;
  for (const segment of file.split('/')) {
    path = join(path, segment);
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new ExpectedError(`\`${file}\` is reached through a symbolic link, and links are not followed.`);
    }
  }
  return path;
}

/** Whether a path, whatever it holds, is one of a file that Signpost changes. */
export function isChangeable(file: string): boolean {
  return isText(file) && !fileNameFault(file);
}

/** The same for a path whose name not every computer may be able to hold. */
function isText(file: string): boolean {
  if (file.split('/').some((segment) => segment === '' || segment.startsWith('.'))) return false;
  const inLanguage = belowLanguage(file);
  if (inLanguage === goldenQueriesFile || inLanguage === ledgerFile) return true;
  // Whichever folders a site has for them, texts alone are changed.
  if (!inLanguage.includes('/') || !file.endsWith('.md') || file.includes('\\')) return false;
  return !/^(?:images|files|node_modules)\//.test(inLanguage);
}
