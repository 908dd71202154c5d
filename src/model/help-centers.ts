import type { Applicability } from '../content/settings/vocabulary/applicability.ts';
import type { MergeTranslation } from '../content/translations/merge-translation.ts';
import type { Content, LanguageSettings, SiteConfig } from '../content/types.ts';
import type { Problem } from '../problems/problem.ts';
import { addressKey } from './addresses.ts';
import { createHelpCenter } from './help-center.ts';
import type { Article, Edition, HelpCenter } from './types.ts';
import { builtInPaths, createUrls } from './urls.ts';

/** What a content folder means in one language, and what it was made of. */
export interface LanguageModel {
  readonly content: Content;
  readonly helpCenter: HelpCenter;
  readonly problems: readonly Problem[];
}

/** The settings as they are for the readers of a translation, whose pages live below those of the source. */
export function settingsIn(language: LanguageSettings, site: SiteConfig): SiteConfig {
  const { tag, ...differing } = language;
  const source = { tag: site.language, direction: site.direction };
  return { ...site, ...differing, source, language: tag, basePath: `${site.rootPath}/${language.folder}` };
}

/**
 * Works out what a content folder means in each language of the site. A page has one address in all of them, apart from
 * the base, since its file has one name: only tags differ.
 *
 * @returns that of the source first, then in the order of the settings
 */
export function createHelpCenters(
  content: Content,
  site: SiteConfig,
  merge: MergeTranslation,
  applicabilityOf: (folder: string) => Applicability,
): readonly [LanguageModel, ...LanguageModel[]] {
  const source = { content, ...createHelpCenter(content, site, applicabilityOf('')) };
  if (site.languages.length === 0) return [source];
  const translations = site.languages.map((language) => {
    const translation = content.translations?.get(language.folder) ?? nothing;
    const merged = merge(content, translation, site.missing === 'show');
    const { helpCenter, problems } = createHelpCenter(
      merged,
      settingsIn(language, site),
      applicabilityOf(language.folder),
    );
    // What the source says of itself is told of it, and structure is said nowhere else.
    const own = problems.filter(
      ({ file, rule }) => file.startsWith(`${language.folder}/`) && rule === 'tag-spelling',
    );
    return { content: merged, helpCenter, problems: own };
  });
  const editions = [source, ...translations].map(({ helpCenter }) => editionOf(helpCenter));
  const together = (model: LanguageModel): LanguageModel => ({
    ...model,
    helpCenter: { ...model.helpCenter, editions },
  });
  return [together(source), ...translations.map(together)];
}

const nothing: Content = {
  articles: [],
  categories: [],
  assets: [],
  unfinished: [],
  goldenQueries: [],
  problems: [],
};

function editionOf({ site, articles, categories, tags }: HelpCenter): Edition {
  const own = { borrowed: undefined, hidden: false };
  const pages = new Map<string, Pick<Article, 'borrowed' | 'hidden'>>([
    ...[builtInPaths.home, builtInPaths.search, builtInPaths.thanks].map(
      (path) => [addressKey(path), own] as const,
    ),
    ...tags.map(({ url, borrowed }) => [addressKey(url), { borrowed, hidden: false }] as const),
    ...[...categories, ...articles].map((page) => [addressKey(page.url), page] as const),
  ]);
  return { site, urls: createUrls(site), pageAt: (url) => pages.get(addressKey(url)) };
}
