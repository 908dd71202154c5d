import { close, createIndex } from 'pagefind';

/** A page as it is published. */
export interface PublishedPage {
  /** Address without the base. */
  readonly url: string;
  readonly html: string;
}

/**
 * Lets Pagefind index pages of articles with its default settings. It reads the article alone: what stands around
 * it, and the list of its headings, is on all pages or there twice.
 *
 * @param folder where its files are written
 */
export async function writePagefindIndex(pages: Iterable<PublishedPage>, folder: string): Promise<void> {
  const { index, errors } = await createIndex({
    rootSelector: 'article.article',
    excludeSelectors: ['[data-toc]'],
  });
  if (!index) throw new Error(`Pagefind has made no index: ${errors.join(' ')}`);
  for (const { url, html } of pages) {
    const added = await index.addHTMLFile({ url, content: html });
    if (added.errors.length > 0) throw new Error(`Pagefind cannot read ${url}: ${added.errors.join(' ')}`);
  }
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw new Error(`Pagefind has written nothing: ${written.errors.join(' ')}`);
  await close();
}
