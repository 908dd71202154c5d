import type { ArticleDocument, CategoryDocument } from '../content/types.ts';
import { type Position, type Problem, problem } from '../problems/problem.ts';
import { keysUnder, prefixOf } from './address-prefix.ts';
import { type Addresses, addressKey } from './addresses.ts';
import { compareText } from './order.ts';
import type { Redirect } from './types.ts';

/** A page that may have had other addresses before. */
interface Destination {
  readonly document: ArticleDocument | CategoryDocument;
  readonly url: string;
}

/** Where the number of old addresses begins to be a problem; Netlify itself names no number but 10,000. */
const budgets = [
  { rule: 'too-many-redirects', least: 5000 },
  { rule: 'many-redirects', least: 1000 },
] as const;

/**
 * Collects `redirect_from` of all pages. An entry that could not lead to its page, because the address is
 * live or promised to another page, is left out and reported where it is written. All that is left leads to a live
 * page, so that no redirect leads to another one.
 *
 * @param destinations in the order in which they may claim an old address
 */
export function collectRedirects(
  destinations: Iterable<Destination>,
  addresses: Addresses,
): { readonly redirects: readonly Redirect[]; readonly problems: readonly Problem[] } {
  const claims = new Map<string, Claim>();
  const problems: Problem[] = [];
  const refuse = ({ file, position, from }: Claim, conflict: string) => {
    const message = `\`${from}\` ${conflict}.`;
    problems.push(problem({ file, position, rule: 'redirect-conflict', target: from, message }));
  };
  for (const claim of allClaims(destinations)) {
    const key = addressKey(claim.from);
    const live = addresses.ownerOf(claim.from);
    const claimant = claims.get(key)?.file;
    // Forms of one address in one file lead to one page, and so does the page's own.
    if (live?.file === claim.file || claimant === claim.file) continue;
    if (live !== undefined)
      refuse(claim, `is the address of ${live.label}; remove it from \`redirect_from\``);
    else if (claimant !== undefined) refuse(claim, describeClaim(claimant));
    else claims.set(key, claim);
  }
  const sorted = [...claims.keys()].sort();
  for (const [key, claim] of claims) {
    const prefix = prefixOf(claim.from);
    if (prefix === undefined) continue;
    const live = addresses.ownersUnder(prefix).find(({ file }) => file !== claim.file);
    const other = keysUnder(prefix, sorted)
      .flatMap((caught) => claims.get(caught) ?? [])
      .find(({ file }) => file !== claim.file);
    if (live === undefined && other === undefined) continue;
    const caught = live?.label ?? `\`${other?.from}\`, an old address of \`${other?.file}\``;
    refuse(claim, `also catches ${caught}; write more of the address before \`*\``);
    claims.delete(key);
  }
  const redirects = [...claims.values()].map(({ from, to }) => ({ from, to }));
  return {
    redirects: redirects.sort((a, b) => compareText(a.from, b.from)),
    problems: [...problems, ...budgetProblems([...claims.values()])],
  };
}

/**
 * The forms of an old address that hosts are asked for, percent-encoded as browsers do: in small letters, and as it was
 * written, since the rules of hosts tell capitals from small letters.
 */
export function oldAddresses(written: string): readonly string[] {
  const encoded = (path: string): string =>
    path
      .replace(/[^\x21-\x7e]+/g, encodeURIComponent)
      .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
  return [...new Set([encoded(written.toLowerCase()), encoded(written)])];
}

/** An entry of `redirect_from` that leads to its page. */
interface Claim extends Redirect {
  readonly file: string;
  readonly position: Position;
}

/** The one that is too many, where there is one. */
function budgetProblems(claims: readonly Claim[]): readonly Problem[] {
  const addresses = claims.flatMap((claim) => oldAddresses(claim.from).map(() => claim));
  for (const { rule, least } of budgets) {
    const claim = addresses[least - 1];
    if (claim === undefined) continue;
    const message = `\`${claim.from}\` is old address number ${least} of the site, of ${addresses.length}, and hosts are not made for so many: remove from \`redirect_from\` what nobody asks for any more.`;
    const { file, position } = claim;
    return [problem({ file, position, rule, target: claim.from, message })];
  }
  return [];
}

function describeClaim(claimant: string): string {
  return `leads to \`${claimant}\` already; remove it from \`redirect_from\` of one of the two files`;
}

function allClaims(destinations: Iterable<Destination>): readonly Claim[] {
  return [...destinations].flatMap(({ document, url }) =>
    document.frontMatter.redirectFrom.map((from, index) => ({
      from,
      to: url,
      file: document.file,
      position: document.positionOf('redirect_from', index),
    })),
  );
}
