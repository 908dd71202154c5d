import { hasOpenPart } from '../../model/address-pattern.ts';
import type { Redirect } from '../../model/types.ts';

/** Redirects for a host that compares an address with each line sign by sign, and knows no two forms of one. */
export interface LiteralRedirects {
  /** With and without a slash at the end. */
  readonly exact: readonly Redirect[];
  /** `from` is what the addresses start with, without a star. */
  readonly prefixes: readonly Redirect[];
  /** `from` has stars in it, each between two slashes for one part of any name, and none at its end. */
  readonly patterns: readonly Redirect[];
}

/** @param redirects with the base, as Netlify would read them, which takes an address with and without its slash for one */
export function literalRedirects(redirects: readonly Redirect[]): LiteralRedirects {
  const exact = new Map<string, Redirect>();
  const prefixes: Redirect[] = [];
  const patterns: Redirect[] = [];
  for (const { from, to } of redirects) {
    const isPrefix = from.endsWith('*');
    const start = isPrefix ? from.slice(0, -1) : from;
    if (hasOpenPart(from)) {
      patterns.push({ from: start, to });
      continue;
    }
    if (isPrefix) prefixes.push({ from: start, to });
    const forms = isPrefix ? formsOfFolder(start) : formsOf(start);
    for (const form of forms) if (!exact.has(form)) exact.set(form, { from: form, to });
  }
  return { exact: [...exact.values()], prefixes, patterns };
}

/** What ends in `.html` is a file, which has no slash. */
function formsOf(address: string): readonly string[] {
  if (/\.html?$/i.test(address)) return [address];
  const bare = address.replace(/\/$/, '');
  return [bare, `${bare}/`];
}

/** `/a/` takes in `/a`, and `/a/b` begins no folder. */
function formsOfFolder(start: string): readonly string[] {
  return start.endsWith('/') ? [start.slice(0, -1)] : [];
}
