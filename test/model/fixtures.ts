import {
  type ArticleFrontMatter,
  articleSchema,
  type CategoryFrontMatter,
  categorySchema,
  type ReadKey,
} from '../../src/content/front-matter/schema.ts';
import { noBrand } from '../../src/content/settings/brand/types.ts';
import { localDeployment } from '../../src/content/settings/deployment.ts';
import { ownNameOf } from '../../src/content/translations/language-settings.ts';
import type { Content, Document, SiteConfig } from '../../src/content/types.ts';
import { createHelpCenter } from '../../src/model/help-center.ts';
import type { HelpCenter } from '../../src/model/types.ts';
import { directionOf } from '../../src/wording/direction.ts';

/** Settings of a site that is published at `https://help.example`. */
export function site(overrides: Partial<SiteConfig> = {}): SiteConfig {
  const { language = 'en', basePath = '' } = overrides;
  return {
    deployment: { ...localDeployment, kind: 'production' },
    title: 'Example Help',
    description: 'Answers about Example.',
    language,
    label: ownNameOf(language),
    direction: directionOf(language),
    languages: [],
    folder: '',
    missing: 'show',
    outdated: 'note',
    timeZone: 'UTC',
    hasCommonSynonyms: true,
    url: 'https://help.example',
    basePath,
    rootPath: basePath,
    formerly: [],
    contentMap: undefined,
    articleUrl: '/article/:name/',
    categoryUrl: '/:name/',
    levels: new Map(),
    contact: undefined,
    accessibility: undefined,
    outsideSearch: undefined,
    host: 'netlify',
    contactPosition: 'unknown',
    brand: noBrand,
    redirects: 'host',
    accent: undefined,
    repository: undefined,
    feedback: { mode: 'none' },
    signals: { mode: 'none' },
    largestCommit: 30,
    ignored: [],
    ...overrides,
  };
}

/** An article file in `articles/`; the path is relative to that folder and has no ending. */
export function article(
  path: string,
  frontMatter: Partial<ArticleFrontMatter> = {},
): Document<ArticleFrontMatter> {
  return document(`articles/${path}.md`, {
    ...articleSchema.values(nothingWritten),
    title: path,
    ...frontMatter,
  });
}

/** A category file in `categories/`. */
export function category(
  name: string,
  frontMatter: Partial<CategoryFrontMatter> = {},
): Document<CategoryFrontMatter> {
  return document(`categories/${name}.md`, {
    ...categorySchema.values(nothingWritten),
    title: name,
    ...frontMatter,
  });
}

/** The help center of some articles and categories. */
export function helpCenterOf(
  articles: Content['articles'],
  categories: Content['categories'],
  overrides: Partial<SiteConfig> = {},
): HelpCenter {
  return createHelpCenter(
    { articles, categories, assets: [], unfinished: [], goldenQueries: [], problems: [] },
    site(overrides),
  ).helpCenter;
}

/** Front matter without a single key. */
const nothingWritten: ReadKey = (_key, reader) => reader(undefined).value;

function document<FrontMatter>(file: string, frontMatter: FrontMatter): Document<FrontMatter> {
  return {
    file,
    name: file.replace(/^.*\//, '').replace(/\.md$/, ''),
    source: '',
    bodyOffset: 0,
    frontMatter,
    // The first item of a list stands on line 11, the second on line 12.
    positionOf: (_key, index = 0) => ({ line: 11 + index, column: 5 }),
  };
}
