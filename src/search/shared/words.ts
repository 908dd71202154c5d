/** What stands between words, whatever the language: white space, hyphens of all kinds, punctuation. */
const separator =
  /[\s\-\u2010-\u2012\u2212/_,:;()[\]{}<>"“”„«»|=*^~\\…–—、。，：；？！（）「」『』【】《》・]+/u;

/**
 * Scripts that are written without spaces between words; and Korean, which writes particles in one with the word before,
 * and words together or apart as each writer likes. The marks that lengthen a Japanese vowel or repeat a letter
 * belong to more than one script, and so to none by name.
 */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u30fc\u303c\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const unspacedRun = new RegExp(`(${unspaced.source}+)`, 'u');

/** Signs that nobody sees: soft hyphens, joiners, marks of direction; and what stretches Arabic words. */
const invisible = /[\u00ad\u0640\u200b-\u200f\u2060\ufeff]/gu;

/** All that is typed or set for an apostrophe between letters. */
const apostrophes = /[’‘ʼ＇`´]/gu;

/** Articles and other short words that are written in one with the next, by language. */
const elisions: Readonly<Record<string, RegExp>> = {
  fr: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)'/u,
  it: /^(?:[cdlmstv]|un|gl|dell|all|dall|nell|sull|coll|quell|quest|bell|sant|tutt|anch|nient)'/u,
  ca: /^[dlmnst]'/u,
  ar: /^(?:[وبكف]?ال|لل)(?=.{3})/u,
};

/** Languages in which a letter with a mark is a letter of its own, which nobody takes for the one without. */
const ownLetters: ReadonlySet<string> = new Set(
  'az cs da de et fi hr hu is lt lv nb nn no pl sk sl sv tr'.split(' '),
);

/** The name of a language: `de` for `de-AT`. */
export function nameOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? tag;
}

/**
 * The words of a text in order, in small letters.
 *
 * @param language its name: `en` for `en-GB`
 */
export function wordsIn(text: string, language: string): readonly string[] {
  const words: string[] = [];
  for (const piece of plain(text, language).split(separator)) {
    if (onlyLetters.test(piece)) {
      if (piece !== '') words.push(piece);
      continue;
    }
    const word = withoutEnds(piece, language);
    if (unspaced.test(word)) words.push(...cutUnspaced(word));
    else if (word !== '') words.push(word);
  }
  return words;
}

/** A word that is written with hyphens. */
export interface HyphenatedWord {
  readonly written: string;
  /** In small letters, without its hyphens. */
  readonly word: string;
  /** Where it begins in the text. */
  readonly start: number;
}

/**
 * The words of a text that are written with hyphens, in order.
 *
 * @param language its name: `en` for `en-GB`
 */
export function hyphenatedIn(text: string, language: string): readonly HyphenatedWord[] {
  const found: HyphenatedWord[] = [];
  let end = 0;
  // From each hyphen outwards: looking for one behind each run of letters takes ten times as long.
  for (const { index } of text.matchAll(hyphens)) {
    if (index < end) continue;
    const next = text.indexOf(' ', index);
    end = next === -1 ? text.length : next;
    const from = text.lastIndexOf(' ', index) + 1;
    for (const { 0: written, index: at } of text.slice(from, end).matchAll(hyphenated)) {
      const word = plain(written, language).replace(hyphens, '');
      if (!unspaced.test(word)) found.push({ written, word, start: from + at });
    }
  }
  return found;
}

const hyphens = /[-\u2010-\u2012]/gu;
/** With marks that are letters of their own, and signs that nobody sees. */
const hyphenated =
  /\p{L}[\p{L}\p{N}\p{M}\u00ad\u200b-\u200f\u2060]*(?:[-\u2010-\u2012][\p{L}\p{N}\p{M}\u00ad\u200b-\u200f\u2060]+){1,3}(?![-\u2010-\u2012\p{L}\p{N}])/gu;

/** A term without the marks of its letters: `cafe` for `café`, which stands for both. */
export function folded(term: string, language: string): string {
  if (/^[a-z0-9]*$/.test(term)) return term;
  const letters = term.replace(/œ/gu, 'oe').replace(/ё/gu, 'е');
  if (ownLetters.has(language)) return letters;
  // What many write for the other, as Lucene has it too.
  const common = language === 'ar' ? letters.replace(/ة/gu, 'ه').replace(/ى/gu, 'ي') : letters;
  return common
    .replace(/æ/gu, 'ae')
    .normalize('NFD')
    .replace(/([\p{sc=Latin}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}])\p{M}+/gu, '$1')
    .normalize('NFC');
}

/** Small letters, of which those of the two Japanese alphabets that sound alike are one: as many units as before. */
export function smallLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u3041-\u3096]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0x60));
}

/** Whether a text has letters of a script without spaces. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}

/** Whether a word is one letter of a script without spaces: it stands in the index only as a part of pairs. */
export function isUnspacedLetter(word: string): boolean {
  return unspaced.test(word) && [...word].length === 1;
}

/** What most texts of most sites are, and nothing has to be done to. */
const onlyPlain = /^[ -_a-z{-~\n]*$/;

function plain(written: string, language: string): string {
  const text = written.includes('+') ? written.replace(pressedTogether, '$1 ') : written;
  if (onlyPlain.test(text) && language !== 'tr' && language !== 'az') return text.toLowerCase();
  const normal = text
    .replace(invisible, '')
    .normalize('NFKC')
    .replace(apostrophes, "'")
    .replace(/[^\P{Nd}0-9]/gu, usualDigit);
  // The dotted and the dotless letter are two in Turkish alone.
  return smallLetters(language === 'tr' || language === 'az' ? normal.toLocaleLowerCase(language) : normal);
}

/** Keys: `Ctrl+K`. */
const pressedTogether = /([\p{L}\p{N}])\+(?=[\p{L}\p{N}])/gu;

/** A digit of another script as the one that all know. In each script, ten stand in order. */
function usualDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** What most words are. */
const onlyLetters = /^[a-z0-9]*$/;

function withoutEnds(piece: string, language: string): string {
  const name = piece.match(withSigns)?.[1];
  if (name !== undefined) return name;
  if (abbreviation.test(piece)) return piece.replaceAll('.', '');
  const word = piece.replace(/'s$/u, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return word.replace(elisions[language] ?? /^$/u, '');
}

/** Names that end in signs: `c++`, `f#`. */
const withSigns = /^\(*([a-z](?:\+\+|#))[.!?)]*$/u;

/** `T.V.A.` */
const abbreviation = /^(?:\p{L}\.){2,}\p{L}?$/u;

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
