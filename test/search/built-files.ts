import { indexArticle, type SearchArticle } from '../../src/search/index-article.ts';
import { loadLanguage } from '../../src/search/languages.ts';
import type { LinkText } from '../../src/search/link-texts.ts';
import { type SearchFile, searchFiles } from '../../src/search/search-files.ts';
import type { LoadFile } from '../../src/search/shared/types.ts';
import { searchSynonyms } from '../../src/search/synonyms.ts';

export interface FileOptions {
  readonly links?: readonly LinkText[];
  readonly synonyms?: readonly (readonly string[])[];
  readonly hasCommonSynonyms?: boolean;
  readonly language?: string;
}

/** The files of an index. */
export function filesOf(
  articles: readonly SearchArticle[],
  options: FileOptions = {},
): readonly SearchFile[] {
  const { links = [], language: tag = 'en' } = options;
  const language = loadLanguage(tag);
  const synonyms = searchSynonyms(language, options.synonyms, options.hasCommonSynonyms);
  const indexed = articles.map((article) => indexArticle(article, language, synonyms.membersIn));
  return searchFiles(indexed, { language, links, synonyms });
}

/** Loads files as a browser does, and says which. */
export function loaderOf(files: readonly SearchFile[], loaded: string[] = []): LoadFile {
  const contents = new Map(files.map((file) => [file.path, file.contents]));
  return async (path) => {
    loaded.push(path);
    const found = contents.get(path);
    if (!found) throw new Error(`There is no ${path}.`);
    return found;
  };
}

/** An article of paragraphs, each with a heading but for the first. */
export function articleOf(
  name: string,
  texts: readonly string[],
  more: Partial<SearchArticle> = {},
): SearchArticle {
  const sections = texts.map((text, index) => {
    const heading = `Part ${index}`;
    if (index === 0) return { heading: undefined, text };
    const position = 'unknown' as const;
    return {
      heading: { level: 2, id: `part-${index}`, text: heading, position },
      text: `${heading} ${text}`,
    };
  });
  return {
    url: `/article/${name}/`,
    title: name,
    categories: [],
    tags: [],
    description: undefined,
    sections,
    ...more,
  };
}

/** Words that no language has, all different, of three to seven letters. */
export function madeWords(count: number): readonly string[] {
  return Array.from({ length: count }, (_, number) => {
    let word = '';
    for (let rest = number + 1; rest > 0; rest = Math.floor(rest / 80)) {
      word += `${'bcdfghjklmnprstv'[rest % 16]}${'aeiou'[Math.floor(rest / 16) % 5]}`;
    }
    return `${word}x`;
  });
}
