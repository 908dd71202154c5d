import { type CheckOptions, readSite } from '../check/check.ts';
import { readUpdateTimes } from '../git/update-times.ts';
import type { Problem } from '../problems/problem.ts';
import { sortProblems } from '../problems/sort-problems.ts';
import { editionsOf } from '../site/site.ts';
import { type ExportDocument, exportDocuments } from './export-document.ts';

/** The documents, or the errors on account of which a site cannot be read. */
export type ExportOutcome =
  | { readonly kind: 'documents'; readonly documents: readonly ExportDocument[] }
  | { readonly kind: 'unreadable'; readonly problems: readonly Problem[] };

/** Reads a content folder as the documents of another search; nothing is written. */
export async function runExport(options: CheckOptions): Promise<ExportOutcome> {
  const site = await readSite(options);
  const errors = site.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { kind: 'unreadable', problems: sortProblems(errors) };
  const articles = editionsOf(site).flatMap(({ content }) => content.articles);
  const updated = await readUpdateTimes(options.contentDir, articles, site.helpCenter.site.largestCommit);
  return { kind: 'documents', documents: exportDocuments(site, updated) };
}
