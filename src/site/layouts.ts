import nunjucks from 'nunjucks';
import type { PageView } from '../pages/page.ts';

export interface LayoutAssets {
  /** Address of the style sheet, with the base. */
  readonly stylesheet: string;
  /** Address of the module that every page loads, with the base. */
  readonly script: string;
  /** Address of the script that runs before a page is painted, with the base. */
  readonly theme: string;
  /** Address of the mark of the site, which is its icon too, with the base. */
  readonly brand: string;
  /** Address of the feed of changed articles, with the base, where there is one. */
  readonly feed: string | undefined;
}

/** Puts a view into the layout that it names. Layouts are trusted; everything that they show is escaped. */
export function createLayouts(includesDir: string): (view: PageView, assets: LayoutAssets) => string {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(includesDir), {
    autoescape: true,
    throwOnUndefined: true,
  });
  return (view, assets) => environment.render(`layouts/${view.layout}.njk`, { page: view, assets });
}
