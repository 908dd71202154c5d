import { createRequire } from 'node:module';
import lunr from 'lunr-2.3.9';
import type { SearchArticle } from '../../src/search/index-article.ts';
import { languageModules } from '../../src/search/languages.ts';
import { nameIn } from '../../src/search/shared/language.ts';
import type { Engine } from './engine.ts';

/** Lunr 2.3.9 as its guide has it: pages, no boosts, any word, the module of the language where there is one. */
export function createLunrDefaultsEngine(articles: readonly SearchArticle[], tag: string): Engine {
  const require = createRequire(import.meta.url);
  for (const file of languageModules(tag)) require(file)(lunr);
  const added: unknown = Reflect.get(lunr, nameIn(tag));
  const index = lunr(function () {
    if (isPlugin(added)) this.use(added);
    this.ref('url');
    this.field('title');
    this.field('body');
    for (const { url, title, sections } of articles)
      this.add({ url, title, body: sections.map(({ text }) => text).join(' ') });
  });
  return {
    name: "lunr 2.3.9's defaults",
    search: async (query) => {
      try {
        return index.search(query).map(({ ref }) => ({ url: ref, id: '' }));
      } catch (error) {
        // A colon, or a wildcard in a strange place: its own users see this as nothing found.
        if (error instanceof lunr.QueryParseError) return [];
        throw error;
      }
    },
  };
}

/** What a module of a language adds to Lunr is a function that has its stemmer beside it. */
function isPlugin(value: unknown): value is (...given: never) => unknown {
  return typeof value === 'function';
}
