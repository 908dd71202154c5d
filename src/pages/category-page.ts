import type { CategoryLook } from '../content/settings/brand/types.ts';
import { trailTo } from '../model/trail.ts';
import type { Category, HelpCenter } from '../model/types.ts';
import { printPath, type Urls } from '../model/urls.ts';
import type { RenderedArticle } from '../rendering/types.ts';
import type { Words } from '../wording/words.ts';
import { describedLink } from './article/badges.ts';
import { hasParts } from './article/parts.ts';
import { articlesWithin, visibleSections } from './article/reading-order.ts';
import { type IsIcon, iconOf } from './category-icon.ts';
import { describe } from './description.ts';
import { frame, type PageFrame } from './frame.ts';
import { type DescribedLink, linkTo } from './page-link.ts';
import { isPrinted } from './print/category-print.ts';

export interface CategoryView extends PageFrame {
  readonly layout: 'category';
  /** The introduction as HTML, empty when the category has none. */
  readonly bodyHtml: string;
  /** Whether it holds what few articles do. */
  readonly hasParts: boolean;
  /** What its writer says of the category in a sentence; shown where there is no introduction, which says more. */
  readonly lead: string | undefined;
  /** Its visible sections. */
  readonly sections: readonly SectionLink[];
  readonly articles: readonly DescribedLink[];
  readonly icon: string | undefined;
  readonly look: CategoryLook;
  /** A page with all of its articles, to print. */
  readonly printUrl: string | undefined;
}

/** A section in the list of its category. */
export interface SectionLink extends Omit<DescribedLink, 'badges'> {
  /** How many articles it holds, in its own sections too. */
  readonly count: number;
}

/** A category's page: its introduction, its visible sections and its visible articles. */
export function categoryPage(
  category: Category,
  introduction: RenderedArticle,
  helpCenter: HelpCenter,
  urls: Urls,
  words: Words,
  isIcon: IsIcon,
): CategoryView {
  const { url, title, hidden, borrowed } = category;
  const description = describe(category.description, introduction.sections, helpCenter.site.description);
  return {
    ...frame(
      { url, title, description, noindex: hidden, borrowed, category, trail: trailTo(category) },
      helpCenter,
      urls,
      words,
    ),
    layout: 'category',
    bodyHtml: introduction.html,
    hasParts: hasParts(introduction.html),
    lead: introduction.html === '' ? category.description : undefined,
    icon: iconOf(category, isIcon),
    look: helpCenter.site.brand.categoryView,
    sections: visibleSections(category).map((section) => ({
      ...linkTo(section, urls),
      description: section.description,
      count: articlesWithin(section).length,
    })),
    printUrl: isPrinted(category, helpCenter) ? urls.withBase(printPath(url)) : undefined,
    articles: category.articles.map((article) => describedLink(article, urls, words)),
  };
}
