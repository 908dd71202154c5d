import { pageNames } from '../../content/page-name.ts';
import { compareText } from '../../model/order.ts';
import { addressKey } from '../addresses/address-key.ts';
import { folderNames, pageName, placePages } from '../addresses/names.ts';
import type { NavigationNode } from '../formats/types.ts';
import { folderOf } from '../source/paths.ts';
import { type FolderQuestions, type FoundGroup, folderCategories } from './introductions.ts';

/** A category of the new center. */
export interface PlannedCategory {
  readonly name: string;
  /** Relative to the content folder. */
  readonly file: string;
  readonly title: string;
  readonly order: string;
  /** Name of the category that it is a section of, where its folder does not say so. */
  readonly parent: string | undefined;
  readonly description: string | undefined;
  /** Old addresses of the list that it was. */
  readonly addresses: readonly string[];
  /** The page of the source that introduces it. */
  readonly introduction: string | undefined;
}

/** Where a page stands in the new center. */
export interface PlannedPlace {
  /** Relative to the content folder. */
  readonly file: string;
  /** The last part of its address. */
  readonly name: string;
  /** Its category, where its folder does not say so; an empty list for a page that has none in the folder of one. */
  readonly categories: readonly string[] | undefined;
  /** Its place among others, where their paths do not say so. */
  readonly order: string | undefined;
  /** The category that it introduces. */
  readonly introduces: PlannedCategory | undefined;
}

export interface PlannedTree {
  readonly categories: readonly PlannedCategory[];
  /** By file of a page in the source. */
  readonly places: ReadonlyMap<string, PlannedPlace>;
}

/** A page of the source, as far as its place depends on it. */
export interface PlacedPage {
  readonly file: string;
  readonly title: string;
}

/** Addresses that are no category's. */
const reserved = new Set(
  'article articles search images files assets tag tags preview 404 index feed sitemap robots thanks categories api'.split(
    ' ',
  ),
);

/**
 * Gives each page its place, and makes categories of the groups of a navigation that hold pages, and sections of those in
 * them. A group that is a folder is written into that folder.
 *
 * @param questions of them `ownerOf` keeps a category from the address of a page that is not in it
 */
export function planCategories(
  navigation: readonly NavigationNode[],
  pages: readonly PlacedPage[],
  questions: Omit<FolderQuestions, 'isReserved'>,
): PlannedTree {
  const { below, ownerOf } = questions;
  const { found, order } = groupsIn(navigation, new Set(pages.map(({ file }) => file)));
  const folders = folderCategories(found, { ...questions, isReserved: (name) => reserved.has(name) });
  const introductions = new Set([...folders.values()].flatMap(({ introduction }) => introduction ?? []));
  const files = placePages(
    pages.map(({ file, title }) => ({ path: below(file), title, isIntroduction: introductions.has(file) })),
  );
  const fileOf = (page: string): string => files.get(below(page)) ?? 'articles/article.md';
  const used = new Set([
    ...reserved,
    ...[...folders.values()].map(({ folder }) => folderNames(folder.split('/')).at(-1) ?? ''),
  ]);
  const categoryFiles = new Map<FoundGroup, string>();
  for (const one of found) {
    const own = folders.get(one);
    if (own?.introduction !== undefined) categoryFiles.set(one, fileOf(own.introduction));
    else if (own)
      categoryFiles.set(one, ['articles', ...folderNames(own.folder.split('/')), 'index.md'].join('/'));
    else {
      const { group, path } = one;
      const names = [pageName(group.title), pageName(path.slice(-2).join(' ')), pageName(path.join(' '))];
      const name = freeName(names, used, ownerOf);
      used.add(name);
      categoryFiles.set(one, `categories/${name}.md`);
    }
  }
  const nameOf = pageNames([...files.values(), ...categoryFiles.values()]);
  const nameIn = (one: FoundGroup): string => nameOf(categoryFiles.get(one) ?? '');
  const byFolder = new Map(
    [...folders.keys()].map((one) => [folderOf(categoryFiles.get(one) ?? ''), nameIn(one)] as const),
  );
  /** The category that a file is in by its folder, as the model has it. */
  const around = (folder: string): string | undefined =>
    folder === '' ? undefined : (byFolder.get(folder) ?? around(folderOf(folder)));
  const width = String(Math.max(99, found.length * 10)).length;
  const categories = found.map((one, index): PlannedCategory => {
    const file = categoryFiles.get(one) ?? '';
    const parent = one.parent && nameIn(one.parent);
    const isSaid = file.startsWith('articles/') && around(folderOf(folderOf(file))) === parent;
    return {
      name: nameOf(file),
      file,
      title: one.group.title || 'Articles',
      order: String((index + 1) * 10).padStart(width, '0'),
      parent: isSaid ? undefined : parent,
      description: one.group.description,
      addresses: one.group.addresses ?? [],
      introduction: folders.get(one)?.introduction,
    };
  });
  const byIntroduction = new Map(categories.map((one) => [one.introduction ?? '', one] as const));
  const categoryOf = new Map(found.flatMap((one) => one.files.map((file) => [file, nameIn(one)] as const)));
  const isSorted = sortedByPath(order, categoryOf, fileOf);
  const pageWidth = String(Math.max(99, order.length * 10)).length;
  const orders = new Map(
    order.map((file, index) => [file, String((index + 1) * 10).padStart(pageWidth, '0')] as const),
  );
  const places = pages.map(({ file: page }) => {
    const file = fileOf(page);
    const category = categoryOf.get(page);
    const isSaid = around(folderOf(file)) === category;
    const place: PlannedPlace = {
      file,
      name: nameOf(file),
      categories: isSaid ? undefined : category === undefined ? [] : [category],
      order: isSorted(category) ? undefined : orders.get(page),
      introduces: byIntroduction.get(page),
    };
    return [page, place] as const;
  });
  return { categories, places: new Map(places) };
}

/** Says of a category whether its pages are in order of their paths, so that none has to say its place. */
function sortedByPath(
  order: readonly string[],
  categoryOf: ReadonlyMap<string, string>,
  fileOf: (page: string) => string,
): (category: string | undefined) => boolean {
  const groups = Map.groupBy(order, (page) => categoryOf.get(page));
  const sorted = new Set(
    [...groups].flatMap(([category, pages]) => {
      const files = pages.map(fileOf).filter((file) => !/\/(?:index|README)\.md$/.test(file));
      return files.join('\n') === files.toSorted(compareText).join('\n') ? [category] : [];
    }),
  );
  return (category) => sorted.has(category);
}

/** The groups of a navigation in which pages are, and all pages in its order, each once. */
function groupsIn(
  navigation: readonly NavigationNode[],
  imported: ReadonlySet<string>,
): { readonly found: readonly FoundGroup[]; readonly order: readonly string[] } {
  const found: FoundGroup[] = [];
  const order: string[] = [];
  const seen = new Set<string>();
  const visit = (
    nodes: readonly NavigationNode[],
    files: string[],
    parent: FoundGroup | undefined,
  ): boolean => {
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
      const ownFiles: string[] = [];
      const path = [...(parent?.path ?? []), node.title];
      const own: FoundGroup = { group: node, path, parent: sectionOf(parent), files: ownFiles };
      const at = found.push(own) - 1;
      if (visit(node.children, ownFiles, own)) isFilled = true;
      else found.splice(at, 1);
    }
    return isFilled;
  };
  visit(navigation, [], undefined);
  return { found, order };
}

/** How deep sections go; what is deeper in the source stands in the last that there is. */
const deepest = 3;

function sectionOf(parent: FoundGroup | undefined): FoundGroup | undefined {
  let depth = 0;
  for (let above = parent; above; above = above.parent) depth += 1;
  return depth >= deepest ? parent?.parent : parent;
}

function freeName(
  candidates: readonly string[],
  used: ReadonlySet<string>,
  ownerOf: (key: string) => string | undefined,
): string {
  const isFree = (name: string): boolean => {
    if (name === '' || used.has(name)) return false;
    return ownerOf(addressKey(`/${name}/`)) === undefined;
  };
  const stems = candidates.filter((name) => name !== '');
  // A page had the address of the name itself.
  const free = [...stems, ...stems.slice(0, 1).map((name) => `${name}-articles`)].find(isFree);
  if (free !== undefined) return free;
  const stem = stems[0] ?? 'section';
  for (let number = 2; ; number += 1) if (isFree(`${stem}-${number}`)) return `${stem}-${number}`;
}
