import { renderOwnPages } from '../../eleventy/run.ts';
import type { OwnPage } from '../../pages/own-page.ts';
import type { Problem } from '../../problems/problem.ts';
import { ProblemsError } from '../../problems/problems-error.ts';
import type { Site } from '../../site/site.ts';

/** The pages of `_pages/` of a site that changes while it is served. */
export interface LiveOwnPages {
  /** Those of the last state that somebody asked for; empty before. */
  readonly known: () => readonly OwnPage[];
  /** Those of a state of the site, rendered once a state, and one state after the other. */
  readonly of: (site: Site) => Promise<readonly OwnPage[]>;
  /** What kept Eleventy from making pages, the last time. */
  readonly problems: () => readonly Problem[];
}

/** Eleventy renders all templates at once, so they wait until a reader or the link check asks. */
export function createLiveOwnPages(): LiveOwnPages {
  let known: readonly OwnPage[] = [];
  let problems: readonly Problem[] = [];
  let last: { readonly site: Site; readonly pages: Promise<readonly OwnPage[]> } | undefined;
  const render = async (site: Site): Promise<readonly OwnPage[]> => {
    try {
      known = await renderOwnPages(site);
      problems = [];
    } catch (error) {
      // The last good pages stay, and what is wrong is told with the other problems.
      if (!(error instanceof ProblemsError)) throw error;
      problems = error.problems;
    }
    return known;
  };
  return {
    known: () => known,
    of: (site) => {
      if (last?.site === site) return last.pages;
      const before = last?.pages.catch(() => undefined) ?? Promise.resolve();
      const pages = before.then(() => render(site));
      last = { site, pages };
      return pages;
    },
    problems: () => problems,
  };
}
