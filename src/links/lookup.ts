import { createOpenRedirects } from '../model/address-pattern.ts';
import { addressKey } from '../model/addresses.ts';
import { decodedAddress } from '../model/decoded-address.ts';
import type { HelpCenter } from '../model/types.ts';
import type { LinkTargets, PageTarget } from './types.ts';

/** Gives the address of what a path of the site leads to; a path is without the base and decoded. */
export type Landings = (path: string) => string | undefined;

/** What stands at a path of the site; paths are without the base and decoded. */
export interface Lookup {
  readonly page: (path: string) => PageTarget | undefined;
  readonly redirect: (path: string) => PageTarget | undefined;
  readonly isFile: (path: string) => boolean;
  /** Address of what a path leads to, by whatever way. */
  readonly landings: Landings;
  /** The address that differs from the path in capitals alone. */
  readonly otherCase: (path: string) => string | undefined;
  /** First segments of all addresses there are: `article`, `images`. */
  readonly firstSegments: ReadonlySet<string>;
  /** Last segments of the addresses of pages: the names of articles and categories. */
  readonly names: ReadonlySet<string>;
}

export function createLookup(targets: LinkTargets): Lookup {
  const pages = new Map(targets.pages.map((page) => [decodedAddress(page.address).normalize('NFC'), page]));
  const redirects = new Map(
    [...targets.redirects].map(([from, to]) => [withSlash(from), pages.get(decodedAddress(to))]),
  );
  const prefixes = createOpenRedirects(Array.from(targets.redirects, ([from, to]) => ({ from, to })));
  const files = new Set([...targets.files, ...(targets.generated ?? [])]);
  const addresses = [...pages.keys(), ...files];
  const byLowerCase = new Map(addresses.map((address) => [address.toLowerCase(), address]));
  return {
    page: (path) => pages.get(path),
    redirect: (path) => {
      const exact = redirects.get(withSlash(path));
      const to = exact === undefined ? prefixes(path) : undefined;
      return exact ?? (to === undefined ? undefined : pages.get(decodedAddress(to)));
    },
    isFile: (path) => files.has(path),
    landings: createLandings([...targets.pages.map(({ address }) => address), ...files], targets.redirects),
    otherCase: (path) =>
      byLowerCase.get(path.toLowerCase()) ?? byLowerCase.get(withSlash(path).toLowerCase()),
    firstSegments: new Set(addresses.map(firstSegment)),
    names: new Set([...pages.keys()].map((address) => address.split('/').at(-2) ?? '')),
  };
}

/**
 * @param addresses of everything that there is
 * @param redirects from an old address to one of them
 */
export function createLandings(
  addresses: Iterable<string>,
  redirects: Iterable<readonly [from: string, to: string]>,
): Landings {
  const exact = new Map<string, string>();
  const keys = new Map<string, string>();
  const olds = [...redirects];
  for (const [from, to] of olds) keys.set(addressKey(from), to);
  const prefixes = createOpenRedirects(olds.map(([from, to]) => ({ from, to })));
  for (const address of addresses) {
    exact.set(decodedAddress(address), address);
    keys.set(addressKey(address), address);
  }
  return (path) => exact.get(path) ?? keys.get(addressKey(path)) ?? prefixes(path);
}

/** Landings on the pages that people write, hidden ones too. */
export function pageLandings({ articles, categories, redirects }: HelpCenter): Landings {
  return createLandings(
    [...articles, ...categories].map(({ url }) => url),
    redirects.map(({ from, to }) => [from, to]),
  );
}

export function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

export function firstSegment(path: string): string {
  return path.split('/')[1] ?? '';
}
