import { redirectPathFault } from '../../content/front-matter/redirect-path.ts';
import { addressKey } from '../addresses/address-key.ts';

/** Old addresses, each given to one page of the new center. */
export interface RedirectPlan {
  /** By owner: a page's file in the source, or `category:NAME`. */
  readonly of: (owner: string) => readonly string[];
  /** Those that could not be kept, with the reason. */
  readonly lost: readonly { readonly address: string; readonly owner: string; readonly reason: string }[];
  readonly kept: number;
}

/** An old address and whose it was, the most certain owners first. */
export interface OldAddress {
  readonly address: string;
  readonly owner: string;
  /** Where the source may mean it, or another page has more right to it: it is no loss. */
  readonly isGuess?: boolean;
}

/**
 * Gives old addresses to the pages that they lead to, the first owner of each first. One that is the address of a page of
 * the new center answers anyway.
 *
 * @param current keys of the addresses of the new center, with their owners
 */
export function planRedirects(
  old: readonly OldAddress[],
  current: ReadonlyMap<string, string>,
): RedirectPlan {
  const owners = new Map<string, string>();
  const byOwner = new Map<string, string[]>();
  const lost: { address: string; owner: string; reason: string }[] = [];
  let kept = 0;
  for (const { address: written, owner, isGuess = false } of old) {
    const address = encoded(written);
    const key = addressKey(address);
    if (key === '') continue;
    const earlier = owners.get(key);
    if (earlier !== undefined) {
      if (earlier !== owner && !isGuess)
        lost.push({ address, owner, reason: `leads to another page already (${earlier})` });
      continue;
    }
    const answering = current.get(key);
    if (answering !== undefined) {
      if (answering === owner) kept += 1;
      else if (!isGuess) lost.push({ address, owner, reason: `is the address of ${answering} now` });
      owners.set(key, answering);
      continue;
    }
    const fault = redirectPathFault(address);
    if (fault) {
      lost.push({ address, owner, reason: fault.message });
      continue;
    }
    owners.set(key, owner);
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), address]);
    kept += 1;
  }
  return { of: (owner) => byOwner.get(owner) ?? [], lost, kept };
}

/** Spaces and what means something in a list of redirects are encoded, as browsers send them; not the stars of patterns. */
function encoded(address: string): string {
  return address.replace(
    /[\s:?#\\"'<>`{}|^]|(?<!\/)\*(?!$)|\*(?!\/|$)/g,
    (sign) => `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
