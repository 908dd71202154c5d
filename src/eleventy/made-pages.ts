import { existsSync } from 'node:fs';
import type { MadePage, UserConfig } from '@11ty/eleventy';
import { type OwnPage, ownPage } from '../pages/own-page.ts';
import type { Site } from '../site/site.ts';
import { templateFile } from './page-data.ts';
import { ownPagesFolder } from './settings.ts';

/** Reads what Eleventy has made of the templates in `_pages/`, in order of address. */
export type ReadMadePages = (results: readonly MadePage[], site: Site) => readonly OwnPage[];

export function followMadePages(config: UserConfig): ReadMadePages {
  const hidden = new Set<string | false>();
  config.addCollection('signpostHidden', (api) => {
    const found = api.getAll().filter(({ data }) => data.hidden === true);
    hidden.clear();
    for (const { url } of found) hidden.add(url);
    return found;
  });
  return (results, { templates }) => {
    const pages = results.flatMap(({ inputPath, outputPath, url, content }) => {
      if (!isOwnTemplate(inputPath) || url === false || outputPath === false) return [];
      if (!outputPath.endsWith('.html')) return [];
      const file = templateFile(inputPath);
      const problems = templates.problemsIn(file);
      return [ownPage({ file, url, hidden: hidden.has(url), html: content, problems })];
    });
    return pages.sort((one, other) => (one.url < other.url ? -1 : 1));
  };
}

/** Whether a template is a file in `_pages/`: other plugins add templates that are none. */
export function isOwnTemplate(inputPath: string): boolean {
  return inputPath.startsWith(`./${ownPagesFolder}/`) && existsSync(inputPath);
}
