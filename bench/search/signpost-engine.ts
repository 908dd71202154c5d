import { indexArticle, type SearchArticle } from '../../src/search/index-article.ts';
import { loadLanguage } from '../../src/search/languages.ts';
import { searchFiles } from '../../src/search/search-files.ts';
import type { Language } from '../../src/search/shared/language.ts';
import { createSearch } from '../../src/search/shared/search.ts';
import type { LoadFile, Search, SearchResult } from '../../src/search/shared/types.ts';
import type { Weights } from '../../src/search/shared/weights.ts';
import { searchSynonyms } from '../../src/search/synonyms.ts';
import { linkTexts } from '../../src/site/search-index.ts';
import type { Site } from '../../src/site/site.ts';
import { type Engine, type Hit, resultsLookedAt } from './engine.ts';
import { linkingPages, linksWithout } from './links-without.ts';

/** Opens what readers' browsers run, over the files that a build would write. */
export interface SignpostIndexes {
  /** As readers have it. */
  readonly whole: (weights?: Weights) => Promise<Search>;
  /** The files of each. */
  readonly wholeFiles: LoadFile;
  readonly strictFiles: (query: string) => LoadFile;
  readonly language: Language;
  /** The pages whose links a query was made from. */
  readonly linkingPages: (query: string) => ReadonlySet<string>;
  /** Without the links that a query was made from: see {@link linksWithout}. */
  readonly strict: (query: string, weights?: Weights) => Promise<Search>;
}

export function signpostIndexes(site: Site, articles: readonly SearchArticle[]): SignpostIndexes {
  const language = loadLanguage(site.helpCenter.site.language);
  const synonyms = searchSynonyms(language);
  const indexed = articles.map((article) => indexArticle(article, language, synonyms.membersIn));
  const links = linkTexts(site.helpCenter, site.render);
  const loaders = new Map<string, LoadFile>();
  const loaderOf = (query: string | undefined): LoadFile => {
    const left = query === undefined ? links : linksWithout(links, query);
    const key = left.length === links.length ? '' : (query ?? '');
    const known = loaders.get(key);
    if (known) return known;
    const files = searchFiles(indexed, { language, links: left, synonyms });
    const contents = new Map(files.map((file) => [file.path, file.contents]));
    const load: LoadFile = async (path) => {
      const found = contents.get(path);
      if (!found) throw new Error(`There is no ${path}.`);
      return found;
    };
    loaders.set(key, load);
    return load;
  };
  const shipped = new Map<LoadFile, Promise<Search>>();
  const open = (load: LoadFile, weights: Weights | undefined): Promise<Search> => {
    if (weights) return createSearch(load, language, weights);
    const known = shipped.get(load) ?? createSearch(load, language);
    shipped.set(load, known);
    return known;
  };
  return {
    language,
    linkingPages: (query) => linkingPages(links, query),
    wholeFiles: loaderOf(undefined),
    strictFiles: loaderOf,
    whole: async (weights) => open(loaderOf(undefined), weights),
    strict: async (query, weights) => open(loaderOf(query), weights),
  };
}

/**
 * Signpost three times: judged strictly, since many queries are texts of links that it reads; the same with the pages
 * of these links passed over, which hold a query word for word only because they link; and as readers have it.
 */
export function signpostEngines(indexes: SignpostIndexes): readonly [Engine, Engine, Engine] {
  const { whole, strict } = indexes;
  return [
    engine("Signpost, without the query's own links", (query) => strict(query)),
    {
      name: 'Signpost, without their pages too',
      search: async (query) => {
        const passedOver = indexes.linkingPages(query);
        const search = await strict(query);
        const { results } = await search.search(query, { limit: resultsLookedAt + passedOver.size });
        return hitsOf(results.filter(({ url }) => !passedOver.has(url)));
      },
    },
    engine('Signpost, as readers have it', () => whole()),
  ];
}

/** @param searchFor opens the search that a query is asked */
export function engine(name: string, searchFor: (query: string) => Promise<Search>): Engine {
  return {
    name,
    search: async (query) => {
      const search = await searchFor(query);
      const { results } = await search.search(query, { limit: resultsLookedAt });
      return hitsOf(results);
    },
  };
}

function hitsOf(results: readonly SearchResult[]): readonly Hit[] {
  return results.map(({ url, section }) => ({ url, id: section?.id ?? '' }));
}
