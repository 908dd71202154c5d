import { changeFiles, type FileChange } from '../content/changes/change-files.ts';
import { readWhole } from '../content/changes/changeable-file.ts';
import { writtenLedger } from '../content/ledger/ledger.ts';
import { ledgerFile } from '../content/placement.ts';
import { inLanguageFolder } from '../content/translations/language-folder.ts';
import { prepareCheck } from '../links/check-site.ts';
import { entryKey, publishedNow } from '../links/ledger/published.ts';
import { judged } from '../problems/judged.ts';
import type { Problem } from '../problems/problem.ts';
import { sortProblems } from '../problems/sort-problems.ts';
import { editionsOf, type Site } from '../site/site.ts';
import { type CheckOptions, checkedPages, datedPages, readSite } from './check.ts';
import { ledgerOf } from './current-ledger.ts';

/** What a ledger does not know yet, and what is wrong with what it knows. */
export interface LedgerReport {
  /** Addresses and places that would be added; they are in the ledger now if it was written. */
  readonly added: readonly string[];
  /** What is gone; or, where the site cannot be read, why. */
  readonly problems: readonly Problem[];
  /** False where an error keeps the site from being read, and nothing can be said of the ledger. */
  readonly readable: boolean;
}

/** Finds what was published once and is gone, for a build that checks no links. */
export function ledgerProblems(site: Site): readonly Problem[] {
  const ledger = ledgerOf(site);
  if (ledger === undefined) return [];
  const { helpCenter } = site;
  const { assets } = site.content;
  const check = prepareCheck({
    ...{ helpCenter, assets, pages: checkedPages(site), layoutLinks: [], ledger },
    dated: datedPages(site),
  });
  return check.ofLedger().map(({ problem }) => problem);
}

/**
 * Compares the ledger with the site.
 *
 * @param write adds what is new to `published.json`, which is made where there is none. Nothing is ever taken out
 */
export async function runLedger(options: CheckOptions, write: boolean): Promise<LedgerReport> {
  const site = await readSite(options);
  const errors = site.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { added: [], problems: sortProblems(errors), readable: false };
  const { levels } = site.helpCenter.site;
  const ledgers = editionsOf(site).map((edition) => ledgerAfter(edition));
  const changes: FileChange[] = [];
  for (const { file, after } of ledgers) {
    const before = await readWhole(options.contentDir, file).catch(() => undefined);
    if (before !== after) changes.push({ file, before, after });
  }
  if (write && changes.length > 0) changeFiles(options.contentDir, changes);
  const added = ledgers.flatMap((ledger) => ledger.added);
  return { added, problems: sortProblems(judged(ledgerProblems(site), { levels })), readable: true };
}

/** The ledger of a language as it will be; a page that is shown in the language of the source is none of its own. */
function ledgerAfter({ content, helpCenter, ...site }: Site) {
  const { folder } = helpCenter.site;
  const known = content.ledger?.published ?? [];
  const keys = new Set(known.map(entryKey));
  const pages = checkedPages({ content, helpCenter, ...site }).filter(({ page }) => !page.borrowed);
  // Old addresses are kept by the source, for all languages.
  const redirects = folder === '' ? helpCenter.redirects : [];
  const entries = publishedNow({ redirects }, pages).filter((entry) => !keys.has(entryKey(entry)));
  return {
    file: inLanguageFolder(folder, ledgerFile),
    after: writtenLedger([...known, ...entries]),
    // As readers have them.
    added: entries.map((entry) => (folder === '' ? entry : `/${folder}${entry}`)),
  };
}
