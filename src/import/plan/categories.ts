import { addressKey } from '../addresses/address-key.ts';
import { pageName } from '../addresses/names.ts';
import type { NavigationGroup, NavigationNode } from '../formats/types.ts';

/** A category of the new center. */
export interface PlannedCategory {
  readonly name: string;
  readonly title: string;
  readonly order: string;
  /** Name of the category that it is a section of. */
  readonly parent: string | undefined;
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
 * Makes categories of the groups of a navigation that hold pages, and sections of those in them.
 *
 * @param imported files of the pages that come along
 * @param ownerOf the page that had an address, so that no category takes the address of a page that is not in it
 */
export function planCategories(
  navigation: readonly NavigationNode[],
  imported: ReadonlySet<string>,
  ownerOf: (key: string) => string | undefined,
): PlannedTree {
  const found: Found[] = [];
  const order: string[] = [];
  const seen = new Set<string>();
  const visit = (nodes: readonly NavigationNode[], files: string[], parent: Found | undefined): boolean => {
    let isFilled = false;
    for (const node of nodes) {
      if (node.kind === 'page') {
        if (!imported.has(node.file) || seen.has(node.file)) continue;
        seen.add(node.file);
        files.push(node.file);
        order.push(node.file);
        isFilled = true;
        continue;
      }
      const own: Found = {
        group: node,
        path: [...(parent?.path ?? []), node.title],
        parent: sectionOf(parent),
        files: [],
      };
      const at = found.push(own) - 1;
      if (visit(node.children, own.files, own)) isFilled = true;
      else found.splice(at, 1);
    }
    return isFilled;
  };
  visit(navigation, [], undefined);
  const used = new Set(reserved);
  const names = new Map<Found, string>();
  const width = String(Math.max(99, found.length * 10)).length;
  const categories = found.map((one, index): PlannedCategory => {
    const { group, path, files, parent } = one;
    const name = freeName(
      [pageName(group.title), pageName(path.slice(-2).join(' ')), pageName(path.join(' '))],
      used,
      files,
      ownerOf,
    );
    used.add(name);
    names.set(one, name);
    return {
      name,
      title: group.title || 'Articles',
      order: String((index + 1) * 10).padStart(width, '0'),
      parent: parent && names.get(parent),
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

/** A group of a navigation that holds pages, in itself or below. */
interface Found {
  readonly group: NavigationGroup;
  readonly path: readonly string[];
  readonly parent: Found | undefined;
  readonly files: string[];
}

/** How deep sections go; what is deeper in the source stands in the last that there is. */
const deepest = 3;

function sectionOf(parent: Found | undefined): Found | undefined {
  let depth = 0;
  for (let above = parent; above; above = above.parent) depth += 1;
  return depth >= deepest ? parent?.parent : parent;
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
