import type { NavigationGroup, NavigationNode, SourcePage } from '../formats/types.ts';
import { isIndex } from '../pages/read-pages.ts';

/** What a folder is called and where it stands among others. */
export interface FolderLabel {
  readonly title?: string | undefined;
  readonly weight?: number | undefined;
  readonly description?: string | undefined;
  readonly addresses?: readonly string[];
}

/**
 * The navigation that folders make: the page of a folder first, then pages and folders by their weights, those without
 * one last, then by their names.
 *
 * @param root the folder that the tree begins in
 */
export function folderTree(
  pages: readonly SourcePage[],
  root: string,
  labelOf: (folder: string) => FolderLabel,
): readonly NavigationNode[] {
  const children = (folder: string): readonly NavigationNode[] => {
    const prefix = folder === '' ? '' : `${folder}/`;
    const below = pages.filter(({ file }) => file.startsWith(prefix));
    const own = below.filter(({ file }) => !file.slice(prefix.length).includes('/'));
    const folders = [
      ...new Set(below.flatMap(({ file }) => file.slice(prefix.length).split('/').slice(0, -1)[0] ?? [])),
    ];
    const entries = [
      ...own.map((page) => ({
        node: { kind: 'page', file: page.file } as NavigationNode,
        weight: isIndex(page.file) ? Number.NEGATIVE_INFINITY : (page.weight ?? Number.POSITIVE_INFINITY),
        name: page.file,
      })),
      ...folders.map((name) => {
        const path = `${prefix}${name}`;
        const label = labelOf(path);
        const node: NavigationGroup = {
          kind: 'group',
          title: label.title ?? readable(name),
          description: label.description,
          addresses: label.addresses ?? [],
          isFolder: true,
          children: children(path),
        };
        return { node: node as NavigationNode, weight: label.weight ?? Number.POSITIVE_INFINITY, name: path };
      }),
    ];
    return entries
      .sort((a, b) => compareNumbers(a.weight, b.weight) || (a.name < b.name ? -1 : 1))
      .map(({ node }) => node);
  };
  return children(root);
}

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** A name of a file or a folder as words: `01-getting_started` is `Getting started`. */
export function readable(name: string): string {
  const words = name
    .replace(/^\d{1,3}(?:[-_. ]+(?!\d))/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
