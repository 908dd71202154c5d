import { pathTo } from '../../model/file-paths.ts';
import type { LinkFinding } from '../finding.ts';
import { withSlash } from '../lookup.ts';
import type { Destination } from '../resolve.ts';
import { judge } from './check-inside.ts';
import type { FileMeant } from './file-links.ts';
import { type Fault, findingOf, type LinkContext, type PlacedLink } from './placed-link.ts';

/**
 * Judges a link that is written as the path of a file that is not there. Nothing where it leads to something all the
 * same, since browsers count from the address of the page.
 */
export function checkFileLink(
  link: PlacedLink,
  destination: Destination & { kind: 'inside' | 'outside' },
  context: LinkContext,
): readonly LinkFinding[] | undefined {
  const meant = link.toFile === undefined ? context.fileMeant(link) : undefined;
  if (meant === undefined) return undefined;
  const { certain } = meant;
  if (!meant.isMarkdown && (certain === undefined || isThere(destination, context))) return undefined;
  if (certain === undefined && context.refused.has(meant.file)) return [];
  if (certain === undefined) return [findingOf(link, noFile(link, meant))];
  const { faults, replacement, existing } = judge(link, certain.address, meant.fragment, context);
  const isPage = certain.address.endsWith('/');
  const fault: Fault = {
    rule: isPage ? 'missing-page' : 'missing-file',
    message: `There is no file \`${meant.path}\`, and there is \`${certain.file}\`: write \`${pathTo(certain.file, link.file)}\`.`,
    suggestions: existing === undefined ? [] : [existing],
    mended: true,
  };
  const toFile = { ...link, toFile: certain.file };
  return [fault, ...faults].map((each) => findingOf(toFile, each, replacement));
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
  const found = near();
  const [first] = found;
  const example =
    first === undefined ? 'the path of one' : `one such as \`${pathTo(first.file, link.file)}\``;
  return {
    rule: 'missing-page',
    message: `\`${link.written}\` is the path of a file, and there is no \`${file}\`: write ${example}, or the address of a page.`,
    suggestions: found.map(({ address }) => address + place),
  };
}
