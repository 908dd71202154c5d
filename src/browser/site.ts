import { styled } from './added-styles.ts';
import { prepareMedia } from './article/media.ts';
import { prepareArticle } from './article/prepare-article.ts';
import { preparePrint } from './article/print.ts';
import { atFirstSign } from './first-sign.ts';
import { prepareNavigation } from './navigation/navigation.ts';
import { prepareSearch } from './search/prepare-search.ts';

/*
 * What every page loads: as little as can be. Each `import()` is a file of its own, which is loaded when a reader
 * needs it.
 */

prepareSearch(document);
const home = document.querySelector('.brand')?.getAttribute('href') ?? '/';
prepareNavigation(document, home);
prepareArticle(document);
prepareMedia(document);
preparePrint(document);

const missing = document.querySelector<HTMLElement>('[data-not-found]');
if (missing) {
  import('./not-found/not-found.ts')
    .then(({ suggestPages }) => suggestPages(missing))
    .catch(() => undefined)
    .then(() => {
      missing.dataset.done = '';
    });
}

// Without it, the links of each set open its panels by their addresses.
const tabs = document.querySelector('.tabs')
  ? import('./article/tabs.ts').then(({ openTabs }) => openTabs(document)).catch(() => undefined)
  : undefined;

if (new URLSearchParams(location.search).has('highlight')) {
  // Marks are an extra: a page without them is still the page. Some are in panels, which are opened for them.
  Promise.all([styled(import('./article/highlights.ts')), tabs])
    .then(([{ showHighlights }]) => showHighlights())
    .catch(() => undefined);
}

if (document.querySelector('pre, .table-scroll')) {
  // Without it, code and tables scroll, and are copied by hand.
  atFirstSign(() => {
    styled(import('./article/wide-blocks.ts'))
      .then(({ openWideBlocks }) => openWideBlocks(document))
      .catch(() => undefined);
  });
}

if (document.querySelector('[data-animation]')) {
  // Without it, animations move, unless the reader's system says that they should not.
  import('./article/animations.ts')
    .then(({ openAnimations }) => openAnimations(document))
    .catch(() => undefined);
}

const languages = document.querySelector<HTMLElement>('.languages');
if (languages) {
  // Without it, the list leads to the beginning of each page, and nobody is offered another language.
  const open = (): unknown =>
    import('./navigation/languages.ts')
      .then(({ openLanguages }) => openLanguages(languages))
      .catch(() => undefined);
  const isAsked = ({ lang }: HTMLElement) => navigator.language.split('-')[0] === lang.split('-')[0];
  if (isAsked(document.documentElement)) languages.addEventListener('toggle', open, { once: true });
  else open();
}
