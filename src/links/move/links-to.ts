import type { SiteConfig } from '../../content/types.ts';
import { addressKey } from '../../model/addresses.ts';
import { decodedAddress } from '../../model/decoded-address.ts';
import type { Article } from '../../model/types.ts';
import { markdownPath } from '../../model/urls.ts';
import type { Lookup } from '../lookup.ts';
import { leadsTo } from '../resolve.ts';
import type { CheckedPage } from '../targets.ts';

/** A link to an article, and where its target stands in the text of its file. */
export interface LinkTo {
  readonly written: string;
  readonly offset: number;
  /** Whether it goes by the name that the article has now, and not by an older one. */
  readonly byName: boolean;
}

/** Finds the links of one page that lead to an article, however they are written. */
export function linksTo(
  { url }: Article,
  { page, record }: CheckedPage,
  site: SiteConfig,
  lookup: Lookup,
): readonly LinkTo[] {
  const lines = lineStarts(page.document.source);
  return record.links.flatMap(({ href, written, position }) => {
    const target = leadsTo(href, page.url, site, lookup.landings);
    if (!target || position === 'unknown') return [];
    const isMarkdown = target.address === decodedAddress(markdownPath(url));
    if (target.address !== url && !isMarkdown) return [];
    const byName = isMarkdown || addressKey(target.path) === addressKey(url);
    const offset = (lines[position.line - 1] ?? 0) + position.column - 1;
    return [{ written, offset, byName }];
  });
}

function lineStarts(source: string): readonly number[] {
  return [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
}
