import type { LinkTargets } from '../src/links/types.ts';
import { editDistance } from '../src/problems/edit-distance.ts';
import type { Suggest } from './suggestion-cases.ts';

/**
 * Suggestions as a first attempt would make them: the three addresses of pages, old addresses, places on pages and
 * files that differ least from what was written, letter by letter, fragment and all.
 */
export function nearestByLetters({ pages, redirects, files }: LinkTargets): Suggest {
  const addresses = [
    ...pages.flatMap(({ address, ids }) => [address, ...ids.map((id) => `${address}#${id}`)]),
    ...redirects.keys(),
    ...files,
  ];
  return ({ path, fragment }) => {
    const written = fragment === '' ? path : `${path}#${fragment}`;
    return addresses
      .map((address) => ({ address, difference: editDistance(written, address) }))
      .sort((a, b) => a.difference - b.difference)
      .slice(0, 3)
      .map(({ address }) => address);
  };
}
