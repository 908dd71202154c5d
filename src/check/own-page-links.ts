import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LayoutLink } from '../links/check-layouts.ts';
import type { OwnPage } from '../pages/own-page.ts';
import type { Project } from '../site/project.ts';
import { leadsWithin } from './leads-within.ts';
import { placeInTemplate } from './template-place.ts';

/**
 * The links of the pages that templates in `_pages/` have made, each once a template, with the place where the template
 * writes its target.
 */
export function ownPageLinks(pages: readonly OwnPage[], { root }: Project): readonly LayoutLink[] {
  const links = new Map<string, LayoutLink>();
  for (const { file, url, ids: written, links: found } of pages) {
    const ids = new Set(written);
    const template = { file, source: readFileSync(join(root, file), 'utf8') };
    for (const { href, text } of found) {
      const key = `${file}\0${href}`;
      if (links.has(key) || leadsWithin(href, ids)) continue;
      links.set(key, { href, text, file, page: url, position: placeInTemplate(href, template) });
    }
  }
  return [...links.values()];
}
