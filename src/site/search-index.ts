import {
  type Applicability,
  applicablesOf,
  namesThatFind,
} from '../content/settings/vocabulary/applicability.ts';
import type { AnyDocument } from '../content/types.ts';
import { pageLandings } from '../links/lookup.ts';
import { leadsTo } from '../links/resolve.ts';
import { trailTitle, trailTo } from '../model/trail.ts';
import type { Article, HelpCenter } from '../model/types.ts';
import { badgesOf } from '../pages/article/badges.ts';
import type { OwnPage } from '../pages/own-page.ts';
import type { RenderBody, RenderedArticle } from '../rendering/types.ts';
import { indexArticle, type SearchArticle } from '../search/index-article.ts';
import { type LinkText, type SearchFile, searchFiles } from '../search/search-files.ts';
import type { Language } from '../search/shared/language.ts';
import { type SearchSynonyms, searchSynonyms } from '../search/synonyms.ts';
import type { Words } from '../wording/words.ts';
import type { RecordCache } from './records/record-cache.ts';

/** The text of a link, and the address without the base of the page that it stands on. */
export interface PlacedLinkText extends LinkText {
  readonly page: string;
}

/** Makes the search files of one state of the site. */
export type SearchIndexer = (
  helpCenter: HelpCenter,
  render: RenderBody,
  ownPages: readonly OwnPage[],
) => readonly SearchFile[];

/**
 * @param groups of words that mean the same, as the site says
 * @param derived keeps the counts of each article by its record, so that an edit counts one article anew
 */
export function createSearchIndexer(
  language: Language,
  groups: readonly (readonly string[])[],
  words: Words,
  applicability: Applicability,
  derived: RecordCache['derived'],
): SearchIndexer {
  const known = new Map<boolean, SearchSynonyms>();
  const synonymsWith = (hasCommon: boolean): SearchSynonyms => {
    const synonyms = known.get(hasCommon) ?? searchSynonyms(language, groups, hasCommon);
    known.set(hasCommon, synonyms);
    return synonyms;
  };
  return (helpCenter, render, ownPages) => {
    const { hasCommonSynonyms } = helpCenter.site;
    const synonyms = synonymsWith(hasCommonSynonyms);
    const articles = helpCenter.articles
      .filter(({ hidden }) => !hidden)
      .map((article) => {
        const record = render(article.document);
        const searched: SearchArticle = {
          ...searchedArticle(article, record),
          ...searchedBadges(article, words, applicability),
          isBorrowed: article.borrowed !== undefined,
        };
        const { sections: _ofRecord, ...around } = searched;
        const from = JSON.stringify([language.tag, hasCommonSynonyms, around]);
        return derived('indexed', record, from, () => indexArticle(searched, language, synonyms.membersIn));
      });
    const own = ownPages
      .filter(({ hidden }) => !hidden)
      .map((page) => indexArticle({ ...page, categories: [], tags: [] }, language, synonyms.membersIn));
    return searchFiles([...articles, ...own], {
      language,
      links: linkTexts(helpCenter, render),
      synonyms,
    });
  };
}

/** Whom an article is for, as a search finds and shows it. */
function searchedBadges(
  article: Article,
  words: Words,
  known: Applicability,
): Pick<SearchArticle, 'plans' | 'badges'> {
  const names = namesThatFind(
    article.appliesTo.map(({ name }) => name),
    known,
  );
  const plans = applicablesOf(names, known).flatMap(({ name, label }) => [name, label]);
  const language = article.borrowed === undefined ? [] : [article.borrowed.name];
  return { plans, badges: [...badgesOf(article, words), ...language] };
}

/** What search reads of an article. */
export function searchedArticle(article: Article, { sections }: RenderedArticle): SearchArticle {
  const visible = article.categories.filter(({ hidden }) => !hidden);
  const above = visible.flatMap((category) => trailTo(category).slice(0, -1));
  const { url, title, tags, description } = article;
  return {
    ...{ url, title, tags, description },
    categories: visible.map((category) => ({ name: category.name, title: trailTitle(category) })),
    above: [...new Set(above)].map(({ name, title }) => ({ name, title })),
    sections,
  };
}

/** The texts of all links to articles, hidden pages' links too: what others call an article is true wherever it stands. */
export function linkTexts(helpCenter: HelpCenter, render: RenderBody): readonly PlacedLinkText[] {
  const { site, articles, categories } = helpCenter;
  const landings = pageLandings(helpCenter);
  const visible = new Set(articles.filter(({ hidden }) => !hidden).map(({ url }) => url));
  const ofPage = ({ document, url: page }: Pick<Article, 'url'> & { document: AnyDocument }) =>
    render(document).links.flatMap(({ href, text }): readonly PlacedLinkText[] => {
      const { address: url = '', fragment: id = '' } = leadsTo(href, page, site, landings) ?? {};
      return visible.has(url) && text !== '' ? [{ url, id, text, page }] : [];
    });
  return [...articles, ...categories].flatMap(ofPage);
}
