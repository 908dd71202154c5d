import process from 'node:process';
import type { SearchArticle } from '../../src/search/index-article.ts';
import type { Engine } from './engine.ts';
import { type Query, type QuerySet, querySets } from './queries.ts';
import {
  type Answer,
  answersOf,
  type DeepLinks,
  deepLinksOf,
  type Relevance,
  relevanceOf,
} from './relevance.ts';

/** How well an engine answers each set of queries. */
export interface EngineRelevance {
  readonly name: string;
  readonly answers: readonly Answer[];
  readonly relevance: ReadonlyMap<QuerySet, Relevance>;
  readonly deepLinks: DeepLinks;
}

/** Runs all queries on all engines. */
export async function measureRelevance(
  engines: readonly Engine[],
  queries: readonly Query[],
  articles: readonly SearchArticle[],
): Promise<readonly EngineRelevance[]> {
  const ids = new Set(
    articles.flatMap(({ url, sections }) => sections.map(({ heading }) => `${url}#${heading?.id}`)),
  );
  const measured: EngineRelevance[] = [];
  for (const engine of engines) {
    process.stderr.write(`asking ${engine.name}\n`);
    const answers = await answersOf(engine, queries);
    const relevance = querySets.map((set) => [set, relevanceOf(inSet(answers, set))] as const);
    const deepLinks = deepLinksOf(answers, (anchor) => ids.has(anchor));
    measured.push({ name: engine.name, answers, relevance: new Map(relevance), deepLinks });
  }
  return measured;
}

function inSet(answers: readonly Answer[], set: QuerySet): readonly Answer[] {
  return answers.filter(({ query }) => query.set === set);
}
