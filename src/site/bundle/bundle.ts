import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Brand, noBrand } from '../../content/settings/brand/types.ts';
import type { LanguageSettings } from '../../content/types.ts';
import { assetHash } from '../../model/asset-hash.ts';
import type { Problem } from '../../problems/problem.ts';
import type { LanguageWording } from '../../wording/wording.ts';
import { englishWords } from '../../wording/words.ts';
import { readBrandAssets, type ShownImage, type ShownLogo } from '../brand/brand-assets.ts';
import { brandStyles } from '../brand/brand-styles.ts';
import { addedStyles, folderOf, ownStyleOptions, ownStyles } from '../brand/own-styles.ts';
import {
  addedStylesFile,
  browserDir,
  homeStylesFile,
  ownProject,
  partStylesFile,
  previewStylesFile,
  stylesFile,
} from '../project.ts';
import type { BundledFile } from './bundled-file.ts';
import { withColorPairs } from './color-pairs.ts';
import {
  scriptBeforePaint,
  scriptOfBanner,
  scriptOfHome,
  scriptOfPages,
  scriptOfServed,
  scriptsOfScripts,
  scriptsOnDemand,
} from './entry-points.ts';
import { withLunrParts } from './lunr-parts.ts';
import { withAddedStyles, withLanguage, withOffers, withScripts, withTokens, withWords } from './plugins.ts';
import { bundle, bundleFile, bundleScripts } from './run-esbuild.ts';
import { styleWarnings } from './style-problems.ts';

export interface Bundle {
  readonly files: readonly BundledFile[];
  /** Paths of what every page loads. */
  readonly stylesheet: string;
  /** Path of what only the home page and the page for what is not there load before it. */
  readonly homeStyles: string;
  /** Path of what only pages load that hold what few articles do. */
  readonly partStyles: string;
  /** Path of what scripts add, which they load. */
  readonly addedStyles: string;
  readonly script: string;
  /** Path of the script that every page runs before it is painted. */
  readonly theme: string;
  /** Path of the mark of the site, which is its icon too. */
  readonly brand: string;
  /** Path of the script that decides before a page is painted whether its banner is shown, where the site has one. */
  readonly banner: string | undefined;
  /** Path of the script of the home page that shows what its reader has read. */
  readonly readArticles: string;
  readonly logo: ShownLogo | undefined;
  readonly homeImage: ShownImage | undefined;
  /** The style sheet of what only previews show; no other site has it. */
  readonly previewStyles: BundledFile;
  /** What browsers pass over in a style sheet of the site's own. */
  readonly problems: readonly Problem[];
}

/**
 * Bundles and minifies the style sheet and the scripts. Each entry point is bundled whole: a shared chunk would take
 * another request, and esbuild makes every page load it.
 *
 * @param language BCP 47 tag of the articles: what searching in it takes is bundled, and no other language
 * @param css what the settings add to the style tokens
 * @param offers what readers are asked in other languages of the site, by their tags
 * @throws ProblemsError for a style sheet that cannot be read
 */
export async function bundleAssets(
  language: string,
  css = '',
  { brandFile } = ownProject,
  brand = noBrand,
  wording = englishWords.wording,
  offers: Readonly<Record<string, string>> = {},
): Promise<Bundle> {
  const { logo, homeImage, files } = readBrandAssets(brand);
  const [
    { sheet, shown, problems },
    [homeStyles, partStyles, addedStyles, previewStyles],
    mark,
    theme,
    banner,
    readArticles,
  ] = await Promise.all([
    bundleStyles(css, brand, Object.keys(offers).length > 0),
    Promise.all([
      bundleSheet(homeStylesFile),
      bundleSheet(partStylesFile),
      bundleSheet(addedStylesFile),
      bundleSheet(previewStylesFile),
    ]),
    bundleFile(brandFile),
    bundleFile(join(browserDir, scriptBeforePaint), [], 'iife'),
    brand.banner && bundleFile(join(browserDir, scriptOfBanner), [], 'iife'),
    bundleFile(join(browserDir, scriptOfHome), [], 'iife'),
  ]);
  const [script, ...onDemand] = await bundleLanguage(language, wording, offers, addedStyles.path);
  const sheets = [sheet, homeStyles, partStyles, addedStyles];
  const ours = [...sheets, script, theme, mark, ...(banner ? [banner] : []), readArticles];
  return {
    files: [...ours, ...files, ...shown, ...onDemand],
    stylesheet: sheet.path,
    homeStyles: homeStyles.path,
    partStyles: partStyles.path,
    addedStyles: addedStyles.path,
    script: script.path,
    theme: theme.path,
    brand: mark.path,
    banner: banner?.path,
    readArticles: readArticles.path,
    logo,
    homeImage,
    previewStyles,
    problems,
  };
}

/** The script that only `serve` puts into pages; no published site has it. */
export async function bundleServedScript(): Promise<BundledFile> {
  return bundleFile(join(browserDir, scriptOfServed), [], 'iife');
}

/** What differs in a translation: the scripts, which hold its words and its search, and what its own settings show. */
export async function bundleTranslation(
  source: Bundle,
  { tag, brand }: Pick<LanguageSettings, 'tag' | 'brand'>,
  wording: LanguageWording,
  offers: Readonly<Record<string, string>>,
): Promise<Bundle> {
  const { logo, homeImage, files } = readBrandAssets(brand);
  const banner = brand.banner && (await bundleFile(join(browserDir, scriptOfBanner), [], 'iife'));
  const scripts = await bundleLanguage(tag, wording, offers, source.addedStyles);
  return {
    ...source,
    files: [...scripts, ...(banner ? [banner] : []), ...files],
    script: scripts[0].path,
    banner: banner?.path,
    logo,
    homeImage,
    problems: [],
  };
}

/** The scripts in a language, what every page loads first. */
async function bundleLanguage(
  language: string,
  { texts, language: counted }: LanguageWording,
  offers: Readonly<Record<string, string>>,
  addedStyles: string,
): Promise<readonly [BundledFile, ...BundledFile[]]> {
  const words = withWords(texts, counted);
  const inner = await bundleScripts(scriptsOfScripts, [words]);
  const outer = await bundleScripts(scriptsOnDemand, [
    withLanguage(language),
    withLunrParts(language),
    withOffers(offers),
    withScripts(inner),
    words,
  ]);
  const onDemand = new Map([...inner, ...outer]);
  const script = await bundleFile(join(browserDir, scriptOfPages), [
    withScripts(onDemand),
    withAddedStyles(addedStyles),
    words,
  ]);
  return [script, ...onDemand.values()];
}

/**
 * Bundles the style sheet of a site that is not published, for what is wrong in its own one alone.
 *
 * @throws ProblemsError for a style sheet that cannot be read
 */
export async function judgeOwnStyles(brand: Brand): Promise<readonly Problem[]> {
  return (await bundleStyles('', brand, false)).problems;
}

/** The style sheet, and the files that a style sheet of the site's own shows. */
async function bundleStyles(css: string, brand: Brand, hasLanguages: boolean): Promise<BundledStyles> {
  const dataDir = brand.styles && realpathSync(folderOf(brand.styles));
  const added = addedStyles(brandStyles(brand, dirname(stylesFile), hasLanguages));
  const plugins = [withTokens(css), added, ...(dataDir === undefined ? [] : [ownStyles(dataDir)])];
  const options = dataDir === undefined ? {} : ownStyleOptions;
  const { files: made, warnings } = await bundle([stylesFile], { ...options, plugins }, dataDir);
  const sheet = made.find(({ path }) => path.endsWith('.css'));
  if (!sheet) throw new Error('esbuild made no style sheet.');
  const shown = made.filter((file) => file !== sheet);
  return {
    sheet: pairColors(sheet),
    shown,
    problems: dataDir === undefined ? [] : styleWarnings(warnings, dataDir),
  };
}

interface BundledStyles {
  readonly sheet: BundledFile;
  /** What it shows: pictures and fonts. */
  readonly shown: readonly BundledFile[];
  readonly problems: readonly Problem[];
}

/** Bundles a style sheet that the settings of a site do not change. */
async function bundleSheet(file: string): Promise<BundledFile> {
  return pairColors(await bundleFile(file));
}

/** The name says what is in the file, and so it changes with what is added. */
function pairColors({ path, contents }: BundledFile): BundledFile {
  const css = withColorPairs(new TextDecoder().decode(contents));
  const hash = assetHash(css);
  return { path: path.replace(/[A-Z0-9]{8}(?=\.css$)/, hash), contents: new TextEncoder().encode(css) };
}
