import { type NameOf, pageNames } from '../page-name.ts';
import type { Content, Document } from '../types.ts';
import { ownLayout } from './layout.ts';

/** Gives a document the name by which it is told from others. */
export function named(nameOf: NameOf) {
  return <FrontMatter>(document: Document<FrontMatter>): Document<FrontMatter> => {
    const name = nameOf(document.file);
    return name === document.name ? document : { ...document, name };
  };
}

/**
 * The names of all pages of a content folder, those that are left out because of an error too.
 *
 * @param source files of the source, where the pages are translations
 */
export function namesIn(
  { articles, categories, unfinished, problems, layout = ownLayout }: Content,
  source: readonly string[] = [],
): NameOf {
  const read = [...articles, ...categories, ...unfinished];
  const refused = problems.filter(({ file, severity }) => severity === 'error' && file.endsWith('.md'));
  return pageNames([...[...read, ...refused].map(({ file }) => file), ...source], layout);
}

/** The content with each document named by all that there are; for `source` see {@link namesIn}. */
export function withNames(content: Content, source: readonly string[] = []): Content {
  const nameOf = namesIn(content, source);
  return {
    ...content,
    articles: content.articles.map(named(nameOf)),
    categories: content.categories.map(named(nameOf)),
  };
}
