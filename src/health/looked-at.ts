import type { Article } from '../model/types.ts';
import type { UpdateTimes } from '../pages/article/article-info.ts';
import type { Problem } from '../problems/problem.ts';
import type { RenderedArticle } from '../rendering/types.ts';
import type { Site } from '../site/site.ts';
import type { NeedEntry } from './types.ts';

/** What is known of a site besides what it says. */
export interface HealthBackground {
  /** What the check of links finds in it. */
  readonly findings: readonly Problem[];
  /** When articles were last changed, and images. */
  readonly updated: UpdateTimes;
  readonly imageTimes: UpdateTimes;
  /** Milliseconds since 1970, for ages; without it, none is told. */
  readonly now: number | undefined;
}

/** An article with the record of its body. */
export interface LookedArticle {
  readonly article: Article;
  readonly record: RenderedArticle;
}

/** All that needs and figures are found in. */
export interface LookedAt extends HealthBackground {
  readonly site: Site;
  /** In order of path, hidden ones too. */
  readonly articles: readonly LookedArticle[];
}

/** An entry that speaks of an article as a whole, or of a value of its front matter. */
export function articleEntry({ document, title, url }: Article, detail: string, key?: string): NeedEntry {
  const position = key === undefined ? ({ line: 1, column: 1 } as const) : document.positionOf(key);
  return { file: document.file, position, page: { title, url }, detail };
}
