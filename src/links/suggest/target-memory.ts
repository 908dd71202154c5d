import type { LinkTargets, PageTarget } from '../types.ts';
import { type Known, prepareTargets } from './known.ts';

/** Prepares the targets of a site for suggestions. */
export type PrepareTargets = (targets: LinkTargets) => Known;

/**
 * Keeps what was prepared last as long as the targets say the same. Whoever writes in an article changes its text in
 * most cases and no address, title or id, and preparing 1,680 pages takes as long as all else that follows a key.
 */
export function createTargetMemory(): PrepareTargets {
  let last: { readonly targets: LinkTargets; readonly known: Known } | undefined;
  return (targets) => {
    if (!last || !areSame(last.targets, targets)) last = { targets, known: prepareTargets(targets) };
    return last.known;
  };
}

function areSame(one: LinkTargets, other: LinkTargets): boolean {
  return (
    haveSameItems(one.files, other.files) &&
    haveSameItems([...one.redirects].flat(), [...other.redirects].flat()) &&
    one.pages.length === other.pages.length &&
    one.pages.every((page, index) => isSamePage(page, other.pages[index]))
  );
}

function isSamePage(one: PageTarget, other: PageTarget | undefined): boolean {
  return (
    one.address === other?.address &&
    one.title === other.title &&
    (one.ids === other.ids || haveSameItems(one.ids, other.ids))
  );
}

function haveSameItems(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
