import type { LinkFinding } from '../finding.ts';
import type { Destination } from '../resolve.ts';
import { judge } from './check-inside.ts';
import { suggestFor } from './missing.ts';
import { type Fault, findingOf, type LinkContext, type PlacedLink } from './placed-link.ts';

/** Judges a link to an address that the site had before, by what its path leads to here. */
export function checkFormer(
  link: PlacedLink,
  { paths, fragment }: Destination & { kind: 'former' },
  context: LinkContext,
): readonly LinkFinding[] {
  const judged = paths.map((path) => judge(link, path, fragment, context));
  const found = judged.find(({ existing }) => existing !== undefined);
  if (found?.existing === undefined) return [findingOf(link, noCounterpart(link, paths, context))];
  const moved: Fault = {
    rule: 'own-address',
    message: `\`${link.written}\` is a former address of this site: write the one that the page has here, with \`{{site.baseurl}}\` in front.`,
    suggestions: [found.existing],
    mended: true,
  };
  const all = [moved, ...found.faults.filter(({ rule }) => rule === 'missing-anchor')];
  // Readers see an address that stands in the text as it is.
  const replacement = link.isBare || link.text === link.written ? undefined : found.replacement;
  return all.map((fault) => findingOf(link, fault, replacement));
}

function noCounterpart(link: PlacedLink, paths: readonly string[], context: LinkContext): Fault {
  return {
    rule: 'missing-page',
    message: `\`${link.written}\` is a former address of this site, and nothing here has it: write the address of a page, or add the old one to \`redirect_from\` of its page.`,
    suggestions: suggestFor(link, paths.at(-1) ?? '/', '', context),
  };
}
