import nunjucks from 'nunjucks';
import type { PageView } from '../pages/page.ts';
import type { PreviewBar } from '../preview/pages/preview-bar.ts';
import type { PreviewView } from '../preview/pages/preview-pages.ts';

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
  /** Address of the style sheet of what only previews show, with the base. */
  readonly previewStyles: string;
}

/**
 * Puts a view into the layout that it names.
 *
 * @param bar what a preview says on a page that the change touches
 */
export type Layouts = (view: PageView | PreviewView, assets: LayoutAssets, bar?: PreviewBar) => string;

/** Layouts are trusted; everything that they show is escaped. */
export function createLayouts(includesDir: string): Layouts {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(includesDir), {
    autoescape: true,
    throwOnUndefined: true,
  });
  return (view, assets, bar) => environment.render(`layouts/${view.layout}.njk`, { page: view, assets, bar });
}
