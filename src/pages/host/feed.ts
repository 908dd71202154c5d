import { compareText } from '../../model/order.ts';
import type { HelpCenter } from '../../model/types.ts';
import { builtInPaths, type Urls } from '../../model/urls.ts';
import type { UpdateTimes } from '../article/article-info.ts';

/** What a feed reader shows; addresses are whole. */
export interface Feed {
  readonly title: string;
  readonly language: string;
  readonly homeUrl: string;
  readonly feedUrl: string;
  /** When the newest entry was changed. */
  readonly updated: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly title: string;
  readonly url: string;
  /** `2026-03-01T12:00:00Z` */
  readonly updated: string;
  readonly summary: string | undefined;
  /** Titles of the visible categories. */
  readonly categories: readonly string[];
}

const mostEntries = 30;

/** The most recently changed visible articles; `undefined` if no date is known. */
export function feedOfChanges(helpCenter: HelpCenter, urls: Urls, times: UpdateTimes): Feed | undefined {
  const changed = helpCenter.articles.flatMap((article) => {
    const time = article.hidden || article.borrowed ? undefined : times.get(article.document.file);
    return time === undefined ? [] : [{ article, time }];
  });
  const latest = changed
    .sort((a, b) => b.time - a.time || compareText(a.article.document.file, b.article.document.file))
    .slice(0, mostEntries);
  const [newest] = latest;
  if (newest === undefined) return undefined;
  return {
    title: helpCenter.site.title,
    language: helpCenter.site.language,
    homeUrl: urls.absolute(builtInPaths.home),
    feedUrl: urls.absolute(builtInPaths.feed),
    updated: instant(newest.time),
    entries: latest.map(({ article, time }) => ({
      title: article.title,
      url: urls.absolute(article.url),
      updated: instant(time),
      summary: article.description,
      categories: article.categories.filter(({ hidden }) => !hidden).map(({ title }) => title),
    })),
  };
}

function instant(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
