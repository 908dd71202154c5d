import type { AnyDocument } from '../content/types.ts';
import { resolveLink } from '../links/resolve.ts';
import { addressKey } from '../model/addresses.ts';
import type { Article, HelpCenter } from '../model/types.ts';
import { type Connections, createConnections } from '../pages/article/connections.ts';
import type { RenderedArticle } from '../rendering/types.ts';

/** Relates articles by the records that exist so far; articles without a record contribute no links. */
export type ConnectArticles = (
  helpCenter: HelpCenter,
  recordOf: (document: AnyDocument) => RenderedArticle | undefined,
) => (article: Article) => Connections;

/** Memoizes the link targets of each article by its record. */
export function createArticleConnector(): ConnectArticles {
  const targets = new WeakMap<RenderedArticle, readonly string[]>();
  const addresses = new WeakMap<HelpCenter, ReadonlyMap<string, Article>>();
  return (helpCenter, recordOf) => {
    const byAddress = addresses.get(helpCenter) ?? articlesByAddress(helpCenter);
    addresses.set(helpCenter, byAddress);
    const articles = helpCenter.articles.filter(({ hidden }) => !hidden);
    const links = new Map<Article, readonly Article[]>();
    for (const article of articles) {
      const record = recordOf(article.document);
      if (!record) continue;
      const keys = targets.get(record) ?? targetKeys(record, article, helpCenter);
      targets.set(record, keys);
      const found = new Set(keys.map((key) => byAddress.get(key)));
      found.delete(article);
      links.set(
        article,
        [...found].filter((other) => other !== undefined),
      );
    }
    return createConnections(articles, helpCenter.tags, (article) => links.get(article) ?? []);
  };
}

/** Visible articles by their addresses, old ones too. */
function articlesByAddress({ articles, redirects }: HelpCenter): ReadonlyMap<string, Article> {
  const found = new Map<string, Article>();
  for (const article of articles) if (!article.hidden) found.set(addressKey(article.url), article);
  for (const { from, to } of redirects) {
    const article = found.get(addressKey(to));
    if (article) found.set(addressKey(from), article);
  }
  return found;
}

function targetKeys(record: RenderedArticle, { url }: Article, { site }: HelpCenter): readonly string[] {
  const keys = record.links.flatMap(({ href }) => {
    const target = resolveLink(href, url, site);
    return target.kind === 'inside' ? [addressKey(target.path)] : [];
  });
  return [...new Set(keys)];
}
