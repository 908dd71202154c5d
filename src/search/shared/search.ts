import { excerptOf } from './excerpt.ts';
import { openCurrentIndex } from './index/current-index.ts';
import { lunr } from './index/lunr.ts';
import type { ShownSection, TermIndex } from './index/term-index.ts';
import type { Language } from './language.ts';
import { mark, matchesIn } from './marked-text.ts';
import { neighbourShare } from './neighbours.ts';
import { type LunrQuery, type PlainQuery, parsePlain, parseQuery } from './query/parse-query.ts';
import { sectionWith } from './query/phrases.ts';
import { type PlannedWord, planQuery } from './query/plan-query.ts';
import { type RankedArticle, rank } from './rank.ts';
import {
  type ArticleText,
  type Field,
  fields,
  type LoadFile,
  type Search,
  type SearchAnswer,
  type SearchOptions,
  type SearchResult,
} from './types.ts';
import type { Weights } from './weights.ts';

/** Plain words are looked for everywhere but in the names of categories, which are for filters. */
const searchedFields = fields.filter((field) => field !== 'category');

/** Of so many articles, the texts are compared with the query; the list of suggestions shows as many. */
const mostCompared = 5;

/** With a phrase, articles are read in order of rank until there are enough; this many at most. */
const mostReadForPhrases = 50;

/**
 * Opens an index, to answer queries from it.
 *
 * @param load reads a file of the index; rejects when it cannot
 * @param language of the articles, as it was at build
 * @param weights of the ranking, which only benchmarks change
 * @throws what `load` rejects with
 */
export async function createSearch(load: LoadFile, language: Language, weights?: Weights): Promise<Search> {
  const current = await openCurrentIndex(load, language, weights);
  return {
    search: (query, options) => current.use((index) => searchIn(index, query, options, language)),
    prefetch: () => current.use((index) => index.prefetch()),
  };
}

/** Answers one query from one index. */
export async function searchIn(
  index: TermIndex,
  written: string,
  options: SearchOptions,
  language: Language,
): Promise<SearchAnswer> {
  const { frames } = index.directory;
  const query = parseQuery(written, language, frames);
  if (query.kind === 'plain') return answerPlain(query, options, index, language);
  const found = await runLunr(query, options, index);
  // What only looks like Lunr's syntax is words.
  if (found === undefined)
    return answerPlain(parsePlain(written, language, frames), options, index, language);
  return answer({ ranked: found }, options, index, language);
}

async function answerPlain(
  query: PlainQuery,
  options: SearchOptions,
  index: TermIndex,
  language: Language,
): Promise<SearchAnswer> {
  const words = await planQuery(query, index, language);
  const [about, allowed, excluded] = await Promise.all([
    articlesAbout(words, index),
    articlesThatHave(requiredTerms(query, options, language), index),
    articlesWithAny(query.excluded, index, language),
  ]);
  const matching = query.words.length === 0 && allowed ? allowed : about;
  const ranked = among(matching, allowed).filter(({ article }) => !excluded.has(article));
  const { excluded: without, phrases } = query;
  const asked = words.map(({ word, corrected }) => corrected ?? word);
  const found = { ranked, asked, didYouMean: correction(query, words), excluded: without };
  if (phrases.length === 0) return answer(found, options, index, language);
  const verified = await withPhrases(ranked, phrases, options.limit, index, language);
  // Quotes are part of what readers copy, and may hold a mistake.
  return verified.length === 0
    ? answer({ ...found, withoutQuotes: ranked.length > 0 }, options, index, language)
    : answer({ ...found, ranked: verified }, options, index, language);
}

/** Articles that have one of the words, best first. */
async function articlesAbout(
  words: readonly PlannedWord[],
  index: TermIndex,
): Promise<readonly RankedArticle[]> {
  // To Lunr, a query without clauses is one that nothing contradicts.
  if (words.length === 0) return [];
  const found = await index.query((query) => {
    for (const { term, boost, prefix } of words.flatMap(({ clauses }) => clauses)) {
      query.term(prefix ? `${term}*` : term, { boost, fields: searchedFields, usePipeline: false });
    }
  });
  return rank(found, words, index);
}

/** What an article has to have to be a result at all. */
interface RequiredTerm {
  readonly term: string;
  readonly field: Field;
}

function requiredTerms(
  query: PlainQuery,
  { category }: SearchOptions,
  language: Language,
): readonly RequiredTerm[] {
  const typed = query.filters.flatMap(({ field, words }) =>
    words.flatMap((word) => {
      const term = language.term(word);
      return term === undefined ? [] : [{ term, field }];
    }),
  );
  return [...chosenCategory(category), ...typed];
}

/** Names of categories are terms of their own, which no word can be. */
function chosenCategory(category: string | undefined): readonly RequiredTerm[] {
  return category === undefined ? [] : [{ term: `=${category}`, field: 'category' }];
}

/** Articles that have every one of the terms; `undefined` if nothing is required. */
async function articlesThatHave(
  terms: readonly RequiredTerm[],
  index: TermIndex,
): Promise<readonly RankedArticle[] | undefined> {
  if (terms.length === 0) return undefined;
  const presence = lunr.Query.presence.REQUIRED;
  const found = await index.query((query) => {
    for (const { term, field } of terms) query.term(term, { fields: [field], usePipeline: false, presence });
  });
  return rank(found, [], index);
}

/** Articles that have one of the words anywhere. */
async function articlesWithAny(
  words: readonly string[],
  index: TermIndex,
  language: Language,
): Promise<ReadonlySet<number>> {
  const terms = words.flatMap((word) => language.term(word) ?? []);
  if (terms.length === 0) return new Set();
  const found = await index.query((query) => {
    for (const term of terms) query.term(term, { fields: searchedFields, usePipeline: false });
  });
  return new Set(rank(found, [], index).map(({ article }) => article));
}

function among(
  ranked: readonly RankedArticle[],
  allowed: readonly RankedArticle[] | undefined,
): readonly RankedArticle[] {
  if (!allowed) return ranked;
  const articles = new Set(allowed.map(({ article }) => article));
  return ranked.filter(({ article }) => articles.has(article));
}

/** The query with its unknown words put right. */
function correction(query: PlainQuery, words: readonly PlannedWord[]): string | undefined {
  if (words.every(({ corrected }) => corrected === undefined)) return undefined;
  const corrections = new Map(words.map(({ word, corrected }) => [word, corrected]));
  return query.words.map((word) => corrections.get(word) ?? word).join(' ');
}

/** Articles in which the phrases stand, with the section where they do. */
async function withPhrases(
  ranked: readonly RankedArticle[],
  phrases: readonly (readonly string[])[],
  limit: number,
  index: TermIndex,
  language: Language,
): Promise<readonly RankedArticle[]> {
  const verified: RankedArticle[] = [];
  const candidates = ranked.slice(0, mostReadForPhrases);
  for (let from = 0; from < candidates.length && verified.length < limit; from += limit) {
    const batch = candidates.slice(from, from + limit);
    const texts = await Promise.all(batch.map(({ article }) => index.article(article)));
    for (const [place, candidate] of batch.entries()) {
      const text = texts[place];
      const section = text && sectionWith(phrases, text, language);
      if (section !== undefined) verified.push({ ...candidate, section });
    }
  }
  return verified;
}

/** What a query found. */
interface Found {
  readonly ranked: readonly RankedArticle[];
  /** Words of the query, as they were typed or corrected. */
  readonly asked?: readonly string[];
  readonly didYouMean?: string | undefined;
  readonly excluded?: readonly string[];
  readonly withoutQuotes?: boolean;
}

/** Reads what is shown of the first articles. */
async function answer(
  { ranked, asked = [], didYouMean, excluded = [], withoutQuotes = false }: Found,
  { limit }: SearchOptions,
  index: TermIndex,
  language: Language,
): Promise<SearchAnswer> {
  const shown = await Promise.all(
    ranked
      .slice(0, Math.max(limit, mostCompared))
      .map(async (found) => ({ found, text: await index.section(found.article, found.section) })),
  );
  const results = withNeighbours(shown, asked, index, language)
    .slice(0, limit)
    .map(({ found, text }) => resultOf(found, text, asked, language));
  return { results, total: ranked.length, didYouMean, excluded, withoutQuotes };
}

/** An article that was found, with the section that is shown of it. */
interface Shown {
  readonly found: RankedArticle;
  readonly text: ShownSection;
}

/**
 * Puts the first results in order again, by how many neighbouring words of the query stand next to each other in what
 * is shown of them. That needs texts, which are loaded for these anyway; so it is always as many of them.
 */
function withNeighbours(
  results: readonly Shown[],
  asked: readonly string[],
  { weights }: TermIndex,
  language: Language,
): readonly Shown[] {
  const compared = results.slice(0, mostCompared).map(({ found, text: { article, section } }) => {
    const texts = [article.title, section?.heading ?? '', section?.text ?? ''];
    const share = neighbourShare(asked, texts, language);
    return {
      found: { ...found, score: found.score * (1 + weights.neighbours * share) },
      text: { article, section },
    };
  });
  return [
    ...compared.sort((one, other) => other.found.score - one.found.score),
    ...results.slice(mostCompared),
  ];
}

function resultOf(
  { score, terms }: RankedArticle,
  { article, section }: ShownSection,
  asked: readonly string[],
  language: Language,
): SearchResult {
  const marked = (text: string) => mark(text, matchesIn(text, terms, language));
  const text = section?.text ?? '';
  return {
    url: article.url,
    title: marked(article.title),
    categories: article.categories,
    section: section && section.id !== '' ? { id: section.id, heading: marked(section.heading) } : undefined,
    excerpt: excerptOf(text, matchesIn(text, terms, language)),
    words: wordsToMark(article, asked, terms, language),
    score,
  };
}

/** How many words are worth marking on the page of an article. */
const mostMarkedWords = 12;

/** The words that match, as they stand in what is known of the article, and as the reader wrote them. */
function wordsToMark(
  { sections }: ArticleText,
  asked: readonly string[],
  terms: ReadonlySet<string>,
  language: Language,
): readonly string[] {
  const texts = sections.flatMap(({ heading, text }) => [heading, text]);
  const standing = texts.flatMap((text) =>
    matchesIn(text, terms, language).map(({ start, end }) => text.slice(start, end).toLowerCase()),
  );
  const matching = asked.filter((word) => terms.has(language.term(word) ?? ''));
  return [...new Set([...standing, ...matching])].slice(0, mostMarkedWords);
}

/** Runs a query in Lunr's own syntax; `undefined` if Lunr's parser refuses it. */
async function runLunr(
  { text }: LunrQuery,
  { category }: SearchOptions,
  index: TermIndex,
): Promise<readonly RankedArticle[] | undefined> {
  const build = (query: lunr.Query): void => {
    new lunr.QueryParser(text, query).parse();
  };
  try {
    build(new lunr.Query([...fields]));
  } catch (error) {
    if (error instanceof lunr.QueryParseError) return undefined;
    throw error;
  }
  const [found, allowed] = await Promise.all([
    index.query(build),
    articlesThatHave(chosenCategory(category), index),
  ]);
  return among(rank(found, [], index), allowed);
}
