import { addressKey } from '../addresses/address-key.ts';
import type { NavigationNode } from '../formats/types.ts';
import { type Data, isList, isMap, mapAt, textOf } from '../source/plain-data.ts';
import type { Miss } from './missed-entries.ts';

/** What the sidebars of VitePress and Starlight name. */
export interface SidebarPages {
  /** The file of a link or a slug. */
  readonly fileOf: (key: string) => string | undefined;
  readonly miss: Miss;
  readonly treeBelow: (folder: string) => readonly NavigationNode[];
}

/**
 * Reads a sidebar of VitePress (https://vitepress.dev/reference/default-theme-sidebar) or Starlight
 * (https://starlight.astro.build/guides/sidebar/): links and groups, or a map of them by the path that they are for.
 */
export function readSidebarItems(
  data: Data | undefined,
  pages: SidebarPages,
  base = '',
): readonly NavigationNode[] {
  if (isList(data)) return data.flatMap((item) => nodes(item, pages, base));
  if (!isMap(data)) return [];
  if (data.has('items')) return readSidebarItems(data.get('items'), pages, textOf(data.get('base')) ?? base);
  return [...data.values()].flatMap((items) => readSidebarItems(items, pages, base));
}

function nodes(item: Data, pages: SidebarPages, base: string): readonly NavigationNode[] {
  if (!isMap(item)) return page(textOf(item), undefined, pages, base);
  const title = textOf(item.get('text')) ?? textOf(item.get('label'));
  const own = page(textOf(item.get('link')) ?? textOf(item.get('slug')), title, pages, base);
  const directory = textOf(mapAt(item, 'autogenerate').get('directory'));
  if (directory !== undefined)
    return [{ kind: 'group', title: title ?? '', children: pages.treeBelow(directory) }];
  if (!item.has('items')) return own;
  const children = [...own, ...readSidebarItems(item.get('items'), pages, textOf(item.get('base')) ?? base)];
  return [{ kind: 'group', title: title ?? '', children }];
}

function page(
  link: string | undefined,
  title: string | undefined,
  { fileOf, miss }: SidebarPages,
  base: string,
): readonly NavigationNode[] {
  if (link === undefined) return [];
  if (/^[a-z]+:/i.test(link)) {
    miss(link, title);
    return [];
  }
  const file =
    fileOf(addressKey(`/${base}/${link}`.replace(/\/{2,}/g, '/'))) ??
    fileOf(addressKey(`/${link}`.replace(/\/{2,}/g, '/')));
  if (file === undefined) miss(link, title);
  return file === undefined ? [] : [{ kind: 'page', file, title }];
}
