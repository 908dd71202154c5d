import type { en } from './languages/en.ts';

/** A text for each kind of number that a language tells apart (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** All words that readers see or hear, apart from what writers have written. What stands in `{}` is filled in. */
export type Wording = {
  readonly [Key in keyof typeof en]: (typeof en)[Key] extends string ? string : Plural;
};
