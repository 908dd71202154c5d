import { decodedAddress } from '../../model/decoded-address.ts';
import type { LinkFinding } from '../finding.ts';
import { withSlash } from '../lookup.ts';
import type { Destination } from '../resolve.ts';
import type { PageTarget } from '../types.ts';
import { missingTarget } from './missing.ts';
import { type Fault, findingOf, type LinkContext, type PlacedLink } from './placed-link.ts';

/** More are not read. */
const mostSuggestions = 3;

/** What stands at a path, and what is wrong with the way there. */
interface Arrival {
  readonly faults: readonly Fault[];
  readonly page?: PageTarget;
  /** Address, without the base and the fragment, that the link certainly means. */
  readonly address?: string | undefined;
  /** Place on it, where that has been looked for already. */
  readonly fragment?: string;
}

/** Judges a link to an address of the site. Whatever is certain about it is mended in one replacement. */
export function checkInside(
  link: PlacedLink,
  destination: Destination & { kind: 'inside' },
  context: LinkContext,
): readonly LinkFinding[] {
  const path = destination.path.replace(/\/{2,}/g, '/');
  const { faults, replacement, existing } = judge(link, path, destination.fragment, context);
  const all = [
    ...(path === destination.path ? [] : [doubledSlash(link, existing)]),
    ...(destination.absolute && existing !== undefined ? [ownAddress(link, existing)] : []),
    ...faults,
  ];
  return all.map((fault) => findingOf(link, fault, replacement));
}

interface Judgement {
  readonly faults: readonly Fault[];
  /** Address, without the base, that the link certainly means. */
  readonly replacement: string | undefined;
  /** The same, as far as it exists: without a place that is not on the page. */
  readonly existing: string | undefined;
}

/** What is wrong with an address of the site, given without the base. */
export function judge(link: PlacedLink, path: string, fragment: string, context: LinkContext): Judgement {
  const arrival = arriveAt(link, path, fragment, context);
  const anchor = arrival.page
    ? checkFragment(link, arrival.page, fragment, context)
    : { faults: [], fragment: arrival.fragment ?? fragment };
  const address = (fragment: string): string | undefined =>
    arrival.address === undefined ? undefined : arrival.address + (fragment === '' ? '' : `#${fragment}`);
  const isThere = anchor.faults.every(({ rule, mended }) => rule !== 'missing-anchor' || mended);
  const existing = address(isThere ? anchor.fragment : '');
  return {
    faults: [...arrival.faults.map((fault) => withPlace(fault, existing)), ...anchor.faults],
    replacement: address(anchor.fragment),
    existing,
  };
}

function arriveAt(link: PlacedLink, path: string, fragment: string, context: LinkContext): Arrival {
  const { lookup } = context;
  if (lookup.isFile(path)) return { faults: [], address: path };
  const page = lookup.page(path);
  if (page) return { faults: [], page, address: page.address };
  const whole = lookup.page(path.replace(/(?<=\/)index\.html?$/i, ''));
  if (whole) {
    const message = `\`${link.written}\` names the file of a page that has a shorter address: write that.`;
    return arrival({ rule: 'index-file', message, mended: true }, whole);
  }
  const slashed = lookup.page(withSlash(path));
  if (slashed) {
    const message = `\`${link.written}\` has no slash at the end of the page's address: write it.`;
    return arrival({ rule: 'missing-slash', message, mended: true }, slashed);
  }
  if (path.endsWith('/') && lookup.isFile(path.slice(0, -1))) {
    const message = `\`${link.written}\` ends with a slash, and it leads to a file: leave the slash out.`;
    return { faults: [{ rule: 'slash-after-file', message, suggestions: [path.slice(0, -1)] }] };
  }
  const moved = lookup.redirect(path);
  if (moved) {
    const message = `\`${link.written}\` is the old address of a page that has moved: write the new one.`;
    return arrival({ rule: 'redirected-link', message, mended: true }, moved);
  }
  const otherCase = lookup.otherCase(path);
  if (otherCase !== undefined) {
    const message = `\`${link.written}\` differs from \`${otherCase}\` in capital letters: write it the same way.`;
    const found = lookup.page(otherCase);
    const fault: Fault = { rule: 'wrong-case', message, suggestions: [otherCase] };
    return found ? { faults: [fault], page: found, address: found.address } : { faults: [fault] };
  }
  const withoutEnding = lookup.page(path.replace(/(?<=[^/])\.html?$/i, '/'));
  if (withoutEnding) {
    const message = `There is no file \`${path}\`, and there is a page of that name: write its address.`;
    return arrival({ rule: 'missing-file', message, mended: true }, withoutEnding);
  }
  return notThere(link, path, fragment, context);
}

/** Nothing stands at the path; where `/article/` was left out, the place on the article decides whether it was meant. */
function notThere(link: PlacedLink, path: string, fragment: string, context: LinkContext): Arrival {
  if (context.refused.has(withSlash(path))) return { faults: [] };
  const { fault, article } = missingTarget(link, path, fragment, context);
  if (article === undefined) return { faults: [fault] };
  const anchor = checkFragment(link, article, fragment, context);
  const isCertain = fragment === '' || anchor.faults.every(({ mended }) => mended);
  if (!isCertain) return { faults: [fault] };
  const hash = anchor.fragment === '' ? '' : `#${anchor.fragment}`;
  const address = article.address + hash;
  const mended: Fault = { ...fault, suggestions: inFront(address, fault.suggestions ?? []), mended: true };
  return { faults: [mended], address: article.address, fragment: anchor.fragment };
}

function arrival(fault: Fault, page: PageTarget): Arrival {
  return { faults: [{ ...fault, suggestions: [page.address] }], page, address: page.address };
}

/** A fault on the way to a page that is there suggests the page, and the place on it too. */
function withPlace(fault: Fault, existing: string | undefined): Fault {
  const isOnTheWay =
    fault.rule === 'missing-slash' ||
    fault.rule === 'index-file' ||
    fault.rule === 'redirected-link' ||
    fault.rule === 'wrong-case';
  return isOnTheWay && existing !== undefined ? { ...fault, suggestions: [existing] } : fault;
}

function doubledSlash(link: PlacedLink, existing: string | undefined): Fault {
  const message = `\`${link.written}\` has two slashes in a row: write one.`;
  return { rule: 'doubled-slash', message, suggestions: existing === undefined ? [] : [existing] };
}

function ownAddress(link: PlacedLink, existing: string): Fault {
  const message = `\`${link.written}\` is an address of this site: start it with \`{{site.baseurl}}\`, so that it works in previews too.`;
  return { rule: 'own-address', message, suggestions: [existing], mended: true };
}

/** Looks for the place on a page that a link names; gives the name of the place that it certainly means. */
function checkFragment(
  link: PlacedLink,
  page: PageTarget,
  fragment: string,
  context: LinkContext,
): { readonly faults: readonly Fault[]; readonly fragment: string } {
  if (fragment === '' || fragment.toLowerCase() === 'top') return { faults: [], fragment };
  const found = page.ids.includes(fragment) ? fragment : page.ids.find((id) => sameId(id, fragment));
  if (found !== undefined) {
    if (!context.repeatedIds(page).includes(found)) return { faults: [], fragment: found };
    const message = `\`#${fragment}\` stands on the page more than once, and the link leads to the first: give each place an id of its own.`;
    return { faults: [{ rule: 'repeated-id', message }], fragment };
  }
  const where = page.address === link.page ? 'This page' : `The page \`${page.address}\``;
  const message = `${where} has no place \`#${fragment}\`: write the id of one of its headings.`;
  const suggestions = context.suggest({
    kind: 'anchor',
    path: page.address,
    fragment,
    text: link.text,
    page: link.page,
  });
  const alike = page.ids.filter((id) => bare(id) === bare(fragment));
  const [certain] = alike;
  if (certain === undefined || alike.length > 1) {
    return { faults: [{ rule: 'missing-anchor', message, suggestions }], fragment };
  }
  const address = `${page.address}#${certain}`;
  const certainFirst = inFront(address, suggestions);
  return {
    faults: [{ rule: 'missing-anchor', message, suggestions: certainFirst, mended: true }],
    fragment: certain,
  };
}

/** What is certain comes before what is guessed. */
function inFront(certain: string, guesses: readonly string[]): readonly string[] {
  return [certain, ...guesses.filter((guess) => guess !== certain)].slice(0, mostSuggestions);
}

/** Browsers compare what is written first, then what it stands for. */
function sameId(id: string, fragment: string): boolean {
  return decodedAddress(id).normalize('NFC') === decodedAddress(fragment).normalize('NFC');
}

/** What is left of an id without dashes, punctuation and capitals: hand-written ids differ in those most of all. */
function bare(id: string): string {
  return id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
