import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isFolderLeftBehind, isLeftBehind } from '../../content/folder-listing.ts';
import { plainText } from '../../content/plain-text.ts';
import { refusedAt } from '../../problems/system-refusal.ts';

/** The folder of another system's center, as it is read: nothing in it is run, and nothing outside of it is looked at. */
export interface SourceFolder {
  /** Absolute. */
  readonly root: string;
  /** Paths of all files with `/`, in order; symbolic links are none. */
  readonly files: readonly string[];
  readonly links: readonly string[];
  readonly has: (path: string) => boolean;
  /** Whether there is anything below the path. */
  readonly hasFolder: (path: string) => boolean;
  /** A file as text, line ends as `\n`, without byte order mark; nothing of what is no file, no UTF-8, or too large. */
  readonly text: (path: string) => string | undefined;
  readonly bytes: (path: string) => Uint8Array;
  /** The file of a path in whatever capitals, if it is the only one. */
  readonly withCase: (path: string) => string | undefined;
}

/** Folders that hold packages, results and histories, never articles. */
const skipped: ReadonlySet<string> = new Set([
  'node_modules',
  'bower_components',
  '__pycache__',
  'venv',
  '_site',
]);

/** Hidden folders that hold a part of a center. */
const readHidden: ReadonlySet<string> = new Set(['.gitbook', '.obsidian', '.vitepress', '.vuepress']);

/** What builds leave in hidden folders that are read. */
const builtFolder = /^\.v[iu][te]+press\/(?:dist|cache)$/;

/** Larger texts are no articles, and the build refuses them. */
const largestText = 2_000_000;

/** @throws ExpectedError where the folder cannot be read */
export function openSourceFolder(root: string): SourceFolder {
  const files: string[] = [];
  const links: string[] = [];
  const folders = new Set<string>(['']);
  const enter = (folder: string): void => {
    folders.add(folder);
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isSymbolicLink()) links.push(path);
      else if (entry.isDirectory()) {
        const isHidden = isFolderLeftBehind(entry.name) && !readHidden.has(entry.name);
        if (!isHidden && !skipped.has(entry.name) && !builtFolder.test(path)) enter(path);
      } else if (entry.isFile() && (entry.name.startsWith('.') || !isLeftBehind(entry.name)))
        files.push(path);
    }
  };
  try {
    enter('');
  } catch (cause) {
    throw refusedAt(root, cause);
  }
  files.sort();
  const known = new Set(files);
  const texts = new Map<string, string | undefined>();
  const folded = Map.groupBy(files, (path) => path.normalize('NFC').toLowerCase());
  return {
    root,
    files,
    links: links.sort(),
    has: (path) => known.has(path),
    hasFolder: (path) => folders.has(path),
    text: (path) => {
      if (!known.has(path)) return undefined;
      if (!texts.has(path)) texts.set(path, readText(join(root, path)));
      return texts.get(path);
    },
    bytes: (path) => readFileSync(join(root, path)),
    withCase: (path) => {
      if (known.has(path)) return path;
      const [only, ...others] = folded.get(path.normalize('NFC').toLowerCase()) ?? [];
      return others.length === 0 ? only : undefined;
    },
  };
}

function readText(path: string): string | undefined {
  if (statSync(path).size > largestText) return undefined;
  try {
    return plainText(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)));
  } catch {
    return undefined;
  }
}
