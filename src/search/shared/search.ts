import { answer } from './answer.ts';
import { categoryTerm, planTerm } from './filter-terms.ts';
import { openCurrentIndex } from './index/current-index.ts';
import { lunr } from './index/lunr.ts';
import type { TermIndex } from './index/term-index.ts';
import type { Language } from './language.ts';
import { loadCorrections } from './query/load-corrections.ts';
import { type LunrQuery, type PlainQuery, parsePlain, parseQuery } from './query/parse-query.ts';
import { type PlannedWord, planQuery, wordsAsked } from './query/plan-query.ts';
import { type RankedArticle, rank } from './rank.ts';
import {
  type Field,
  fields,
  type LoadFile,
  type OpenedSearch,
  type SearchAnswer,
  type SearchOptions,
} from './types.ts';
import { withVariants } from './variants.ts';
import type { Weights } from './weights.ts';

/** Plain words are looked for everywhere but in the names of categories, which are for filters. */
const searchedFields = fields.filter((field) => field !== 'category');

/**
 * Opens an index, to answer queries from it.
 *
 * @param load reads a file of the index; rejects when it cannot
 * @param language of the articles, as it was at build
 * @param weights of the ranking, which only benchmarks change
 * @throws what `load` rejects with
 */
export async function createSearch(
  load: LoadFile,
  language: Language,
  weights?: Weights,
): Promise<OpenedSearch> {
  const current = await openCurrentIndex(load, language, weights);
  return {
    sections: current.sections,
    search: (query, options) =>
      current.use((index) =>
        searchIn(index, query, options, withVariants(language, index.directory.variants ?? '')),
      ),
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
  if (query.kind === 'plain') return answerPlain(written, query, options, index, language);
  const found = await runLunr(query, options, index);
  // What only looks like Lunr's syntax is words.
  if (found === undefined)
    return answerPlain(written, parsePlain(written, language, frames), options, index, language);
  return answer({ ranked: found, written }, options, index, language);
}

async function answerPlain(
  written: string,
  query: PlainQuery,
  options: SearchOptions,
  index: TermIndex,
  language: Language,
): Promise<SearchAnswer> {
  const words = await planQuery(query, index, language, options.isQuick);
  const [about, allowed, excluded] = await Promise.all([
    articlesAbout(words, index),
    articlesThatHave(requiredTerms(query, options, language), index),
    articlesWithAny(query.excluded, index, language),
  ]);
  // A command that was copied, `java -version`, has what it would exclude.
  if (excluded.size > 0 && about.length > 0 && about.every(({ article }) => excluded.has(article))) {
    const whole = parsePlain(
      written.replace(/(^|\s)-(?=[\p{L}\p{N}])/gu, '$1'),
      language,
      index.directory.frames,
    );
    if (whole.excluded.length === 0) return answerPlain(written, whole, options, index, language);
  }
  const matching = query.words.length === 0 && allowed ? allowed : about;
  const ranked = among(matching, allowed).filter(({ article }) => !excluded.has(article));
  const { excluded: without, phrases } = query;
  const asked = wordsAsked(words);
  const isBegun = options.isQuick === true && query.open !== undefined;
  const found = { ranked, written, asked, corrections: correctionsOf(words), excluded: without, isBegun };
  if (phrases.length === 0) return answer(found, options, index, language);
  const rare = await loadCorrections();
  const verified = (await rare?.withPhrases(ranked, phrases, options.limit, index, language)) ?? [];
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
    words.flatMap((word): readonly RequiredTerm[] => {
      if (field === 'plan') return [{ term: planTerm(word), field: 'category' }];
      const term = language.term(word);
      return term === undefined ? [] : [{ term, field }];
    }),
  );
  return [...chosenCategory(category), ...typed];
}

function chosenCategory(category: string | undefined): readonly RequiredTerm[] {
  return category === undefined ? [] : [{ term: categoryTerm(category), field: 'category' }];
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

/** What the unknown words of a query are taken for. */
function correctionsOf(words: readonly PlannedWord[]): ReadonlyMap<string, string> {
  return new Map(
    words.flatMap(({ word, corrected }) => (corrected === undefined ? [] : [[word, corrected]])),
  );
}

/** Runs a query in Lunr's own syntax; `undefined` if Lunr's parser refuses it. */
async function runLunr(
  { text }: LunrQuery,
  { category }: SearchOptions,
  index: TermIndex,
): Promise<readonly RankedArticle[] | undefined> {
  const { readLunrSyntax } = await import('./query/lunr-syntax.ts');
  if (!readLunrSyntax(text, new lunr.Query([...fields]), lunr)) return undefined;
  const build = (query: lunr.Query): void => {
    readLunrSyntax(text, query, lunr);
  };
  const [found, allowed] = await Promise.all([
    index.query(build),
    articlesThatHave(chosenCategory(category), index),
  ]);
  return among(rank(found, [], index), allowed);
}
