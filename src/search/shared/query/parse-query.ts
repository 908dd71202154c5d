import type { Language } from '../language.ts';
import { fields } from '../types.ts';
import { withoutFrame } from './frames.ts';
import { isOfCode, type TypedWord, tellingWords } from './telling-words.ts';

/** What a reader asked for in plain words. */
export interface PlainQuery {
  readonly kind: 'plain';
  /** Words to look for, stop words left out, those of phrases among them; each once. */
  readonly words: readonly string[];
  /** Of a message too long to be looked for as a whole, the words that say what it is: the others only help. */
  readonly codes: readonly string[];
  /** All words in order, stop words too; of a long query, those that are looked for and those beside them. */
  readonly asked: readonly string[];
  /** Words that have to stand next to each other, in this order. */
  readonly phrases: readonly (readonly string[])[];
  /** Words that must not stand in the article. */
  readonly excluded: readonly string[];
  /** What the article has to have in a field: all of these words. */
  readonly filters: readonly Filter[];
  /** The word at the end, which the reader may still be typing. It may be a stop word so far. */
  readonly open: string | undefined;
  /** Words that stand next to each other, and what they are if written together: stop words too. */
  readonly joined: readonly JoinedWords[];
}

export interface JoinedWords {
  readonly parts: readonly [string, string];
  readonly word: string;
}

export interface Filter {
  readonly field: 'category' | 'tags' | 'plan';
  readonly words: readonly string[];
}

/** A query in Lunr's own syntax. */
export interface LunrQuery {
  readonly kind: 'lunr';
  readonly text: string;
}

/** What is pasted is read up to here: an error message with all that was logged around it. */
const longestQuery = 4000;
/** Longer ones are no queries in Lunr's syntax, which could ask for much work. */
const longestInSyntax = 300;
/** So many words are looked for: each may cost a request. */
const mostWords = 16;

/** Names that readers use for fields. */
const filterFields: Readonly<Record<string, Filter['field']>> = {
  category: 'category',
  tag: 'tags',
  tags: 'tags',
  plan: 'plan',
};

/** One piece of a query: `-`, a filter's name, and then text in quotes or up to the next space. */
const piece =
  /(-(?=["“”„\p{L}\p{N}][^\s"“”„]))?(?:\+?(category|tags?|plan):(?=\S))?(?:["“”„]([^"“”„]*)(["“”„]?)|([^\s"“”„]+))/giu;

/** Wildcards, edit distance, boost, required terms, fields: what nobody types who means plain words. */
const lunrOperator = new RegExp(
  `\\p{L}\\*|\\*\\p{L}|\\p{L}~\\d|\\S\\^\\d|(?:^|\\s)\\+\\p{L}|(?:^|\\s)[+-]?(?:${fields.join('|')}):\\S`,
  'u',
);

/**
 * Reads what a reader typed; every text is a query.
 *
 * @param frames words of questions, which are passed over
 */
export function parseQuery(
  written: string,
  language: Language,
  frames: readonly string[] = [],
): PlainQuery | LunrQuery {
  const text = written.slice(0, longestInSyntax);
  return text === written && lunrOperator.test(text.replace(/(?:category|tags|\+?plan):/g, ''))
    ? { kind: 'lunr', text: lunrText(text) }
    : parsePlain(written, language, frames);
}

/** Quotes, in which a question is no frame. */
const quote = /["“”„]/u;

/** Reads a query as plain words, whatever it holds. */
export function parsePlain(written: string, language: Language, frames: readonly string[] = []): PlainQuery {
  const whole = written.slice(0, longestQuery);
  const text = quote.test(whole) ? whole : withoutFrame(whole, frames, language);
  const words: TypedWord[] = [];
  const phrases: (readonly string[])[] = [];
  const excluded: TypedWord[] = [];
  const filters: Filter[] = [];
  let open: string | undefined;
  for (const { 1: minus, 2: filter, 3: quoted, 4: closing, 5: plain = '', index } of text.matchAll(piece)) {
    const found = language.words(quoted ?? plain);
    const typed = found.map((word) => ({ word, piece: quoted ?? plain }));
    const field = filterFields[filter?.toLowerCase() ?? ''];
    open = undefined;
    // What follows nothing, or another sign, was copied: `--flag`, `-v`.
    if (minus !== undefined && /\s/u.test(text.charAt(index - 1))) excluded.push(...typed);
    else if (field !== undefined) filters.push({ field, words: found });
    else {
      words.push(...typed);
      // Of a phrase that is being typed, the last word may be a beginning.
      const isOpen = closing === undefined || closing === '';
      const phrase = quoted === undefined ? [] : isOpen && !/\s$/u.test(quoted) ? found.slice(0, -1) : found;
      if (isOpen) open = found.at(-1);
      if (phrase.length > 1) phrases.push(phrase);
    }
  }
  if (/\s$/.test(text)) open = undefined;
  // What excludes, and looks for nothing, was not meant to.
  const all = words.length === 0 && filters.length === 0 ? excluded.splice(0) : words;
  const wanted = wordsToFind(all, open, language);
  const kept = tellingWords(wanted, mostWords);
  const found = kept.map(({ word }) => word);
  const asked = withNeighbours(
    all.map(({ word }) => word),
    found,
  );
  return {
    kind: 'plain',
    words: found,
    codes: kept.length < wanted.length ? kept.filter(isOfCode).map(({ word }) => word) : [],
    asked,
    phrases,
    excluded: excluded.slice(0, mostWords).map(({ word }) => word),
    filters: filters.filter((filter) => filter.words.length > 0),
    open,
    joined: asked
      .slice(1)
      .map(
        (word, place): JoinedWords => ({ parts: [asked[place] ?? '', word], word: `${asked[place]}${word}` }),
      )
      .filter(({ parts }) => parts.some((part) => found.includes(part)))
      .slice(0, mostWords),
  };
}

/** Words that are looked for, and those beside them: with these, a word may mean something else. */
function withNeighbours(asked: readonly string[], found: readonly string[]): readonly string[] {
  if (asked.length <= mostWords) return asked;
  const places = new Set(found.map((word) => asked.indexOf(word)));
  return asked.filter((_word, place) => [place - 1, place, place + 1].some((near) => places.has(near)));
}

/** Stop words are left out, unless there are no others, or a reader may still be typing one that is none. */
function wordsToFind(
  words: readonly TypedWord[],
  open: string | undefined,
  language: Language,
): readonly TypedWord[] {
  const different = [...new Map(words.map((typed) => [typed.word, typed])).values()];
  const meant = different.filter(({ word }) => language.term(word) !== undefined);
  return meant.length === 0
    ? different
    : different.filter((typed) => typed.word === open || meant.includes(typed));
}

/** In Lunr's syntax too, a filter is required; and an edit distance of more than two would take forever. */
function lunrText(text: string): string {
  return text
    .replace(/(^|\s)([+-]?)(category|tag)s?:/g, (_written, before: string, sign: string, name: string) => {
      return `${before}${sign || '+'}${name === 'tag' ? 'tags' : name}:`;
    })
    .replace(/~\d+/g, (distance) => (Number(distance.slice(1)) > 2 ? '~2' : distance));
}
