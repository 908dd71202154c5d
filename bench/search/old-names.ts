import { existsSync } from 'node:fs';
import type { Site } from '../../src/site/site.ts';
import { readCorrections } from '../suggestion-cases.ts';
import type { Query } from './queries.ts';

/** What an article was called at an address. */
interface FormerName {
  readonly address: string;
  readonly name: string;
}

/**
 * Queries that people wrote who asked nothing: former titles of articles, and the words of their former addresses.
 * None that is the title of now but for capitals and signs.
 *
 * @param history file with the titles that the pages of a help center had at times; it need not be there
 */
export function oldNames({ helpCenter }: Site, history: string | undefined): readonly Query[] {
  const articles = helpCenter.articles.filter(({ hidden }) => !hidden);
  const titles = new Map(articles.map(({ url, title }) => [url, title]));
  const moved = new Map(helpCenter.redirects.map(({ from, to }) => [from, to]));
  const former: readonly FormerName[] = [
    ...[...moved.keys()].map((address) => ({ address, name: wordsOfAddress(address) })),
    ...(history !== undefined && existsSync(history) ? titlesIn(history) : []),
  ];
  const queries = new Map<string, Query>();
  for (const { address, name } of former) {
    const url = moved.get(address) ?? address;
    const title = titles.get(url);
    const query = plain(name);
    if (title === undefined || query === plain(title)) continue;
    const urls = new Set([...(queries.get(query)?.urls ?? []), url]);
    queries.set(query, { set: 'oldname', query, urls: [...urls], anchors: [] });
  }
  return [...queries.values()];
}

function titlesIn(history: string): readonly FormerName[] {
  return [...readCorrections(history).targets.values()].flatMap(({ pages }) =>
    pages.map(({ address, title }) => ({ address, name: title })),
  );
}

function wordsOfAddress(address: string): string {
  return address.split('/').filter(Boolean).at(-1)?.replaceAll('-', ' ') ?? '';
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
