import { decodedAddress } from './decoded-address.ts';

/** What a line such as `/a/b/123*` starts with; nothing for another address. */
export function prefixOf(from: string): string | undefined {
  return from.endsWith('*') && from.indexOf('*') === from.length - 1
    ? prefixKey(from.slice(0, -1))
    : undefined;
}

/** Whether a path starts with a prefix, as hosts see it: `/a/*` takes in `/a` itself. */
export function startsWithPrefix(path: string, prefix: string): boolean {
  const key = prefixKey(path);
  return key.startsWith(prefix) || `${key}/` === prefix;
}

/**
 * The keys of addresses that a prefix takes in.
 *
 * @param prefix as {@link prefixOf} gives it
 * @param sorted keys, by code unit
 */
export function keysUnder(prefix: string, sorted: readonly string[]): readonly string[] {
  const whole = prefix.replace(/\/$/, '');
  const from = firstFrom(whole, sorted);
  const own = sorted[from] === whole ? [whole] : [];
  const first = firstFrom(prefix, sorted);
  let end = first;
  while (sorted[end]?.startsWith(prefix)) end += 1;
  const found = sorted.slice(first, end);
  return found[0] === whole ? found : [...own, ...found];
}

/** Like the key of an address, and its slash at the end counts. */
function prefixKey(path: string): string {
  return decodedAddress(path).normalize('NFC').toLowerCase();
}

/** Index of the first entry that is not before a text. */
function firstFrom(text: string, sorted: readonly string[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
