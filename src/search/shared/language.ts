import { lunr } from './index/lunr.ts';
import { namePartsIn } from './name-parts.ts';
import { folded, type HyphenatedWord, hyphenatedIn, nameOf, wordsIn } from './words.ts';

/** A module of lunr-languages: adds the stemmer and the stop words of a language to Lunr. */
export type LanguageModule = (library: typeof lunr) => void;

/** How text of a language becomes words, and words become terms of the index; the same at build and in the browser. */
export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  /** The words of a text in order, in small letters: `The user's vault` -> `the`, `user`, `vault`. */
  readonly words: (text: string) => readonly string[];
  /**
   * What else words of a text can be: without their hyphens, `plug-in` -> `plugin`; and parts of names, `config.json` ->
   * `config`, `json`.
   */
  readonly joinedWords: (text: string) => readonly string[];
  /** The same, with where they stand. */
  readonly hyphenatedWords: (text: string) => readonly HyphenatedWord[];
  /** A text in which letters that are others written otherwise are these; as long as before. */
  readonly unified: (text: string) => string;
  /** The term that stands for a word in the index; none for a stop word. */
  readonly term: (word: string) => string | undefined;
  /** What Lunr applies to the terms of a query that is written in its own syntax. */
  readonly pipeline: lunr.Pipeline;
}

/**
 * @param tag BCP 47 tag; its first part names the language
 * @param modules of lunr-languages, in the order in which they are to be applied; none for English, which Lunr knows,
 *   and for languages without one, whose words are then their own terms
 */
export function createLanguage(tag: string, modules: readonly LanguageModule[] = []): Language {
  // What is there already, Lunr would warn of on the console.
  if (Reflect.get(lunr, nameIn(tag)) === undefined) for (const module of modules) module(lunr);
  const name = nameOf(tag);
  const isEnglish = name === 'en';
  const meaningful = wordsWithMeaning[name] ?? new Set<string>();
  const { stemmer, stopWordFilter } = isEnglish
    ? lunr
    : stepsOf(modules.length === 0 ? undefined : nameIn(tag));
  const stem = stemmer && withEndings(stemmer, name);
  const isStopWord = (token: lunr.Token): boolean =>
    stopWordFilter !== undefined && stopWordFilter(token, 0, [token]) === undefined;
  const pipeline = new lunr.Pipeline();
  if (stem) pipeline.add(stem);
  /** By word; `''` for a stop word. */
  const terms = new Map<string, string>();
  const termOf = (word: string): string | undefined => {
    // Lunr's English stemmer knows letters without marks alone; others tell words apart by them.
    const written = isEnglish ? folded(word, name) : word;
    const token = new lunr.Token(written, {});
    if (!meaningful.has(word) && isStopWord(token)) return undefined;
    const stemmed = stem ? stem(token, 0, [token]) : token;
    if (!(stemmed instanceof lunr.Token)) return undefined;
    // French `pase` is no form of `pas`, nor Italian `chiavi` of `chi`.
    return folded(isStopWord(stemmed) ? written : stemmed.toString(), name) || undefined;
  };
  const otherWords = (text: string) => [...hyphenatedIn(text, name), ...namePartsIn(text)];
  return {
    tag,
    unified: (text) => text,
    words: (text) => wordsIn(text, name),
    joinedWords: (text) => otherWords(text).map(({ word }) => word),
    hyphenatedWords: otherWords,
    term: (word) => {
      const known = terms.get(word);
      if (known !== undefined) return known === '' ? undefined : known;
      const term = termOf(word);
      terms.set(word, term ?? '');
      return term;
    },
    pipeline,
  };
}

/**
 * Endings that Snowball's stemmers leave apart, and that are forms of one word to whoever searches. Each is undone in
 * the index and in queries alike.
 */
interface Endings {
  /** Of a word, before it is stemmed. */
  readonly ofWord?: (word: string) => string;
  /** Of a stem. */
  readonly ofStem?: (stem: string) => string;
}

const endings: Readonly<Record<string, Endings>> = {
  // Cartões, cartão; canais, canal; níveis, nível.
  pt: {
    ofWord: (word) =>
      word
        .replace(/^(.{2,})[ãõ]es$/u, '$1ão')
        .replace(/^(.{3,})ais$/u, '$1al')
        .replace(/^(.{3,})éis$/u, '$1el')
        .replace(/^(.{2,}[^aeiou])eis$/u, '$1el')
        .replace(/^(.{2,})óis$/u, '$1ol'),
  },
  // Ошибок, ошибка; настроек, настройка: the vowel comes where no ending follows.
  ru: {
    ofStem: (stem) =>
      stem.replace(/^(.{2,}[аеиоу])ек$/u, '$1йк').replace(/^(.{2,}[^аеёиоуыэюяйьъ])[оеё]к$/u, '$1к'),
  },
};

/** A stemmer that makes one term of forms which Snowball's leaves apart. */
function withEndings(stemmer: lunr.PipelineFunction, name: string): lunr.PipelineFunction {
  const { ofWord, ofStem } = endings[name] ?? {};
  if (!ofWord && !ofStem) return stemmer;
  const stem: lunr.PipelineFunction = (token, place, tokens) => {
    const next = stemmer(ofWord ? token.update(ofWord) : token, place, tokens);
    return next instanceof lunr.Token && ofStem ? next.update(ofStem) : next;
  };
  // Under the name of the other it is known to Lunr, which warns of all that is not.
  return Object.assign(stem, { label: Reflect.get(stemmer, 'label') });
}

/** Stop words that say in a help center what is meant: turn on and turn off. */
const wordsWithMeaning: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['on', 'off', 'not', 'cannot', 'no']),
  de: new Set(['nicht', 'ohne', 'kein', 'keine']),
  fr: new Set(['sans', 'pas']),
  es: new Set(['sin', 'no']),
  it: new Set(['senza', 'non']),
  nl: new Set(['niet', 'zonder', 'uit']),
  pt: new Set(['sem', 'não']),
};

/** Names of languages in lunr-languages that differ from their tags. */
const otherNames: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' };

/** What lunr-languages calls a language. */
export function nameIn(tag: string): string {
  const name = nameOf(tag);
  return otherNames[name] ?? name;
}

interface Steps {
  readonly stemmer?: lunr.PipelineFunction;
  readonly stopWordFilter?: lunr.PipelineFunction;
}

/** What a module has added to Lunr under the name of its language. */
function stepsOf(name: string | undefined): Steps {
  if (name === undefined) return {};
  const own: Steps | undefined = Reflect.get(lunr, name);
  if (!own?.stemmer) throw new Error(`lunr-languages has added no stemmer for \`${name}\`.`);
  return own;
}
