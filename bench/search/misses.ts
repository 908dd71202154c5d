import { markdownTable } from '../markdown-table.ts';
import type { EngineRelevance } from './measure-relevance.ts';

/** Queries whose right article does not come first, and what does: to see what could be better. */
export function missesTable({ name, answers }: EngineRelevance): string {
  const missed = answers.filter(({ query, hits }) => !query.urls.includes(hits[0]?.url ?? ''));
  return markdownTable(
    [`${name}: query`, 'set', 'first', 'right', 'its place'],
    missed.map(({ query: { query, set, urls }, hits }) => {
      const place = hits.findIndex(({ url }) => urls.includes(url)) + 1;
      return [query, set, hits[0]?.url ?? '', urls.join(' '), place === 0 ? '' : String(place)];
    }),
  );
}
