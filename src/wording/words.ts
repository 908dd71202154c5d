import { around, type Count, createCount, fill } from './fill.ts';
import { en } from './languages/en.ts';
import type { FilledKey, LanguageWording, PlainKey, PluralKey, ValuesOf } from './wording.ts';

/** The words of a site: those without gaps by their names, and two functions for the others. */
export type Words = Readonly<Record<PlainKey, string>> & {
  /** Fills a text: `say('linkTo', { heading })`. */
  readonly say: <Key extends FilledKey>(key: Key, values: ValuesOf<Key>) => string;
  /** Counts something in the form that the number takes: `count('results', 12)`. */
  readonly count: (key: PluralKey, number: number) => string;
  /** What stands before and behind the one gap of a text, where markup is to stand in it. */
  readonly around: (key: FilledKey) => readonly [before: string, behind: string];
  readonly wording: LanguageWording;
};

export function createWords(wording: LanguageWording): Words {
  const { texts, language } = wording;
  // Rules of plurals take a language longer to load than all else here, and many commands count nothing.
  let count: Count | undefined;
  const textOf = (key: FilledKey): string => texts[key];
  return {
    ...texts,
    say: (key, values) => fill(textOf(key), values),
    count: (key, number) => {
      count ??= createCount(language);
      return count(texts[key], number);
    },
    around: (key) => around(textOf(key)),
    wording,
  };
}

/** For what shows no page of a site. */
export const englishWords: Words = createWords({ texts: en, language: 'en' });
