import { folderTree, readable } from '../navigation/folder-tree.ts';
import { pathParts } from '../pages/read-pages.ts';
import { type DataMap, textOf, textsOf } from '../source/plain-data.ts';
import type { NavigationNode, SourcePage } from './types.ts';

/** By `parent` where pages have one, by `category` where they say one, else by folders. */
export function jekyllNavigation(
  pages: readonly SourcePage[],
  collections: ReadonlyMap<string, DataMap>,
): readonly NavigationNode[] {
  if (pages.some(({ data }) => textOf(data.get('parent')) !== undefined)) return byParent(pages);
  const categoryOf = ({ data }: SourcePage): string | undefined =>
    textOf(data.get('category')) ?? textsOf(data.get('categories'))[0];
  if (pages.filter((page) => categoryOf(page) !== undefined).length > pages.length / 2) {
    const sorted = sortedByWeight(pages);
    const groups = Map.groupBy(sorted, (page) => categoryOf(page) ?? '');
    return [...groups].flatMap(([title, own]): readonly NavigationNode[] => {
      const inner = Map.groupBy(
        own,
        ({ data }) => textOf(data.get('sub_category')) ?? textOf(data.get('subcategory')) ?? '',
      );
      const children = [...inner].flatMap(([sub, list]): readonly NavigationNode[] => {
        const nodes = list.map(({ file }): NavigationNode => ({ kind: 'page', file }));
        return sub === '' ? nodes : [{ kind: 'group', title: readable(sub), children: nodes }];
      });
      return title === '' ? children : [{ kind: 'group', title: readable(title), children }];
    });
  }
  return folderTree(pages, '', (path) => ({
    title: readable(path.slice(path.lastIndexOf('/') + 1).replace(/^_/, '')),
    weight: collections.has(path.slice(1)) ? 0 : undefined,
  }));
}

function byParent(pages: readonly SourcePage[]): readonly NavigationNode[] {
  const sorted = sortedByWeight(pages);
  const titleOf = ({ title, file }: SourcePage): string => title ?? readable(pathParts(file).base);
  const below = (parent: SourcePage | undefined, depth: number): readonly NavigationNode[] =>
    sorted
      .filter((page) => {
        const said = textOf(page.data.get('parent'));
        if (parent === undefined)
          return said === undefined || !sorted.some((other) => titleOf(other) === said);
        const grand = textOf(page.data.get('grand_parent'));
        return (
          said === titleOf(parent) &&
          page !== parent &&
          (grand === undefined || grand === textOf(parent.data.get('parent')))
        );
      })
      .flatMap((page): readonly NavigationNode[] => {
        const own: NavigationNode = { kind: 'page', file: page.file };
        const children = depth > 5 ? [] : below(page, depth + 1);
        return children.length === 0
          ? [own]
          : [{ kind: 'group', title: titleOf(page), children: [own, ...children] }];
      });
  return below(undefined, 0);
}

function sortedByWeight(pages: readonly SourcePage[]): readonly SourcePage[] {
  const weight = (page: SourcePage): number => page.weight ?? Number.POSITIVE_INFINITY;
  return [...pages].sort((a, b) =>
    weight(a) === weight(b) ? (a.file < b.file ? -1 : 1) : weight(a) - weight(b),
  );
}
