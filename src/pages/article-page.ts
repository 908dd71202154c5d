import type { Article, HelpCenter } from '../model/types.ts';
import type { Urls } from '../model/urls.ts';
import type { RenderedArticle } from '../rendering/types.ts';
import { describe } from './description.ts';
import { frame, type PageFrame } from './frame.ts';
import type { Neighbours } from './neighbours.ts';
import { homeCategory } from './reading-order.ts';
import { type TocEntry, toc } from './toc.ts';

export interface ArticleView extends PageFrame, Neighbours {
  readonly layout: 'article';
  readonly bodyHtml: string;
  readonly toc: readonly TocEntry[];
}

/** An article's page, in the first visible category that the article names. */
export function articlePage(
  article: Article,
  body: RenderedArticle,
  neighbours: Neighbours,
  helpCenter: HelpCenter,
  urls: Urls,
): ArticleView {
  const { url, title, hidden } = article;
  const category = homeCategory(article);
  const description = describe(article.description, body.sections, helpCenter.site.description);
  const trail = category === undefined ? [article] : [category, article];
  return {
    ...frame({ url, title, description, noindex: hidden, category, trail }, helpCenter, urls),
    ...neighbours,
    layout: 'article',
    bodyHtml: body.html,
    toc: toc(body.headings),
  };
}
