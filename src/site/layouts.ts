import nunjucks from 'nunjucks';
import type { PageView } from '../pages/page.ts';

export interface LayoutAssets {
  /** Address of the style sheet, with the base. */
  readonly stylesheet: string;
  /** Address of the module that every page loads, with the base. */
  readonly script: string;
}

/** Puts a view into the layout that it names. Layouts are trusted; everything that they show is escaped. */
export function createLayouts(includesDir: string): (view: PageView, assets: LayoutAssets) => string {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(includesDir), {
    autoescape: true,
    throwOnUndefined: true,
  });
  return (view, assets) => environment.render(`layouts/${view.layout}.njk`, { page: view, assets });
}
