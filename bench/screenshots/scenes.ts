import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { readerPages } from '../reader/reader-pages.ts';

/** What a picture shows. */
export interface Scene {
  /** Beginning of the file's name: `home` */
  readonly name: string;
  readonly address: string;
  /** Whether the picture goes on below the window. */
  readonly isWhole: boolean;
  /** What a reader does before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

/** What an article can have, as it stands in HTML. */
const pieces = ['class="callout', '<figure', 'class="tabs"', '<pre', '<table', '<ol'];

/**
 * The kinds of pages of a built site, and the search while it is used.
 *
 * @param site the folder of a site that lives at the root of its host
 */
export function scenesOf(site: string): readonly Scene[] {
  const address = (name: string): string =>
    readerPages(site, '').find((page) => page.name === name)?.address ?? '/';
  const article = richestArticle(site);
  return [
    { name: 'home', address: '/', isWhole: false },
    { name: 'home-whole', address: '/', isWhole: true },
    { name: 'category', address: address('category'), isWhole: true },
    { name: 'article', address: address('median article'), isWhole: false },
    { name: 'article-whole', address: article.address, isWhole: true },
    { name: 'search', address: article.address, isWhole: false, act: (page) => search(page, article.word) },
    { name: 'not-found', address: `${address('median article').slice(0, -2)}-/`, isWhole: true },
  ];
}

/** The article with the most kinds of pieces, the shortest of these; and a word that the search finds it by. */
function richestArticle(site: string): { readonly address: string; readonly word: string } {
  const [richest] = readdirSync(path.join(site, 'article'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const html = readFileSync(path.join(site, 'article', name, 'index.html'), 'utf8');
      return { name, html, count: pieces.filter((piece) => html.includes(piece)).length };
    })
    .sort((a, b) => b.count - a.count || a.html.length - b.html.length || (a.name < b.name ? -1 : 1));
  const title = /<title>([^|<]*)/.exec(richest?.html ?? '')?.[1] ?? '';
  const word = title
    .split(/\W+/)
    .reduce((longest, each) => (each.length > longest.length ? each : longest), '');
  return { address: `/article/${richest?.name ?? ''}/`, word };
}

async function search(page: Page, word: string): Promise<void> {
  const opener = page.locator('[data-search-open]');
  if (await opener.isVisible()) await opener.click();
  await page.locator('input[name=q]').fill(word.toLowerCase());
  await page.locator('[role="option"]').first().waitFor();
  await page.locator('input[name=q]').press('ArrowDown');
}
