import { nearest } from '../problems/nearest.ts';
import type { Finding } from '../problems/problem.ts';
import { foldSpace } from './fold-space.ts';
import type { ArticleDocument, CategoryDocument } from './types.ts';

/**
 * Finds the categories that articles name and nobody wrote.
 *
 * @param names of all category files, those with errors too
 * @param categories without errors, for the names that belong to their titles
 */
export function unknownCategories(
  articles: readonly ArticleDocument[],
  names: readonly string[],
  categories: readonly CategoryDocument[],
): Finding[] {
  const known = new Set(names);
  const byTitle = new Map(categories.map(({ name, frontMatter }) => [folded(frontMatter.title), name]));
  return articles.flatMap(({ file, frontMatter, positionOf }) =>
    frontMatter.categories.flatMap((category, index) => {
      if (known.has(category)) return [];
      const titled = byTitle.get(folded(category));
      const suggestions = titled === undefined ? nearest(category, known) : [titled];
      const message = `There is no category \`${category}\`. Write the name of a file in \`categories/\`, without \`.md\`.`;
      const position = positionOf('categories', index);
      return [{ file, position, rule: 'unknown-category', target: category, message, suggestions } as const];
    }),
  );
}

function folded(title: string): string {
  return foldSpace(title).toLowerCase();
}
