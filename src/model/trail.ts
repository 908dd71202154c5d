import type { Category } from './types.ts';

/** The categories that lead to a category, the one at the top first, itself last. */
export function trailTo(category: Category): readonly Category[] {
  return category.parent === undefined ? [category] : [...trailTo(category.parent), category];
}

/** What a category is called where it stands alone: `Proxy › TLS` for a section. */
export function trailTitle(category: Category): string {
  return trailTo(category)
    .map(({ title }) => title)
    .join(' › ');
}

/** A category and all below it, in reading order. */
export function withSections(category: Category): readonly Category[] {
  return [category, ...category.sections.flatMap(withSections)];
}
