import type { Content } from '../content/types.ts';
import type { RefusedPage } from '../links/types.ts';
import { addressOfFile } from '../model/address-of-file.ts';
import type { Site } from '../site/site.ts';

/** Files that a page would be made of, and that are left out because of an error; sorted. */
export function refusedFiles({ articles, categories, snippets = [], problems }: Content): readonly string[] {
  const read = new Set([...articles, ...categories, ...snippets].map(({ file }) => file));
  const refused = problems.filter(
    ({ file, severity }) => severity === 'error' && isPageFile(file) && !read.has(file),
  );
  return [...new Set(refused.map(({ file }) => file))].sort();
}

/** The pages that there would be if those files had no error. */
export function refusedPages({ content, urls }: Site): readonly RefusedPage[] {
  return refusedFiles(content).map((file) => ({ file, address: addressOfFile(file, content, urls) }));
}

/** Whether a page is made of a file, or would be if it could be read. */
export function isPageFile(file: string): boolean {
  return file.includes('/') && file.endsWith('.md');
}
