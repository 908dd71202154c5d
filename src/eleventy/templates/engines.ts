import type { Data, UserConfig } from '@11ty/eleventy';
import { templateTags } from '../../rendering/tags/shortcodes.ts';
import { addNunjucksTags } from '../../site/nunjucks-tags.ts';
import type { Words } from '../../wording/words.ts';
import { pageDataOf } from '../page-data.ts';
import type { Run } from '../run.ts';
import { shortcode } from '../shortcodes.ts';

/**
 * How Eleventy's engines read the site's own pages: Nunjucks as strict as for our layouts, front matter in YAML alone.
 * Pages are trusted, as code is; front matter that runs code is refused all the same, so that no file which Eleventy may
 * ever be pointed at runs by being read.
 */
export function engines(config: UserConfig, runOf: () => Run): void {
  config.on('eleventy.engine.njk', ({ nunjucks, environment }) => {
    const tags = templateTags.map(({ name, isPaired }) => {
      const render = shortcode(name, runOf);
      return {
        name,
        isPaired,
        render: (values: readonly unknown[], data: Data) =>
          render.call({ page: pageDataOf(data) }, ...values),
      };
    });
    addNunjucksTags(environment, nunjucks, tags);
    // Layouts take words from there, in macros too; of a site that is served, the language may change.
    Object.defineProperty(environment.globals, 'words', {
      get: (): Words => runOf().site.words,
      configurable: true,
    });
  });
  config.setNunjucksEnvironmentOptions({ throwOnUndefined: true, autoescape: true });
  config.setFrontMatterParsingOptions({
    language: 'yaml',
    engines: Object.fromEntries(
      ['js', 'javascript', 'jsLegacy', 'json', 'node'].map((name) => [name, refuse(name)]),
    ),
  });
  // What Eleventy keeps of templates outlives a run, and would be shown after an edit: by our server, which asks for
  // pages again and again, and by its own where layouts are outside of the site, whose names it then takes for others.
  config.setUseTemplateCache(false);
  // One line a page is no news; what is wrong is always printed.
  config.setQuietMode(true);
}

function refuse(name: string) {
  return {
    parse: (): never => {
      throw new Error(`Front matter in \`${name}\` is not allowed: write YAML.`);
    },
  };
}
