import { openReadArticles } from './read-articles.ts';

/** Notes that an article was read, where the site shows what was. */
export function noteArticle(page: Document, home: string): void {
  const article = page.querySelector('[data-remember]');
  const title = article?.querySelector('h1')?.textContent.trim();
  if (!title) return;
  const note = (): void => openReadArticles(home).add({ url: location.pathname, title });
  // A page that was made ready beforehand is not read before its reader comes.
  if (Reflect.get(page, 'prerendering') === true)
    page.addEventListener('prerenderingchange', note, { once: true });
  else note();
}
