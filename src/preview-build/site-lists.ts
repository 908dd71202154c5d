import type { HelpCenter } from '../model/types.ts';
import type { Urls } from '../model/urls.ts';
import { topCategories, visibleCategories, visibleSections } from '../pages/article/reading-order.ts';
import { homePage } from '../pages/home.ts';
import type { ListState } from '../preview/types.ts';
import { englishWords } from '../wording/words.ts';

/** The lists in which readers find pages: of categories, of the articles in each, and those of the home page. */
export function siteLists(helpCenter: HelpCenter, urls: Urls): readonly ListState[] {
  const { basePath } = helpCenter.site;
  const visible = visibleCategories(helpCenter);
  const top = topCategories(helpCenter);
  const home = homePage(helpCenter, urls, englishWords);
  const list = (key: string, title: string, links: ListState['entries']): ListState => ({
    key,
    title,
    entries: links.map((link) => ({ title: link.title, url: link.url })),
  });
  const ofHome = (key: string, title: string, links: ListState['entries']): ListState =>
    list(
      key,
      title,
      links.map((link) => ({ title: link.title, url: link.url.slice(basePath.length) })),
    );
  return [
    list('categories', 'Categories', top),
    ...visible
      .filter(({ sections }) => sections.length > 0)
      .map((category) =>
        list(`sections ${category.name}`, `Sections of ${category.title}`, visibleSections(category)),
      ),
    ...visible.map(({ name, title, articles }) => list(`category ${name}`, title, articles)),
    ...top.map(({ name, title }, index) =>
      ofHome(`featured ${name}`, `${title} on the home page`, home.categories[index]?.articles ?? []),
    ),
    ofHome('featured', 'Featured articles on the home page', home.featured),
    ofHome('popular', 'Popular articles on the home page', home.popular),
  ];
}
