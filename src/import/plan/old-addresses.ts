import { addressKey } from '../addresses/address-key.ts';
import type { PageName } from '../addresses/names.ts';
import type { Resolve } from '../addresses/resolver.ts';
import type { Center } from '../formats/types.ts';
import type { PlannedTree } from './categories.ts';
import type { OldAddress } from './redirects.ts';

/** Every address that the source had, those first that are most certainly a page's own. */
export function oldAddresses(center: Center, tree: PlannedTree, resolve: Resolve): readonly OldAddress[] {
  const own = center.pages.flatMap(({ file, addresses }) =>
    addresses.slice(0, 1).map((one) => ({ address: one, owner: file })),
  );
  const groups = tree.categories.flatMap(({ name, addresses }) =>
    addresses.map((one) => ({ address: one, owner: `category:${name}`, isGuess: true })),
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

/** The addresses of the new center, by which some of the old ones answer. */
export function currentAddresses(
  names: ReadonlyMap<string, PageName>,
  below: (path: string) => string,
  center: Center,
  tree: PlannedTree,
): ReadonlyMap<string, string> {
  return new Map([
    ...center.pages.flatMap(({ file }) => {
      const name = names.get(below(file))?.name;
      return name === undefined ? [] : [[addressKey(`/article/${name}/`), file] as const];
    }),
    ...tree.categories.map(({ name }) => [addressKey(`/${name}/`), `category:${name}`] as const),
  ]);
}
