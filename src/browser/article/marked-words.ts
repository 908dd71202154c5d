/** How many words are marked, and how long one is: anybody can write an address. */
const most = 12;
const longest = 64;

/** The words that an address asks to mark. */
export function wordsToMark(search: string): readonly string[] {
  const written = new URLSearchParams(search).get('highlight') ?? '';
  const words = written.slice(0, most * longest).split(/\s+/u);
  return [...new Set(words)].filter((word) => word !== '' && word.length <= longest).slice(0, most);
}

/** The address without that request, so that it can be shared. */
export function withoutMarks({ pathname, search, hash }: Pick<URL, 'pathname' | 'search' | 'hash'>): string {
  const parameters = new URLSearchParams(search);
  parameters.delete('highlight');
  return pathname + (parameters.size === 0 ? '' : `?${parameters}`) + hash;
}

/** Scripts that are written without spaces: their words begin and end anywhere in a sentence. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Finds the words in a text, whole and in whatever case. */
export function patternOf(words: readonly string[]): RegExp {
  const exact = words.map((word) => {
    const literal = word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
    return unspaced.test(word) ? literal : `(?<![\\p{L}\\p{M}\\p{N}])${literal}(?![\\p{L}\\p{M}\\p{N}])`;
  });
  return new RegExp(exact.join('|'), 'giu');
}
