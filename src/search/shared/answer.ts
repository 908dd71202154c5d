import { excerptOf } from './excerpt.ts';
import type { ShownSection, TermIndex } from './index/term-index.ts';
import type { Language } from './language.ts';
import { mark, matchesIn } from './marked-text.ts';
import { neighbourShare } from './neighbours.ts';
import { loadCorrections } from './query/load-corrections.ts';
import type { RankedArticle } from './rank.ts';
import { targetIn } from './target.ts';
import type {
  ArticleText,
  ArticleTitle,
  MarkedText,
  SearchAnswer,
  SearchOptions,
  SearchResult,
} from './types.ts';

/** Of so many articles, the texts are compared with the query; the list of suggestions shows as many. */
export const mostCompared = 5;

/** What a query found. */
export interface Found {
  readonly ranked: readonly RankedArticle[];
  /** The query as it was typed. */
  readonly written: string;
  /** Words of the query, as they were typed or corrected. */
  readonly asked?: readonly string[];
  /** What its wrong words are taken for. */
  readonly corrections?: ReadonlyMap<string, string>;
  readonly excluded?: readonly string[];
  readonly withoutQuotes?: boolean;
  /** Whether its last word was taken for a beginning alone. */
  readonly isBegun?: boolean;
}

/** Reads what is shown of the first articles. */
export async function answer(
  {
    ranked,
    written,
    asked = [],
    corrections = new Map(),
    excluded = [],
    withoutQuotes = false,
    isBegun = false,
  }: Found,
  { limit, isQuick = false }: SearchOptions,
  index: TermIndex,
  language: Language,
): Promise<SearchAnswer> {
  const first = ranked.slice(0, Math.max(limit, mostCompared));
  const titles = isQuick ? await index.titles() : undefined;
  const { shown, hasTexts } = titles ? shownOfLoaded(first, titles, index) : await shownOf(first, index);
  const results = (hasTexts ? withNeighbours(shown, asked, index, language) : shown)
    .slice(0, limit)
    .map(({ found, text }) => resultOf(found, text, asked, language));
  const texts = shown.flatMap(({ text: { article } }) => [
    article.title,
    ...article.sections.flatMap(({ heading, text }) => [heading, text]),
  ]);
  const didYouMean =
    corrections.size === 0
      ? undefined
      : (await loadCorrections())?.correctedQuery(written, corrections, texts, language);
  return {
    results,
    total: ranked.length,
    didYouMean,
    excluded,
    withoutQuotes,
    isWhole: hasTexts && !isBegun,
  };
}

interface ShownResults {
  readonly shown: readonly Shown[];
  readonly hasTexts: boolean;
}

async function shownOf(ranked: readonly RankedArticle[], index: TermIndex): Promise<ShownResults> {
  const shown = ranked.map(async (found) => ({
    found,
    text: await index.section(found.article, found.section),
  }));
  return { shown: await Promise.all(shown), hasTexts: true };
}

/** The texts that are loaded, and titles in place of the others. */
function shownOfLoaded(
  ranked: readonly RankedArticle[],
  titles: readonly ArticleTitle[],
  index: TermIndex,
): ShownResults {
  const loaded = ranked.map((found) => ({ found, text: index.loadedSection(found.article, found.section) }));
  return {
    hasTexts: loaded.every(({ text }) => text !== undefined),
    shown: loaded.map(({ found, text }) => ({ found, text: text ?? titleOnly(titles[found.article]) })),
  };
}

function titleOnly(known: ArticleTitle = { url: '', title: '', categories: [], badges: [] }): ShownSection {
  return { article: { ...known, sections: [] }, section: undefined };
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
  const target = section && targetIn(section, asked, terms, language);
  return {
    url: article.url,
    title: marked(article.title),
    categories: article.categories,
    badges: article.badges,
    section: target && target.id !== '' ? { id: target.id, heading: marked(target.heading) } : undefined,
    excerpt: excerptFrom(
      [target?.text, article.description, section?.text, ...article.sections.map(({ text }) => text)],
      terms,
      language,
    ),
    words: wordsToMark(article, asked, terms, language),
    score,
  };
}

/**
 * Of the first text in which something matches; else of what the writer says of the article, or the first that there
 * is. Where a title, a tag or a link to the article is all that matches, its text begins with anything.
 */
function excerptFrom(
  [text = '', description, ...others]: readonly (string | undefined)[],
  terms: ReadonlySet<string>,
  language: Language,
): readonly MarkedText[] {
  const texts = [text, ...(description === undefined ? others : [description])];
  for (const candidate of texts) {
    const matches = matchesIn(candidate ?? '', terms, language);
    if (candidate && matches.length > 0) return excerptOf(candidate, matches);
  }
  return excerptOf(description ?? (texts.find(Boolean) || ''), []);
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
