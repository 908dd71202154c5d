/**
 * Loads what is done about words that no article has. Where a page is older than the site, the script may be gone: then
 * these words stay unknown, and the others are found.
 */
export async function loadCorrections() {
  return import('./corrections.ts').catch(() => undefined);
}
