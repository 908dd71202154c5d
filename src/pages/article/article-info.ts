import type { Article } from '../../model/types.ts';
import type { Urls } from '../../model/urls.ts';
import type { RenderedArticle } from '../../rendering/types.ts';
import { linkTo, type PageLink } from '../page-link.ts';
import { readingMinutes } from './reading-time.ts';

/** When articles were last changed: file to milliseconds since 1970, for those of which it is known. */
export type UpdateTimes = ReadonlyMap<string, number>;

/** What stands below an article's title. */
export interface ArticleInfo {
  /** The visible categories of the article. */
  readonly categories: readonly PageLink[];
  readonly tags: readonly PageLink[];
  readonly updated: UpdateDay | undefined;
  readonly readingMinutes: number;
}

export interface UpdateDay {
  /** `2026-03-01`, in UTC. */
  readonly date: string;
  /** As the site's language writes it. */
  readonly text: string;
}

export function articleInfo(
  article: Article,
  body: RenderedArticle,
  facts: Pick<ArticleInfo, 'tags' | 'updated'>,
  urls: Urls,
): ArticleInfo {
  const categories = article.categories.filter(({ hidden }) => !hidden);
  return {
    categories: categories.map((category) => linkTo(category, urls)),
    tags: facts.tags,
    updated: facts.updated,
    readingMinutes: readingMinutes(body.sections),
  };
}

/** Prepares the look-up of the day of an article's last change; a formatter takes long to make. */
export function createUpdateDays(
  times: UpdateTimes,
  language: string,
): (article: Article) => UpdateDay | undefined {
  if (times.size === 0) return () => undefined;
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return ({ document }) => {
    const time = times.get(document.file);
    if (time === undefined) return undefined;
    return { date: new Date(time).toISOString().slice(0, 10), text: format.format(time) };
  };
}
