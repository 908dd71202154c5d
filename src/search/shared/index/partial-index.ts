import type { Language } from '../language.ts';
import { backwards, readKnownWords, shortestWord } from '../query/known-words.ts';
import { loadCorrections } from '../query/load-corrections.ts';
import { patternOf, startsWith, type TermPattern } from '../query/term-pattern.ts';
import { type ArticleText, fields, type LoadFile, sectionsPerFile } from '../types.ts';
import { weights as shippedWeights, type Weights } from '../weights.ts';
import { openFiles, remember } from './files.ts';
import { lunr } from './lunr.ts';
import { type FoundTerm, lunrIndexes } from './lunr-index.ts';
import { createShards } from './shards.ts';
import { readText, readTitles } from './shown-text.ts';
import type { Place, ShownSection, TermIndex } from './term-index.ts';
import { readBytes } from './varints.ts';
import { readWords } from './word-list.ts';
import { filesOf } from './word-ranges.ts';

/** While a reader types, this many packs of shards are loaded for words that begin so, and lists to complete it. */
const mostPacksOfPrefix = 2;
const mostListsOfStart = 2;
const mostCompletions = 20;

/**
 * Opens an index.
 *
 * @param load reads a file of the index; rejects when it cannot
 * @param language of the articles, as it was at build
 * @param weights of the ranking, which only benchmarks change
 * @throws what `load` rejects with
 */
export async function createTermIndex(
  load: LoadFile,
  language: Language,
  weights: Weights = shippedWeights,
): Promise<TermIndex> {
  const { directory, read } = await openFiles(load);
  const indexOf = lunrIndexes(directory, language.pipeline, weights.fields);
  const shards = createShards(directory, read);
  const words = remember(async (path: string) => readKnownWords(await read(path)));
  const allTerms = remember(async (path: string) => readWords(readBytes(await read(path))));
  const texts = new Map<string, ArticleText>();
  const text = remember(async (path: string) => {
    const loaded = readText(await read(path));
    texts.set(path, loaded);
    return loaded;
  });
  const titles = remember(async (path: string) => readTitles(await read(path)));
  const pathOf = (article: number, part: number) => `a/${article}-${part}.bin`;
  const partOf = (article: number, part: number) => text(pathOf(article, part));
  const shown = (part: ArticleText, section: number): ShownSection => ({
    article: part,
    section: part.sections[section % sectionsPerFile],
  });
  const forward = (file: number) => words(`f/${file}.bin`);
  const backward = async (file: number) =>
    (await words(`b/${file}.bin`)).map((known) => ({ ...known, word: backwards(known.word) }));

  const exactTerms = async (term: string): Promise<readonly FoundTerm[]> => {
    const postings = await shards.postingsOf(term);
    return postings ? [[term, postings]] : [];
  };
  const termsOf = async (pattern: TermPattern): Promise<readonly FoundTerm[]> => {
    if (pattern.kind === 'exact') return exactTerms(pattern.term);
    if (pattern.prefix === '') {
      const terms = (await allTerms('terms.bin')).filter(pattern.matches);
      return (await Promise.all(terms.map(exactTerms))).flat();
    }
    const loaded = await shards.startingWith(pattern.prefix);
    return loaded.flatMap((shard) => [...shard].filter(([term]) => pattern.matches(term)));
  };

  const places = placesOf(directory.sections);
  return {
    directory,
    weights,
    placeOf: (document) => places[document],
    query: async (build) => {
      const clauses = clausesOf(build, language);
      const found = await Promise.all(clauses.map((clause) => termsOf(patternOf(clause))));
      const terms = [...new Map(found.flat())].sort(([one], [other]) => (one < other ? -1 : 1));
      const searched = clauses.flatMap((clause) => fields.filter((field) => clause.fields.includes(field)));
      const index = indexOf({
        terms,
        fields: new Set(searched),
        isPlain: clauses.every(
          (clause) => !Object.hasOwn(clause, 'editDistance') && /^[^*]*\*?$/.test(clause.term),
        ),
        allDocuments: clauses.every(({ presence }) => presence === lunr.Query.presence.PROHIBITED),
      });
      return index.query(build);
    },
    has: async (term) => (await exactTerms(term)).length > 0,
    begins: async (prefix) => (await termsOf(startsWith(prefix))).length > 0,
    isNarrow: (prefix) => {
      const files = filesOf(prefix, directory.shards);
      const packOf = (file = 0): number => Math.floor(file / directory.shardsPerPack);
      return packOf(files.at(-1)) - packOf(files[0]) < mostPacksOfPrefix;
    },
    prepare: (prefix) => void shards.startingWith(prefix).catch(() => undefined),
    similarWords: async (word) => {
      if ([...word].length < shortestWord) return [];
      const corrections = await loadCorrections();
      if (!corrections) return [];
      const { listsOfSimilar, similarAmong } = corrections;
      const files = listsOfSimilar(word, directory);
      const lists = await Promise.all([
        ...[...files.forward].map(forward),
        ...[...files.backward].map(backward),
      ]);
      return similarAmong(lists.flat(), word, language);
    },
    completions: async (start) => {
      const files = filesOf(start, directory.forward);
      if ([...start].length < shortestWord || files.length > mostListsOfStart) return [];
      const lists = await Promise.all(files.map(forward));
      return lists
        .flat()
        .filter(({ word }) => word.startsWith(start))
        .sort((one, other) => other.frequency - one.frequency || (one.word < other.word ? -1 : 1))
        .slice(0, mostCompletions);
    },
    article: async (article) => {
      const parts = Math.ceil((directory.sections[article] ?? 1) / sectionsPerFile);
      const [first, ...rest] = await Promise.all([
        partOf(article, 0),
        ...Array.from({ length: parts - 1 }, (_part, index) => partOf(article, index + 1)),
      ]);
      return { ...first, sections: [first, ...rest].flatMap(({ sections }) => sections) };
    },
    section: async (article, section) =>
      shown(await partOf(article, Math.floor(section / sectionsPerFile)), section),
    loadedSection: (article, section) => {
      const part = texts.get(pathOf(article, Math.floor(section / sectionsPerFile)));
      return part && shown(part, section);
    },
    titles: async () => (directory.hasTitles ? titles('titles.bin') : undefined),
    prefetch: shards.loadAll,
  };
}

function placesOf(sections: readonly number[]): readonly Place[] {
  return sections.flatMap((count, article) =>
    Array.from({ length: count }, (_document, section) => ({ article, section })),
  );
}

/** The clauses of a query, with their terms as the index has them. */
function clausesOf(build: (query: lunr.Query) => void, language: Language): readonly lunr.Query.Clause[] {
  const query = new lunr.Query([...fields]);
  build(query);
  return query.clauses.flatMap((clause) =>
    clause.usePipeline
      ? language.pipeline
          .runString(clause.term, { fields: clause.fields })
          .map((term) => ({ ...clause, term }))
      : [clause],
  );
}
