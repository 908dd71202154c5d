import type { ArticleView } from './article/article-page.ts';
import type { CategoryView } from './category-page.ts';
import type { HomeView } from './home.ts';
import type { NotFoundView } from './not-found-page.ts';
import type { SearchView } from './search-page.ts';
import type { TagView } from './tag-page.ts';
import type { ThanksView } from './thanks-page.ts';

/** Everything that one layout shows, under the layout's name. */
export type PageView =
  | HomeView
  | CategoryView
  | ArticleView
  | SearchView
  | TagView
  | ThanksView
  | NotFoundView;
