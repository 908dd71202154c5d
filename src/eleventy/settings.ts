import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the site's own pages, in the root of the site; it need not be there. */
export const ownPagesFolder = '_pages';

/** What Eleventy reads where there are no pages of the site's own: it insists on a folder, and this one has no template. */
export const noPagesFolder = '_data';

/**
 * What a configuration of Eleventy returns for a site with our plugin: where what is, and which engines read it.
 *
 * @param root of the site, which Eleventy is called in
 */
export function settings(root: string = process.cwd()) {
  const hasPages = existsSync(join(root, ownPagesFolder));
  const input = hasPages ? ownPagesFolder : noPagesFolder;
  return {
    dir: {
      input,
      // Both start from the input folder. What the site's own layouts leave out is found by `siteLayouts`.
      includes: '../_includes',
      // Eleventy copies all data for each page that it writes, so it reads none where no template can ask for it.
      data: hasPages ? '../_data' : `../${ownPagesFolder}`,
      output: '_site',
    },
    templateFormats: ['njk', 'md', 'html'],
    markdownTemplateEngine: 'njk',
    htmlTemplateEngine: 'njk',
  } as const;
}
