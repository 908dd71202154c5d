import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pageSize } from '../page-size.ts';

/** A page that is measured. */
export interface ReaderPage {
  /** `median article` */
  readonly name: string;
  /** `/help/article/send/` */
  readonly address: string;
}

/**
 * The kinds of pages that readers see: home, the longest category, and the shortest, the median and the longest
 * article, by their bytes as they are sent.
 *
 * @param output what a build has written
 * @param base path the site lives under
 */
export function readerPages(output: string, base: string): readonly ReaderPage[] {
  const articles = bySize(path.join(output, base, 'article'));
  const categories = bySize(path.join(output, base)).filter((name) => !['search', 'thanks'].includes(name));
  const article = (index: number): string => `${base}/article/${articles[index] ?? ''}/`;
  return [
    { name: 'home', address: `${base}/` },
    { name: 'category', address: `${base}/${categories.at(-1) ?? ''}/` },
    { name: 'short article', address: article(0) },
    { name: 'median article', address: article(Math.floor(articles.length / 2)) },
    { name: 'long article', address: article(articles.length - 1) },
  ];
}

/** Names of the pages right below a folder, the smallest first. */
function bySize(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'index.html')))
    .map((name) => ({ name, size: pageSize(path.join(folder, name, 'index.html')).gzipBytes }))
    .sort((a, b) => a.size - b.size || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}
