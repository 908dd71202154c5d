import { plainText } from '../../content/plain-text.ts';
import type { GoldenQuery, SiteConfig } from '../../content/types.ts';
import { addressKey } from '../../model/addresses.ts';
import type { Article } from '../../model/types.ts';
import { renameTarget } from './renamed-target.ts';
import type { SourceEdit } from './source-edits.ts';

/**
 * Finds what has to change in `search.golden.yml` so that its queries name an article by its new name.
 *
 * @param raw the whole file as it is on disk
 */
export function queryEdits(
  raw: string,
  queries: readonly GoldenQuery[],
  article: Article,
  site: SiteConfig,
  newName: string,
): readonly SourceEdit[] {
  const source = plainText(raw);
  const lines = source.split('\n');
  return queries.flatMap(({ article: written, articlePosition: { line, column } }) => {
    if (!names(written, article, site)) return [];
    const lineStart = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    const offset = source.indexOf(written, lineStart + column - 1);
    if (offset === -1) return [];
    return renameTarget(written, offset, { oldName: article.name, newName, anchors: new Map() });
  });
}

/** An article is named by its name or its address, with or without the base, as the search reads it. */
function names(written: string, { name, url }: Article, { basePath }: SiteConfig): boolean {
  if (written === name) return true;
  const path = written.replace(/^\{\{-?\s*site\.baseurl\s*-?\}\}/, '').replace(/[?#].*$/, '');
  const inside = path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
  return [path, inside].some((address) => addressKey(address) === addressKey(url));
}
