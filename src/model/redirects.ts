import { type Host, hostTraits } from '../content/settings/hosts.ts';
import type { ArticleDocument, CategoryDocument, SiteConfig } from '../content/types.ts';
import { type Position, type Problem, problem } from '../problems/problem.ts';
import { createPatterns, hasOpenPart, literalStart } from './address-pattern.ts';
import { keysUnder, prefixOf } from './address-prefix.ts';
import { type Addresses, addressKey } from './addresses.ts';
import { compareText } from './order.ts';
import type { Redirect } from './types.ts';

/** A page that may have had other addresses before. */
interface Destination {
  readonly document: ArticleDocument | CategoryDocument;
  readonly url: string;
}

/** How many lines a host can take, and from where on they are a problem. */
interface Budget {
  readonly rule: 'many-redirects' | 'too-many-redirects';
  /** The number that is one too many. */
  readonly least: number;
  /** How many lines an old address takes. */
  readonly linesOf: (from: string) => number;
  readonly reason: string;
}

const linesOfNetlify = (from: string): number => oldAddresses(from).length;
const reasonOfNetlify = 'hosts are not made for so many';

/**
 * Netlify itself names no number but 10,000, which is a line for each article of the largest help centers; Cloudflare drops all lines beyond its own
 * (https://developers.cloudflare.com/pages/configuration/redirects/#per-file). Servers of one's own, and pages at old
 * addresses, have no limit.
 */
const budgets: Readonly<Partial<Record<Host, readonly Budget[]>>> = {
  netlify: [
    { rule: 'too-many-redirects', least: 10_001, linesOf: linesOfNetlify, reason: reasonOfNetlify },
    { rule: 'many-redirects', least: 1000, linesOf: linesOfNetlify, reason: reasonOfNetlify },
  ],
  cloudflare: [
    {
      rule: 'too-many-redirects',
      least: 101,
      linesOf: (from) => (from.endsWith('*') ? linesOfNetlify(from) : 0),
      reason: 'Cloudflare Pages takes 100 lines that end with `*` and drops the others',
    },
    {
      rule: 'too-many-redirects',
      least: 2001,
      // With and without a slash at the end.
      linesOf: (from) => linesOfNetlify(from) * (/\.html?$/i.test(from) || /[^/]\*$/.test(from) ? 1 : 2),
      reason: 'Cloudflare Pages takes 2,000 lines, two for each old address, and drops the others',
    },
  ],
};

/**
 * Collects `redirect_from` of all pages. An entry that could not lead to its page, because the address is
 * live or promised to another page, is left out and reported where it is written. All that is left leads to a live
 * page, so that no redirect leads to another one.
 *
 * @param destinations in the order in which they may claim an old address
 * @param expiring files of articles that will be taken away: until then, nothing leads on from their address
 */
export function collectRedirects(
  destinations: Iterable<Destination>,
  addresses: Addresses,
  site: SiteConfig,
  expiring: ReadonlySet<string> = new Set(),
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
    if (live?.file !== undefined && expiring.has(live.file)) continue;
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
  for (const { claim, caught } of caughtByPatterns([...claims.values()], addresses)) {
    refuse(claim, `also catches ${caught}; write more of the address before the last \`*\``);
    claims.delete(addressKey(claim.from));
  }
  const redirects = [...claims.values()].map(({ from, to }) => ({ from, to }));
  return {
    redirects: redirects.sort((a, b) => compareText(a.from, b.from)),
    problems: [
      ...problems,
      ...budgetProblems([...claims.values()], site.host),
      ...unledProblems([...claims.values()], site),
    ],
  };
}

/** Patterns that stand for an address which is live, or promised to another page. */
function caughtByPatterns(
  claims: readonly Claim[],
  addresses: Addresses,
): readonly { readonly claim: Claim; readonly caught: string }[] {
  const patterns = claims.filter(({ from }) => hasOpenPart(from));
  if (patterns.length === 0) return [];
  const find = createPatterns(patterns.map((claim) => ({ from: claim.from, value: claim })));
  const found = new Map<Claim, string>();
  const look = (path: string, file: string | undefined, label: string): void => {
    const claim = find(path).find((pattern) => pattern.file !== file);
    if (claim && !found.has(claim)) found.set(claim, label);
  };
  for (const start of new Set(patterns.map(({ from }) => literalStart(from)))) {
    for (const path of addresses.keysUnder(start)) {
      const owner = addresses.ownerOf(path);
      if (owner) look(path, owner.file, owner.label);
    }
  }
  for (const { from, file } of claims)
    look(from.replace(/\*$/, ''), file, `\`${from}\`, an old address of \`${file}\``);
  return [...found].map(([claim, caught]) => ({ claim, caught }));
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
function budgetProblems(claims: readonly Claim[], host: Host): readonly Problem[] {
  for (const { rule, least, linesOf, reason } of budgets[host] ?? []) {
    const lines = claims.flatMap((claim) => Array.from({ length: linesOf(claim.from) }, () => claim));
    const claim = lines[least - 1];
    if (claim === undefined) continue;
    const message = `\`${claim.from}\` is old address number ${least} of the site, of ${lines.length}, and ${reason}: remove from \`redirect_from\` what nobody asks for any more.`;
    const { file, position } = claim;
    return [problem({ file, position, rule, target: claim.from, message })];
  }
  return [];
}

/** A page at an old address cannot stand at all addresses that begin so. */
function unledProblems(claims: readonly Claim[], { host, redirects }: SiteConfig): readonly Problem[] {
  if (redirects === 'host') return [];
  const { label, rules } = hostTraits[host];
  const reason = rules === 'none' ? `${label} sends nobody on` : '`redirects` is `pages`';
  return claims
    .filter(({ from }) => from.endsWith('*'))
    .map(({ from, file, position }) => {
      const message = `\`${from}\` leads nobody on: ${reason}, and there is no page for every address that begins so. Write the old addresses one by one.`;
      return problem({ file, position, rule: 'unled-redirect', target: from, message });
    });
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
