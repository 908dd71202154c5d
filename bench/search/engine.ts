/** Something that is found: an article, and the section that it was found by, where the engine tells. */
export interface Hit {
  /** Address of the article without the base. */
  readonly url: string;
  /** Id of a heading; empty for the article itself. */
  readonly id: string;
}

/** A search that is measured. */
export interface Engine {
  readonly name: string;
  /** Articles, the best first, each once; ten at least where there are as many. */
  readonly search: (query: string) => Promise<readonly Hit[]>;
}

/** How many results of an engine are looked at. */
export const resultsLookedAt = 10;

/** Takes the best section of each article. */
export function articlesOf(hits: readonly Hit[]): readonly Hit[] {
  const first = new Map<string, Hit>();
  for (const hit of hits) if (!first.has(hit.url)) first.set(hit.url, hit);
  return [...first.values()];
}
