import { nearest } from '../../problems/nearest.ts';
import { type Finding, problem } from '../../problems/problem.ts';
import { sortProblems } from '../../problems/sort-problems.ts';
import { pageName } from '../page-name.ts';
import type { AnyDocument, Content } from '../types.ts';
import { belowLanguage } from './language-folder.ts';

/** Keys of the front matter that say where a page stands in the site, which its source says for all languages. */
export const keysOfSource = {
  articles: ['categories', 'order', 'hidden', 'featured', 'popular', 'redirect_from'],
  categories: ['icon', 'parent', 'order', 'hidden', 'featured', 'redirect_from'],
} as const;

/** Adds what is wrong with translations beside their sources: pages that no source has, and keys that do not count. */
export function withTranslationProblems(content: Content): Content {
  const { translations } = content;
  if (translations === undefined) return content;
  const judged = new Map(
    [...translations].map(([folder, translation]) => {
      const found = (['articles', 'categories'] as const).flatMap((kind) => {
        const documents = translation[kind];
        const unfinished = [...translation.unfinished].filter(isOf(kind));
        return [
          ...orphans(kind, [...documents, ...unfinished], content),
          ...documents.flatMap((document) => repeatedKeys(document, keysOfSource[kind])),
        ];
      });
      const problems = sortProblems([...translation.problems, ...found.map(problem)]);
      return [folder, { ...translation, problems }] as const;
    }),
  );
  return { ...content, translations: judged };
}

type Kind = keyof typeof keysOfSource;

function isOf(kind: Kind): (document: Pick<AnyDocument, 'file'>) => boolean {
  return ({ file }) => belowLanguage(file).startsWith(`${kind}/`);
}

/** A file of which there is no source is read by nobody: lists and addresses come from the source. */
function orphans(
  kind: Kind,
  documents: readonly Pick<AnyDocument, 'file'>[],
  source: Content,
): readonly Finding[] {
  const files = [...source[kind], ...source.unfinished.filter(isOf(kind))].map(({ file }) => file);
  const names = new Set(files.map((file) => pageName(file)));
  return documents
    .filter(({ file }) => !names.has(pageName(file)))
    .map(({ file }) => {
      const name = pageName(file);
      const message = `There is no \`${name}.md\` in \`${kind}/\` that this could be a translation of, and no page is made of it: give it the name of its source, or remove it.`;
      const suggestions = nearest(name, names).map((near) => `${near}.md`);
      const position = { line: 1, column: 1 };
      return {
        file,
        position,
        rule: 'orphan-translation',
        target: `${name}.md`,
        message,
        suggestions,
      } as const;
    });
}

function repeatedKeys({ file, positionOf }: AnyDocument, keys: readonly string[]): readonly Finding[] {
  return keys.flatMap((key) => {
    const position = positionOf(key);
    if (position === 'unknown') return [];
    const message = `\`${key}\` is said by the source for all languages, and does not count here: take it out.`;
    return [{ file, position, rule: 'translated-key', target: key, message } as const];
  });
}
