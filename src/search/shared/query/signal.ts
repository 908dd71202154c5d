/** What a search tells, once it is over. */
export interface SearchSignal {
  readonly query: string;
  /** How many articles matched. */
  readonly results: number;
  /** Address without the base of the article that was chosen; empty where none was. */
  readonly chosen: string;
}

/** Longer queries are cut: what was looked for stands at their beginning. */
const longestQuery = 80;

/** What may be somebody's own: mail addresses, addresses of pages, long numbers, keys and other long strings. */
const personal: readonly RegExp[] = [
  /\S*@\S*/gu,
  /\b\w+:\/\/\S*/gu,
  /\+?\(?\p{Nd}(?:[\p{Nd}\s()./-]*\p{Nd}){4,}/gu,
  /[\x21-\x7e]{25,}/g,
];

/**
 * A query without what may be personal in it. It is taken out in the browser, before anything is sent, and again where
 * a log is read.
 */
export function withoutPersonal(query: string): string {
  const folded = query.normalize('NFC').replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ');
  // A version is no number of a person: `2026.3.1`, `10.0.19045`.
  const kept = personal.reduce(
    (text, pattern) =>
      text.replace(pattern, (found) => (/^\p{Nd}{1,4}(?:\.\p{Nd}{1,4})+$/u.test(found) ? found : ' ')),
    folded,
  );
  return [...kept.replace(/\s+/g, ' ').trim()].slice(0, longestQuery).join('').trim();
}

/**
 * What is asked of the host, behind `?`: `q=reset+password&n=3&c=%2Farticle%2Freset%2F`.
 *
 * @returns nothing where nothing of the query is left
 */
export function signalParameters({ query, results, chosen }: SearchSignal): string | undefined {
  const q = withoutPersonal(query);
  return q === '' ? undefined : new URLSearchParams({ q, n: String(results), c: chosen }).toString();
}
