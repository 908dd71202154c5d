import type { SiteConfig } from '../../content/types.ts';
import { resolveLink } from '../resolve.ts';
import type { CheckedPage } from '../targets.ts';
import type { ExternalLink } from './external.ts';

/** Every link that leads to another site, wherever it stands. */
export function externalLinks(pages: readonly CheckedPage[], site: SiteConfig): readonly ExternalLink[] {
  return pages.flatMap(({ page, record }) =>
    record.links.flatMap(({ href, written, position }) => {
      const destination = resolveLink(href, page.url, site);
      if (destination.kind !== 'external') return [];
      return [{ url: destination.url, file: page.document.file, position, written }];
    }),
  );
}
