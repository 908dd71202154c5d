import type { SearchArticle } from '../../src/search/index-article.ts';
import type { Language } from '../../src/search/shared/language.ts';
import { articlesOf, type Engine } from './engine.ts';

/** Of BM25F: when it stops to matter how often a term is there, and how much the length of a field counts. */
const k1 = 1.2;
const b = 0.75;

const fields = ['title', 'headings', 'body'] as const;
const boosts = { title: 5, headings: 2, body: 1 } as const;

interface SectionDocument {
  readonly url: string;
  readonly id: string;
  readonly terms: Readonly<Record<(typeof fields)[number], ReadonlyMap<string, number>>>;
  readonly lengths: Readonly<Record<(typeof fields)[number], number>>;
}

/**
 * The textbook's BM25F (Robertson and Zaragoza, 2009) over sections, with Signpost's words and stems: no beginnings of
 * words, no corrections, no links. What is better than it is better by more than words and fields.
 */
export function createBm25fEngine(articles: readonly SearchArticle[], language: Language): Engine {
  const documents = articles.flatMap((article) => documentsOf(article, language));
  const found = new Map<string, number>();
  for (const { terms } of documents) {
    for (const term of new Set(fields.flatMap((field) => [...terms[field].keys()])))
      found.set(term, (found.get(term) ?? 0) + 1);
  }
  const meanLength = (field: (typeof fields)[number]): number =>
    documents.reduce((sum, { lengths }) => sum + lengths[field], 0) / Math.max(1, documents.length);
  const meanLengths = {
    title: meanLength('title'),
    headings: meanLength('headings'),
    body: meanLength('body'),
  };
  const scoreOf = ({ terms, lengths }: SectionDocument, term: string): number => {
    const frequency = fields.reduce((sum, field) => {
      const length = 1 - b + (b * lengths[field]) / (meanLengths[field] || 1);
      return sum + (boosts[field] * (terms[field].get(term) ?? 0)) / length;
    }, 0);
    const documentsWith = found.get(term) ?? 0;
    const idf = Math.log(1 + (documents.length - documentsWith + 0.5) / (documentsWith + 0.5));
    return (idf * frequency) / (k1 + frequency);
  };
  return {
    name: 'BM25F',
    search: async (query) => {
      const wanted = new Set(language.words(query).flatMap((word) => language.term(word) ?? []));
      const scored = documents
        .map(({ url, id, ...document }) => ({
          url,
          id,
          score: [...wanted].reduce((sum, term) => sum + scoreOf({ url, id, ...document }, term), 0),
        }))
        .filter(({ score }) => score > 0);
      return articlesOf(scored.sort((one, other) => other.score - one.score));
    },
  };
}

function documentsOf(
  { url, title, sections }: SearchArticle,
  language: Language,
): readonly SectionDocument[] {
  const counted = (text: string) => {
    const terms = new Map<string, number>();
    for (const term of language.words(text).flatMap((word) => language.term(word) ?? []))
      terms.set(term, (terms.get(term) ?? 0) + 1);
    return terms;
  };
  return sections.map(({ heading, text }) => {
    const terms = { title: counted(title), headings: counted(heading?.text ?? ''), body: counted(text) };
    const length = (field: (typeof fields)[number]): number =>
      [...terms[field].values()].reduce((sum, count) => sum + count, 0);
    const lengths = { title: length('title'), headings: length('headings'), body: length('body') };
    return { url, id: heading?.id ?? '', terms, lengths };
  });
}
