import type { lunr } from './index/lunr.ts';
import type { TermIndex } from './index/term-index.ts';
import type { Clause, PlannedWord } from './query/plan-query.ts';

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

/** A document counts up to this many times more, the more its article's title is what was asked for. */
const titleBonus = 4;

/** Each further document of an article counts half as much as the one before: long articles do not win by length. */
const nextDocument = 0.5;

/** Of an article's documents, the one to go to counts up to this many times more, the more of the words its headings have. */
const headingBonus = 2;

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
 * Puts what Lunr found in order of how well articles answer. The formula and its constants were chosen by
 * measurement: see ARCHITECTURE.md.
 *
 * @param words of the query; none for a query in Lunr's syntax, whose scores are taken as they are
 */
export function rank(
  found: readonly lunr.Index.Result[],
  words: readonly PlannedWord[],
  index: TermIndex,
): readonly RankedArticle[] {
  const articles = new Map<number, FoundDocument[]>();
  for (const { ref, score, matchData } of found) {
    const place = index.placeOf(Number(ref));
    if (!place) continue;
    const { article, section } = place;
    const matches: Matches = { ...matchData.metadata };
    const worthy = score * worth(words, matches, index.directory.titleTerms[article] ?? 0);
    const document = {
      section,
      score: worthy,
      aim: worthy * (1 + headingBonus * inHeadings(words, matches) ** 2),
      matches,
    };
    const known = articles.get(article);
    if (known) known.push(document);
    else articles.set(article, [document]);
  }
  return [...articles]
    .map(([article, documents]) => rankedArticle(article, documents))
    .sort((one, other) => other.score - one.score || one.article - other.article);
}

function rankedArticle(article: number, documents: readonly FoundDocument[]): RankedArticle {
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

/** What share of the words a document has, and how much they are its article's title. */
function worth(words: readonly PlannedWord[], matches: Matches, titleTerms: number): number {
  if (words.length === 0) return 1;
  let covered = 0;
  let inTitle = 0;
  for (const { clauses } of words) {
    const found = clauses.map((clause) => fieldsOf(clause, matches));
    if (found.some((fields) => fields !== undefined)) covered += 1;
    if (found.some((fields, place) => fields && 'title' in fields && !clauses[place]?.prefix)) inTitle += 1;
  }
  const likeness = inTitle / (words.length + titleTerms - inTitle);
  return (covered / words.length) * (1 + titleBonus * likeness ** 3);
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
