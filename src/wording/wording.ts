import type { en } from './languages/en.ts';

/** A text for each kind of number that a language tells apart (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** All words that readers see or hear, apart from what writers have written. What stands in `{}` is filled in. */
export type Wording = {
  readonly [Key in keyof typeof en]: (typeof en)[Key] extends string ? string : Plural;
};

export type WordingKey = keyof Wording;

type KeyOf<Test> = {
  readonly [Key in WordingKey]: (typeof en)[Key] extends Test ? Key : never;
}[WordingKey];

/** Texts with a form for each kind of number. */
export type PluralKey = Exclude<WordingKey, KeyOf<string>>;

/** Texts in which something is filled in. */
export type FilledKey = KeyOf<`${string}{${string}`>;

/** Texts that are as they are. */
export type PlainKey = Exclude<KeyOf<string>, FilledKey>;

type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** What is filled into a text: a value for each name in braces. */
export type ValuesOf<Key extends WordingKey> = Readonly<
  Record<
    (typeof en)[Key] extends string
      ? NamesIn<(typeof en)[Key]>
      : Exclude<NamesIn<(typeof en)[Key][keyof (typeof en)[Key]]>, 'count'>,
    string | number
  >
>;

/** The words of one language, and how it counts. */
export interface LanguageWording {
  readonly texts: Wording;
  /** BCP 47 tag that numbers are written by, and that tells plural forms apart. */
  readonly language: string;
}
