import type { UserConfig } from '@11ty/eleventy';
import { articles, categories } from './src/eleventy/collections.ts';
import { followRuns, type SignpostOptions } from './src/eleventy/current-run.ts';
import { absoluteUrl, url } from './src/eleventy/filters.ts';
import { markdown } from './src/eleventy/markdown.ts';
import { ownPages } from './src/eleventy/own-pages.ts';
import { helpCenterPages } from './src/eleventy/pages.ts';
import { guardServer } from './src/eleventy/server/guard-server.ts';
import { watchTargets } from './src/eleventy/server/watch-targets.ts';
import { settings } from './src/eleventy/settings.ts';
import { callout, icon, image } from './src/eleventy/shortcodes.ts';
import { engines } from './src/eleventy/templates/engines.ts';
import { siteLayouts } from './src/eleventy/templates/site-layouts.ts';

/** The help center as an Eleventy plugin: table of contents of the product, one line a capability. */
export default function signpost(config: UserConfig, given: Partial<SignpostOptions> = {}): void {
  const options: SignpostOptions = { root: process.cwd(), content: 'content', output: '_site', ...given };
  const run = followRuns(config, options);

  config.addPlugin(helpCenterPages, run);
  config.addPlugin(ownPages, run);
  config.addPlugin(siteLayouts, options);

  config.addPairedShortcode('callout', callout(run));
  config.addShortcode('image', image(run));
  config.addShortcode('icon', icon(run));

  config.addCollection('articles', articles(run));
  config.addCollection('categories', categories(run));

  config.addFilter('url', url(run));
  config.addFilter('absoluteUrl', absoluteUrl(run));

  config.setLibrary('md', markdown(run));
  config.addPlugin(engines, run);
  config.addPlugin(watchTargets, options);
  config.setServerOptions({ ready: guardServer });
}

export { settings };
