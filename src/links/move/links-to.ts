import type { SiteConfig } from '../../content/types.ts';
import { addressKey } from '../../model/addresses.ts';
import { decodedAddress } from '../../model/decoded-address.ts';
import type { Article } from '../../model/types.ts';
import { markdownPath } from '../../model/urls.ts';
import type { Position, SourcePosition } from '../../problems/problem.ts';
import type { Lookup } from '../lookup.ts';
import { leadsTo } from '../resolve.ts';
import type { CheckedPage } from '../targets.ts';
import { isWrittenTarget } from '../written-target.ts';

/** A link to an article, and where its target stands in the text of its file. */
export interface LinkTo {
  readonly written: string;
  readonly offset: number;
  /** Whether it goes by the name that the article has now, and not by an older one. */
  readonly byName: boolean;
}

/**
 * Finds the links of one page that lead to an article, however they are written, but for paths of its file.
 *
 * @param text the one of its texts that is looked at
 */
export function linksTo(
  { url }: Article,
  { page, record }: CheckedPage,
  site: SiteConfig,
  lookup: Lookup,
  text: LinkingText = page.document,
): readonly LinkTo[] {
  const offsetOf = createOffsets(text.source);
  return record.links.flatMap(({ href, written, position, toFile }) => {
    if (!isIn(position, text, page) || toFile !== undefined || !isWrittenTarget({ href, written })) return [];
    const target = leadsTo(href, page.url, site, lookup.landings);
    if (!target) return [];
    const isMarkdown = target.address === decodedAddress(markdownPath(url));
    if (target.address !== url && !isMarkdown) return [];
    const byName = isMarkdown || addressKey(target.path) === addressKey(url);
    return [{ written, offset: offsetOf(position), byName }];
  });
}

/** A text that links of a page stand in: the page's own, or a snippet that it shows. */
export interface LinkingText {
  readonly file: string;
  readonly source: string;
}

/** Whether a place on a page is in one of its texts. */
export function isIn(
  position: Position,
  { file }: LinkingText,
  { document }: CheckedPage['page'],
): position is SourcePosition {
  return position !== 'unknown' && (position.file ?? document.file) === file;
}

/** Prepares the look-up of offsets in a text. */
export function createOffsets(source: string): (position: SourcePosition) => number {
  const lines = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return ({ line, column }) => (lines[line - 1] ?? 0) + column - 1;
}
