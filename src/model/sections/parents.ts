import type { CategoryDocument } from '../../content/types.ts';

/** A category, its sections, and theirs. */
export const mostLevels = 3;

/** What stands in the way of a category that names its parent. */
export type ParentFault =
  /** The categories that are each other's sections, from the one that is asked for on. */
  | { readonly kind: 'cycle'; readonly circle: readonly CategoryDocument[] }
  /** The way up is too long: the category itself first, the one at the top last. */
  | { readonly kind: 'depth'; readonly way: readonly CategoryDocument[] };

/** The name of the category that a file is in by its folder. */
export type FolderOf = (file: string) => string | undefined;

/** Finds the category that a category says it is a section of, or is one by its folder. */
export type FindParent = (document: CategoryDocument) => CategoryDocument | undefined;

export function createFindParent(documents: readonly CategoryDocument[], folderOf: FolderOf): FindParent {
  const byName = new Map(documents.map((document) => [document.name, document]));
  return ({ file, frontMatter }) => byName.get(frontMatter.parent ?? folderOf(file) ?? '');
}

/** Looks for what is wrong with the place of a category; a parent that nobody wrote is passed over. */
export function parentFault(document: CategoryDocument, find: FindParent): ParentFault | undefined {
  const way = wayUp(document, find);
  const last = way.at(-1);
  const above = last === undefined ? undefined : find(last);
  if (above === document) return { kind: 'cycle', circle: way };
  // What is above a circle is told where the circle is.
  if (above !== undefined) return undefined;
  // Nobody has said so of folders, which may be as deep as they like.
  const isSaid = document.frontMatter.parent !== undefined;
  return isSaid && way.length > mostLevels ? { kind: 'depth', way } : undefined;
}

/**
 * The parents that sections can have: one of a circle has none, and what is too deep belongs to the lowest level that
 * there is. Both are reported; what is shown of them meanwhile has to be a tree.
 */
export function soundParents(documents: readonly CategoryDocument[], folderOf: FolderOf): FindParent {
  const find = createFindParent(documents, folderOf);
  const inCircle = new Set(documents.filter((document) => parentFault(document, find)?.kind === 'cycle'));
  return (document) => {
    if (inCircle.has(document)) return undefined;
    const whole = wayUp(document, find);
    const circle = whole.findIndex((one) => inCircle.has(one));
    const way = circle < 0 ? whole : whole.slice(0, circle + 1);
    // Of d, c, b, a, the parent of d is b.
    return way[Math.max(1, way.length - mostLevels + 1)];
  };
}

/** The category and those above it, each once. */
function wayUp(document: CategoryDocument, find: FindParent): readonly CategoryDocument[] {
  const way: CategoryDocument[] = [];
  for (let at: CategoryDocument | undefined = document; at && !way.includes(at); at = find(at)) way.push(at);
  return way;
}
