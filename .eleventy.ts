import type { UserConfig } from '@11ty/eleventy';
import { articles, categories } from './src/eleventy/collections.ts';
import { followRuns, type SignpostOptions } from './src/eleventy/current-run.ts';
import { engines } from './src/eleventy/engines.ts';
import { absoluteUrl, url } from './src/eleventy/filters.ts';
import { markdown } from './src/eleventy/markdown.ts';
import { ownPages } from './src/eleventy/own-pages.ts';
import { helpCenterPages } from './src/eleventy/pages.ts';
import { guardServer } from './src/eleventy/server/guard-server.ts';
import { watchTargets } from './src/eleventy/server/watch-targets.ts';
import { settings } from './src/eleventy/settings.ts';
import { callout, icon, image } from './src/eleventy/shortcodes.ts';

/** The help center as an Eleventy plugin: table of contents of the product, one line a capability. */
export function signpost(config: UserConfig, options: SignpostOptions): void {
  const run = followRuns(config, options);

  config.addPlugin(helpCenterPages, run);
  config.addPlugin(ownPages, run);

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

export default function (config: UserConfig) {
  config.addPlugin(signpost, { root: import.meta.dirname, content: 'content', output: '_site' });

  return settings(import.meta.dirname);
}
