import { nearest } from '../../problems/nearest.ts';
import type { LinkFinding } from '../finding.ts';
import { firstSegment } from '../lookup.ts';
import { type Destination, resolveLink } from '../resolve.ts';
import { brokenTemplate } from './broken-template.ts';
import { checkFileLink } from './check-file-link.ts';
import { checkFormer } from './check-former.ts';
import { checkInside, judge } from './check-inside.ts';
import { checkLanguage } from './check-language.ts';
import { checkOwnComputer } from './check-own-computer.ts';
import { suggestFor } from './missing.ts';
import { type Fault, findingOf, type LinkContext, type PlacedLink } from './placed-link.ts';

/** Judges one link. */
export function checkLink(link: PlacedLink, context: LinkContext): readonly LinkFinding[] {
  const template = brokenTemplate(link, context);
  if (template) return [findingOf(link, template)];
  const language = checkLanguage(link, context);
  if (language) return language;
  const destination = resolveLink(link.href, link.page, context.site);
  switch (destination.kind) {
    case 'inside':
      return checkFileLink(link, destination, context) ?? checkInside(link, destination, context);
    case 'outside':
      return checkFileLink(link, destination, context) ?? checkOutside(link, destination, context);
    case 'former':
      return checkFormer(link, destination, context);
    case 'own-computer':
      return checkOwnComputer(link, destination, context);
    default: {
      const fault = faultOf(link, destination);
      return fault ? [findingOf(link, fault)] : [];
    }
  }
}

/** What the form of a target says by itself. */
function faultOf(link: PlacedLink, destination: Destination): Fault | undefined {
  switch (destination.kind) {
    case 'empty':
      return {
        rule: 'empty-link',
        message: 'The link has no target: write where it leads, or take the link away.',
      };
    case 'placeholder':
      return {
        rule: 'placeholder-link',
        message: '`#` leads nowhere: write where the link leads, or take it away.',
      };
    case 'malformed':
      return {
        rule: 'malformed-address',
        message: `\`${link.written}\` is no whole address, and browsers look for it on this site: write it with \`https://\`.`,
        suggestions: destination.meant === undefined ? [] : [destination.meant],
      };
    case 'contact':
      return {
        rule: 'malformed-address',
        message: `\`${link.written}\` is no whole address, and browsers look for it on this site: write \`${destination.meant}\`.`,
        suggestions: [destination.meant],
        exact: destination.meant,
      };
    case 'external':
      return isInsecure(destination.url) && !link.isBare
        ? {
            rule: 'insecure-link',
            message: `\`${link.written}\` is not encrypted: write \`https:\`, if the other site has it.`,
          }
        : undefined;
    default:
      return undefined;
  }
}

function isInsecure(address: string): boolean {
  return new URL(address).protocol === 'http:';
}

/** A path beside the base: of this site if it looks like one of its addresses, or else none of our business. */
function checkOutside(
  link: PlacedLink,
  { path, fragment }: Destination & { kind: 'outside' },
  context: LinkContext,
): readonly LinkFinding[] {
  const segment = firstSegment(path);
  const { firstSegments } = context.lookup;
  if (segment === '' || (!firstSegments.has(segment) && nearest(segment, firstSegments).length === 0))
    return [];
  const message = `\`${link.written}\` leaves out the path that the site lives under: write \`{{site.baseurl}}\` in front of it.`;
  // What else is wrong with the address is mended with it.
  const { replacement, existing, faults } = judge(link, path, fragment, context);
  const found = existing === undefined ? suggestFor(link, path, fragment, context) : [existing];
  // Without the base, the suggestion would be what was written.
  const suggestions = found.map((address) =>
    address === link.written ? `{{site.baseurl}}${address}` : address,
  );
  const all: readonly Fault[] = [
    { rule: 'missing-base', message, suggestions, mended: true },
    ...faults.filter(({ rule }) => rule === 'missing-anchor'),
  ];
  return all.map((fault) => findingOf(link, fault, replacement));
}
