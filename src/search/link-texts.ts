import type { IndexedArticle } from './index-article.ts';

/** The text of a link to an article. */
export interface LinkText {
  /** Address of the article it leads to, without the base. */
  readonly url: string;
  /** Id in the article; empty for the article itself. */
  readonly id: string;
  readonly text: string;
}

/** Texts of the links that lead to a document of an article, by their places. */
export type LinkTexts = (article: number, document: number) => readonly string[];

/** Sorts texts of links by the documents they lead to; an id that is no heading leads to the first. */
export function sortLinkTexts(links: readonly LinkText[], articles: readonly IndexedArticle[]): LinkTexts {
  const numbers = new Map(articles.map(({ url }, number) => [url, number]));
  const texts = new Map<string, string[]>();
  for (const { url, id, text } of links) {
    const number = numbers.get(url);
    if (number === undefined) continue;
    const document = articles[number]?.documents.findIndex(({ ids }) => ids.includes(id)) ?? -1;
    const key = `${number}/${Math.max(0, document)}`;
    const known = texts.get(key);
    if (known) known.push(text);
    else texts.set(key, [text]);
  }
  return (article, document) => texts.get(`${article}/${document}`) ?? [];
}
