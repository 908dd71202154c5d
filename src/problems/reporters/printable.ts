/** Control characters, line separators and the marks that turn the direction of text. */
const unprintable = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Makes untrusted text safe to show: what a terminal would obey is written out, `\u{1b}[31m` for a red escape.
 * File names and front matter reach reports from strangers' pull requests.
 */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
