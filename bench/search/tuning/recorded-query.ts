import { openFiles, remember } from '../../../src/search/shared/index/files.ts';
import { createTermIndex } from '../../../src/search/shared/index/partial-index.ts';
import { type Postings, readShard } from '../../../src/search/shared/index/postings.ts';
import { createTermEntries } from '../../../src/search/shared/index/term-entries.ts';
import type { TermIndex } from '../../../src/search/shared/index/term-index.ts';
import { fileOf, filesOf } from '../../../src/search/shared/index/word-ranges.ts';
import type { Language } from '../../../src/search/shared/language.ts';
import { neighbourShare } from '../../../src/search/shared/neighbours.ts';
import type { Clause } from '../../../src/search/shared/query/clause.ts';
import { parsePlain } from '../../../src/search/shared/query/parse-query.ts';
import { planQuery, wordsAsked } from '../../../src/search/shared/query/plan-query.ts';
import { type FoundDocument, foundDocuments } from '../../../src/search/shared/rank.ts';
import {
  type ArticleText,
  type Directory,
  type Field,
  fields,
  type LoadFile,
} from '../../../src/search/shared/types.ts';
import { type Weights, weights } from '../../../src/search/shared/weights.ts';
import type { Query } from '../queries.ts';

/** What a term is worth in a document, before any weight, by the kind of clause that finds it and the field. */
export type Evidence = Readonly<{ clause: keyof Weights['clauses']; field: Field; worth: number }>;

/** Everything that the order of a query's results depends on but the weights. */
export interface RecordedQuery {
  readonly query: Query;
  readonly documents: readonly (FoundDocument & { readonly evidence: readonly Evidence[] })[];
  /** Address of an article by its place in the directory. */
  readonly urlOf: (article: number) => string;
  /** How many neighbouring words of the query stand so in what is shown of an article: see {@link neighbourShare}. */
  readonly neighbours: (article: number, section: number) => number;
}

const clauseKinds = ['exact', 'corrected', 'completed', 'synonym', 'prefix', 'common'] as const;
const searchedFields = fields.filter((field) => field !== 'category');

/** Each kind of clause has a boost of its own, by which a planned clause says of which kind it is. */
const kindsAsBoosts: Weights = {
  ...weights,
  clauses: { exact: 1, corrected: 2, completed: 3, synonym: 4, prefix: 5, common: 6 },
};
const noBoosts: Weights['fields'] = {
  title: 1,
  headings: 1,
  tags: 1,
  description: 1,
  body: 1,
  links: 1,
  category: 1,
};

/** What is shown of the articles of an index, in the order of its directory. */
export async function articleTexts(load: LoadFile, language: Language): Promise<readonly ArticleText[]> {
  const index = await createTermIndex(load, language);
  return Promise.all(index.directory.sections.map((_count, article) => index.article(article)));
}

/**
 * Asks files of an index.
 *
 * @param texts of the articles; they do not change with the links that are left out
 */
export async function recordQuery(
  query: Query,
  load: LoadFile,
  texts: readonly ArticleText[],
  language: Language,
): Promise<RecordedQuery> {
  const index = await createTermIndex(load, language, kindsAsBoosts);
  const words = await planQuery(parsePlain(query.query, language, index.directory.frames), index, language);
  const clauses = words.flatMap((word) => word.clauses);
  const asked = wordsAsked(words);
  const evidence = evidenceOf(await foundBy(clauses, load), index.directory);
  const found = clauses.length === 0 ? [] : await ask(clauses, index);
  const documents = foundDocuments(found, words, index).map((document, place) => ({
    ...document,
    // They are marked in results, and take no part in their order.
    terms: [],
    evidence: evidence.get(Number(found[place]?.ref)) ?? [],
  }));
  const shares = new Map<string, number>();
  return {
    query,
    documents,
    urlOf: (article) => texts[article]?.url ?? '',
    neighbours: (article, section) => {
      const key = `${article}#${section}`;
      const { title = '', sections = [] } = texts[article] ?? {};
      const { heading = '', text = '' } = sections[section] ?? {};
      const share = shares.get(key) ?? neighbourShare(asked, [title, heading, text], language);
      shares.set(key, share);
      return share;
    },
  };
}

async function ask(clauses: readonly Clause[], index: TermIndex) {
  return index.query((query) => {
    for (const { term, prefix } of clauses)
      query.term(prefix ? `${term}*` : term, { boost: 1, fields: searchedFields, usePipeline: false });
  });
}

/** The postings of one term that a clause finds. */
interface FoundPostings {
  readonly clause: Evidence['clause'];
  readonly postings: Postings;
}

async function foundBy(clauses: readonly Clause[], load: LoadFile): Promise<readonly FoundPostings[]> {
  const { directory, read } = await openFiles(load);
  const shard = remember(async (file: number) => readShard(await read(`s/${file}.bin`)));
  const found = clauses.map(async ({ term, boost, prefix }) => {
    const file = fileOf(term, directory.shards);
    const files = prefix ? filesOf(term, directory.shards) : file === undefined ? [] : [file];
    const terms = (await Promise.all(files.map(shard))).flatMap((loaded) => [...loaded]);
    return terms
      .filter(([other]) => (prefix ? other.startsWith(term) : other === term))
      .map(([, postings]) => ({ clause: clauseKinds[boost - 1] ?? 'exact', postings }));
  });
  return (await Promise.all(found)).flat();
}

/** By number of document: sums of what clauses of a kind find in a field, which is all that weights are applied to. */
function evidenceOf(
  found: readonly FoundPostings[],
  { sections }: Directory,
): ReadonlyMap<number, readonly Evidence[]> {
  const entries = createTermEntries(sections, noBoosts);
  const sums = new Map<number, Map<string, Evidence>>();
  for (const { clause, postings } of found) {
    for (const field of searchedFields) {
      const { keys, weights: worths } = entries(postings, field);
      for (const [at, key] of keys.entries()) {
        const document = Number(key.slice(field.length + 1));
        const ofDocument = sums.get(document) ?? new Map<string, Evidence>();
        const { worth = 0 } = ofDocument.get(`${clause}/${field}`) ?? {};
        ofDocument.set(`${clause}/${field}`, { clause, field, worth: worth + (worths[at] ?? 0) });
        sums.set(document, ofDocument);
      }
    }
  }
  return new Map([...sums].map(([document, ofDocument]) => [document, [...ofDocument.values()]]));
}
