import type { Category } from '../model/types.ts';

/** Whether there is an icon of a name such as `fa-rocket`: only those know who draw it. */
export type IsIcon = (name: string) => boolean;

/** Beside others that have one, a category without an icon has this. */
export const usualIcon = 'fa-file-text-o';

/** The icon of a category, as the tag of icons takes it: `fa-rocket`; none where there is no such icon. */
export function iconOf({ icon }: Pick<Category, 'icon'>, isIcon: IsIcon): string | undefined {
  return icon !== undefined && isIcon(icon) ? icon : undefined;
}

/** For what shows no icons. */
export const isAny: IsIcon = () => true;
