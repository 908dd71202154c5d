import { Charset, Document } from 'flexsearch';
import type { SearchArticle } from '../../src/search/index-article.ts';
import { type Engine, resultsLookedAt } from './engine.ts';

/** Languages that are written without spaces, for which FlexSearch has an encoder of its own. */
const withoutSpaces: ReadonlySet<string> = new Set(['ja', 'zh']);

/** FlexSearch over pages: beginnings of words, and articles that have some of the words where none has all. */
export function createFlexSearchEngine(articles: readonly SearchArticle[], tag: string): Engine {
  const isUnspaced = withoutSpaces.has(tag.split('-')[0] ?? tag);
  const index = new Document({
    tokenize: 'forward',
    encoder: isUnspaced ? Charset.CJK : Charset.LatinBalance,
    document: { id: 'url', index: ['title', 'headings', 'body'] },
  });
  for (const { url, title, sections } of articles) {
    index.add({
      url,
      title,
      headings: sections.map(({ heading }) => heading?.text ?? '').join(' '),
      body: sections.map(({ text }) => text).join(' '),
    });
  }
  return {
    name: 'FlexSearch 0.8, forward, suggest',
    search: async (query) =>
      index
        .search(query, { limit: resultsLookedAt, suggest: true, merge: true })
        .map(({ id }) => ({ url: String(id), id: '' })),
  };
}
