/** Below src/browser/: what every page loads. */
export const scriptOfPages = 'site.ts';
export const scriptBeforePaint = 'navigation/theme.ts';
export const scriptOfBanner = 'navigation/banner.ts';
export const scriptOfHome = 'read-articles/show-read-articles.ts';
export const scriptOfServed = 'served/edit-places.ts';
/** What the page of the editor for people without Git loads. */
export const scriptOfWebEditor = 'web-editor/web-editor.ts';
/** What scripts on demand import in their turn. */
export const scriptsOfScripts = [
  'article/animations.ts',
  'older-browsers/gunzip.ts',
  '../search/shared/query/corrections.ts',
  '../search/shared/query/lunr-syntax.ts',
  'search/send-signals.ts',
  'search/worker/ask-worker.ts',
];
/** What pages import when a reader needs it. */
export const scriptsOnDemand = [
  'article/copy-markdown.ts',
  'article/feedback.ts',
  'article/lightbox.ts',
  'article/tabs.ts',
  'article/video.ts',
  'article/wide-blocks.ts',
  'navigation/fetch-ahead.ts',
  'navigation/languages.ts',
  'navigation/reading.ts',
  'not-found/not-found.ts',
  'article/highlights.ts',
  'search/search.ts',
  'search/results/results.ts',
];
