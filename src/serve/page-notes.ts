import type { Page } from '../pages/all-pages.ts';
import type { Problem } from '../problems/problem.ts';
import type { LiveSite } from './live/live-site.ts';
import type { PanelNotes } from './problem-panel.ts';
import { pathOf } from './reply.ts';

/** The source document of a page; `undefined` for pages without one. */
export function sourceOf(page: Page) {
  if (page.kind === 'article') return page.article.document;
  return page.kind === 'category' ? page.category.document : undefined;
}

/**
 * What is to be said on the page at an address: what is wrong in the file that it is made of, in files that would have
 * the same address, and in the settings and layouts of all pages.
 *
 * @param file that the page is made of
 */
export function notesAt(
  path: string,
  file: string | undefined,
  live: LiveSite,
  inFile: (file: string) => readonly Problem[],
): PanelNotes {
  const ofProject = live.projectProblems();
  const unpublished = unpublishedAt(path, live);
  const files = new Set([...(file === undefined ? [] : [file]), ...unpublished]);
  const notes = [
    ...(ofProject.length > 0 ? ['This page is made with the last good settings, layouts and styles.'] : []),
    ...unpublished.map((left) =>
      left === file
        ? `A build makes no page of ${left} until this is mended. What is shown may be older than the file.`
        : `A build makes no page of ${left} until this is mended.`,
    ),
  ];
  const problems = [...ofProject, ...[...files].flatMap(inFile)];
  // Links are looked at again for them: only where something is wrong.
  const fixes = problems.length === 0 ? [] : [...files].flatMap(live.fixesIn);
  return { problems, notes, fixes };
}

/** Files that have no page because of an error, and whose page would be at an address. */
export function unpublishedAt(path: string, live: LiveSite): readonly string[] {
  const { urls } = live.current();
  return live.unpublished().flatMap(({ file, url }) => (pathOf(urls.withBase(url)) === path ? [file] : []));
}
