import { element } from '../element.ts';
import { openReadArticles } from './read-articles.ts';

/*
 * Runs where it stands in the home page, behind its section: what comes below is painted after it, and does not move.
 * Without this script, or where nothing was read, there is no such section.
 */
const section = document.currentScript?.previousElementSibling;
if (section instanceof HTMLElement) showReadArticles(section);

function showReadArticles(section: HTMLElement): void {
  const articles = openReadArticles(section.dataset.readArticles ?? '/');
  const read = articles.list();
  const list = section.querySelector('ul');
  if (!list || read.length === 0) return;
  list.append(...read.map(({ url, title }) => element('li', {}, element('a', { href: url }, title))));
  section.hidden = false;
  section.querySelector('button')?.addEventListener('click', () => {
    articles.forget();
    section.remove();
    // The button is gone, and the way through the page goes on from its beginning.
    document.querySelector('main')?.focus();
  });
}
