import { withTerms } from '../content/reuse/filled-terms.ts';
import { folderOfLanguage } from '../content/translations/language-folder.ts';
import type { AnyDocument, Content, SiteConfig } from '../content/types.ts';
import { shownContent } from '../model/dates/shown-content.ts';
import { createHelpCenters } from '../model/help-centers.ts';
import type { Page } from '../pages/all-pages.ts';
import type { RenderBody } from '../rendering/types.ts';
import { createLanguageSite } from './languages/language-site.ts';
import { createTranslationSite } from './languages/translation-site.ts';
import { withHostFiles } from './languages/with-host-files.ts';
import { withTranslations } from './languages/with-translations.ts';
import { originalImages } from './prepared-images.ts';
import type { SiteTools } from './site-tools.ts';
import type { Site, SiteBackground } from './types.ts';
import { withWebEditor } from './web-editor/with-web-editor.ts';

export type { FinishedPage, Site, SiteBackground, UnfinishedPage } from './types.ts';

/**
 * Puts content and settings together, in every language of the site. Costs no rendering: pages are made when they are
 * asked for.
 *
 * @param remember wraps the rendering of bodies, to keep records or to gather problems
 * @param images what a build has made of the images
 * @returns the site in the language that its articles are written in first, with its translations
 */
export function createSite(
  read: Content,
  config: SiteConfig,
  tools: SiteTools,
  remember: (render: RenderBody) => RenderBody = (render) => render,
  images = originalImages,
  background: SiteBackground = { updated: new Map(), recordOf: undefined },
): Site {
  const toolsOf = (folder: string): SiteTools => tools.translations.get(folder) ?? tools;
  const [model, ...others] = createHelpCenters(
    withTerms(shownContent(read, config), (folder) => toolsOf(folder).terms),
    config,
    tools.mergeTranslation,
    (folder) => toolsOf(folder).applicability,
  );
  const source = createLanguageSite(model, tools, remember, images, background);
  const translations = others.map((translation) => {
    const ofLanguage = toolsOf(translation.helpCenter.site.folder);
    return createTranslationSite(translation, source, ofLanguage, remember, images, background);
  });
  return withHostFiles(withWebEditor(withTranslations(source, translations), tools.webEditor));
}

/** The site in each of its languages, that of the source first. */
export function editionsOf(site: Site): readonly Site[] {
  return [site, ...site.translations];
}

/** Every page of a site, in all languages. */
export function pagesOf(site: Site): readonly Page[] {
  return editionsOf(site).flatMap(({ pages }) => pages);
}

/** Every body that somebody has written, in all languages: of articles and of categories. */
export function documentsOf(site: Site): readonly AnyDocument[] {
  return editionsOf(site).flatMap(({ content, helpCenter }) =>
    [...content.categories, ...content.articles].filter(
      ({ file }) => folderOfLanguage(file) === helpCenter.site.folder,
    ),
  );
}
