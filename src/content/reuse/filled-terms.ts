import { nearest } from '../../problems/nearest.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import type { Terms } from '../settings/vocabulary/terms.ts';
import type { AnyDocument, Content } from '../types.ts';

/** What readers see of front matter, and where terms may stand in it. */
const keys = [
  ['title', 'title'],
  ['description', 'description'],
  ['navigationTitle', 'navigation_title'],
] as const;

const output = /\{\{-?\s*term\.([A-Za-z_][\w-]*)\s*-?\}\}/g;

/**
 * Puts terms into titles and descriptions: `Open {{ term.vault }}`. Documents without any stay the same objects.
 *
 * @param termsOf those of a language, by its folder; nothing where the site has none
 */
export function withTerms(content: Content, termsOf: (folder: string) => Terms | undefined): Content {
  const translations = [...(content.translations ?? [])];
  const own = inLanguage(content, termsOf(''));
  if (translations.length === 0) return own;
  const filled = translations.map(
    ([folder, translation]) => [folder, inLanguage(translation, termsOf(folder))] as const,
  );
  return { ...own, translations: new Map(filled) };
}

function inLanguage(content: Content, terms: Terms | undefined): Content {
  if (terms === undefined) return content;
  const problems: Problem[] = [];
  const filled = <Kind extends AnyDocument>(documents: readonly Kind[]): readonly Kind[] =>
    documents.map((document) => filledDocument(document, terms, problems));
  const articles = filled(content.articles);
  const categories = filled(content.categories);
  const { keptBack } = content;
  return {
    ...content,
    articles,
    categories,
    ...(keptBack && { keptBack: filled(keptBack) }),
    problems: problems.length === 0 ? content.problems : [...content.problems, ...problems],
  };
}

function filledDocument<Kind extends AnyDocument>(
  document: Kind,
  { values, file: termsFile }: Terms,
  problems: Problem[],
): Kind {
  const { file, frontMatter, positionOf } = document;
  const texts = keys.flatMap(([name, key]) => {
    const text = frontMatter[name];
    if (text?.includes('{{') !== true) return [];
    const shown = text.replace(output, (whole, term: string) => {
      if (Object.hasOwn(values, term)) return values[term] ?? '';
      const message = `There is no term \`${term}\` in \`${termsFile}\`.`;
      const suggestions = nearest(term, Object.keys(values));
      const finding = { rule: 'unknown-variable', target: whole, message, suggestions } as const;
      problems.push(problem({ file, position: positionOf(key), ...finding }));
      return whole;
    });
    return shown === text ? [] : [[name, shown] as const];
  });
  if (texts.length === 0) return document;
  return { ...document, frontMatter: { ...frontMatter, ...Object.fromEntries(texts) } };
}
