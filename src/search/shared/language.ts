import { lunr } from './index/lunr.ts';

/** A module of lunr-languages: adds the stemmer and the stop words of a language to Lunr. */
export type LanguageModule = (library: typeof lunr) => void;

/** How text of a language becomes words, and words become terms of the index; the same at build and in the browser. */
export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  /** The words of a text in order, in small letters: `The user's vault` -> `the`, `user`, `vault`. */
  readonly words: (text: string) => readonly string[];
  /** The term that stands for a word in the index; none for a stop word. */
  readonly term: (word: string) => string | undefined;
  /** What Lunr applies to the terms of a query that is written in its own syntax. */
  readonly pipeline: lunr.Pipeline;
}

/** What stands between words, whatever the language; Lunr's own is white space and hyphens. */
const separator = /[\s\-/_,:;()[\]{}<>"“”„«»|=*^~\\…–—、。，：；？！（）「」『』【】《》]+/u;

/** Scripts that are written without spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const unspacedRun = new RegExp(`(${unspaced.source}+)`, 'u');

/**
 * @param tag BCP 47 tag; its first part names the language
 * @param modules of lunr-languages, in the order in which they are to be applied; none for English, which Lunr knows,
 *   and for languages without one, whose words are then their own terms
 */
export function createLanguage(tag: string, modules: readonly LanguageModule[] = []): Language {
  for (const module of modules) module(lunr);
  const isEnglish = tag.split('-')[0] === 'en';
  const { stemmer, stopWordFilter } = isEnglish
    ? lunr
    : stepsOf(modules.length === 0 ? undefined : nameIn(tag));
  const pipeline = new lunr.Pipeline();
  if (stemmer) pipeline.add(stemmer);
  const terms = new Map<string, string | undefined>();
  const termOf = (word: string): string | undefined => {
    let token = new lunr.Token(word, {});
    for (const step of [stopWordFilter, stemmer]) {
      const next = step ? step(token, 0, [token]) : token;
      if (!(next instanceof lunr.Token)) return undefined;
      token = next;
    }
    return token.toString() || undefined;
  };
  return {
    tag,
    words: (text) => wordsOf(isEnglish ? withoutMarks(text) : text),
    term: (word) => {
      if (!terms.has(word)) terms.set(word, termOf(word));
      return terms.get(word);
    },
    pipeline,
  };
}

/** Names of languages in lunr-languages that differ from their tags. */
const otherNames: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' };

/** Whether a word is one letter of a script without spaces: it stands in the index only as a part of pairs. */
export function isUnspacedLetter(word: string): boolean {
  return unspaced.test(word) && [...word].length === 1;
}

/** What lunr-languages calls a language: `de` for `de-AT`. */
export function nameIn(tag: string): string {
  const name = tag.split('-')[0]?.toLowerCase() ?? tag;
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

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(separator)
    .map((piece) => piece.replace(/['’]s$/u, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .flatMap((word) => (unspaced.test(word) ? cutUnspaced(word) : word === '' ? [] : [word]));
}

/**
 * Cuts text that is written without spaces into overlapping pairs of letters, as Lucene's CJK analyzer does. Words
 * of a dictionary (`Intl.Segmenter`) would differ between a sentence and a query, and between build and browser.
 */
function cutUnspaced(word: string): readonly string[] {
  return word.split(unspacedRun).flatMap((piece) => {
    if (piece === '') return [];
    if (!unspaced.test(piece)) return [piece];
    const letters = [...piece];
    if (letters.length === 1) return letters;
    return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
  });
}

/** `café` -> `cafe`: what readers type on a keyboard without accents. */
function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '');
}
