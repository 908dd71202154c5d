import { type Brand, noBrand } from '../content/settings/brand/types.ts';
import type { AccentColors } from '../content/settings/color-setting.ts';
import type { WebEditorSettings } from '../content/settings/site-settings.ts';
import { readSynonyms } from '../content/settings/synonyms.ts';
import { type Applicability, readApplicability } from '../content/settings/vocabulary/applicability.ts';
import { readGlossary } from '../content/settings/vocabulary/glossary.ts';
import { type Owners, readOwners } from '../content/settings/vocabulary/owners.ts';
import { readStyle } from '../content/settings/vocabulary/style.ts';
import { readTerms, type Terms } from '../content/settings/vocabulary/terms.ts';
import { readWords } from '../content/settings/wording.ts';
import { createTranslationMerge, type MergeTranslation } from '../content/translations/merge-translation.ts';
import type { LanguageSettings } from '../content/types.ts';
import { createTargetMemory, type PrepareTargets } from '../links/target-memory.ts';
import type { Problem } from '../problems/problem.ts';
import type { Glossary } from '../rendering/context.ts';
import { createGlossary } from '../rendering/html/elements/glossary.ts';
import { readIcons } from '../rendering/icons.ts';
import { createStyleGuide, type StyleGuide } from '../rendering/prose/style-guide.ts';
import { createPlainEngines, createRenderEngines, type RenderEngines } from '../rendering/render-article.ts';
import { loadLanguage } from '../search/languages.ts';
import type { Words } from '../wording/words.ts';
import { type ConnectArticles, createArticleConnector } from './article-links.ts';
import { type FontFaces, readFontFaces } from './brand/fonts/font-faces.ts';
import type { Bundle } from './bundle/bundle.ts';
import { type Palette, readPalette } from './colors/palette.ts';
import { createLayouts, type Layouts, type LayoutsIn } from './layouts.ts';
import { ownProject, type Project, projectIn, tokensFile } from './project.ts';
import { openRecordCache, type RecordCache } from './records/record-cache.ts';
import { settingsVersion } from './records/versions.ts';
import { replacedLayoutProblems } from './replaced-layouts/replaced-layouts.ts';
import { createSearchIndexer, type SearchIndexer } from './search-index.ts';
import type { WebEditorFiles } from './web-editor/decap-files.ts';

/** What does not change with the content: made once for a command, used for every state of the site. */
export interface SiteTools {
  /** The site's folder. */
  readonly project: Project;
  readonly icons: ReturnType<typeof readIcons>;
  readonly engines: RenderEngines;
  /** What was rendered before, of this site and of others that a command makes. */
  readonly records: RecordCache;
  /** Changes with what the settings say of rendering, beside what the site is. */
  readonly settingsVersion: string;
  readonly glossary: Glossary;
  readonly style: StyleGuide | undefined;
  /** What `{{ term.NAME }}` stands for; nothing where the site has no terms. */
  readonly terms: Terms | undefined;
  /** What articles may apply to: plans, platforms. */
  readonly applicability: Applicability;
  /** Who looks after articles; nothing where there is no list. */
  readonly owners: Owners | undefined;
  readonly layout: Layouts;
  /** The same in other languages. */
  readonly layoutsIn: LayoutsIn;
  readonly bundle: Bundle;
  readonly palette: Palette;
  readonly fonts: FontFaces;
  readonly searchIndexer: SearchIndexer;
  readonly connectArticles: ConnectArticles;
  /** What links may lead to. */
  readonly prepareTargets: PrepareTargets;
  /** What the editor for people without Git is made of, where the site has one. */
  readonly webEditor?: WebEditorFiles | undefined;
  /** What is wrong with layouts that a site has in the place of ours. */
  readonly layoutProblems: readonly Problem[];
  readonly words: Words;
  /** What of the words is not in the site's language. */
  readonly wordProblems: readonly Problem[];
  readonly mergeTranslation: MergeTranslation;
  /** The same for each language that the site is translated into, by its folder. */
  readonly translations: ReadonlyMap<string, SiteTools>;
}

/** What of the settings the tools of a site are made with. */
export interface ToolSettings {
  /** BCP 47 tag of the articles, for searching in them. */
  readonly language?: string;
  readonly accent?: AccentColors | undefined;
  readonly brand?: Brand;
  /** Languages that the articles are translated into. */
  readonly languages?: readonly LanguageSettings[];
  /** Origin of the site, for what is printed. */
  readonly url?: string;
  readonly webEditor?: WebEditorSettings | undefined;
}

/** Makes what a site takes whose pages are written or served. */
export async function createSiteTools(
  settings: ToolSettings = {},
  project = ownProject,
  records = openRecordCache(),
): Promise<SiteTools> {
  const [tools, { bundleAssets, bundleTranslation }] = await Promise.all([
    toolsWithoutBundle(settings, project, createRenderEngines(), records),
    import('./bundle/bundle.ts'),
  ]);
  const { language = 'en', brand, url = '' } = settings;
  const origin = `:root{--origin:${JSON.stringify(url)}}`;
  const css = origin + tools.palette.css + tools.fonts.css;
  const offers = await languageOffers(settings, project);
  const bundle = await bundleAssets(language, css, project, brand, tools.words.wording, offers);
  const whole = { ...tools, bundle: { ...bundle, files: [...bundle.files, ...tools.fonts.files] } };
  const webEditor = settings.webEditor && (await webEditorFiles(project));
  const translations = await translationTools(whole, settings, project, (translation, words) =>
    bundleTranslation(bundle, translation, words.wording, offers),
  );
  return { ...whole, webEditor, translations };
}

/** Loaded where there is one: few sites have it. */
async function webEditorFiles(project: Project): Promise<WebEditorFiles> {
  const { readWebEditor } = await import('./web-editor/decap-files.ts');
  return readWebEditor(project);
}

/** What readers are asked whose browser prefers another language of the site, by its tag. */
async function languageOffers(
  { language = 'en', languages = [] }: ToolSettings,
  project: Project,
): Promise<Readonly<Record<string, string>>> {
  if (languages.length === 0) return {};
  const all = [{ tag: language, folder: '', file: project.wordingFile }].concat(
    languages.map(({ tag, folder }) => ({ tag, folder, file: projectIn(project, folder).wordingFile })),
  );
  const offers = all.map(async ({ tag, folder, file }) => {
    const { words } = await readWords(tag, file, folder);
    return [tag, words.readInThisLanguage] as const;
  });
  return Object.fromEntries(await Promise.all(offers));
}

/** What differs in each language that a site is translated into; all else is as in that of the source. */
async function translationTools(
  source: SiteTools,
  { languages = [] }: ToolSettings,
  project: Project,
  bundleOf: (language: LanguageSettings, words: Words) => Promise<Bundle>,
): Promise<ReadonlyMap<string, SiteTools>> {
  const tools = new Map<string, SiteTools>();
  for (const language of languages) {
    const own = await languageTools(
      source.records,
      language.tag,
      projectIn(project, language.folder),
      language.folder,
      source,
    );
    tools.set(language.folder, { ...source, ...own, bundle: await bundleOf(language, own.words) });
  }
  return tools;
}

/**
 * Makes what a site takes that is looked at and never published: its pages name style sheets and scripts that are not
 * bundled, since that takes longer than the check of a small site.
 *
 * @param engines those of a published site where pages are compared with its pages
 */
export async function createCheckTools(
  settings: ToolSettings = {},
  project = ownProject,
  engines = createPlainEngines(),
  records = openRecordCache(),
): Promise<SiteTools> {
  const tools = await toolsWithoutBundle(settings, project, engines, records);
  const withTranslations = async (source: SiteTools): Promise<SiteTools> => ({
    ...source,
    translations: await translationTools(source, settings, project, async () => unbundled),
  });
  // A style sheet of the site's own may be wrong, and a check is to say all that a build would.
  if (settings.brand?.styles) {
    const { judgeOwnStyles } = await import('./bundle/bundle.ts');
    const problems = await judgeOwnStyles(settings.brand);
    return withTranslations({ ...tools, bundle: { ...unbundled, problems } });
  }
  return withTranslations(tools);
}

async function toolsWithoutBundle(
  { language = 'en', accent, brand = noBrand }: ToolSettings,
  project: Project,
  engines: RenderEngines,
  records: RecordCache,
): Promise<SiteTools> {
  return {
    ...(await languageTools(records, language, project)),
    icons: readIcons(),
    engines,
    records,
    settingsVersion: settingsVersion(project),
    palette: await readPalette(tokensFile, { accent, colors: brand.colors }),
    owners: await readOwners(project.ownersFile),
    fonts: readFontFaces(brand.fonts),
    bundle: unbundled,
    layoutProblems: replacedLayoutProblems(project),
    mergeTranslation: createTranslationMerge(),
    translations: new Map(),
  };
}

/**
 * What a language takes for itself.
 *
 * @param records of all languages
 * @param tag BCP 47
 * @param project with the files of the language
 * @param folder of the language; empty for that of the source
 * @param source what the language has as far as it says nothing else
 */
async function languageTools(
  records: RecordCache,
  tag: string,
  project: Project,
  folder = '',
  source?: Pick<SiteTools, 'terms' | 'applicability' | 'layoutsIn'>,
) {
  const { words, problems: wordProblems } = await readWords(tag, project.wordingFile, folder);
  const applicability = await readApplicability(project.appliesFile, folder, source?.applicability);
  const layoutsIn = source?.layoutsIn ?? createLayouts(project.includesDirs);
  const synonyms = await readSynonyms(project.synonymsFile, folder);
  return {
    project,
    glossary: createGlossary(await readGlossary(project.glossaryFile, folder)),
    style: createStyleGuide(await readStyle(project.styleFile, folder)),
    terms: await readTerms(project.termsFile, folder, source?.terms),
    applicability,
    layout: layoutsIn(words),
    layoutsIn,
    searchIndexer: createSearchIndexer(loadLanguage(tag), synonyms, words, applicability, records.derived),
    connectArticles: createArticleConnector(),
    prepareTargets: createTargetMemory(),
    words,
    wordProblems,
  };
}

/** Stands in for the files of a site that is not published. */
const unbundled: Bundle = {
  files: [],
  stylesheet: 'assets/site.css',
  homeStyles: 'assets/home-pages.css',
  partStyles: 'assets/parts.css',
  addedStyles: 'assets/added.css',
  script: 'assets/site.js',
  theme: 'assets/theme.js',
  brand: 'assets/brand.svg',
  banner: undefined,
  readArticles: 'assets/show-read-articles.js',
  logo: undefined,
  homeImage: undefined,
  previewStyles: { path: 'assets/preview.css', contents: new Uint8Array() },
  problems: [],
};
