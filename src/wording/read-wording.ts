import { en } from './languages/en.ts';
import type { Wording } from './wording.ts';

/** Each table is loaded where a site is in its language; by the tag in small letters. */
const tables: Readonly<Record<string, () => Promise<Wording>>> = {
  ar: async () => (await import('./languages/ar.ts')).ar,
  de: async () => (await import('./languages/de.ts')).de,
  en: async () => en,
  es: async () => (await import('./languages/es.ts')).es,
  fr: async () => (await import('./languages/fr.ts')).fr,
  he: async () => (await import('./languages/he.ts')).he,
  it: async () => (await import('./languages/it.ts')).it,
  ja: async () => (await import('./languages/ja.ts')).ja,
  ko: async () => (await import('./languages/ko.ts')).ko,
  nl: async () => (await import('./languages/nl.ts')).nl,
  pl: async () => (await import('./languages/pl.ts')).pl,
  pt: async () => (await import('./languages/pt-br.ts')).ptBr,
  ru: async () => (await import('./languages/ru.ts')).ru,
  uk: async () => (await import('./languages/uk.ts')).uk,
  zh: async () => (await import('./languages/zh.ts')).zh,
};

/** The languages that have words of their own here, by their first subtag, in order. */
export const wordedLanguages: readonly string[] = Object.keys(tables);

/** The table for a language: `de` for `de-AT`, Brazilian Portuguese for `pt`. */
export function languageOfWords(tag: string): string | undefined {
  const { language } = new Intl.Locale(tag);
  return language in tables ? language : undefined;
}

/**
 * The words of a language.
 *
 * @param tag BCP 47 tag
 * @returns `undefined` where none are shipped
 */
export async function readWording(tag: string): Promise<Wording | undefined> {
  const language = languageOfWords(tag);
  return language === undefined ? undefined : tables[language]?.();
}
