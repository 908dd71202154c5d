import { createHash } from 'node:crypto';
import type { IndexedArticle } from './index-article.ts';
import { framesOf } from './language-data/frames.ts';
import { usedVariants } from './language-data/han-variants.ts';
import { usableSynonyms } from './language-data/usable-synonyms.ts';
import { type LinkText, sortLinkTexts } from './link-texts.ts';
import { pack, packJson } from './pack.ts';
import { writeShards } from './shards.ts';
import { writeDirectory } from './shared/index/directory.ts';
import { packedTitle } from './shared/index/shown-text.ts';
import { pushWords } from './shared/index/word-list.ts';
import type { Language } from './shared/language.ts';
import type { Directory } from './shared/types.ts';
import type { SearchSynonyms } from './synonyms.ts';
import { createTermTable } from './term-table.ts';
import { backwardLists, countKnownWords, forwardLists } from './word-lists.ts';

export type { LinkText };

/** A file of the index. */
export interface SearchFile {
  /** Below the folder of the search files, with `/`: `directory.bin`. */
  readonly path: string;
  readonly contents: Uint8Array;
}

export interface SearchFilesOptions {
  readonly language: Language;
  /** Texts of the links of all articles; those that lead to no searched article are left out. */
  readonly links: readonly LinkText[];
  readonly synonyms: SearchSynonyms;
}

/** Of words that mean the same in most help centers, so many are looked for: those that this one uses the most. */
const mostCommon = 3;

/** Bytes of all titles up to which they cost less than the texts of the results that a reader types past. */
const mostTitles = 16_000;

/** Makes the files of the index. The order in which articles and links come does not matter. */
export function searchFiles(
  unsorted: readonly IndexedArticle[],
  { language, links, synonyms }: SearchFilesOptions,
): readonly SearchFile[] {
  const articles = [...unsorted].sort((one, other) => (one.url < other.url ? -1 : 1));
  const table = createTermTable(articles, sortLinkTexts(links, articles), language, synonyms.membersIn);
  const shards = writeShards(table);
  const titles = packJson(articles.map(({ title }) => packedTitle(title)));
  const hasTitles = titles.length <= mostTitles;
  const words = countKnownWords(articles);
  const forward = forwardLists(words);
  const backward = backwardLists(words);
  const files = [
    ...numbered('s', shards.files),
    ...numbered('g', shards.packs),
    ...(shards.all ? [{ path: 'shards.bin', contents: shards.all }] : []),
    ...numbered('f', forward.files),
    ...numbered('b', backward.files),
    ...articles.flatMap(({ texts }, article) =>
      texts.map((contents, part) => ({ path: `a/${article}-${part}.bin`, contents })),
    ),
    ...(hasTitles ? [{ path: 'titles.bin', contents: titles }] : []),
    {
      path: 'terms.bin',
      contents: writeTerms([...table.keys()].sort()),
    },
  ];
  const version = hashOf(files);
  const variants = usedVariants(language.tag, table.keys());
  const directory: Directory = {
    version,
    language: language.tag,
    shards: shards.starts,
    shardsPerPack: shards.perPack,
    isPrefetched: shards.all !== undefined,
    hasTitles,
    forward: forward.starts,
    backward: backward.starts,
    sections: articles.map(({ documents }) => documents.length),
    titleTerms: articles.map(({ titleTerms }) => titleTerms),
    borrowed: articles.map(({ isBorrowed }) => (isBorrowed ? 1 : 0)),
    headingTerms: articles.flatMap(({ documents }) => documents.map(({ headingTerms }) => headingTerms)),
    frames: framesOf(language.tag),
    ...(variants === '' ? {} : { variants }),
    synonyms: usableSynonyms(synonyms.own, language, table),
    commonSynonyms: usableSynonyms(synonyms.common, language, table, mostCommon),
  };
  return [
    { path: 'directory.bin', contents: pack(writeDirectory(directory)) },
    ...files.map(({ path, contents }) => ({ path: `${version}/${path}`, contents })),
  ];
}

function writeTerms(terms: readonly string[]): Uint8Array {
  const bytes: number[] = [];
  pushWords(bytes, terms);
  return pack(Uint8Array.from(bytes));
}

function numbered(folder: string, files: readonly Uint8Array[]): readonly SearchFile[] {
  return files.map((contents, index) => ({ path: `${folder}/${index}.bin`, contents }));
}

function hashOf(files: readonly SearchFile[]): string {
  const hash = createHash('sha256');
  for (const { path, contents } of files) hash.update(`${path}\0${contents.length}\0`).update(contents);
  return hash.digest('hex').slice(0, 12);
}
