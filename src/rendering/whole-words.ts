/**
 * Scripts without spaces between words: a word of these may stand anywhere. Names in Katakana run into each other no
 * more than words of other scripts do.
 */
const unspaced = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const katakana = '\\p{sc=Katakana}\\u30fc';
const spacedLetter = `[[\\p{L}\\p{N}_]--[${unspaced}${katakana}]]`;

/** What is written in one with the word before or after it, by the script of the word. */
const arabicBefore = '(?:[وفبكل]?(?:ال)?)';
const hebrewBefore = '[והבכלמש]?';
const koreanAfter =
  '(?:은|는|이|가|을|를|에|의|도|만|와|과|로|으로|에서|에게|부터|까지|나|이나|처럼|보다|하다|합니다|하세요|하면|하고)?';

/**
 * A pattern that finds words and phrases as whole words, whatever their script: in Chinese anywhere, in Korean with a
 * particle, in Arabic with the article. White space between words may be a line end, also one in a quotation.
 *
 * @param written words as they are written; where two begin at one place, the longer is found
 * @returns with the flags `gv`, and the word as its one group
 */
export function wholeWords(written: Iterable<string>): RegExp {
  const alternatives = [...written]
    .sort((one, other) => other.length - one.length)
    .map((word) => `${startOf(word)}${inside(word)}${endOf(word)}`);
  return new RegExp(`(${alternatives.join('|') || '[]'})`, 'gv');
}

/** A word with a capital at its beginning, as at the beginning of a sentence. */
export function capitalized(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function inside(word: string): string {
  return word
    .split(' ')
    .map((part) => RegExp.escape(part).replaceAll(/'|’|\\x27|\\u2019/g, "['’]"))
    .join('\\s+(?:>\\s*)*');
}

function startOf(word: string): string {
  if (new RegExp(`^[${unspaced}]`, 'v').test(word)) return '';
  if (new RegExp(`^[${katakana}]`, 'v').test(word)) return `(?<![${katakana}])`;
  const prefix = /^\p{sc=Arabic}/u.test(word)
    ? arabicBefore
    : /^\p{sc=Hebrew}/u.test(word)
      ? hebrewBefore
      : '';
  return prefix === '' ? `(?<!${spacedLetter})` : `(?<=(?<!${spacedLetter})${prefix})`;
}

function endOf(word: string): string {
  if (new RegExp(`[${unspaced}]$`, 'v').test(word)) return '';
  if (new RegExp(`[${katakana}]$`, 'v').test(word)) return `(?![${katakana}])`;
  const suffix = /\p{sc=Hangul}$/u.test(word) ? koreanAfter : '';
  return suffix === '' ? `(?!${spacedLetter})` : `(?=${suffix}(?!${spacedLetter}))`;
}
