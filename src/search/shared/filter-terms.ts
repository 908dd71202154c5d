/*
 * Terms of the field `category` that are no words of its texts: they begin with a sign that is in no word, and only
 * filters ask for them.
 */

/** What articles of a category have. */
export function categoryTerm(name: string): string {
  return `=${name}`;
}

/** What articles have that are for a plan, a platform or an edition: one for each word of its name and its label. */
export function planTerm(word: string): string {
  return `=plan:${word}`;
}
