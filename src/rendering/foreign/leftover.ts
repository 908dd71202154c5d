/** Signs that readers would see, and that were meant as something else. */
export interface Leftover {
  /**
   * Characters of which each text that it matches holds every one, so that most texts need not be searched; all that
   * are not of ASCII stand for each other.
   */
  readonly holds: string;
  /** Global; of several that match at one place, the first of the list counts. */
  readonly pattern: RegExp;
  /** A comment is an error: it was not meant to be public. */
  readonly rule: 'foreign-markup' | 'markdown-syntax' | 'comment';
  /** What it is, or why it did not take, with the end of a sentence that says what to write. */
  readonly says: string;
  /** Whether it reads as well as a note at the foot, to which a star behind a word of the page leads. */
  readonly mayBeNote?: boolean;
}
