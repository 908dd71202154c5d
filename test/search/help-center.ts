import { loadLanguage } from '../../src/search/languages.ts';
import { createSearch } from '../../src/search/shared/search.ts';
import type { MarkedText, Search, SearchAnswer } from '../../src/search/shared/types.ts';
import { articleOf, type FileOptions, filesOf, loaderOf } from './built-files.ts';

type Articles = Parameters<typeof filesOf>[0];

/** Opens the index of some articles, from its files, as a browser does. */
export function searchOf(articles: Articles, options: FileOptions = {}): Promise<Search> {
  return createSearch(loaderOf(filesOf(articles, options)), loadLanguage(options.language ?? 'en'));
}

/** The articles that a query finds, best first: `send` for `/article/send/`, `send#part-1` for a section. */
export function places({ results }: SearchAnswer): readonly string[] {
  return results.map(({ url, section }) => {
    const name = url.replace(/^\/article\/|\/$/g, '');
    return section ? `${name}#${section.id}` : name;
  });
}

/** A text with its marked parts in brackets. */
export function written(pieces: readonly MarkedText[]): string {
  return pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
}

export { articleOf };
