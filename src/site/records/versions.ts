import { createHash, type Hash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { type Project, packageDir } from '../project.ts';

/** What package managers write of the packages that are there, below `node_modules`. */
const installedLists = ['.package-lock.json', '.pnpm/lock.yaml', '.yarn-state.yml', '.yarn-integrity'];

/**
 * What rendering and searching may import, as the order of folders has it (ARCHITECTURE.md); and where the published
 * package has the code of all folders.
 */
const foldersThatRender = [
  ...['problems', 'wording', 'content', 'model', 'rendering', 'pages', 'search', 'site'],
  'shared-code',
];

/**
 * A hash of the code that renders: of this program, its packages and Node. Nothing where it cannot be said which packages
 * there are, so that nothing is kept from one run to the next.
 */
export function codeVersion(): string | undefined {
  const packages = installedPackages(packageDir);
  if (packages === undefined) return undefined;
  const hash = createHash('sha256').update(`${process.version} ${process.arch}\n`).update(packages);
  for (const folder of foldersThatRender) addFiles(hash, join(packageDir, 'src', folder), isCode);
  return hash.digest('hex');
}

/**
 * The file in which commands keep what they have rendered: one for each content folder of a site, and for each purpose.
 * None for content from elsewhere, which is looked at with the settings of a site and is not of it.
 *
 * @param contentDir absolute
 * @param purpose what is made of the articles: published pages have colors in code, and those of a server say their places
 */
export function recordFile(
  { root, recordCacheDir }: Pick<Project, 'root' | 'recordCacheDir'>,
  contentDir: string,
  purpose: 'build' | 'check' | 'serve',
): string | undefined {
  const folder = relative(root, contentDir);
  if (isAbsolute(folder) || folder.split(sep)[0] === '..') return undefined;
  const content = createHash('sha256').update(folder).digest('hex').slice(0, 8);
  return join(recordCacheDir, `${purpose}-${content}`);
}

/** A hash of what the settings of a site say: vocabulary and words that are rendered, beside what the site is. */
export function settingsVersion({ root }: Pick<Project, 'root'>): string {
  const hash = createHash('sha256');
  addFiles(hash, join(root, '_data'), isJson);
  return hash.digest('hex');
}

function isCode(name: string): boolean {
  return /\.(?:[jt]s|json)$/.test(name);
}

function isJson(name: string): boolean {
  return name.endsWith('.json');
}

/** Takes in all files of a folder, with their paths from it, so that a project may be moved. */
function addFiles(hash: Hash, top: string, isRead: (name: string) => boolean, folder = top): void {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addFiles(hash, top, isRead, path);
    if (!entry.isFile() || !isRead(entry.name)) continue;
    const bytes = readFileSync(path);
    hash.update(`${relative(top, path)} ${bytes.length}\n`).update(bytes);
  }
}

/** By name, so that the order of the file system does not matter; none where there is no such folder. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** What is said of the packages in the nearest folder of packages upwards. */
function installedPackages(from: string): Buffer | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    for (const name of installedLists) {
      try {
        return readFileSync(join(folder, 'node_modules', name));
      } catch {}
    }
    if (folder === dirname(folder)) return undefined;
  }
}
