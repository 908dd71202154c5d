import { addressKey } from '../addresses/address-key.ts';
import { folderNames, pageName } from '../addresses/names.ts';
import type { NavigationGroup } from '../formats/types.ts';
import { isIndex } from '../pages/read-pages.ts';
import { folderOf } from '../source/paths.ts';

/** A group of a navigation that holds pages, in itself or below. */
export interface FoundGroup {
  readonly group: NavigationGroup;
  readonly path: readonly string[];
  readonly parent: FoundGroup | undefined;
  readonly files: readonly string[];
}

/** A folder of the source that is a category of the new center, and the page of it that introduces the category. */
export interface FolderCategory {
  /** Path below the folder of all pages. */
  readonly folder: string;
  readonly introduction: string | undefined;
}

/** What is asked of the pages of a center. */
export interface FolderQuestions {
  readonly below: (file: string) => string;
  /** Whether a page can be the introduction of a category: it is in lists, and says nothing that only articles can. */
  readonly canIntroduce: (file: string) => boolean;
  readonly isReserved: (name: string) => boolean;
  /** The page that had an address. */
  readonly ownerOf: (key: string) => string | undefined;
}

/**
 * Finds the groups that are the folders of their pages, so that the folder's own page is the category, and its pages need
 * not say where they belong: those that hold the page of a folder, and those whose pages stand in a folder of their name.
 */
export function folderCategories(
  groups: readonly FoundGroup[],
  { below, canIntroduce, isReserved, ownerOf }: FolderQuestions,
): ReadonlyMap<FoundGroup, FolderCategory> {
  const found = new Map<FoundGroup, FolderCategory>();
  const taken = new Set<string>();
  const nameOf = (folder: string): string => folderNames(folder.split('/')).join('/').toLowerCase();
  const claim = (one: FoundGroup, folder: string, introduction: string | undefined): void => {
    const name = nameOf(folder);
    const last = name.slice(name.lastIndexOf('/') + 1);
    const owners = [last, name].flatMap((address) => ownerOf(addressKey(`/${address}/`)) ?? []);
    const isOthers = owners.some((owner) => owner !== introduction);
    if (folder === '' || taken.has(name) || isReserved(last) || isOthers) return;
    taken.add(name);
    found.set(one, { folder, introduction });
  };
  for (const one of groups) {
    // A page that introduces nothing else is an article.
    if (one.files.length < 2 && !groups.some(({ parent }) => parent === one)) continue;
    const introduction = one.files.find(
      (file) => isIndex(file) && canIntroduce(file) && isOfMost(folderOf(below(file)), one.files.map(below)),
    );
    if (introduction !== undefined) claim(one, folderOf(below(introduction)), introduction);
  }
  const hasIndex = new Set(
    groups.flatMap(({ files }) => files.filter(isIndex).map((file) => nameOf(folderOf(below(file))))),
  );
  for (const one of groups) {
    if (found.has(one)) continue;
    const folders = new Set(one.files.map((file) => folderOf(below(file))));
    const [folder = ''] = folders;
    const last = folder.slice(folder.lastIndexOf('/') + 1);
    const isNamedSo = one.group.isFolder === true || pageName(last) === pageName(one.group.title);
    if (folders.size === 1 && isNamedSo && !hasIndex.has(nameOf(folder))) claim(one, folder, undefined);
  }
  // A category at the top cannot stand in the folder of another one, whose section it would be.
  for (const [one, { folder }] of [...found]) {
    const name = nameOf(folder);
    const isInside = [...taken].some((other) => name.startsWith(`${other}/`));
    if (one.parent === undefined && isInside) found.delete(one);
  }
  return found;
}

/** Whether a folder is where at least half of some files are, beside its own page. */
function isOfMost(folder: string, files: readonly string[]): boolean {
  const inside = files.filter((file) => file.startsWith(`${folder}/`));
  return folder !== '' && (inside.length - 1) * 2 >= files.length - 1;
}
