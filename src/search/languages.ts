import { createRequire } from 'node:module';
import { hanVariants } from './language-data/han-variants.ts';
import { createLanguage, type Language, type LanguageModule, nameIn } from './shared/language.ts';
import { withVariants } from './shared/variants.ts';

/** Languages whose stemmer and stop words lunr-languages has, made with Snowball. */
const stemmed = ['da', 'de', 'es', 'fi', 'fr', 'hu', 'it', 'nl', 'no', 'pt', 'ro', 'ru', 'sv', 'tr'] as const;

/**
 * The packages' files that a language needs, in order: for the build, and for the bundle that browsers load.
 *
 * @param tag BCP 47 tag
 */
export function languageModules(tag: string): readonly string[] {
  const name = nameIn(tag);
  if (!stemmed.some((known) => known === name)) return [];
  return ['lunr-languages/lunr.stemmer.support.js', `lunr-languages/lunr.${name}.js`];
}

/** The language of a site, for the build. */
export function loadLanguage(tag: string): Language {
  const require = createRequire(import.meta.url);
  const language = createLanguage(
    tag,
    languageModules(tag).map((file): LanguageModule => require(file)),
  );
  return withVariants(language, hanVariants(tag));
}
