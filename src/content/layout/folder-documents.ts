import { categorySchema } from '../front-matter/schema.ts';
import { nameAsTitle } from '../front-matter/title/heading-title.ts';
import { pageName } from '../page-name.ts';
import type { CategoryDocument } from '../types.ts';
import { type ContentLayout, folderIn, roleOf } from './layout.ts';

/**
 * The categories that the folders of a mapped tree are which have no page of their own: those with an article in them,
 * or in a folder below. Each is as an empty page of its folder would make it.
 */
export function folderCategories(
  articles: readonly string[],
  categories: readonly string[],
  layout: ContentLayout,
): readonly CategoryDocument[] {
  if (!layout.isMapped) return [];
  const introduced = new Set(categories.map((file) => folderIn(file, layout)));
  const folders = new Set([...articles, ...categories].flatMap((file) => foldersAround(file, layout)));
  return [...folders]
    .filter((folder) => !introduced.has(folder))
    .sort()
    .map((folder) => {
      const file = `${layout.articles}/${folder}/index.md`;
      const frontMatter = categorySchema.values((_key, reader) => reader(undefined).value);
      return {
        file,
        name: pageName(file, layout),
        source: '',
        bodyOffset: 0,
        frontMatter: { ...frontMatter, title: nameAsTitle(file, layout) },
        positionOf: () => 'unknown',
        isMade: true,
      };
    });
}

/** The folders, below that of articles, that a file is in. */
function foldersAround(file: string, layout: ContentLayout): readonly string[] {
  const place = roleOf(file, layout);
  if (place?.role !== 'articles') return [];
  const parts = place.below.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
