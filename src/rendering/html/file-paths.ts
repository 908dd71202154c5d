import { pathIn } from '../../model/file-paths.ts';
import type { ArticleState } from '../article-state.ts';
import { attributeOf, descendants, type Element, type Parent } from './tree.ts';
import { fileOf } from './written/places.ts';

/** Whether an HTML text may hold a path that counts from its file; most articles hold none, and are not walked. */
const anyPath = /(?:href|src)="(?!\s*(?:[/\\#?"]|[a-z][a-z\d+.-]*:))/i;

/**
 * Puts the address of what is published in the place of each target that is a path and counts from the article's own
 * file. Where there is no such file it stays as it is, for the check to say.
 *
 * @param html what the tree was parsed from
 * @returns the file in the content folder that each of these elements leads to or shows
 */
export function resolveFilePaths(
  root: Parent,
  html: string,
  state: ArticleState,
): ReadonlyMap<Element, string> {
  const { context } = state;
  const files = new Map<Element, string>();
  if (!anyPath.test(html)) return files;
  for (const element of descendants(root)) {
    const name = element.tagName === 'a' ? 'href' : element.tagName === 'img' ? 'src' : undefined;
    const written = name === undefined ? undefined : attributeOf(element, name);
    const published =
      written === undefined ? undefined : context.publishedAt(written, fileOf(element, state));
    if (written === undefined || published === undefined) continue;
    files.set(element, published.file);
    for (const attribute of element.attrs) {
      if (attribute.name === name)
        attribute.value = context.site.basePath + published.address + written.slice(pathIn(written).length);
    }
  }
  return files;
}
