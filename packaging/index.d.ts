/** Where a site is. */
export interface SignpostOptions {
  /** Folder of the site: with `_data/`, `content/` and, where there are any, `_includes/` and `_pages/`. */
  readonly root: string;
  /** Folder of the articles, relative to the root. */
  readonly content: string;
  /** Folder that is published, relative to the root, unless Eleventy's `--output` names another. */
  readonly output: string;
}

/**
 * Signpost as a plugin of Eleventy: `eleventyConfig.addPlugin(signpost)`.
 *
 * @param options what differs from a site in the working folder, with its articles in `content` and its output in `_site`
 */
export default function signpost(eleventyConfig: object, options?: Partial<SignpostOptions>): void;

/** What the configuration of Eleventy returns or exports as `config`: where what is, and which engines read it. */
export function settings(root?: string): {
  readonly dir: {
    readonly input: string;
    readonly includes: string;
    readonly data: string;
    readonly output: string;
  };
  readonly templateFormats: readonly string[];
  readonly markdownTemplateEngine: string;
  readonly htmlTemplateEngine: string;
};
