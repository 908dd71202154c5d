import { openReadArticles } from './read-articles.ts';

/** Notes that an article was read, where the site shows what was. */
export function noteArticle(page: Document, home: string): void {
  const article = page.querySelector('[data-remember]');
  const title = article?.querySelector('h1')?.textContent.trim();
  if (title) openReadArticles(home).add({ url: location.pathname, title });
}
