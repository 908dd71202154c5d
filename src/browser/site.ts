import { prepareSearch } from './prepare-search.ts';

/*
 * What every page loads: as little as can be. Each `import()` is a file of its own, which is loaded when a reader
 * needs it.
 */

prepareSearch(document);

if (new URLSearchParams(location.search).has('highlight')) {
  // Marks are an extra: a page without them is still the page.
  import('./highlights.ts').then(({ showHighlights }) => showHighlights()).catch(() => undefined);
}
