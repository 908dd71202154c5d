import type { LinkFinding } from './finding.ts';
import { checkLink } from './judge/check-link.ts';
import type { LinkContext, PlacedLink } from './judge/placed-link.ts';

/** A link of a layout, with the layout's file, and the address of a page that shows it. */
export type LayoutLink = Pick<PlacedLink, 'href' | 'text' | 'file' | 'page' | 'position'>;

/** Judges the links that layouts put around articles. Layouts are code, so nothing is mended in them. */
export function checkLayouts(links: readonly LayoutLink[], context: LinkContext): readonly LinkFinding[] {
  return links
    .flatMap((link) => checkLink({ ...link, written: link.href, templateProblems: [] }, context))
    .map(({ problem }) => ({ problem, fix: undefined }));
}
