import { nearest } from '../problems/nearest.ts';
import type { Finding, Position } from '../problems/problem.ts';
import { foldSpace } from './fold-space.ts';
import type { AnyDocument, CategoryDocument } from './types.ts';

/**
 * Finds the categories that articles name, and sections as their parent, and nobody wrote.
 *
 * @param documents articles, and categories
 * @param names of all category files, those with errors too
 * @param categories without errors, for the names that belong to their titles
 */
export function unknownCategories(
  documents: readonly AnyDocument[],
  names: readonly string[],
  categories: readonly CategoryDocument[],
): Finding[] {
  const known = new Set(names);
  const byTitle = new Map(categories.map(({ name, frontMatter }) => [folded(frontMatter.title), name]));
  return documents.flatMap((document) =>
    namedBy(document).flatMap(({ name: category, position }) => {
      if (known.has(category)) return [];
      const { file } = document;
      const titled = byTitle.get(folded(category));
      const suggestions = titled === undefined ? nearest(category, known) : [titled];
      const message = `There is no category \`${category}\`. Write the name of a file in \`categories/\`, without \`.md\`.`;
      return [{ file, position, rule: 'unknown-category', target: category, message, suggestions } as const];
    }),
  );
}

function namedBy({
  frontMatter,
  positionOf,
}: AnyDocument): readonly { readonly name: string; readonly position: Position }[] {
  if ('categories' in frontMatter)
    return (frontMatter.categories ?? []).map((name, index) => ({
      name,
      position: positionOf('categories', index),
    }));
  const { parent } = frontMatter;
  return parent === undefined ? [] : [{ name: parent, position: positionOf('parent') }];
}

function folded(title: string): string {
  return foldSpace(title).toLowerCase();
}
