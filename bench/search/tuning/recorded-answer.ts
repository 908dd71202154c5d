import { mostCompared } from '../../../src/search/shared/answer.ts';
import { type RankedArticle, rankArticles } from '../../../src/search/shared/rank.ts';
import type { Weights } from '../../../src/search/shared/weights.ts';
import { resultsLookedAt } from '../engine.ts';
import type { Answer } from '../relevance.ts';
import type { RecordedQuery } from './recorded-query.ts';

/** What the search answers with these weights, in the time that arithmetic takes. Sections are left out. */
export function answerWith(recorded: RecordedQuery, weights: Weights): Answer {
  const ranked = rankWith(recorded, weights);
  const withNeighbours = ({ article, section, score }: RankedArticle): number =>
    score * (1 + weights.neighbours * recorded.neighbours(article, section));
  const compared = ranked
    .slice(0, mostCompared)
    .map((found) => ({ found, score: withNeighbours(found) }))
    .sort((one, other) => other.score - one.score)
    .map(({ found }) => found);
  const hits = [...compared, ...ranked.slice(mostCompared, resultsLookedAt)].map(({ article }) => ({
    url: recorded.urlOf(article),
    id: '',
  }));
  return { query: recorded.query, hits };
}

/** So many articles with each of some weights: more than ever come into the first ten with weights between them. */
const mostKept = 25;

/** The same without articles that are far behind with all of these weights: most of what a query finds. */
export function withoutHopeless(recorded: RecordedQuery, extremes: readonly Weights[]): RecordedQuery {
  const kept = new Set(
    extremes.flatMap((weights) =>
      rankWith(recorded, weights)
        .slice(0, mostKept)
        .map(({ article }) => article),
    ),
  );
  return { ...recorded, documents: recorded.documents.filter(({ article }) => kept.has(article)) };
}

function rankWith({ documents }: RecordedQuery, { fields, clauses, ...others }: Weights) {
  const scored = documents.map(({ article, section, match, terms, evidence }) => {
    let score = 0;
    for (const { clause, field, worth } of evidence) score += worth * clauses[clause] * fields[field];
    return { article, section, match, terms, score };
  });
  return rankArticles(scored, { fields, clauses, ...others });
}
