import { createLookup, type Lookup } from './lookup.ts';
import { createSuggestions } from './suggest/suggest.ts';
import type { BrokenLink, LinkTargets, PageTarget } from './types.ts';

/** What links are looked up in, and what is suggested for those that lead nowhere. */
export interface PreparedTargets {
  readonly lookup: Lookup;
  readonly suggest: (broken: BrokenLink) => readonly string[];
}

export type PrepareTargets = (targets: LinkTargets) => PreparedTargets;

/** Prepares the targets of a site for one check. */
export function preparedTargets(targets: LinkTargets): PreparedTargets {
  return { lookup: createLookup(targets), suggest: createSuggestions(targets) };
}

/**
 * Keeps what was prepared last as long as the targets say the same. Whoever writes in an article changes its text in
 * most cases and no address, title or id, and preparing 1,680 pages takes as long as all else that follows a key.
 */
export function createTargetMemory(): PrepareTargets {
  let last: { readonly targets: LinkTargets; readonly prepared: PreparedTargets } | undefined;
  return (targets) => {
    if (!last || !areSame(last.targets, targets)) last = { targets, prepared: preparedTargets(targets) };
    return last.prepared;
  };
}

function areSame(one: LinkTargets, other: LinkTargets): boolean {
  return (
    haveSameItems(one.files, other.files) &&
    haveSameItems(one.generated ?? [], other.generated ?? []) &&
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
