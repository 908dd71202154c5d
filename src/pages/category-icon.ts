import type { Category } from '../model/types.ts';

/** Beside others that have one, a category without an icon has this. */
const usualIcon = 'fa-file-text-o';

/** The icon of a category, as the tag of icons takes it: `fa-rocket`. */
export function iconOf({ icon }: Pick<Category, 'icon'>): string {
  return icon ?? usualIcon;
}
