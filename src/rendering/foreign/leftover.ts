/** Signs that readers would see, and that were meant as something else. */
export interface Leftover {
  /** Global; of several that match at one place, the first of the list counts. */
  readonly pattern: RegExp;
  /** A comment is an error: it was not meant to be public. */
  readonly rule: 'foreign-markup' | 'markdown-syntax' | 'comment';
  /** What it is, or why it did not take, with the end of a sentence that says what to write. */
  readonly says: string;
}
