import { openRecentList, type RecentList } from '../recent-list.ts';

const most = 5;

/** An article that somebody has read. */
export interface ReadArticle {
  /** Path on the host: `/help/article/send/`. */
  readonly url: string;
  readonly title: string;
}

/**
 * The articles of one help center that were read last on this device.
 *
 * @param home address of the help center, below which its articles are; several may share an origin
 */
export function openReadArticles(home: string): RecentList<ReadArticle> {
  const isArticle = (value: unknown): value is ReadArticle => {
    if (typeof value !== 'object' || value === null) return false;
    const [url, title]: readonly unknown[] = [Reflect.get(value, 'url'), Reflect.get(value, 'title')];
    const isWritten = typeof url === 'string' && typeof title === 'string' && title !== '';
    return isWritten && url.startsWith(home) && isPath(url);
  };
  return openRecentList(`signpost:read:${home}`, most, isArticle, ({ url }) => url);
}

/** Not `//host`, which would lead to another one. */
function isPath(url: string): boolean {
  return /^\/(?![/\\])/.test(url);
}
