import { settingLinks } from '../../content/settings/brand/setting-links.ts';
import { configFile } from '../../content/settings/setting-file.ts';
import type { SiteConfig } from '../../content/types.ts';
import { placeOf } from '../../problems/problem.ts';
import { resolveLink } from '../resolve.ts';
import type { CheckedPage } from '../targets.ts';
import type { ExternalLink } from './external.ts';

/** Every place that leads to another site, once, however many links refer to it. */
export function externalLinks(pages: readonly CheckedPage[], site: SiteConfig): readonly ExternalLink[] {
  const links = pages.flatMap(({ page, record }) =>
    record.links.flatMap(({ href, written, position }): ExternalLink[] => {
      const destination = resolveLink(href, page.url, site);
      if (destination.kind !== 'external') return [];
      return [{ url: destination.url, ...placeOf(page.document.file, position), written }];
    }),
  );
  links.push(...ofSettings(site));
  return [...new Map(links.map((link) => [JSON.stringify(link), link])).values()];
}

function ofSettings(site: SiteConfig): readonly ExternalLink[] {
  return settingLinks(site)
    .filter(({ url }) => url.startsWith('https:'))
    .map(({ url, position }) => ({ url, file: configFile, position, written: url }));
}
