import { readContent } from '../content/read-content.ts';
import { readSiteConfig, type SiteOverrides } from '../content/settings/site-config.ts';
import { everyLanguage } from '../content/translations/every-language.ts';
import type { SiteConfig } from '../content/types.ts';
import { type CheckInput, checkSite } from '../links/check-site.ts';
import type { Fix, LinkFinding } from '../links/finding.ts';
import { withoutIgnored } from '../links/ignored.ts';
import type { DatedPage } from '../links/judge/check-visibility.ts';
import { bodyOf, type CheckedPage } from '../links/targets.ts';
import { addressKey } from '../model/addresses.ts';
import { isDated, visibilityOf } from '../model/dates/visibility.ts';
import type { OwnPage } from '../pages/own-page.ts';
import { judged } from '../problems/judged.ts';
import type { Problem } from '../problems/problem.ts';
import { sortProblems } from '../problems/sort-problems.ts';
import { createPlainEngines } from '../rendering/render-article.ts';
import type { Project } from '../site/project.ts';
import { openRecordCache } from '../site/records/record-cache.ts';
import { recordFile } from '../site/records/versions.ts';
import { renderedOnce } from '../site/rendered-once.ts';
import { createSite, documentsOf, editionsOf, type Site } from '../site/site.ts';
import { createCheckTools, type SiteTools } from '../site/site-tools.ts';
import { ledgerOf } from './current-ledger.ts';
import { layoutLinks } from './layout-links.ts';
import { ownPageLinks } from './own-page-links.ts';
import { ownPageProblems } from './own-page-problems.ts';
import { refusedPages } from './refused-pages.ts';
import { unusedSnippets } from './snippet-uses.ts';
import { translationShapes } from './translation-shape.ts';

export interface CheckOptions extends SiteOverrides {
  readonly contentDir: string;
  /** The site to be checked. */
  readonly project: Project;
  /** Asks Eleventy for the pages of `_pages/`; without it, nothing is known of them. */
  readonly renderOwnPages?: (site: Site) => Promise<readonly OwnPage[]>;
}

/** Reads a content folder and checks every link in it; nothing is written. */
export async function checkContent(
  options: CheckOptions,
  tools?: SiteTools,
): Promise<readonly LinkFinding[]> {
  return checkPagesOf(await readSite(options, tools));
}

/** Reads a content folder and finds everything that is wrong with it; nothing is written. */
export async function checkEverything(
  options: CheckOptions,
  tools?: SiteTools,
): Promise<readonly LinkFinding[]> {
  return findingsOf(await readSite(options, tools));
}

/** Reads a content folder as a site, to be checked. */
export async function readSite(options: CheckOptions, tools?: SiteTools): Promise<Site> {
  const { project } = options;
  const config = await readSiteConfig(project.settingsFile, options);
  const content = await readContent(options.contentDir, config.languages, config.contentMap);
  let ownPages: readonly OwnPage[] = [];
  const site = createSite(
    content,
    config,
    tools ?? (await readingTools(config, options)),
    renderedOnce(new Map()),
    undefined,
    { updated: new Map(), recordOf: undefined, ownPages: () => ownPages },
  );
  if (options.renderOwnPages) ownPages = await options.renderOwnPages(site);
  return site;
}

/** Tools for who looks at a site and says nothing of its search; what the last check has rendered is known to them. */
function readingTools(config: SiteConfig, { project, contentDir }: CheckOptions): Promise<SiteTools> {
  const records = openRecordCache(recordFile(project, contentDir, 'check'));
  return createCheckTools({ ...config, language: 'en' }, project, createPlainEngines(), records);
}

/** Checks every link of a site, rendering every body; what the settings say of rules and targets is applied. */
export function checkPagesOf(site: Site): readonly LinkFinding[] {
  return editionsOf(site).flatMap((edition) => withSettings(checkSite(checkInput(edition)), edition));
}

/** What the check reads of a site in one language: the record of every body, and the links of its layouts. */
export function checkInput(site: Site): CheckInput {
  const { helpCenter } = site;
  const assets = everyLanguage(site.content).flatMap((language) => language.assets);
  const pages = checkedPages(site);
  const ownPages = site.ownPages();
  const links = [...layoutLinks(site), ...ownPageLinks(ownPages, site.project)];
  const refused = refusedPages(site);
  const keptBack = site.keptBack();
  const unfinished = [...site.unfinished, ...keptBack];
  const misfiled = new Set(site.content.problems.filter(isMisfiled).map(({ file }) => file));
  return {
    helpCenter,
    pages,
    unfinished,
    assets,
    ownPages,
    layoutLinks: links,
    translated: site.translations.flatMap((edition) =>
      checkedPages(edition)
        .filter(({ page }) => !page.borrowed)
        .map(bodyOf),
    ),
    ledger: ledgerOf(site),
    misfiled,
    refused: [...refused, ...keptBack.map(({ file, url }) => ({ file, address: url }))],
    dated: datedPages(site),
    prepareTargets: site.prepareTargets,
  };
}

/** Articles that readers do not have yet, or not for ever, shown or not. */
export function datedPages({ helpCenter, content, urls }: Site): readonly DatedPage[] {
  const documents = [...content.articles, ...(content.keptBack ?? [])];
  const dated = documents.filter(({ frontMatter }) => isDated(frontMatter));
  if (dated.length === 0) return [];
  const led = new Set(
    documents.flatMap(({ frontMatter }) => frontMatter.redirectFrom.map((from) => addressKey(from))),
  );
  return dated.map(({ file, name, frontMatter }) => {
    const address = urls.article(name);
    const visibility = visibilityOf(frontMatter, helpCenter.site);
    return { file, address, visibility, isLedOn: led.has(addressKey(address)) };
  });
}

function isMisfiled({ rule, suggestions = [] }: Problem): boolean {
  return rule === 'unknown-key' && suggestions.includes('categories');
}

export function checkedPages({ helpCenter, render }: Site): readonly CheckedPage[] {
  return [...helpCenter.categories, ...helpCenter.articles].map((page) => ({
    page,
    record: render(page.document),
  }));
}

/** Gives findings the severity that the settings name, and leaves out what they ignore. */
export function withSettings(findings: readonly LinkFinding[], { helpCenter }: Site): readonly LinkFinding[] {
  const { ignored, levels } = helpCenter.site;
  return withoutIgnored(findings, ignored).flatMap(({ problem, fix }) =>
    judged([problem], { levels, isCheck: true }).map((found) => ({ problem: found, fix })),
  );
}

/**
 * Everything that is wrong with a site: what the check of links finds, and what a build reports of files, front matter
 * and bodies, so that nobody who has mended all of it hears of more from the build.
 */
export function findingsOf(site: Site): readonly LinkFinding[] {
  const inBodies = [
    ...documentsOf(site).map((document) => site.render(document)),
    ...site.keptBack().map(({ record }) => record),
  ].flatMap(({ problems }) => problems);
  const found = [
    ...site.problems,
    ...inBodies,
    ...ownPageProblems(site),
    ...unusedSnippets(site.content),
    ...translationShapes(site),
  ].filter(isNoLinkProblem);
  const { levels } = site.helpCenter.site;
  return [
    ...judged(found, { levels, isCheck: true }).map((problem) => ({ problem, fix: termFix(problem) })),
    ...checkPagesOf(site),
  ];
}

/** Writes another term where there is one to write: of several, somebody has to choose. */
export function termFix({ rule, file, position, target, suggestions }: Problem): Fix | undefined {
  const [replacement, ...others] = suggestions ?? [];
  if (rule !== 'avoided-term' || position === 'unknown' || replacement === undefined || others.length > 0)
    return undefined;
  return { file, position, written: target, replacement };
}

/** Adds what the check of links finds; a missing image is found by both, and the settings have been asked about the check's. */
export function withLinkProblems(
  problems: readonly Problem[],
  findings: readonly LinkFinding[],
): readonly Problem[] {
  const links = findings.map(({ problem }) => problem);
  return sortProblems([...problems.filter(isNoLinkProblem), ...links]);
}

/** Whether rendering alone finds it: a missing image is found by the check of links too. */
function isNoLinkProblem({ rule }: Problem): boolean {
  return rule !== 'missing-image';
}
