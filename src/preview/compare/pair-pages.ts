import { addressKey } from '../../model/addresses.ts';
import { compareBodies } from '../text/diff-bodies.ts';
import type { PageState, SiteState } from '../types.ts';

/** Which page of one state is which of the other. */
export interface PagePairs {
  /** At the same address. */
  readonly kept: readonly PagePair[];
  /** At another address. */
  readonly moved: readonly PagePair[];
  readonly added: readonly PageState[];
  readonly removed: readonly PageState[];
}

export interface PagePair {
  readonly before: PageState;
  readonly after: PageState;
}

/**
 * Pairs the pages of two states by their address. A missing page counts as moved if a new page of its kind is made of the
 * same file, if its address redirects to one, or if one has its title and text.
 */
export function pairPages(before: SiteState, after: SiteState): PagePairs {
  const now = new Map(after.pages.map((page) => [addressKey(page.url), page]));
  const then = new Set(before.pages.map((page) => addressKey(page.url)));
  const kept: PagePair[] = [];
  const gone: PageState[] = [];
  for (const page of before.pages) {
    const other = now.get(addressKey(page.url));
    if (other) kept.push({ before: page, after: other });
    else gone.push(page);
  }
  const added = after.pages.filter((page) => !then.has(addressKey(page.url)));
  const homes = new Map(after.redirects.map(({ from, to }) => [addressKey(from), addressKey(to)]));
  const byTitle = Map.groupBy(added, ({ title }) => title);
  const byAddress = new Map(added.map((page) => [addressKey(page.url), page]));

  const taken = new Set<PageState>();
  const homeOf = new Map<PageState, PageState>();
  const find = (candidates: (old: PageState) => readonly PageState[]): void => {
    for (const old of gone) {
      if (homeOf.has(old)) continue;
      const found = candidates(old).find((page) => page.kind === old.kind && !taken.has(page));
      if (!found) continue;
      taken.add(found);
      homeOf.set(old, found);
    }
  };
  const leadsTo = (old: PageState): readonly PageState[] => {
    const page = byAddress.get(homes.get(addressKey(old.url)) ?? '');
    return page ? [page] : [];
  };
  // Settings say which address a file has: another one moves every page.
  const byFile = new Map(added.map((page) => [page.document.file, page]));
  find((old) => [byFile.get(old.document.file)].filter((page) => page !== undefined));
  // Of several that lead on to one page, the one with its text has moved, and the others went into it.
  find((old) => leadsTo(old).filter((page) => isCopy(old, page)));
  find(leadsTo);
  find((old) => (byTitle.get(old.title) ?? []).filter((page) => !taken.has(page) && isCopy(old, page)));
  return {
    kept,
    moved: [...homeOf].map(([old, page]) => ({ before: old, after: page })),
    added: added.filter((page) => !taken.has(page)),
    removed: gone.filter((old) => !homeOf.has(old)),
  };
}

function isCopy(one: PageState, other: PageState): boolean {
  return (
    one.title === other.title &&
    one.body.sections.length > 0 &&
    one.body.sections.length === other.body.sections.length &&
    compareBodies(one.body.html, other.body.html) === 'same'
  );
}
