import type { IndexedArticle } from './index-article.ts';
import type { LinkTexts } from './link-texts.ts';
import type { Language } from './shared/language.ts';
import type { Field } from './shared/types.ts';
import type { MemberTerms } from './synonyms.ts';
import { countTerms, type TermCounts, termsOf } from './term-counts.ts';

/** Where each term of a site stands, and how often. */
export type TermTable = Map<string, Map<Field, TermPlaces>>;

/** Lists of the same length. */
export interface TermPlaces {
  /** Numbers of articles or documents, as the field has it, in order. */
  readonly places: number[];
  readonly frequencies: number[];
}

/**
 * Turns articles with their terms into terms with their articles. Numbers stand in plain lists by term and field:
 * an object for each of the millions of places would take a gigabyte, as Lunr's own builder does.
 */
export function createTermTable(
  articles: readonly IndexedArticle[],
  linkTexts: LinkTexts,
  language: Language,
  membersIn: MemberTerms,
): TermTable {
  const table: TermTable = new Map();
  const add = (field: Field, place: number, { terms, counts }: TermCounts): void => {
    for (const [index, term] of terms.entries()) {
      const { places, frequencies } = placesOf(table, term, field);
      places.push(place);
      frequencies.push(counts[index] ?? 0);
    }
  };
  let documentNumber = 0;
  for (const [articleNumber, article] of articles.entries()) {
    for (const [field, counted] of article.common) add(field, articleNumber, counted);
    for (const [index, document] of article.documents.entries()) {
      for (const [field, counted] of document.fields) add(field, documentNumber, counted);
      const terms = linkTexts(articleNumber, index).flatMap((text) => {
        const words = language.words(text);
        return [...termsOf([...words, ...language.joinedWords(text)], language), ...membersIn(words)];
      });
      add('links', documentNumber, countTerms(terms));
      documentNumber += 1;
    }
  }
  return table;
}

function placesOf(table: TermTable, term: string, field: Field): TermPlaces {
  const ofTerm = table.get(term) ?? new Map<Field, TermPlaces>();
  table.set(term, ofTerm);
  const found = ofTerm.get(field) ?? { places: [], frequencies: [] };
  ofTerm.set(field, found);
  return found;
}
