import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { UserConfig } from '@11ty/eleventy';
import type { SignpostOptions } from '../current-run.ts';

/** What `--serve` and `--watch` follow beside templates: articles, settings and layouts. */
export function watchTargets(config: UserConfig, { root, content }: SignpostOptions): void {
  for (const folder of [content, '_data', '_includes'].filter((name) => existsSync(join(root, name)))) {
    config.addWatchTarget(`./${relative(process.cwd(), join(root, folder)).split('\\').join('/')}/`);
  }
}
