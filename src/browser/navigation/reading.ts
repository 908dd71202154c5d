import { addHeadingLinks } from '../article/headings/heading-links.ts';
import { markPosition } from '../article/headings/toc-position.ts';
import { noteArticle } from '../read-articles/note-article.ts';
import { hideWhileReading } from './header-away.ts';

/**
 * What follows readers through a page, each part where the page has it. It is loaded at the first sign of one: until
 * then the header stands in its place, no section has been come to, no pointer is near a heading, and nothing is read: a
 * page may have been made ready for a reader who never comes.
 *
 * @param home address of the help center; several may share an origin
 * @param start where the page stood before it, in CSS pixels
 */
export function followReader(page: Document, home: string, start: number): void {
  hideWhileReading(page, start);
  const toc = page.querySelector<HTMLElement>('[data-toc]');
  if (toc) markPosition(toc);
  const body = page.querySelector('[data-article-body]');
  if (body) addHeadingLinks(body);
  noteArticle(page, home);
}
