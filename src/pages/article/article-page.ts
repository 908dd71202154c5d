import { isBehind } from '../../content/translations/fingerprint.ts';
import { markOf } from '../../model/dates/visibility.ts';
import { trailTo } from '../../model/trail.ts';
import type { Article, HelpCenter } from '../../model/types.ts';
import type { Urls } from '../../model/urls.ts';
import type { RenderedArticle } from '../../rendering/types.ts';
import type { Words } from '../../wording/words.ts';
import { describe } from '../description.ts';
import { frame, type PageFrame } from '../frame.ts';
import { type DescribedLink, linkTo, type PageLink } from '../page-link.ts';
import { type ArticleHelp, articleHelp } from './article-feedback.ts';
import { type ArticleInfo, articleInfo, type UpdateDay } from './article-info.ts';
import { type ArticleSharing, articleSharing } from './article-sharing.ts';
import { badgesOf, describedLink } from './badges.ts';
import type { Connections } from './connections.ts';
import { articleJsonLd } from './json-ld.ts';
import type { Neighbours } from './neighbours.ts';
import { hasParts } from './parts.ts';
import { homeCategory } from './reading-order.ts';
import { type TocEntry, toc } from './toc.ts';

export interface ArticleView extends PageFrame, Neighbours {
  readonly layout: 'article';
  /** What its writer says of the article in a sentence, which stands below the title. */
  readonly lead: string | undefined;
  /** Whom it is for, and from which version on. */
  readonly badges: readonly string[];
  readonly bodyHtml: string;
  /** Whether it holds what few articles do. */
  readonly hasParts: boolean;
  /** Address of the source, with the base, where it says more than this translation of it. */
  readonly newerSource: string | undefined;
  readonly toc: readonly TocEntry[];
  readonly info: ArticleInfo;
  readonly related: readonly DescribedLink[];
  readonly linkedFrom: readonly PageLink[];
  /** How many more link to it; a page does not grow with the site. */
  readonly moreLinkedFrom: number;
  readonly help: ArticleHelp;
  readonly sharing: ArticleSharing;
  /** What writers are told of an article that readers do not have. */
  readonly mark: string | undefined;
  /** For search engines; `undefined` on pages with `noindex`. */
  readonly jsonLd: string | undefined;
}

/** What other articles, the repository and the settings say of an article. */
export interface ArticleFacts {
  readonly neighbours: Neighbours;
  readonly tags: readonly PageLink[];
  readonly updated: UpdateDay | undefined;
  readonly connections: Connections;
}

const mostLinkedFrom = 20;

/** An article's page, in the first visible category that the article names. */
export function articlePage(
  article: Article,
  body: RenderedArticle,
  facts: ArticleFacts,
  helpCenter: HelpCenter,
  urls: Urls,
  words: Words,
): ArticleView {
  const { url, title, hidden, borrowed } = article;
  const { site } = helpCenter;
  const category = homeCategory(article);
  const description = describe(article.description, body.sections, site.description);
  const trail = category === undefined ? [article] : [...trailTo(category), article];
  const { related, linkedFrom } = facts.connections;
  const framed = frame(
    { url, title, description, noindex: hidden, borrowed, category, trail },
    helpCenter,
    urls,
    words,
  );
  const sharing = articleSharing(article, body, urls, site.url);
  const address = urls.absolute(url);
  return {
    ...framed,
    ...facts.neighbours,
    layout: 'article',
    lead: article.description,
    badges: badgesOf(article, words),
    bodyHtml: body.html,
    hasParts: hasParts(body.html),
    newerSource: site.outdated === 'note' && isBehind(article.document) ? urls.withRoot(url) : undefined,
    toc: toc(body.headings),
    info: articleInfo(article, body, facts, urls),
    related: related.map((other) => describedLink(other, urls, words)),
    linkedFrom: linkedFrom.slice(0, mostLinkedFrom).map((other) => linkTo(other, urls)),
    moreLinkedFrom: Math.max(0, linkedFrom.length - mostLinkedFrom),
    help: articleHelp(article, helpCenter, urls, words),
    sharing,
    mark: site.deployment.showsUnpublished ? markOf(article, site) : undefined,
    jsonLd:
      hidden || borrowed
        ? undefined
        : articleJsonLd({
            title,
            description,
            address,
            language: site.language,
            siteTitle: site.title,
            origin: site.url,
            updated: facts.updated?.date,
            image: sharing.image?.url,
            audiences: article.appliesTo.map(({ label }) => label),
            breadcrumbs: framed.breadcrumbs,
          }),
  };
}
