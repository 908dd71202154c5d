import { decodedAddress } from '../model/decoded-address.ts';
import type { LinkTargets, PageTarget } from './types.ts';

/** What stands at a path of the site; paths are without the base and decoded. */
export interface Lookup {
  readonly page: (path: string) => PageTarget | undefined;
  readonly redirect: (path: string) => PageTarget | undefined;
  readonly isFile: (path: string) => boolean;
  /** The address that differs from the path in capitals alone. */
  readonly otherCase: (path: string) => string | undefined;
  /** First segments of all addresses there are: `article`, `images`. */
  readonly firstSegments: ReadonlySet<string>;
  /** Last segments of the addresses of pages: the names of articles and categories. */
  readonly names: ReadonlySet<string>;
}

export function createLookup(targets: LinkTargets): Lookup {
  const pages = new Map(targets.pages.map((page) => [decodedAddress(page.address), page]));
  const redirects = new Map(
    [...targets.redirects].map(([from, to]) => [withSlash(from), pages.get(decodedAddress(to))]),
  );
  const files = new Set([...targets.files, ...(targets.generated ?? [])]);
  const addresses = [...pages.keys(), ...files];
  const byLowerCase = new Map(addresses.map((address) => [address.toLowerCase(), address]));
  return {
    page: (path) => pages.get(path),
    redirect: (path) => redirects.get(withSlash(path)),
    isFile: (path) => files.has(path),
    otherCase: (path) =>
      byLowerCase.get(path.toLowerCase()) ?? byLowerCase.get(withSlash(path).toLowerCase()),
    firstSegments: new Set(addresses.map(firstSegment)),
    names: new Set([...pages.keys()].map((address) => address.split('/').at(-2) ?? '')),
  };
}

/** Address of what a path leads to, by whatever way. */
export function addressAt(path: string, lookup: Lookup): string | undefined {
  if (lookup.isFile(path)) return path;
  return (lookup.page(path) ?? lookup.page(withSlash(path)) ?? lookup.redirect(path))?.address;
}

export function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

export function firstSegment(path: string): string {
  return path.split('/')[1] ?? '';
}
