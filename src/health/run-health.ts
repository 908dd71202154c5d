import { type CheckOptions, checkPagesOf, readSite } from '../check/check.ts';
import { readImageTimes, readUpdateTimes } from '../git/update-times.ts';
import type { Problem } from '../problems/problem.ts';
import { sortProblems } from '../problems/sort-problems.ts';
import type { Site } from '../site/site.ts';
import { type Health, healthOf } from './health.ts';

/** What is found, or the errors on account of which a site cannot be read. */
export type HealthOutcome =
  | { readonly kind: 'health'; readonly health: Health; readonly site: Site }
  | { readonly kind: 'unreadable'; readonly problems: readonly Problem[] };

/**
 * Reads a content folder with its history and looks through it; nothing is written.
 *
 * @param now milliseconds since 1970
 */
export async function runHealth(options: CheckOptions, now: number): Promise<HealthOutcome> {
  const site = await readSite(options);
  const errors = site.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { kind: 'unreadable', problems: sortProblems(errors) };
  const findings = checkPagesOf(site).map(({ problem }) => problem);
  const times = await fileTimes(site, options.contentDir);
  return { kind: 'health', health: healthOf(site, { findings, ...times, now }), site };
}

/** When articles and images were last changed, as git says. */
export async function fileTimes(site: Site, contentDir: string) {
  const { helpCenter, content } = site;
  const [updated, imageTimes] = await Promise.all([
    readUpdateTimes(contentDir, content.articles, helpCenter.site.largestCommit),
    readImageTimes(contentDir),
  ]);
  return { updated, imageTimes };
}
