import type { ArticleDocument, CategoryDocument } from '../content/types.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { type Addresses, type AddressOwner, addressKey } from './addresses.ts';
import { compareText } from './order.ts';
import type { Redirect } from './types.ts';

/** A page that may have had other addresses before. */
interface Destination {
  readonly document: ArticleDocument | CategoryDocument;
  readonly url: string;
}

/**
 * Collects `redirect_from` of all pages. An entry that could not lead to its page, because the address is
 * live or promised to another page, is left out and reported where it is written.
 *
 * @param destinations in the order in which they may claim an old address
 */
export function collectRedirects(
  destinations: Iterable<Destination>,
  addresses: Addresses,
): { readonly redirects: readonly Redirect[]; readonly problems: readonly Problem[] } {
  const claims = new Map<string, Redirect & { readonly file: string }>();
  const problems: Problem[] = [];
  for (const { document, url } of destinations) {
    for (const [index, from] of document.frontMatter.redirectFrom.entries()) {
      const key = addressKey(from);
      const live = addresses.ownerOf(from);
      const conflict = live
        ? describeLive(document.file, live)
        : describeClaim(document.file, claims.get(key)?.file);
      if (conflict === undefined) {
        claims.set(key, { from, to: url, file: document.file });
        continue;
      }
      problems.push(
        problem({
          file: document.file,
          position: document.positionOf('redirect_from', index),
          rule: 'redirect-conflict',
          target: from,
          message: `\`${from}\` ${conflict}.`,
        }),
      );
    }
  }
  const redirects = [...claims.values()].map(({ from, to }) => ({ from, to }));
  return { redirects: redirects.sort((a, b) => compareText(a.from, b.from)), problems };
}

function describeLive(file: string, owner: AddressOwner): string {
  const name = owner.file === file ? 'this page itself' : owner.label;
  return `is the address of ${name}; remove it from \`redirect_from\``;
}

function describeClaim(file: string, claimant: string | undefined): string | undefined {
  if (claimant === undefined) return undefined;
  if (claimant === file) return 'stands twice in `redirect_from`; remove one of the two';
  return `leads to \`${claimant}\` already; remove it from \`redirect_from\` of one of the two files`;
}
