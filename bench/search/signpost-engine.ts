import { type IndexedArticle, indexArticle, type SearchArticle } from '../../src/search/index-article.ts';
import { loadLanguage } from '../../src/search/languages.ts';
import { type LinkText, searchFiles } from '../../src/search/search-files.ts';
import type { Language } from '../../src/search/shared/language.ts';
import { createSearch } from '../../src/search/shared/search.ts';
import type { Search } from '../../src/search/shared/types.ts';
import { linkTexts } from '../../src/site/search-index.ts';
import type { Site } from '../../src/site/site.ts';
import { type Engine, resultsLookedAt } from './engine.ts';
import { linksWithout } from './links-without.ts';

/** Signpost twice: judged strictly, since many queries are texts of links that it reads; and as readers have it. */
export async function signpostEngines(
  site: Site,
  articles: readonly SearchArticle[],
): Promise<readonly Engine[]> {
  const language = loadLanguage(site.helpCenter.site.language);
  const indexed = articles.map((article) => indexArticle(article, language));
  const links = linkTexts(site.helpCenter, site.render);
  const whole = await openSearch(indexed, links, language);
  return [
    engine("Signpost, without the query's own links", async (query) => {
      const left = linksWithout(links, query);
      return left.length < links.length ? openSearch(indexed, left, language) : whole;
    }),
    engine('Signpost, as readers have it', async () => whole),
  ];
}

/** What readers' browsers run, over the files that a build would write. */
async function openSearch(
  articles: readonly IndexedArticle[],
  links: readonly LinkText[],
  language: Language,
): Promise<Search> {
  const files = searchFiles(articles, { language, links, synonyms: [] });
  const contents = new Map(files.map((file) => [file.path, file.contents]));
  const load = async (path: string): Promise<Uint8Array> => {
    const found = contents.get(path);
    if (!found) throw new Error(`There is no ${path}.`);
    return found;
  };
  return createSearch(load, language);
}

function engine(name: string, searchFor: (query: string) => Promise<Search>): Engine {
  return {
    name,
    search: async (query) => {
      const search = await searchFor(query);
      const { results } = await search.search(query, { limit: resultsLookedAt });
      return results.map(({ url, section }) => ({ url, id: section?.id ?? '' }));
    },
  };
}
