import { realpath } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { runGit } from '../git/git.ts';
import { ExpectedError } from '../problems/expected-error.ts';

/** What makes pages of the content, in the folder of the project. */
const makers = [
  '_data',
  '_includes',
  '_pages',
  'src',
  '.eleventy.ts',
  'eleventy.config.js',
  'netlify.toml',
  'package.json',
  'package-lock.json',
] as const;

/**
 * Lists the files that a change touches and that are not content: settings, layouts, styles, code. But for settings, both
 * states of the site are made with them as they are now, so that what they change on every page does not show.
 *
 * @param root of the site
 * @param commit what the change is compared with
 * @param isCommitted whether only what is committed counts, and not what is on disk
 * @returns paths relative to the repository, in order
 */
export async function changedGeneratorFiles(
  contentDir: string,
  root: string,
  commit: string,
  isCommitted: boolean,
): Promise<readonly string[]> {
  const top = (await output(contentDir, ['rev-parse', '--show-toplevel'])).replace(/\n$/, '');
  const folder = await projectFolder(top, contentDir, root);
  if (folder === undefined) return [];
  const paths = makers.map((path) => `:(top,literal)${join(folder, path).split(sep).join('/')}`);
  const changed = ['diff', '--name-only', '--no-renames', '--no-ext-diff', '--no-textconv', '-z', commit];
  const files = fields(await output(top, [...changed, ...(isCommitted ? ['HEAD'] : []), '--', ...paths]));
  const added = isCommitted
    ? []
    : fields(await output(top, ['ls-files', '--others', '--exclude-standard', '-z', '--', ...paths]));
  return [...new Set([...files, ...added])].sort();
}

/**
 * The folder of the project in the repository of the content; where that is another repository, the one that holds the
 * content folder, if there is one.
 */
async function projectFolder(top: string, contentDir: string, root: string): Promise<string | undefined> {
  const folders = [await realpath(root), dirname(await realpath(contentDir))];
  return folders.map((folder) => relative(top, folder)).find((path) => !/^\.\.(?:$|[\\/])/.test(path));
}

async function output(folder: string, args: readonly string[]): Promise<string> {
  const { code, stdout, complaint } = await runGit(folder, args);
  if (code !== 0) throw new ExpectedError(`Git cannot say which files have changed: ${complaint}`);
  return stdout.toString('utf8');
}

function fields(listed: string): string[] {
  return listed.split('\0').filter((field) => field !== '');
}
