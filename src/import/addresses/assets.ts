import { isPicture, isPublishable } from '../../content/assets/published-endings.ts';
import { fileNameFault } from '../../content/file-names.ts';
import { isFolderLeftBehind, isLeftBehind } from '../../content/folder-listing.ts';
import { nameFor } from '../../new/page-text.ts';
import { folderNames } from './names.ts';

/** A file of the source with its place in the content folder. */
export interface AssetPlace {
  /** Path in the source. */
  readonly source: string;
  /** Path in the content folder: `images/…` or `files/…`. */
  readonly file: string;
}

/** Gives files of the source their places, as they are asked for: the same file gets the same one, and no two the same. */
export interface Assets {
  /** Nothing for a file that pages may not offer, since browsers would run it. */
  readonly placeOf: (source: string) => AssetPlace | undefined;
  readonly all: () => readonly AssetPlace[];
}

/**
 * @param roots folders that are no part of an asset's path: those of static files, of pages
 * @param docsRoot folder of the pages; an image below it stays beside them
 */
export function createAssets(roots: readonly string[], docsRoot: string): Assets {
  const places = new Map<string, AssetPlace>();
  const used = new Set<string>();
  const ordered = [...roots].filter((root) => root !== '').sort((a, b) => b.length - a.length);
  const free = (path: string): string => {
    const dot = path.lastIndexOf('.');
    let other = path;
    for (let number = 2; used.has(addressOf(other)); number += 1)
      other = `${path.slice(0, dot)}-${number}${path.slice(dot)}`;
    return other;
  };
  return {
    placeOf: (source) => {
      const known = places.get(source);
      if (known) return known;
      const root = ordered.find((one) => source.startsWith(`${one}/`));
      const path = root === undefined ? source : source.slice(root.length + 1);
      const folder = isPicture(path) ? 'images' : 'files';
      const beside = folder === 'images' ? pathBeside(source, docsRoot) : undefined;
      const file = free(beside ?? cleanPath(path, folder));
      if (!isPublishable(folder, file)) return undefined;
      used.add(addressOf(file));
      const place = { source, file };
      places.set(source, place);
      return place;
    },
    all: () => [...places.values()].sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
}

/** An image beside an article has the address of one in the same folder of `images/`; capitals make no difference. */
function addressOf(file: string): string {
  return file.replace(/^articles\//, 'images/').toLowerCase();
}

/** The place of an image among the articles, under its own name; nothing where its name or its folder cannot stay. */
function pathBeside(source: string, docsRoot: string): string | undefined {
  const path = docsRoot === '' ? source : source.slice(docsRoot.length + 1);
  if (docsRoot !== '' && !source.startsWith(`${docsRoot}/`)) return undefined;
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  const isPlain = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.-]*$/u.test(name) && fileNameFault(name) === undefined;
  if (!isPlain || isLeftBehind(name) || folders.some(isFolderLeftBehind)) return undefined;
  return ['articles', ...folderNames(folders), name].join('/');
}

/** `img/Image (3).PNG` is `images/image-3.png`; what the folder says anyway is not said twice. */
function cleanPath(path: string, folder: string): string {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot + 1)] : [name, ''];
  const folders = parts
    .map(nameFor)
    .filter(
      (part, index) =>
        part !== '' && !(index === 0 && /^(?:images?|img|files?|assets|static|public)$/.test(part)),
    );
  const base = nameFor(stem) || 'file';
  return [folder, ...folders, ending === '' ? base : `${base}.${ending.toLowerCase()}`].join('/');
}
