import type { Urls } from '../../model/urls.ts';
import { linkTo, type PageLink } from '../../pages/page-link.ts';
import type { Changes } from '../compare/changes.ts';
import { kindTexts } from '../wording.ts';
import { diffPath, entryId, previewPath } from './preview-paths.ts';

/** What a page says that a change touches, and the way on to the next; a `url` includes the base. */
export interface PreviewBar {
  readonly kind: string;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  /** Where the change is shown. */
  readonly changeUrl: string;
  readonly allUrl: string;
  readonly previous: PageLink | undefined;
  readonly next: PageLink | undefined;
}

/**
 * Prepares the bars of all pages that a change touches, in the order of the list of changes. A page that is not there
 * any more has none, and is passed over.
 *
 * @returns the bar of the page at an address without the base
 */
export function createPreviewBars(changes: Changes, urls: Urls): (url: string) => PreviewBar | undefined {
  const entries = changes.pages.flatMap((change, index) =>
    change.kind === 'removed' ? [] : [{ change, page: change.after, index }],
  );
  const placeOf = new Map(entries.map(({ page }, place) => [page.url, place]));
  const linkAt = (place: number): PageLink | undefined => {
    const page = entries[place]?.page;
    return page && linkTo(page, urls);
  };
  return (url) => {
    const place = placeOf.get(url) ?? -1;
    const entry = entries[place];
    if (!entry) return undefined;
    return {
      kind: kindTexts[entry.change.kind],
      number: place + 1,
      count: entries.length,
      changeUrl: urls.withBase(diffPath(entry.change) ?? `${previewPath}#${entryId(entry.index)}`),
      allUrl: urls.withBase(previewPath),
      previous: linkAt(place - 1),
      next: linkAt(place + 1),
    };
  };
}
