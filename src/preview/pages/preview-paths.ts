import type { PageChange } from '../compare/changes.ts';
import { pageOf } from '../compare/compare-sites.ts';

/** Address, without the base, of the page that lists what a change does to the site. */
export const previewPath = '/preview/';

/** Address, without the base, of the diff of a page; `undefined` if there is nothing to compare. */
export function diffPath(change: PageChange): string | undefined {
  if (change.kind === 'added') return undefined;
  if (change.kind !== 'removed' && !change.hasDiff) return undefined;
  const { kind, name } = pageOf(change);
  return `${previewPath}${kind}/${encodeURIComponent(name)}/`;
}

/** Id of a change's entry on the page of all changes. */
export function entryId(index: number): string {
  return `page-${index + 1}`;
}
