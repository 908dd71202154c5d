import { pageName } from '../content/page-name.ts';
import { fingerprintOf } from '../content/translations/fingerprint.ts';
import { belowLanguage, inLanguageFolder } from '../content/translations/language-folder.ts';
import type { AnyDocument, Content } from '../content/types.ts';
import { compareText } from '../model/order.ts';

/** What can be said of a translation, in the order in which a table shows it. */
export const translationStates = ['current', 'behind', 'unknown', 'missing', 'orphan', 'damaged'] as const;

/**
 * `current`: made from the source as it is; `behind`: from an older text of it; `unknown`: nobody has written from what;
 * `missing`: there is none; `orphan`: there is no source; `damaged`: its front matter cannot be used.
 */
export type TranslationState = (typeof translationStates)[number];

export interface Translation {
  /** Folder of the language: `pt-br`. */
  readonly language: string;
  /** Name of the page, which is that of its source. */
  readonly name: string;
  /** Where it is, or would be, relative to the content folder. */
  readonly file: string;
  readonly state: TranslationState;
}

/** What is known of every translation of a content folder, in order of language and file. */
export function statesOf(content: Content): readonly Translation[] {
  return [...(content.translations ?? [])].flatMap(([language, translation]) =>
    (['articles', 'categories'] as const)
      .flatMap((kind) => statesIn(language, kind, content, translation))
      .sort((a, b) => compareText(a.file, b.file)),
  );
}

function statesIn(
  language: string,
  kind: 'articles' | 'categories',
  source: Content,
  translation: Content,
): readonly Translation[] {
  const isOfKind = ({ file }: { readonly file: string }) => belowLanguage(file).startsWith(`${kind}/`);
  const documents = new Map(translation[kind].map((document) => [document.name, document]));
  const damaged = new Map(translation.unfinished.filter(isOfKind).map(({ file }) => [pageName(file), file]));
  const unfinished = source.unfinished.filter(isOfKind).map(({ file }) => pageName(file));
  const known = new Set([...source[kind].map(({ name }) => name), ...unfinished]);
  const ofSource = source[kind].map((of): Translation => {
    const { name } = of;
    const document = documents.get(name);
    const file = document?.file ?? damaged.get(name) ?? inLanguageFolder(language, of.file);
    const state = document ? stateOf(document, of) : damaged.has(name) ? 'damaged' : 'missing';
    return { language, name, file, state };
  });
  const orphans = [...documents.values()]
    .filter(({ name }) => !known.has(name))
    .map(({ name, file }): Translation => ({ language, name, file, state: 'orphan' }));
  return [...ofSource, ...orphans];
}

/** What a translation says of its source, and whether that is so. */
export function stateOf(
  translation: AnyDocument,
  source: AnyDocument,
): Extract<TranslationState, 'current' | 'behind' | 'unknown'> {
  const { translatedFrom } = translation.frontMatter;
  if (translatedFrom === undefined) return 'unknown';
  return translatedFrom === fingerprintOf(source) ? 'current' : 'behind';
}
