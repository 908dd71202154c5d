import type { lunr } from './index/lunr.ts';
import type { TermIndex } from './index/term-index.ts';
import type { Clause } from './query/clause.ts';
import type { PlannedWord } from './query/plan-query.ts';
import { termsOfRun } from './query/synonyms/member.ts';
import type { Weights } from './weights.ts';

/** An article that matches, and the document in it that matches best. */
export interface RankedArticle {
  /** Place of the article in the directory. */
  readonly article: number;
  /** Place of its best document among the article's own. */
  readonly section: number;
  readonly score: number;
  /** Terms of the index that matched in any of its documents. */
  readonly terms: ReadonlySet<string>;
}

/** The fields in which terms matched in one document, by term, as Lunr says it. */
type Matches = Readonly<Record<string, object>>;

/** What of a query a document has, and its article's title and its own headings are: each a share from 0 to 1. */
export interface Match {
  /** Of the query's words, those that the document has. */
  readonly words: number;
  /** Jaccard's index of the words and those of the title, or of the headings. */
  readonly title: number;
  readonly headings: number;
  /** Of the query's words, those that stand in the headings. */
  readonly inHeadings: number;
}

/** A document that Lunr found. */
export interface FoundDocument {
  readonly article: number;
  readonly section: number;
  /** As Lunr has it; then as many times more as the document is worth. */
  readonly score: number;
  readonly match: Match;
  readonly terms: readonly string[];
}

/**
 * Puts what Lunr found in order of how well articles answer.
 *
 * @param words of the query; none for a query in Lunr's syntax, whose scores are taken as they are
 */
export function rank(
  found: readonly lunr.Index.Result[],
  words: readonly PlannedWord[],
  index: TermIndex,
): readonly RankedArticle[] {
  return rankArticles(foundDocuments(found, words, index), index.weights);
}

/** What Lunr found, with what the order of articles depends on beside its scores. */
export function foundDocuments(
  found: readonly lunr.Index.Result[],
  words: readonly PlannedWord[],
  { directory, placeOf, weights }: Pick<TermIndex, 'directory' | 'placeOf' | 'weights'>,
): readonly FoundDocument[] {
  return found.flatMap(({ ref, score, matchData }) => {
    const place = placeOf(Number(ref));
    if (!place) return [];
    const matches: Matches = { ...matchData.metadata };
    const match = matchOf(words, matches, {
      title: directory.titleTerms[place.article] ?? 0,
      headings: directory.headingTerms[Number(ref)] ?? 0,
    });
    const value = directory.borrowed[place.article] ? score * weights.borrowed : score;
    return [{ ...place, score: value, match, terms: Object.keys(matches) }];
  });
}

/** Puts articles in order by what their documents are worth, the best first. */
export function rankArticles(found: readonly FoundDocument[], weights: Weights): readonly RankedArticle[] {
  const articles = new Map<number, FoundDocument[]>();
  for (const document of found) {
    const { match, score, article } = document;
    const worthy = { ...document, score: score * worth(match, weights) };
    const known = articles.get(article);
    if (known) known.push(worthy);
    else articles.set(article, [worthy]);
  }
  return [...articles]
    .map(([article, documents]) => rankedArticle(article, documents, weights))
    .sort((one, other) => other.score - one.score || one.article - other.article);
}

function rankedArticle(
  article: number,
  documents: readonly FoundDocument[],
  { nextDocument, aim }: Weights,
): RankedArticle {
  const sorted = [...documents].sort((one, other) => other.score - one.score || one.section - other.section);
  // How well a document would answer as the place to go to.
  const aimOf = ({ score, match }: FoundDocument): number => score * (1 + aim * match.inHeadings ** 2);
  const aimed = sorted.reduce<FoundDocument | undefined>(
    (best, document) => (best && aimOf(best) >= aimOf(document) ? best : document),
    undefined,
  );
  return {
    article,
    section: aimed?.section ?? 0,
    score: sorted.reduce((sum, { score }, place) => sum + score * nextDocument ** place, 0),
    terms: new Set(documents.flatMap(({ terms }) => terms.flatMap(termsOfRun))),
  };
}

/** How many times a document counts that has this of a query. */
function worth(match: Match, { coverage, titleBonus, headingBonus }: Weights): number {
  return (
    match.words ** coverage * (1 + titleBonus * match.title ** 3) * (1 + headingBonus * match.headings ** 2)
  );
}

/** How many different terms the title of an article and the headings of a document have. */
type Terms = Readonly<Record<'title' | 'headings', number>>;

function matchOf(planned: readonly PlannedWord[], matches: Matches, terms: Terms): Match {
  const counting = planned.filter(({ counts }) => counts);
  const words = counting.length === 0 ? planned : counting;
  // A query in Lunr's syntax has no words that could be missing.
  if (words.length === 0) return { words: 1, title: 0, headings: 0, inHeadings: 0 };
  let covered = 0;
  const inside = { title: 0, headings: 0 };
  const asked = { title: 0, headings: 0 };
  for (const { clauses } of words) {
    const found = clauses.map((clause) => fieldsOf(clause, matches));
    covered += Math.max(0, ...found.map((fields, place) => (fields ? (clauses[place]?.covers ?? 0) : 0)));
    // What only means the same would make a title of one word as like as one of all.
    for (const field of ['title', 'headings'] as const) {
      // Several words that are meant as a whole are as many of a title that has them.
      const wordsIn = found.map((fields, place) =>
        fields && field in fields && isWord(clauses[place]) ? (clauses[place]?.words ?? 1) : 0,
      );
      const most = Math.max(0, ...wordsIn);
      inside[field] += most;
      asked[field] += Math.max(1, most);
    }
  }
  const likeness = (field: keyof Terms): number =>
    inside[field] / (asked[field] + terms[field] - inside[field]);
  return {
    words: covered / words.length,
    title: likeness('title'),
    headings: likeness('headings'),
    inHeadings: inHeadings(planned, matches),
  };
}

/** Whether a clause looks for a word itself, not for one that begins so or means the same. */
function isWord(clause: Clause | undefined): boolean {
  return clause !== undefined && !clause.prefix && clause.covers === 1;
}

/** What share of the words stands in the headings of a document. */
function inHeadings(words: readonly PlannedWord[], matches: Matches): number {
  const found = words.filter(({ clauses }) =>
    clauses.some((clause) => {
      const fields = fieldsOf(clause, matches);
      return fields !== undefined && 'headings' in fields;
    }),
  );
  return words.length === 0 ? 0 : found.length / words.length;
}

function fieldsOf({ term, prefix }: Clause, matches: Matches): object | undefined {
  if (!prefix) return Object.hasOwn(matches, term) ? matches[term] : undefined;
  const found = Object.keys(matches).find((candidate) => candidate.startsWith(term));
  return found === undefined ? undefined : matches[found];
}
