import type { LanguageModule } from '../../search/shared/language.ts';

/**
 * What lunr-languages has for the language of the site's articles. The bundler fills the list; it stays empty for
 * English, which Lunr knows, and for languages that have no stemmer.
 */
export const languageModules: readonly LanguageModule[] = [];
