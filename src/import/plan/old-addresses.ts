import { addressKey } from '../addresses/address-key.ts';
import type { Resolve } from '../addresses/resolver.ts';
import type { Center } from '../formats/types.ts';
import type { PlannedTree } from './categories.ts';
import type { OldAddress } from './redirects.ts';

/** Every address that the source had, those first that are most certainly a page's own. */
export function oldAddresses(center: Center, tree: PlannedTree, resolve: Resolve): readonly OldAddress[] {
  const own = center.pages.flatMap(({ file, addresses }) =>
    addresses.slice(0, 1).map((one) => ({ address: one, owner: file })),
  );
  const groups = tree.categories.flatMap(({ name, addresses, introduction }) =>
    addresses.map((one) => ({ address: one, owner: introduction ?? `category:${name}`, isGuess: true })),
  );
  const aliases = center.pages.flatMap(({ file, addresses }) =>
    addresses.slice(1).map((one) => ({ address: one, owner: file })),
  );
  const configured = center.redirects.flatMap(({ from, to }) => {
    const destination = resolve(
      { file: to, addresses: [to] },
      to.startsWith('/') || /^[a-z]+:/i.test(to) ? to : `/${to}`,
      false,
    );
    return destination.kind === 'page' ? [{ address: from, owner: destination.file }] : [];
  });
  return [...own, ...aliases, ...configured, ...groups];
}

/** The addresses of the new center, by which some of the old ones answer, with their owners. */
export function currentAddresses({ categories, places }: PlannedTree): ReadonlyMap<string, string> {
  return new Map([
    ...[...places].flatMap(([page, { name, introduces }]) =>
      introduces === undefined ? [[addressKey(`/article/${name}/`), page] as const] : [],
    ),
    ...categories.map(
      ({ name, introduction }) => [addressKey(`/${name}/`), introduction ?? `category:${name}`] as const,
    ),
  ]);
}
