import type { UserConfig } from '@11ty/eleventy';
import { files } from './src/eleventy/eleventy-files.ts';
import { pages } from './src/eleventy/eleventy-pages.ts';
import { safety } from './src/eleventy/eleventy-safety.ts';
import { assignedJob } from './src/eleventy/site-job.ts';

/** Table of contents of the build: one line a capability; each is a small plugin in `src/site/`. */
export default async function signpost(config: UserConfig) {
  const { site, outputDir } = await assignedJob(config);

  config.addPlugin(safety, {});
  config.addPlugin(pages, site);
  config.addPlugin(files, { site, outputDir });

  return { dir: { input: '_includes', output: outputDir }, templateFormats: ['signpost'] };
}
