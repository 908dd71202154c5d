/** Kinds of callout, with the word that says the kind (never by colour alone). */
export const kindTitles = { info: 'note', success: 'tip', warning: 'warning' } as const;
export type CalloutKind = keyof typeof kindTitles;

/**
 * The words for each kind, those of other systems too: GitHub, Obsidian, Docusaurus, Starlight, VitePress, MkDocs,
 * GitBook, reStructuredText. What warns of harm is a warning in all of them: a danger is never shown milder.
 */
const words: Readonly<Record<CalloutKind, string>> = {
  info: 'info note abstract summary tldr important example question help faq quote cite seealso todo default primary secondary',
  success: 'success tip hint check done',
  warning: 'warning warn caution attention danger error alert critical severe failure fail missing bug',
};

const kindOfWord: ReadonlyMap<string, CalloutKind> = new Map([
  ...words.info.split(' ').map((word) => [word, 'info'] as const),
  ...words.success.split(' ').map((word) => [word, 'success'] as const),
  ...words.warning.split(' ').map((word) => [word, 'warning'] as const),
]);

/** All words that name a kind, for suggestions. */
export const calloutWords: readonly string[] = [...kindOfWord.keys()];

/** The kind that a word names, in any capitals; nothing for a word that names none. */
export function calloutKind(word: string): CalloutKind | undefined {
  return kindOfWord.get(word.toLowerCase());
}
