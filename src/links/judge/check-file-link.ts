import type { LinkFinding } from '../finding.ts';
import { withSlash } from '../lookup.ts';
import type { Destination } from '../resolve.ts';
import { judge } from './check-inside.ts';
import type { FileMeant } from './file-links.ts';
import { type Fault, findingOf, type LinkContext, type PlacedLink } from './placed-link.ts';

/**
 * Judges a link that is written as the path of a file, which browsers count from the address of the page. Nothing
 * where it leads to something all the same.
 */
export function checkFileLink(
  link: PlacedLink,
  destination: Destination & { kind: 'inside' | 'outside' },
  context: LinkContext,
): readonly LinkFinding[] | undefined {
  const meant = context.fileMeant(link);
  if (meant === undefined) return undefined;
  if (!meant.isMarkdown && (meant.address === undefined || isThere(destination, context))) return undefined;
  if (meant.address === undefined && context.refused.has(meant.file)) return [];
  if (meant.address === undefined) return [findingOf(link, noFile(link, meant))];
  const { faults, replacement, existing } = judge(link, meant.address, meant.fragment, context);
  const isPage = meant.address.endsWith('/');
  const message = isPage
    ? `\`${link.written}\` is the path of a file, and readers have pages: write the address of its page.`
    : `\`${link.written}\` is counted from the file, and browsers count from the page: write its address.`;
  const fault: Fault = {
    rule: isPage ? 'missing-page' : 'missing-file',
    message,
    suggestions: existing === undefined ? [] : [existing],
    mended: true,
  };
  return [fault, ...faults].map((each) => findingOf(link, each, replacement));
}

function isThere(
  { kind, path }: Destination & { kind: 'inside' | 'outside' },
  { lookup }: LinkContext,
): boolean {
  if (kind === 'outside') return false;
  return (
    lookup.isFile(path) || lookup.page(withSlash(path)) !== undefined || lookup.redirect(path) !== undefined
  );
}

function noFile(link: PlacedLink, { file, near, fragment }: FileMeant): Fault {
  const place = fragment === '' ? '' : `#${fragment}`;
  return {
    rule: 'missing-page',
    message: `\`${link.written}\` is the path of a file, and there is no \`${file}\`: write the address of a page.`,
    suggestions: near().map((address) => address + place),
  };
}
