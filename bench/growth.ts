/** What a site of some size has cost. */
export interface Cost {
  readonly articleCount: number;
  readonly cpuSeconds: number;
}

/** CPU seconds for each article, the start of the program included. */
export function secondsAnArticle({ articleCount, cpuSeconds }: Cost): number {
  return cpuSeconds / articleCount;
}

/**
 * What an article costs without the start of the program, which weighs on small sites: a straight line keeps it.
 *
 * @param fewer a smaller site; without one, the start counts
 */
export function secondsAnArticleMore(fewer: Cost | undefined, more: Cost): number {
  if (fewer === undefined) return secondsAnArticle(more);
  return (more.cpuSeconds - fewer.cpuSeconds) / (more.articleCount - fewer.articleCount);
}
