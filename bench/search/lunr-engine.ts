import lunr from 'lunr-0.7';
import type { SearchArticle } from '../../src/search/index-article.ts';
import type { Engine } from './engine.ts';

/** Lunr 0.7.1 as the source of the real help center has it: pages, title 20, tags 10, all words required. */
export function createLunrEngine(articles: readonly SearchArticle[]): Engine {
  const index = lunr(function () {
    this.field('title', { boost: 20 });
    this.field('tags', { boost: 10 });
    this.field('body');
    this.ref('url');
  });
  for (const { url, title, tags, sections } of articles) {
    index.add({ url, title, tags: tags.join(' '), body: sections.map(({ text }) => text).join(' ') });
  }
  return {
    name: 'lunr 0.7.1, title 20, tags 10',
    search: async (query) => index.search(query).map(({ ref }) => ({ url: ref, id: '' })),
  };
}
