import type { lunr } from './index/lunr.ts';
import type { TermIndex } from './index/term-index.ts';
import type { Clause, PlannedWord } from './query/plan-query.ts';
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

interface FoundDocument {
  readonly section: number;
  readonly score: number;
  /** How well it would answer as the place to go to. */
  readonly aim: number;
  readonly matches: Matches;
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
  const { weights, directory } = index;
  const termsOf = (document: number, article: number): Terms => ({
    title: directory.titleTerms[article] ?? 0,
    headings: directory.headingTerms[document] ?? 0,
  });
  const articles = new Map<number, FoundDocument[]>();
  for (const { ref, score, matchData } of found) {
    const place = index.placeOf(Number(ref));
    if (!place) continue;
    const { article, section } = place;
    const matches: Matches = { ...matchData.metadata };
    const worthy = score * worth(words, matches, termsOf(Number(ref), article), weights);
    const document = {
      section,
      score: worthy,
      aim: worthy * (1 + weights.aim * inHeadings(words, matches) ** 2),
      matches,
    };
    const known = articles.get(article);
    if (known) known.push(document);
    else articles.set(article, [document]);
  }
  return [...articles]
    .map(([article, documents]) => rankedArticle(article, documents, weights.nextDocument))
    .sort((one, other) => other.score - one.score || one.article - other.article);
}

function rankedArticle(
  article: number,
  documents: readonly FoundDocument[],
  nextDocument: number,
): RankedArticle {
  const sorted = [...documents].sort((one, other) => other.score - one.score || one.section - other.section);
  const aimed = sorted.reduce<FoundDocument | undefined>(
    (best, document) => (best && best.aim >= document.aim ? best : document),
    undefined,
  );
  return {
    article,
    section: aimed?.section ?? 0,
    score: sorted.reduce((sum, { score }, place) => sum + score * nextDocument ** place, 0),
    terms: new Set(documents.flatMap(({ matches }) => Object.keys(matches))),
  };
}

/** How many different terms the title of an article and the headings of a document have. */
type Terms = Readonly<Record<'title' | 'headings', number>>;

/** What share of the words a document has, and how much they are its article's title or its own headings. */
function worth(
  planned: readonly PlannedWord[],
  matches: Matches,
  terms: Terms,
  { coverage, titleBonus, headingBonus }: Weights,
): number {
  const counting = planned.filter(({ counts }) => counts);
  const words = counting.length === 0 ? planned : counting;
  if (words.length === 0) return 1;
  let covered = 0;
  const inside = { title: 0, headings: 0 };
  for (const { clauses } of words) {
    const found = clauses.map((clause) => fieldsOf(clause, matches));
    covered += Math.max(0, ...found.map((fields, place) => (fields ? (clauses[place]?.covers ?? 0) : 0)));
    // What only means the same would make a title of one word as like as one of all.
    for (const field of ['title', 'headings'] as const)
      if (found.some((fields, place) => fields && field in fields && isWord(clauses[place])))
        inside[field] += 1;
  }
  /** Jaccard's index of the words and the terms of a field. */
  const likeness = (field: keyof Terms): number =>
    inside[field] / (words.length + terms[field] - inside[field]);
  return (
    (covered / words.length) ** coverage *
    (1 + titleBonus * likeness('title') ** 3) *
    (1 + headingBonus * likeness('headings') ** 2)
  );
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
