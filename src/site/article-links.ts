import type { AnyDocument } from '../content/types.ts';
import { type Landings, pageLandings } from '../links/lookup.ts';
import { askedPath } from '../links/resolve.ts';
import type { Article, HelpCenter } from '../model/types.ts';
import { type Connections, createConnections } from '../pages/article/connections.ts';
import type { RenderedArticle } from '../rendering/types.ts';

/** Relates articles by the records that exist so far; articles without a record contribute no links. */
export type ConnectArticles = (
  helpCenter: HelpCenter,
  recordOf: (document: AnyDocument) => RenderedArticle | undefined,
) => (article: Article) => Connections;

/** Memoizes by its record which paths an article links to; what stands there changes with the other articles. */
export function createArticleConnector(): ConnectArticles {
  const asked = new WeakMap<RenderedArticle, readonly string[]>();
  const known = new WeakMap<HelpCenter, Landings>();
  return (helpCenter, recordOf) => {
    const landings = known.get(helpCenter) ?? pageLandings(helpCenter);
    known.set(helpCenter, landings);
    const articles = helpCenter.articles.filter(({ hidden }) => !hidden);
    const byUrl = new Map(articles.map((article) => [article.url, article]));
    const links = new Map<Article, readonly Article[]>();
    for (const article of articles) {
      const record = recordOf(article.document);
      if (!record) continue;
      const paths = asked.get(record) ?? pathsIn(record, article, helpCenter);
      asked.set(record, paths);
      const found = new Set(paths.flatMap((path) => byUrl.get(landings(path) ?? '') ?? []));
      found.delete(article);
      links.set(article, [...found]);
    }
    return createConnections(articles, helpCenter.tags, (article) => links.get(article) ?? []);
  };
}

function pathsIn(record: RenderedArticle, { url }: Article, { site }: HelpCenter): readonly string[] {
  return [...new Set(record.links.flatMap(({ href }) => askedPath(href, url, site)?.path ?? []))];
}
