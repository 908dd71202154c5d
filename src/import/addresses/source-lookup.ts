import type { Center } from '../formats/types.ts';
import { joinPath } from '../source/paths.ts';
import type { SourceFolder } from '../source/source-folder.ts';
import { addressKey } from './address-key.ts';
import type { Destination } from './destination.ts';

/** Finds what a path is, taken for one kind of thing or another; nothing where there is none. */
export interface SourceLookup {
  /** A file of the folder, with whatever ending, or the page of a folder. */
  readonly asFile: (path: string, fragment: string) => Destination | undefined;
  /** An address that a page or a list of pages had. */
  readonly asAddress: (path: string, fragment: string) => Destination | undefined;
  /** A file that was published as it is. */
  readonly asStatic: (path: string, fragment: string) => Destination | undefined;
  /** A path that counts from the root of the site. */
  readonly absolute: (path: string, fragment: string) => Destination;
  /** What a file of the folder is. */
  readonly inSource: (path: string, fragment: string) => Destination;
  /** An address without the path that the site was under. */
  readonly withoutBase: (path: string) => string;
}

/** @param groupKeys addresses of lists of pages, as keys */
export function createSourceLookup(
  folder: SourceFolder,
  center: Center,
  groupKeys: ReadonlySet<string>,
): SourceLookup {
  const { addressing } = center;
  const pages = new Set(center.pages.map(({ file }) => file));
  const leftOut = new Set(center.leftOut.map(({ file }) => file));
  const byAddress = new Map<string, string>();
  for (const { file, addresses } of center.pages)
    for (const one of addresses) if (!byAddress.has(addressKey(one))) byAddress.set(addressKey(one), file);

  const asFile = (path: string, fragment: string): Destination | undefined => {
    if (path.startsWith('../') || path === '..') return undefined;
    const stem = path.replace(/\.html?$/i, '');
    const tries = [
      path,
      ...['.md', '.mdx', '.markdown'].map((ending) => stem + ending),
      ...['index.md', 'README.md', '_index.md', 'index.mdx', 'readme.md'].map((name) =>
        stem === '' ? name : `${stem}/${name}`,
      ),
    ];
    for (const one of tries) {
      const found = folder.has(one) ? one : undefined;
      if (found !== undefined) return inSource(found, fragment);
    }
    const near = tries.map(folder.withCase).find((found) => found !== undefined);
    return near === undefined ? undefined : inSource(near, fragment);
  };
  const inSource = (path: string, fragment: string): Destination => {
    if (pages.has(path)) return { kind: 'page', file: path, fragment };
    if (leftOut.has(path)) return { kind: 'left-out', file: path };
    return { kind: 'asset', path, fragment };
  };
  const asAddress = (path: string, fragment: string): Destination | undefined => {
    const key = addressKey(path);
    const file = byAddress.get(key);
    if (file !== undefined) return { kind: 'page', file, fragment };
    return groupKeys.has(key) ? { kind: 'group', key, fragment } : undefined;
  };
  const withoutBase = (path: string): string =>
    addressing.basePath !== '' && `${path}/`.startsWith(`${addressing.basePath}/`)
      ? path.slice(addressing.basePath.length)
      : path;
  const asStatic = (path: string, fragment: string): Destination | undefined => {
    for (const root of addressing.staticRoots) {
      const found =
        folder.withCase(joinPath(root, `./${withoutBase(path)}`)) ??
        folder.withCase(joinPath(root, `./${path}`));
      if (found !== undefined) return inSource(found, fragment);
    }
    return undefined;
  };
  const absolute = (path: string, fragment: string): Destination =>
    asAddress(path, fragment) ??
    asAddress(addressing.basePath + path, fragment) ??
    asFile(joinPath(addressing.docsRoot, `./${path}`), fragment) ??
    asFile(joinPath(addressing.docsRoot, `./${withoutBase(path)}`), fragment) ??
    asStatic(path, fragment) ??
    asFile(joinPath('', `./${path}`), fragment) ?? { kind: 'broken' };

  return { asFile, asAddress, asStatic, absolute, inSource, withoutBase };
}
