import type { SiteConfig } from '../content/types.ts';
import { nearest } from '../problems/nearest.ts';
import { type Position, type Problem, problem } from '../problems/problem.ts';
import type { RuleName } from '../problems/rules.ts';
import type { Link } from '../rendering/types.ts';
import type { LinkFinding } from './finding.ts';
import { firstSegment, type Lookup, withSlash } from './lookup.ts';
import { type Destination, resolveLink } from './resolve.ts';
import { rewriteTarget } from './rewrite.ts';
import type { BrokenLink, PageTarget } from './types.ts';

/** What the check of one link needs to know of the site. */
export interface LinkContext {
  readonly site: SiteConfig;
  readonly lookup: Lookup;
  readonly suggest: (broken: BrokenLink) => readonly string[];
}

/** A link, and where it stands. */
export interface PlacedLink extends Pick<Link, 'href' | 'written' | 'position' | 'text'> {
  readonly file: string;
  /** Address of the page, without the base. */
  readonly page: string;
  /** Ids of that page that stand on it more than once. */
  readonly repeatedIds: (page: PageTarget) => readonly string[];
  /** What Liquid could not make sense of in the file. */
  readonly templateProblems: readonly Problem[];
}

/** Judges one link. It has one error at most: what would be wrong as well can only be seen when that is mended. */
export function checkLink(link: PlacedLink, context: LinkContext): readonly LinkFinding[] {
  const report = createReport(link);
  const broken = brokenTemplate(link);
  if (broken) {
    const suggestions = guess(link, context);
    return [report('broken-template-link', broken, { suggestions })];
  }
  const destination = resolveLink(link.href, link.page, context.site);
  switch (destination.kind) {
    case 'empty':
      return [report('empty-link', 'The link has no target: write where it leads, or take the link away.')];
    case 'placeholder':
      return [report('placeholder-link', '`#` leads nowhere: write where the link leads, or take it away.')];
    case 'malformed': {
      const message = `\`${link.written}\` is no whole address, and browsers look for it on this site: write it with \`https://\`.`;
      return [report('malformed-address', message, { suggestions: destination.meant ? [destination.meant] : [] })];
    }
    case 'external': {
      const isInsecure = destination.url.startsWith('http:');
      const message = `\`${link.written}\` is not encrypted: write \`https:\`, if the other site has it.`;
      return isInsecure ? [report('insecure-link', message)] : [];
    }
    case 'outside':
      return checkOutside(link, destination, context);
    case 'inside':
      return checkInside(link, destination, context);
    case 'other':
      return [];
  }
}

/** A path beside the base: of this site if it looks like one of its addresses, or else none of our business. */
function checkOutside(
  link: PlacedLink,
  { path, fragment }: Destination & { kind: 'outside' },
  context: LinkContext,
): readonly LinkFinding[] {
  const segment = firstSegment(path);
  const isOurs = context.lookup.firstSegments.has(segment) || nearest(segment, context.lookup.firstSegments).length > 0;
  if (segment === '' || !isOurs) return [];
  const report = createReport(link);
  const exists = addressAt(path, context.lookup) !== undefined;
  const address = path + (fragment === '' ? '' : `#${fragment}`);
  const message = `\`${link.written}\` leaves out the path that the site lives under: write \`{{site.baseurl}}\` in front of it.`;
  return [
    report('missing-base', message, {
      suggestions: exists ? [address] : suggestFor(link, path, fragment, context),
      replacement: exists ? address : undefined,
    }),
  ];
}

function checkInside(
  link: PlacedLink,
  { path: written, fragment, absolute }: Destination & { kind: 'inside' },
  context: LinkContext,
): readonly LinkFinding[] {
  const report = createReport(link);
  const findings: LinkFinding[] = [];
  const hash = fragment === '' ? '' : `#${fragment}`;
  const path = written.replace(/\/{2,}/g, '/');
  if (path !== written) {
    findings.push(
      report('doubled-slash', `\`${link.written}\` has two slashes in a row: write one.`, { suggestions: [path + hash] }),
    );
  }
  const own = (address: string): void => {
    if (!absolute) return;
    const message = `\`${link.written}\` is an address of this site: write it as \`{{site.baseurl}}${address}${hash}\`, so that it works in previews too.`;
    findings.push(report('own-address', message, { suggestions: [address + hash], replacement: address + hash }));
  };

  const { lookup } = context;
  if (lookup.isFile(path)) {
    own(path);
    return findings;
  }
  const page = lookup.page(path);
  if (page) {
    own(page.address);
    return [...findings, ...checkFragment(link, page, fragment, context)];
  }
  const slashed = lookup.page(withSlash(path));
  if (slashed) {
    const message = `\`${link.written}\` has no slash at the end of the page's address: write \`${slashed.address}\`.`;
    const address = slashed.address + hash;
    findings.push(report('missing-slash', message, { suggestions: [address], replacement: address }));
    own(slashed.address);
    return [...findings, ...checkFragment(link, slashed, fragment, context)];
  }
  if (path.endsWith('/') && lookup.isFile(path.slice(0, -1))) {
    const message = `\`${link.written}\` ends with a slash, and it leads to a file: leave the slash out.`;
    return [...findings, report('slash-after-file', message, { suggestions: [path.slice(0, -1)] })];
  }
  const moved = lookup.redirect(path);
  if (moved) {
    const message = `\`${link.written}\` is an old address of \`${moved.address}\`: write the new one.`;
    const address = moved.address + hash;
    findings.push(report('redirected-link', message, { suggestions: [address], replacement: address }));
    return [...findings, ...checkFragment(link, moved, fragment, context)];
  }
  const otherCase = lookup.otherCase(path);
  if (otherCase !== undefined) {
    const message = `\`${link.written}\` differs from \`${otherCase}\` in capital letters: write it the same way.`;
    const found = lookup.page(otherCase);
    findings.push(report('wrong-case', message, { suggestions: [otherCase + hash] }));
    return found ? [...findings, ...checkFragment(link, found, fragment, context)] : findings;
  }
  return [...findings, missing(link, path, fragment, context)];
}

function checkFragment(
  link: PlacedLink,
  page: PageTarget,
  fragment: string,
  context: LinkContext,
): readonly LinkFinding[] {
  const report = createReport(link);
  if (fragment === '' || fragment === 'top') return [];
  if (page.ids.includes(fragment)) {
    if (!link.repeatedIds(page).includes(fragment)) return [];
    const message = `\`#${fragment}\` stands on the page more than once, and the link leads to the first: give each place an id of its own.`;
    return [report('repeated-id', message)];
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
  const same = page.ids.filter((id) => bare(id) === bare(fragment));
  const certain = same.length === 1 && same[0] !== undefined ? `${page.address}#${same[0]}` : undefined;
  const ordered = certain === undefined ? suggestions : [certain, ...suggestions.filter((other) => other !== certain)];
  return [report('missing-anchor', message, { suggestions: ordered.slice(0, 3), replacement: certain })];
}

/** What is left of an id without its dashes, punctuation and capitals: hand-written ids differ in those most of all. */
function bare(id: string): string {
  return id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function missing(link: PlacedLink, path: string, fragment: string, context: LinkContext): LinkFinding {
  const report = createReport(link);
  const { lookup, site } = context;
  const suggestions = suggestFor(link, path, fragment, context);
  const segment = firstSegment(path);
  if (!lookup.firstSegments.has(segment) && nearest(segment, lookup.firstSegments).length > 0 && path.split('/').length > 3) {
    const message = `\`${path}\` starts with \`/${segment}/\`, and no address of the site does: write the first word as the others have it.`;
    return report('mistyped-path', message, { suggestions });
  }
  const kind = kindOf(path);
  if (kind === 'image') {
    return report('missing-image', `There is no image \`${path}\`: put the file there, or mend the path.`, { suggestions });
  }
  if (kind === 'file') {
    return report('missing-file', `There is no file \`${path}\`: put it there, or mend the path.`, { suggestions });
  }
  const article = lookup.page(withSlash(site.articleUrl.replace(':name', path.replace(/^\/|\/$/g, ''))));
  const replacement = article && fragment === '' ? article.address : undefined;
  const message = `There is no page \`${path}\`: write the address of one that there is.`;
  return report('missing-page', message, {
    suggestions: article && suggestions.length === 0 ? [article.address] : suggestions,
    replacement,
  });
}

function suggestFor(link: PlacedLink, path: string, fragment: string, context: LinkContext): readonly string[] {
  return context.suggest({ kind: kindOf(path), path, fragment, text: link.text, page: link.page });
}

function kindOf(path: string): 'page' | 'file' | 'image' {
  if (path.startsWith('/images/')) return 'image';
  return path.startsWith('/files/') || /\.[a-z0-9]{2,5}\/?$/i.test(path) ? 'file' : 'page';
}

/** What is wrong between the braces of a target; none if it has none, or all is well there. */
function brokenTemplate({ written, href, position, templateProblems }: PlacedLink): string | undefined {
  const inside = templateProblems.find((found) => isInside(found.position, position, written));
  if (inside) return inside.message;
  return /[{}]|%7B|%7D/i.test(href) && /[{}]/.test(written) && written !== '{}'
    ? `\`${written}\` has a brace too many or too few: write \`{{site.baseurl}}\` and the address behind it.`
    : undefined;
}

function isInside(place: Position, start: Position, written: string): boolean {
  if (place === 'unknown' || start === 'unknown' || place.line !== start.line) return false;
  return place.column >= start.column && place.column < start.column + written.length;
}

/** Where a target with broken braces may have led: what is left of it without them. */
function guess(link: PlacedLink, context: LinkContext): readonly string[] {
  const rest = link.written.replace(/\{\{.*?\}\}|\{%.*?%\}|[{}%]/g, '').replace(/^site\.baseurl\/*/, '/');
  const [path = '', fragment = ''] = rest.split('#');
  const exact = addressAt(path, context.lookup);
  if (exact !== undefined) return [exact + (fragment === '' ? '' : `#${fragment}`)];
  return path.startsWith('/') ? suggestFor(link, path, fragment, context) : [];
}

function addressAt(path: string, lookup: Lookup): string | undefined {
  if (lookup.isFile(path)) return path;
  return (lookup.page(path) ?? lookup.page(withSlash(path)) ?? lookup.redirect(path))?.address;
}

interface Remedy {
  readonly suggestions?: readonly string[];
  /** The address, without the base, that the link certainly means. */
  readonly replacement?: string | undefined;
}

function createReport(link: PlacedLink) {
  return (rule: RuleName, message: string, { suggestions = [], replacement }: Remedy = {}): LinkFinding => {
    const { file, position, written } = link;
    const target = replacement === undefined ? undefined : rewriteTarget(written, replacement, link.page);
    const found = problem({ file, position, rule, target: written, message, suggestions });
    // In a check, a link to a missing image is as broken as any.
    const severity = rule === 'missing-image' ? 'error' : found.severity;
    const fix =
      target === undefined || position === 'unknown' || target === written
        ? undefined
        : { file, position, written, replacement: target };
    return { problem: { ...found, severity }, fix };
  };
}
