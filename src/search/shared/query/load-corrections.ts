/**
 * Loads what is done about words that no article has, and about words in quotes. Where a page is older than the site, the
 * script may be gone: then the former stay unknown, the latter are words as all others, and those are found.
 */
export async function loadCorrections() {
  return import('./corrections.ts').catch(() => undefined);
}
