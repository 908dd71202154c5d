import { languageFolder } from '../content/translations/language-folder.ts';
import type { ContentAsset, Ledger } from '../content/types.ts';
import { decodedAddress } from '../model/decoded-address.ts';
import type { HelpCenter } from '../model/types.ts';
import type { OwnPage } from '../pages/own-page.ts';
import type { Position, Problem } from '../problems/problem.ts';
import type { RuleName } from '../problems/rules.ts';
import { checkLayouts, type LayoutLink } from './check-layouts.ts';
import { checkBody, checkPage, checkReach } from './check-pages.ts';
import type { LinkFinding } from './finding.ts';
import { checkLink } from './judge/check-link.ts';
import { checkVisibility, type DatedPage } from './judge/check-visibility.ts';
import { createFileReading } from './judge/file-links.ts';
import type { LinkContext, PlacedLink } from './judge/placed-link.ts';
import { checkLedger } from './ledger/check-ledger.ts';
import { type PrepareTargets, preparedTargets } from './target-memory.ts';
import { bodyOf, type CheckedBody, type CheckedPage, collectTargets } from './targets.ts';
import type { RefusedPage } from './types.ts';

/** What is checked: a help center, with the record of every body in it. */
export interface CheckInput {
  readonly helpCenter: HelpCenter;
  readonly pages: readonly CheckedPage[];
  /** Bodies of files that no page is made of because of their front matter. */
  readonly unfinished?: readonly CheckedBody[];
  readonly assets: readonly ContentAsset[];
  readonly layoutLinks: readonly LayoutLink[];
  /** Bodies in other languages, which show images of the source too. */
  readonly translated?: readonly CheckedBody[];
  /** Pages of `_pages/`; their links are among those of layouts. */
  readonly ownPages?: readonly OwnPage[];
  /** The ledger of published addresses; `undefined` if there is none, or it cannot be judged. */
  readonly ledger?: Ledger | undefined;
  /** Files whose key for categories is reported to be written wrongly: that no list has their page is no other mistake. */
  readonly misfiled?: ReadonlySet<string>;
  /** Pages whose own errors are reported: a link to one is not another mistake. */
  readonly refused?: readonly RefusedPage[];
  /** Articles that readers do not have yet, or not for ever. */
  readonly dated?: readonly DatedPage[];
  /** Prepares what links may lead to; a memory of it, where many checks follow one another. */
  readonly prepareTargets?: PrepareTargets;
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

/** A check that is ready: what there is to link to is known, and pages can be judged one by one. */
export interface LinkCheck {
  readonly ofPage: (page: CheckedPage) => readonly LinkFinding[];
  /** What is wrong in bodies of which there is no page, as it would be once there is one. */
  readonly ofUnfinished: () => readonly LinkFinding[];
  /** What is wrong with layouts, and with all pages together. */
  readonly ofSite: () => readonly LinkFinding[];
  /** What was published once and is gone. */
  readonly ofLedger: () => readonly LinkFinding[];
}

/** Checks every link of a help center against everything that there is to link to. Nothing is requested or crawled. */
export function checkSite(input: CheckInput): readonly LinkFinding[] {
  const check = prepareCheck(input);
  return [
    ...input.pages.flatMap(check.ofPage),
    ...check.ofUnfinished(),
    ...check.ofSite(),
    ...check.ofLedger(),
  ];
}

export function prepareCheck({
  helpCenter,
  pages,
  unfinished = [],
  assets,
  layoutLinks,
  translated = [],
  ledger,
  ownPages,
  misfiled = new Set(),
  refused = [],
  dated = [],
  prepareTargets = preparedTargets,
}: CheckInput): LinkCheck {
  const targets = collectTargets(helpCenter, pages, assets, ownPages);
  const { lookup, suggest } = prepareTargets(targets);
  const repeated = new Map(pages.map(({ page, record }) => [page.url, record.repeatedIds]));
  const context: LinkContext = {
    site: helpCenter.site,
    lookup,
    suggest,
    refused: refusedPlaces(refused),
    fileMeant: createFileReading(pages, assets),
    languages: languagesOf(helpCenter),
    repeatedIds: ({ address }) => repeated.get(address) ?? [],
  };
  const unfixed = (problem: Problem): LinkFinding => ({ problem, fix: undefined });
  const inBody = (body: CheckedBody): readonly LinkFinding[] => [
    ...linksOf(body).flatMap((link) => checkLink(link, context)),
    ...checkBody(body).map(unfixed),
  ];
  return {
    ofPage: (page) =>
      // What is wrong with a page that is shown in the language of the source is told of that.
      page.page.borrowed ? [] : [...inBody(bodyOf(page)), ...checkPage(page).map(unfixed)],
    ofUnfinished: () => unfinished.flatMap(inBody),
    ofSite: () => [
      ...checkLayouts(layoutLinks, context),
      ...checkReach(helpCenter, [...pages.map(bodyOf), ...unfinished, ...translated], assets, lookup)
        .filter(({ rule, file }) => rule !== 'orphan-page' || !misfiled.has(file))
        .map(unfixed),
      ...checkVisibility([...pages.map(bodyOf), ...unfinished], dated, helpCenter.site).map(unfixed),
    ],
    ofLedger: () =>
      ledger ? checkLedger({ ledger, helpCenter, pages, lookup, suggest, dated }).map(unfixed) : [],
  };
}

/** What addresses of the languages of a site begin with below the base; of the source too, which is named nowhere. */
function languagesOf({ editions }: HelpCenter): readonly string[] {
  return editions.map(({ site }) => languageFolder(site.language));
}

/** By file, and by address as links have it. */
function refusedPlaces(refused: readonly RefusedPage[]): ReadonlySet<string> {
  return new Set(
    refused.flatMap(({ file, address }) => [file.normalize('NFC'), decodedAddress(address).normalize('NFC')]),
  );
}

function linksOf({ file, url, record }: CheckedBody): readonly PlacedLink[] {
  const templateProblems = record.problems.filter(({ rule }) => templateRules.includes(rule));
  const shown = new Set(record.images.map(({ src, position }) => placeKey(src, position)));
  // A figure leads to its own image, which is looked at as an image.
  const own = record.links.filter(({ href, position }) => !shown.has(placeKey(href, position)));
  // Several links may refer to one definition, which is where their target stands.
  const places = new Map(
    own.map((link, index) => [link.position === 'unknown' ? index : placeKey('', link.position), link]),
  );
  return [...places.values()].map((link) => ({
    ...link,
    file,
    page: url,
    templateProblems,
  }));
}

function placeKey(address: string, position: Position): string {
  return JSON.stringify([address, position]);
}
