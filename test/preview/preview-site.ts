import { createUrls } from '../../src/model/urls.ts';
import type { Preview } from '../../src/preview/compare/changes.ts';
import { compareSites } from '../../src/preview/compare/compare-sites.ts';
import type { DiffView } from '../../src/preview/pages/diff-page.ts';
import type { PreviewIndexView } from '../../src/preview/pages/index-page.ts';
import type { PreviewBar } from '../../src/preview/pages/preview-bar.ts';
import { previewPages } from '../../src/preview/pages/preview-pages.ts';
import type { ChangeBackground, PageState, SiteState } from '../../src/preview/types.ts';
import { createShortcodes } from '../../src/rendering/tags/shortcodes.ts';
import { createLayouts, type LayoutAssets } from '../../src/site/layouts.ts';
import { ownProject } from '../../src/site/project.ts';
import { englishWords } from '../../src/wording/words.ts';
import { helpCenterOf } from '../model/fixtures.ts';
import { createTestContexts } from '../rendering/render.ts';
import { state } from './states.ts';

export const helpCenter = helpCenterOf([], [], { basePath: '/help' });
export const urls = createUrls(helpCenter.site);

export const nothingElse: ChangeBackground = { newProblems: [], queries: [], generatorFiles: [], notes: [] };

/** The preview of a change from one state to another. */
export function previewOf(
  before: SiteState,
  after: SiteState,
  background: Partial<ChangeBackground> = {},
): Preview {
  return {
    base: { kind: 'known', commit: '0123456789abcdef', name: '`main`' },
    changes: compareSites(before, after, '/help'),
    background: { ...nothingElse, ...background },
  };
}

export function indexOf(preview: Preview): PreviewIndexView {
  const view = previewPages(preview, helpCenter, urls)[0]?.view();
  if (view?.layout !== 'preview') throw new Error('The first page is not the list of changes.');
  return view;
}

/** The page that shows what has changed between two states of one page. */
export function diffOf(
  before: PageState,
  after: PageState | undefined,
  parts: Partial<SiteState>[] = [],
): DiffView {
  const preview = previewOf(state([before], parts[0]), state(after ? [after] : [], parts[1]));
  const view = previewPages(preview, helpCenter, urls)[1]?.view();
  if (view?.layout !== 'preview-page') throw new Error('There is no page that compares the two.');
  return view;
}

export const assets: LayoutAssets = {
  categoryIcons: {},
  stylesheet: '/help/assets/site.css',
  homeStyles: '/help/assets/home-pages.css',
  partStyles: '/help/assets/parts.css',
  addedStyles: '/help/assets/added.css',
  script: '/help/assets/site.js',
  theme: '/help/assets/theme.js',
  brand: '/help/assets/brand.svg',
  previewStyles: '/help/assets/preview.css',
  feed: undefined,
  banner: undefined,
  readArticles: '/help/assets/show-read-articles.js',
  logo: undefined,
  homeImage: undefined,
  fonts: [],
};

/**
 * Every page of a preview as it is published, by its file.
 *
 * @param bar for a look at one: those pages themselves have none
 */
export function publishedPages(preview: Preview, bar?: PreviewBar): ReadonlyMap<string, string> {
  const layout = createLayouts(ownProject.includesDirs)(englishWords);
  const shortcodes = createShortcodes(createTestContexts()());
  return new Map(
    previewPages(preview, helpCenter, urls).map(({ outputPath, view }) => [
      outputPath,
      layout({ view: view(), assets, bar, shortcodes }),
    ]),
  );
}
