import type { Language } from '../language.ts';
import { fields } from '../types.ts';

/** What a reader asked for in plain words. */
export interface PlainQuery {
  readonly kind: 'plain';
  /** Words to look for, stop words left out, those of phrases among them; each once. */
  readonly words: readonly string[];
  /** Words that have to stand next to each other, in this order. */
  readonly phrases: readonly (readonly string[])[];
  /** Words that must not stand in the article. */
  readonly excluded: readonly string[];
  /** What the article has to have in a field: all of these words. */
  readonly filters: readonly Filter[];
  /** The word at the end, which the reader may still be typing. */
  readonly open: string | undefined;
}

export interface Filter {
  readonly field: 'category' | 'tags';
  readonly words: readonly string[];
}

/** A query in Lunr's own syntax. */
export interface LunrQuery {
  readonly kind: 'lunr';
  readonly text: string;
}

const longestQuery = 300;
const mostWords = 16;

/** Names that readers use for fields. */
const filterFields: Readonly<Record<string, Filter['field']>> = {
  category: 'category',
  tag: 'tags',
  tags: 'tags',
};

/** One piece of a query: `-`, a filter's name, and then text in quotes or up to the next space. */
const piece = /(-(?=\S))?(?:(category|tags?):(?=\S))?(?:["“”„]([^"“”„]*)["“”„]?|([^\s"“”„]+))/giu;

/** Wildcards, edit distance, boost, required terms, fields: what nobody types who means plain words. */
const lunrOperator = new RegExp(
  `\\p{L}\\*|\\*\\p{L}|\\p{L}~\\d|\\S\\^\\d|(?:^|\\s)\\+\\p{L}|(?:^|\\s)[+-]?(?:${fields.join('|')}):\\S`,
  'u',
);

/** Reads what a reader typed; every text is a query. */
export function parseQuery(written: string, language: Language): PlainQuery | LunrQuery {
  const text = written.slice(0, longestQuery);
  return lunrOperator.test(text.replace(/(?:category|tags):/g, ''))
    ? { kind: 'lunr', text: lunrText(text) }
    : parsePlain(text, language);
}

/** Reads a query as plain words, whatever it holds. */
export function parsePlain(written: string, language: Language): PlainQuery {
  const text = written.slice(0, longestQuery);
  const words: string[] = [];
  const phrases: (readonly string[])[] = [];
  const excluded: string[] = [];
  const filters: Filter[] = [];
  let open: string | undefined;
  for (const [, minus, filter, quoted, plain = ''] of text.matchAll(piece)) {
    const found = language.words(quoted ?? plain);
    const field = filterFields[filter?.toLowerCase() ?? ''];
    open = undefined;
    if (minus !== undefined) excluded.push(...found);
    else if (field !== undefined) filters.push({ field, words: found });
    else {
      words.push(...found);
      if (quoted === undefined) open = found.at(-1);
      else if (found.length > 1) phrases.push(found);
    }
  }
  const meant = [...new Set(words)].filter((word) => language.term(word) !== undefined);
  return {
    kind: 'plain',
    words: meant.slice(0, mostWords),
    phrases,
    excluded: excluded.slice(0, mostWords),
    filters: filters.filter((filter) => filter.words.length > 0),
    open: open !== undefined && meant.includes(open) && !/\s$/.test(text) ? open : undefined,
  };
}

/** In Lunr's syntax too, a filter is required; and an edit distance of more than two would take forever. */
function lunrText(text: string): string {
  return text
    .replace(/(^|\s)([+-]?)(category|tag)s?:/g, (_written, before: string, sign: string, name: string) => {
      return `${before}${sign || '+'}${name === 'tag' ? 'tags' : name}:`;
    })
    .replace(/~\d+/g, (distance) => (Number(distance.slice(1)) > 2 ? '~2' : distance));
}
