import { checkedPages, checkInput, termFix, withLinkProblems, withSettings } from '../../check/check.ts';
import { ledgerOf } from '../../check/current-ledger.ts';
import { ownPageProblems } from '../../check/own-page-problems.ts';
import { unusedSnippets, withUses } from '../../check/snippet-uses.ts';
import { folderOfLanguage } from '../../content/translations/language-folder.ts';
import { prepareCheck } from '../../links/check-site.ts';
import type { Fix, LinkFinding } from '../../links/finding.ts';
import { judged } from '../../problems/judged.ts';
import type { Problem } from '../../problems/problem.ts';
import { documentsOf, editionsOf, type Site } from '../../site/site.ts';
import type { LiveOwnPages } from './live-own-pages.ts';
import type { UnpublishedFile } from './unpublished.ts';

/** What is examined: a site as it is served, and the files of which it shows an older state or nothing. */
export interface Examined {
  readonly site: Site;
  readonly unpublished: readonly UnpublishedFile[];
}

/** Checks one file as it is now, with its links; needs the records of all bodies. */
export function examineFile(file: string, { site: whole, unpublished }: Examined): readonly Problem[] {
  const folder = folderOfLanguage(file);
  const site = editionsOf(whole).find(({ helpCenter }) => helpCenter.site.folder === folder) ?? whole;
  const pages = checkedPages(site);
  const check = prepareCheck({
    helpCenter: site.helpCenter,
    assets: site.content.assets,
    pages,
    layoutLinks: [],
    ownPages: site.ownPages(),
    ledger: ledgerOf(site),
    prepareTargets: site.prepareTargets,
  });
  const isOlder = unpublished.some((other) => other.file === file);
  const page = isOlder ? undefined : pages.find((checked) => checked.page.document.file === file);
  const inFile = (problem: Problem): boolean => problem.file === file;
  const found = [...site.problems.filter(inFile), ...(page?.record.problems ?? [])];
  const findings = page ? withSettings([...check.ofPage(page), ...check.ofLedger()], site) : [];
  const all = withLinkProblems(judged(found, site.helpCenter.site), findings).filter(inFile);
  return withUses(all, whole.content);
}

/** What is certain to mend something in one file as it is now. */
export function fixesIn(file: string, { site: whole, unpublished }: Examined): readonly Fix[] {
  if (unpublished.some((other) => other.file === file)) return [];
  const folder = folderOfLanguage(file);
  const site = editionsOf(whole).find(({ helpCenter }) => helpCenter.site.folder === folder) ?? whole;
  const input = checkInput(site);
  const page = input.pages.find((checked) => checked.page.document.file === file);
  if (!page) return [];
  const findings = withSettings(prepareCheck(input).ofPage(page), site);
  return [...findings.map(({ fix }) => fix), ...page.record.problems.map(termFix)].filter(
    (fix) => fix !== undefined,
  );
}

/**
 * Checks every body and every link; yields to the event loop between two.
 *
 * @param isStale whether there is something newer to examine; then this one comes to nothing
 */
export async function examineSite(
  { site, unpublished }: Examined,
  own: LiveOwnPages,
  isStale: () => boolean,
): Promise<readonly Problem[] | undefined> {
  // What an older state of a file says is no place in the file as it is now.
  const older = new Set(unpublished.map(({ file }) => file));
  const found = [...site.problems];
  for (const document of documentsOf(site)) {
    const { problems } = site.render(document);
    if (!older.has(document.file)) found.push(...problems);
    await requestsFirst();
    if (isStale()) return undefined;
  }
  await own.of(site);
  found.push(...own.problems(), ...ownPageProblems(site), ...unusedSnippets(site.content));
  const ofNow: LinkFinding[] = [];
  for (const edition of editionsOf(site)) {
    const input = checkInput(edition);
    const check = prepareCheck(input);
    const findings = [...check.ofSite(), ...check.ofLedger()];
    for (const page of input.pages) {
      findings.push(...check.ofPage(page));
      await requestsFirst();
      if (isStale()) return undefined;
    }
    ofNow.push(...findings.filter(({ problem }) => !older.has(problem.file)), ...check.ofUnfinished());
  }
  const all = withLinkProblems(judged(found, site.helpCenter.site), withSettings(ofNow, site));
  return withUses(all, site.content);
}

/** Yields to the event loop: checking thousands of pages must not delay a request. */
function requestsFirst(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
