import { readFileSync } from 'node:fs';
import { settingLinks } from '../content/settings/brand/setting-links.ts';
import { configFile } from '../content/settings/setting-file.ts';
import type { LayoutLink } from '../links/check-layouts.ts';
import type { Page } from '../pages/all-pages.ts';
import { createHrefs } from '../pages/brand-frame.ts';
import type { Position } from '../problems/problem.ts';
import { readPageFrame } from '../rendering/html/finished/page-frame.ts';
import { layoutPaths } from '../site/layout-files.ts';
import { layoutFile } from '../site/layout-problem.ts';
import type { Site } from '../site/site.ts';
import { leadsWithin } from './leads-within.ts';
import { placeInTemplate, type Template } from './template-place.ts';

/**
 * The links that layouts put around articles, each once, from one page of every kind: a mistake in a layout is one
 * mistake, not one a page.
 */
export function layoutLinks(site: Site): readonly LayoutLink[] {
  // The layouts are the same in each language.
  if (site.helpCenter.site.folder !== '') return linksOfSettings(site);
  const others = site.translations.map(({ urls }) => urls.withBase('/'));
  const templates = readTemplates(site.project.includesDirs);
  const ofSettings = linksOfSettings(site);
  const links = new Map<string, LayoutLink>(ofSettings.map((link) => [link.href, link]));
  for (const page of samplePages(site.pages)) {
    const frame = readPageFrame(site.pageHtml(page));
    for (const { href, text } of frame.links) {
      if (others.some((base) => href.startsWith(base))) continue;
      if (links.has(href) || leadsWithin(href, frame.ids)) continue;
      const path = page.url.slice(site.helpCenter.site.basePath.length) || '/';
      links.set(href, { href, text, page: path, ...placeOf(href, templates) });
    }
  }
  return [...links.values()];
}

/** The links that the settings hold, with their places; some are on no page of the sample. */
function linksOfSettings({ helpCenter, urls }: Site): readonly LayoutLink[] {
  const hrefOf = createHrefs(helpCenter, urls);
  return settingLinks(helpCenter.site).map(({ label, url, position }) => ({
    href: hrefOf(url),
    text: label,
    page: '/',
    file: configFile,
    position,
  }));
}

/** One page of each kind. */
export function samplePages(pages: readonly Page[]): readonly Page[] {
  return [...Map.groupBy(pages, ({ kind }) => kind).values()].flatMap(([first]) => (first ? [first] : []));
}

function readTemplates(includesDirs: readonly string[]): readonly Template[] {
  return [...layoutPaths(includesDirs)].map(([name, path]) => ({
    file: layoutFile(name),
    source: readFileSync(path, 'utf8'),
  }));
}

/** Where a layout says the address itself; one that it gets from the model has no place. */
function placeOf(href: string, templates: readonly Template[]): { file: string; position: Position } {
  for (const template of templates) {
    const position = placeInTemplate(href, template);
    if (position !== 'unknown') return { file: template.file, position };
  }
  return { file: '_includes', position: 'unknown' };
}
