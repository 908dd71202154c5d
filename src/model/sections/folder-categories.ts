import { type ContentLayout, folderIn, roleOf } from '../../content/layout/layout.ts';
import type { CategoryDocument } from '../../content/types.ts';

/**
 * Prepares the look-up of the category that a file is in by its folder: that of the nearest folder with a page of its
 * own. A folder's page is in the folder around its own.
 *
 * @returns the name of the category, by the path of a file
 */
export function createFolderCategories(
  categories: readonly CategoryDocument[],
  layout: ContentLayout,
): (file: string) => string | undefined {
  const names = new Map(
    categories.flatMap(({ file, name }) => {
      const folder = folderIn(file, layout);
      return folder === undefined ? [] : [[folder, name] as const];
    }),
  );
  if (names.size === 0) return () => undefined;
  return (file) => {
    const place = roleOf(file, layout);
    if (place?.role !== 'articles') return undefined;
    let folder = parentOf(folderIn(file, layout) ?? place.below);
    while (folder !== '' && !names.has(folder)) folder = parentOf(folder);
    return names.get(folder);
  };
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
