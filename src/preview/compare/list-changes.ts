import { addressKey } from '../../model/addresses.ts';
import type { ListState, SiteState } from '../types.ts';

/** A list that readers find in another order, or with other entries of pages that are as they were. */
export interface ListChange {
  /** `Help`, `Categories` */
  readonly title: string;
  /** What stood there and stands there, from the first entry that differs to the last one. */
  readonly before: readonly ListEntry[];
  readonly after: readonly ListEntry[];
  /** Place of the first of them in the list, from 1. */
  readonly first: number;
}

export type ListEntry = ListState['entries'][number];

/**
 * Finds lists whose order is another one. A page that is new or gone is told by itself; that a list holds it, or does not
 * any more, is no change of the order.
 *
 * @param moved addresses now, by those of before
 * @param told addresses now of pages whose own change is told
 */
export function listChanges(
  before: SiteState,
  after: SiteState,
  moved: ReadonlyMap<string, string>,
  told: ReadonlySet<string>,
): readonly ListChange[] {
  const old = new Map((before.lists ?? []).map((list) => [list.key, list]));
  return (after.lists ?? []).flatMap(({ key, title, entries }) => {
    const then = (old.get(key)?.entries ?? []).map((entry) => ({
      ...entry,
      url: moved.get(addressKey(entry.url)) ?? entry.url,
    }));
    const [was, is] = [then.map(({ url }) => url), entries.map(({ url }) => url)];
    const [inOld, inNew] = [new Set(was), new Set(is)];
    const isReordered = !isEqual(
      was.filter((url) => inNew.has(url)),
      is.filter((url) => inOld.has(url)),
    );
    const isOther = !isEqual(
      was.filter((url) => !told.has(url)),
      is.filter((url) => !told.has(url)),
    );
    if (!old.has(key) || !(isReordered || isOther)) return [];
    const differing = was.findIndex((url, index) => url !== is[index]);
    const first = differing < 0 ? was.length : differing;
    const rest = countEqualAtEnd(was, is, first);
    const part = (list: readonly ListEntry[]) => list.slice(first, list.length - rest);
    return [{ title, before: part(then), after: part(entries), first: first + 1 }];
  });
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((url, index) => url === other[index]);
}

function countEqualAtEnd(one: readonly string[], other: readonly string[], from: number): number {
  const most = Math.min(one.length, other.length) - from;
  let count = 0;
  while (count < most && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}
