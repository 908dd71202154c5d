import type { Asset } from '../content/types.ts';
import type { HelpCenter } from '../model/types.ts';
import type { Position } from '../problems/problem.ts';
import type { RuleName } from '../problems/rules.ts';
import { checkLayouts, type LayoutLink } from './check-layouts.ts';
import { checkLink } from './check-link.ts';
import { checkPages } from './check-pages.ts';
import type { LinkFinding } from './finding.ts';
import { createLookup } from './lookup.ts';
import type { LinkContext } from './placed-link.ts';
import { createSuggestions } from './suggest/suggest.ts';
import { type CheckedPage, collectTargets } from './targets.ts';

/** What is checked: a help center, with the record of every body in it. */
export interface CheckInput {
  readonly helpCenter: HelpCenter;
  readonly pages: readonly CheckedPage[];
  readonly assets: readonly Asset[];
  readonly layoutLinks: readonly LayoutLink[];
}

/** Rules of what Liquid could not make sense of: inside a target, they make a broken link. */
const templateRules: readonly RuleName[] = [
  'output-syntax',
  'unclosed-tag',
  'unknown-filter',
  'unknown-link-target',
  'unknown-tag',
  'unknown-variable',
];

/** Checks every link of a help center against everything that there is to link to. Nothing is requested or crawled. */
export function checkSite({ helpCenter, pages, assets, layoutLinks }: CheckInput): readonly LinkFinding[] {
  const targets = collectTargets(helpCenter, pages, assets);
  const lookup = createLookup(targets);
  const repeated = new Map(pages.map(({ page, record }) => [page.url, record.repeatedIds]));
  const context: LinkContext = {
    site: helpCenter.site,
    lookup,
    suggest: createSuggestions(targets),
    repeatedIds: ({ address }) => repeated.get(address) ?? [],
  };
  const links = pages.flatMap(({ page, record }) => {
    const templateProblems = record.problems.filter(({ rule }) => templateRules.includes(rule));
    const shown = new Set(record.images.map(({ src, position }) => placeKey(src, position)));
    // A figure leads to its own image, which is looked at as an image.
    const own = record.links.filter(({ href, position }) => !shown.has(placeKey(href, position)));
    return own.flatMap((link) =>
      checkLink({ ...link, file: page.document.file, page: page.url, templateProblems }, context),
    );
  });
  return [...links, ...checkLayouts(layoutLinks, context), ...checkPages(helpCenter, pages, assets, lookup)];
}

function placeKey(address: string, position: Position): string {
  return JSON.stringify([address, position]);
}
