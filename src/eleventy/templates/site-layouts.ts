import { join, relative } from 'node:path';
import type { UserConfig } from '@11ty/eleventy';
import { layoutPaths } from '../../site/layout-files.ts';
import { projectAt } from '../../site/project.ts';
import type { SignpostOptions } from '../current-run.ts';

/**
 * Lets the templates of `_pages/` use the program's layouts beside those of the site: Eleventy knows one folder of
 * layouts, that of the site, where a file of the same name takes the place of ours.
 */
export function siteLayouts(config: UserConfig, { root }: SignpostOptions): void {
  const [ofSite = '', ...others] = projectAt(root).includesDirs;
  // As layouts of templates, which Eleventy itself reads, ...
  for (const [name, path] of layoutPaths([ofSite, ...others])) {
    if (path !== join(ofSite, name))
      config.addLayoutAlias(name, relative(ofSite, path).split('\\').join('/'));
  }
  // ... and by `extends` and `include`, which Nunjucks reads.
  config.on('eleventy.engine.njk', ({ nunjucks, environment }) => {
    if (others.length === 0) return;
    environment.loaders.push(new nunjucks.FileSystemLoader([...others]));
    environment._initLoaders();
  });
}
