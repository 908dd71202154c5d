import { readContent } from '../../src/content/read-content.ts';
import { readSiteConfig } from '../../src/content/settings/site-config.ts';
import type { Article } from '../../src/model/types.ts';
import type { RenderBody } from '../../src/rendering/types.ts';
import type { SearchArticle } from '../../src/search/index-article.ts';
import type { Language } from '../../src/search/shared/language.ts';
import { ownProject } from '../../src/site/project.ts';
import { searchedArticle } from '../../src/site/search-index.ts';
import { createSite, type Site } from '../../src/site/site.ts';
import { createSiteTools } from '../../src/site/site-tools.ts';
import type { SearchCorpus } from './corpora.ts';

/** Reads a content folder as the site that it is a part of; bodies are rendered once. */
export async function readHelpCenter({
  content,
  address,
  language,
}: Pick<SearchCorpus, 'content' | 'address' | 'language'>): Promise<Site> {
  const config = { ...(await readSiteConfig(ownProject.settingsFile, address)), language };
  return createSite(await readContent(content), config, await createSiteTools(config), renderOnce);
}

/** What readers find by searching. */
export function searchedArticles({ helpCenter }: Site): readonly Article[] {
  return helpCenter.articles.filter(({ hidden }) => !hidden);
}

/** The same, as search reads them. */
export function searchArticles(site: Site): readonly SearchArticle[] {
  return searchedArticles(site).map((article) => searchedArticle(article, site.render(article.document)));
}

/** The words of all articles, hidden ones too, as the search reads them. */
export function wordsOf({ helpCenter, render }: Site, { words }: Language): readonly (readonly string[])[] {
  return helpCenter.articles.map(({ title, document }) =>
    // The text of a section begins with its heading.
    [title, ...render(document).sections.map(({ text }) => text)].flatMap(words),
  );
}

function renderOnce(render: RenderBody): RenderBody {
  const records = new Map<string, ReturnType<RenderBody>>();
  return (document) => {
    const record = records.get(document.file) ?? render(document);
    records.set(document.file, record);
    return record;
  };
}
