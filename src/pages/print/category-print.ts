import { trailTo } from '../../model/trail.ts';
import type { Article, Category, HelpCenter } from '../../model/types.ts';
import { printPath, type Urls } from '../../model/urls.ts';
import { printBody } from '../../rendering/html/finished/print-body.ts';
import type { RenderBody } from '../../rendering/types.ts';
import type { Words } from '../../wording/words.ts';
import { badgesOf } from '../article/badges.ts';
import { hasParts } from '../article/parts.ts';
import { articlesWithin } from '../article/reading-order.ts';
import { type TocEntry, toc } from '../article/toc.ts';
import { describe } from '../description.ts';
import { frame, type PageFrame } from '../frame.ts';

/** A category with all of its articles on one page, to print and to keep. */
export interface CategoryPrintView extends PageFrame {
  readonly layout: 'print';
  readonly siteTitle: string;
  /** Whether any of it holds what few articles do. */
  readonly hasParts: boolean;
  /** The introduction as HTML, empty when the category has none. */
  readonly introductionHtml: string;
  readonly lead: string | undefined;
  readonly articles: readonly PrintedArticle[];
  /** Where the page is seen on a screen. */
  readonly address: string;
}

export interface PrintedArticle {
  readonly id: string;
  readonly title: string;
  /** Whom it is for, and from which version on. */
  readonly badges: readonly string[];
  readonly bodyHtml: string;
  /** Its headings, as the contents list them. */
  readonly toc: readonly TocEntry[];
}

/** Whether a category has a page to print: one that readers are led to, with something on it. */
export function isPrinted(category: Category, { site }: Pick<HelpCenter, 'site'>): boolean {
  return site.brand.hasPrintPages && !category.hidden && articlesWithin(category).length > 0;
}

/**
 * Puts the articles of a category below each other. A link to one of them leads to its place on the page; every other
 * link leads where it leads elsewhere. Search engines are told to leave the page alone, since it says nothing new.
 */
export function categoryPrint(
  category: Category,
  render: RenderBody,
  helpCenter: HelpCenter,
  urls: Urls,
  words: Words,
): CategoryPrintView {
  const { title } = category;
  const url = printPath(category.url);
  const introduction = render(category.document);
  const articles = articlesWithin(category);
  const places = new Map<string, Article>(
    articles.flatMap((article) => [
      [urls.withBase(article.url), article],
      [urls.absolute(article.url), article],
    ]),
  );
  const linkOf = (href: string): string | undefined => {
    const [address = '', id] = href.split('#', 2);
    const article = places.get(address.endsWith('/') ? address : `${address}/`);
    if (!article) return undefined;
    return `#${id === undefined || id === '' ? idOf(article) : `${idOf(article)}/${id}`}`;
  };
  const description = describe(category.description, introduction.sections, helpCenter.site.description);
  return {
    ...frame(
      {
        ...{ url, title, description, noindex: true, category: undefined },
        trail: [...trailTo(category), { title: words.allOnOnePage, url }],
      },
      helpCenter,
      urls,
      words,
    ),
    canonical: urls.absolute(category.url),
    sidebar: [],
    layout: 'print',
    siteTitle: helpCenter.site.title,
    hasParts: [category, ...articles].some(({ document }) => hasParts(render(document).html)),
    introductionHtml: printBody(introduction.html, { prefix: 'category/', linkOf }),
    lead: introduction.html === '' ? category.description : undefined,
    address: urls.absolute(category.url),
    articles: articles.map((article) => {
      const { html, headings } = render(article.document);
      const prefix = `${idOf(article)}/`;
      return {
        id: idOf(article),
        title: article.title,
        badges: badgesOf(article, words),
        bodyHtml: printBody(html, { prefix, linkOf }),
        toc: withPrefix(toc(headings), prefix),
      };
    }),
  };
}

function withPrefix(entries: readonly TocEntry[], prefix: string): readonly TocEntry[] {
  return entries.map(({ id, text, children }) => ({
    id: prefix + id,
    text,
    children: withPrefix(children, prefix),
  }));
}

/** `article/send`: no id of an article or of a layout has such signs. */
function idOf({ url }: Article): string {
  return url.replace(/^\/|\/$/g, '');
}
