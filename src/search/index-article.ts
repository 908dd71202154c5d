import type { Article, Category } from '../model/types.ts';
import type { Section } from '../rendering/types.ts';
import { documentsOf } from './documents.ts';
import { questionWords } from './language-data/frames.ts';
import { packJson } from './pack.ts';
import { categoryTerm, planTerm } from './shared/filter-terms.ts';
import { packedText } from './shared/index/shown-text.ts';
import type { Language } from './shared/language.ts';
import { isCorrection } from './shared/query/known-words.ts';
import { type ArticleText, type ArticleTitle, type Field, sectionsPerFile } from './shared/types.ts';
import type { MemberTerms } from './synonyms.ts';
import { countTerms, type TermCounts, termsOf } from './term-counts.ts';

/** What search needs of an article. */
export interface SearchArticle extends Pick<Article, 'url' | 'title' | 'tags' | 'description'> {
  /** With what their sections are shown as: `Proxy › TLS`. */
  readonly categories: readonly Pick<Category, 'name' | 'title'>[];
  /** The categories above them: who looks in one of these looks in its sections too. */
  readonly above?: readonly Pick<Category, 'name' | 'title'>[];
  /** What it is for, as the filter `plan:` may name it: names and labels. */
  readonly plans?: readonly string[];
  /** Whether readers of another language are shown it in that of the source. */
  readonly isBorrowed?: boolean;
  /** What its badges say. */
  readonly badges?: readonly string[];
  readonly sections: readonly Section[];
}

/** What an article adds to the index. It depends on this article alone, and can be memoized. */
export interface IndexedArticle {
  readonly url: string;
  readonly title: ArticleTitle;
  /** The files with what is shown of it, each with some of its sections. */
  readonly texts: readonly Uint8Array[];
  /** Terms of the fields that all its documents have in common. */
  readonly common: ReadonlyMap<Field, TermCounts>;
  /** Number of different terms in its title, stop words left out. */
  readonly titleTerms: number;
  /** Whether its readers are shown it in the language of the source. */
  readonly isBorrowed: boolean;
  readonly documents: readonly IndexedDocument[];
  /** Its words as they are written, for corrections, parted by spaces; and in how many documents each stands. */
  readonly words: string;
  readonly wordDocuments: readonly number[];
}

export interface IndexedDocument {
  /** Ids of the headings in it. */
  readonly ids: readonly string[];
  /** Number of different terms in its headings, stop words left out. */
  readonly headingTerms: number;
  readonly fields: ReadonlyMap<Field, TermCounts>;
}

/**
 * Counts the words of an article.
 *
 * @param membersIn what of the groups of words that mean the same is several words
 */
export function indexArticle(
  article: SearchArticle,
  language: Language,
  membersIn: MemberTerms,
): IndexedArticle {
  const {
    url,
    title,
    categories,
    above = [],
    tags,
    plans = [],
    badges = [],
    isBorrowed = false,
    description = '',
  } = article;
  const documents = documentsOf(article.sections);
  const shown: ArticleText = {
    url,
    title,
    categories: categories.map((category) => category.title),
    badges,
    description: description || undefined,
    sections: documents.map((document) => document.shown),
  };
  // Cut once: it is most of the work.
  const wordsOf = (texts: readonly string[]): WordsOfTexts => {
    const words = texts.map((text) => language.words(text));
    return {
      words: words.flat(),
      joined: texts.flatMap((text) => language.joinedWords(text)),
      members: words.flatMap(membersIn),
    };
  };
  const asked = questionWords(language.tag);
  const counted = (texts: WordsOfTexts) =>
    countTerms([
      ...termsOf(allWords([texts]), language),
      ...texts.words.filter((word) => asked.has(word) && language.term(word) === undefined),
      ...texts.members,
    ]);
  // Stop words too: a query may have no others.
  const countedAll = (texts: WordsOfTexts) =>
    countTerms([...allWords([texts]).map((word) => language.term(word) ?? word), ...texts.members]);
  const differentTerms = ({ words }: WordsOfTexts) => new Set(termsOf(words, language)).size;
  const titleWords = wordsOf([title]);
  const tagWords = wordsOf(tags);
  const descriptionWords = wordsOf([description]);
  const documentWords = documents.map(({ shown: { text }, headings, ids }) => {
    const headingWords = wordsOf(headings);
    const bodyWords = wordsOf([text]);
    return {
      ids,
      headings: countedAll(headingWords),
      headingTerms: differentTerms(headingWords),
      body: counted(bodyWords),
      words: allWords([headingWords, bodyWords]),
    };
  });
  const everywhere = allWords([titleWords, tagWords, descriptionWords]);
  const words = countWords(
    documentWords.map((document) => new Set([...everywhere, ...document.words])),
    language,
  );
  return {
    url,
    title: { url, title, categories: shown.categories, badges },
    texts: partsOf(shown).map((part) => packJson(packedText(part))),
    common: new Map([
      ['title', countedAll(titleWords)],
      ['tags', counted(tagWords)],
      ['description', counted(descriptionWords)],
      [
        'category',
        countTerms([
          ...categories.flatMap((category) => categoryTerms(category, language)),
          ...above.map(({ name }) => categoryTerm(name)),
          ...new Set(plans.flatMap((plan) => language.words(plan)).map(planTerm)),
        ]),
      ],
    ]),
    titleTerms: differentTerms(titleWords),
    isBorrowed,
    documents: documentWords.map(({ ids, headings, headingTerms, body }) => ({
      ids,
      headingTerms,
      fields: new Map([
        ['headings', headings],
        ['body', body],
      ]),
    })),
    words: [...words.keys()].join(' '),
    wordDocuments: [...words.values()],
  };
}

/** The words of some texts, those of them that are written with hyphens, without these, and terms of several words. */
interface WordsOfTexts {
  readonly words: readonly string[];
  readonly joined: readonly string[];
  readonly members: readonly string[];
}

function allWords(texts: readonly Pick<WordsOfTexts, 'words' | 'joined'>[]): readonly string[] {
  return [...texts.flatMap(({ words }) => words), ...texts.flatMap(({ joined }) => joined)];
}

function partsOf(article: ArticleText): readonly ArticleText[] {
  const parts = Math.ceil(article.sections.length / sectionsPerFile);
  return Array.from({ length: parts }, (_part, index) => ({
    ...article,
    sections: article.sections.slice(index * sectionsPerFile, (index + 1) * sectionsPerFile),
  }));
}

/** The words of a category's title; and its name, for filters. */
function categoryTerms(
  { name, title }: SearchArticle['categories'][number],
  language: Language,
): readonly string[] {
  return [...termsOf(language.words(title), language), categoryTerm(name)];
}

/** In how many documents each word stands that can correct another. */
function countWords(
  documents: readonly ReadonlySet<string>[],
  language: Language,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of documents) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map([...counts].filter(([word]) => isCorrection(word) && language.term(word) !== undefined));
}
