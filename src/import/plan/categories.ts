import { addressKey } from '../addresses/address-key.ts';
import { pageName } from '../addresses/names.ts';
import type { NavigationGroup, NavigationNode } from '../formats/types.ts';

/** A category of the new center. */
export interface PlannedCategory {
  readonly name: string;
  readonly title: string;
  readonly order: string;
  readonly description: string | undefined;
  /** Old addresses of the list that it was. */
  readonly addresses: readonly string[];
  readonly files: readonly string[];
}

export interface PlannedTree {
  readonly categories: readonly PlannedCategory[];
  /** By file of a page: its category's name, and its place in the whole tree. */
  readonly places: ReadonlyMap<string, { readonly category: string | undefined; readonly order: string }>;
}

/** Addresses that are no category's. */
const reserved = new Set(
  'article articles search images files assets tag tags preview 404 index feed sitemap robots thanks categories api'.split(
    ' ',
  ),
);

/**
 * Makes categories of the groups of a navigation that hold pages: those of equal titles have the outer title in theirs.
 *
 * @param titleOf of a page, for groups that have none
 * @param ownerOf the page that had an address, so that no category takes the address of a page that is not in it
 */
export function planCategories(
  navigation: readonly NavigationNode[],
  imported: ReadonlySet<string>,
  ownerOf: (key: string) => string | undefined,
): PlannedTree {
  const found: {
    readonly group: NavigationGroup;
    readonly path: readonly string[];
    readonly files: string[];
  }[] = [];
  const order: string[] = [];
  const seen = new Set<string>();
  const topLevel: string[] = [];
  const visit = (nodes: readonly NavigationNode[], files: string[], path: readonly string[]): void => {
    for (const node of nodes) {
      if (node.kind === 'page') {
        if (!imported.has(node.file) || seen.has(node.file)) continue;
        seen.add(node.file);
        files.push(node.file);
        order.push(node.file);
        continue;
      }
      const own = { group: node, path: [...path, node.title], files: [] as string[] };
      found.push(own);
      visit(node.children, own.files, own.path);
    }
  };
  visit(navigation, topLevel, []);
  const filled = found.filter(({ files }) => files.length > 0);
  const counts = new Map<string, number>();
  for (const { group } of filled) counts.set(folded(group.title), (counts.get(folded(group.title)) ?? 0) + 1);
  const used = new Set(reserved);
  const width = String(Math.max(99, filled.length * 10)).length;
  const categories = filled.map(({ group, path, files }, index): PlannedCategory => {
    const isShared = (counts.get(folded(group.title)) ?? 0) > 1 && path.length > 1;
    const title = isShared ? path.slice(-2).join(': ') : group.title;
    const name = freeName(
      [pageName(group.title), pageName(path.slice(-2).join(' ')), pageName(path.join(' '))],
      used,
      files,
      ownerOf,
    );
    used.add(name);
    return {
      name,
      title,
      order: String((index + 1) * 10).padStart(width, '0'),
      description: group.description,
      addresses: group.addresses ?? [],
      files,
    };
  });
  const categoryOf = new Map(
    categories.flatMap(({ name, files }) => files.map((file) => [file, name] as const)),
  );
  const pageWidth = String(Math.max(99, order.length * 10)).length;
  const places = new Map(
    order.map(
      (file, index) =>
        [
          file,
          { category: categoryOf.get(file), order: String((index + 1) * 10).padStart(pageWidth, '0') },
        ] as const,
    ),
  );
  return { categories, places };
}

function freeName(
  candidates: readonly string[],
  used: ReadonlySet<string>,
  files: readonly string[],
  ownerOf: (key: string) => string | undefined,
): string {
  const isFree = (name: string): boolean => {
    if (name === '' || used.has(name)) return false;
    const owner = ownerOf(addressKey(`/${name}/`));
    return owner === undefined || files.includes(owner);
  };
  const free = candidates.find(isFree);
  if (free !== undefined) return free;
  const stem = candidates.find((name) => name !== '') ?? 'section';
  for (let number = 2; ; number += 1) if (isFree(`${stem}-${number}`)) return `${stem}-${number}`;
}

function folded(title: string): string {
  return title.trim().toLowerCase();
}
