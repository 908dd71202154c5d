import { isPicture, isPublishable } from '../../content/assets/published-endings.ts';
import { nameFor } from '../../new/page-text.ts';

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

/** @param roots folders that are no part of an asset's path: those of static files, of pages */
export function createAssets(roots: readonly string[]): Assets {
  const places = new Map<string, AssetPlace>();
  const used = new Set<string>();
  const ordered = [...roots].filter((root) => root !== '').sort((a, b) => b.length - a.length);
  return {
    placeOf: (source) => {
      const known = places.get(source);
      if (known) return known;
      const root = ordered.find((one) => source.startsWith(`${one}/`));
      const path = root === undefined ? source : source.slice(root.length + 1);
      const folder = isPicture(path) && !/\.(?:mp4|webm|mov)$/i.test(path) ? 'images' : 'files';
      const file = freePath(cleanPath(path, folder), used);
      if (!isPublishable(folder, file)) return undefined;
      used.add(file);
      const place = { source, file };
      places.set(source, place);
      return place;
    },
    all: () => [...places.values()].sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
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

function freePath(path: string, used: ReadonlySet<string>): string {
  if (!used.has(path)) return path;
  const dot = path.lastIndexOf('.');
  for (let number = 2; ; number += 1) {
    const other = `${path.slice(0, dot)}-${number}${path.slice(dot)}`;
    if (!used.has(other)) return other;
  }
}
