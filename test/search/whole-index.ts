import { documentsOf } from '../../src/search/documents.ts';
import type { SearchArticle } from '../../src/search/index-article.ts';
import { questionWords } from '../../src/search/language-data/frames.ts';
import type { LinkText } from '../../src/search/link-texts.ts';
import { lunr } from '../../src/search/shared/index/mended-lunr.ts';
import type { Language } from '../../src/search/shared/language.ts';
import { fields, k1 } from '../../src/search/shared/types.ts';
import { weights } from '../../src/search/shared/weights.ts';
import { searchSynonyms } from '../../src/search/synonyms.ts';

/** What Lunr's own builder makes of the same articles: one index of everything, in memory. */
export function wholeIndex(
  articles: readonly SearchArticle[],
  links: readonly LinkText[],
  language: Language,
): lunr.Index {
  const builder = new lunr.Builder();
  builder.ref('number');
  for (const field of fields) builder.field(field, { boost: weights.fields[field] });
  builder.tokenizer = Object.assign(
    (terms?: unknown) => (Array.isArray(terms) ? terms.map((term) => new lunr.Token(`${term}`, {})) : []),
    { separator: lunr.tokenizer.separator },
  );
  builder.k1(k1);
  builder.b(0);
  builder.searchPipeline = language.pipeline;
  for (const document of wholeDocuments(articles, links, language)) builder.add(document);
  // Lunr numbers terms as they come. Sums are taken in the order of the numbers, so both have to be the same.
  const entries = Object.entries(builder.invertedIndex).sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [index, [, entry]] of entries.entries()) Object.assign(entry, { _index: index });
  return builder.build();
}

function wholeDocuments(
  articles: readonly SearchArticle[],
  links: readonly LinkText[],
  language: Language,
): readonly object[] {
  const wordsOf = (texts: readonly string[]) =>
    texts.flatMap((text) => [...language.words(text), ...language.joinedWords(text)]);
  const { membersIn } = searchSynonyms(language);
  const members = (texts: readonly string[]) => texts.flatMap((text) => membersIn(language.words(text)));
  const terms = (...texts: readonly string[]) => [
    ...wordsOf(texts).flatMap((word) => language.term(word) ?? []),
    ...members(texts),
  ];
  // Stop words too, where a query may have no others.
  const allTerms = (...texts: readonly string[]) => [
    ...wordsOf(texts).map((word) => language.term(word) ?? word),
    ...members(texts),
  ];
  const asked = questionWords(language.tag);
  const asking = (...texts: readonly string[]) =>
    texts.flatMap(language.words).filter((word) => asked.has(word) && language.term(word) === undefined);
  const sorted = [...articles].sort((one, other) => (one.url < other.url ? -1 : 1));
  const documents = sorted.flatMap(({ url, title, tags, description, categories, sections }) =>
    documentsOf(sections).map(({ shown, headings, ids }, place, all) => {
      const known = new Set(all.flatMap((document) => document.ids));
      const leadsHere = (link: LinkText) =>
        link.url === url && (known.has(link.id) ? ids.includes(link.id) : place === 0);
      return {
        title: allTerms(title),
        headings: allTerms(...headings),
        tags: [...terms(...tags), ...asking(...tags)],
        description: [...terms(description ?? ''), ...asking(description ?? '')],
        body: [...terms(shown.text), ...asking(shown.text)],
        links: terms(...links.filter(leadsHere).map(({ text }) => text)),
        category: categories.flatMap(({ name, title }) => [
          ...language.words(title).flatMap((word) => language.term(word) ?? []),
          `=${name}`,
        ]),
      };
    }),
  );
  return documents.map((document, number) => ({ ...document, number }));
}
