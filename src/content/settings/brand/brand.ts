import { z } from 'zod';
import { configFile, wrongSettings } from '../setting-file.ts';
import { plainText } from '../text-values.ts';
import { bannerAt, bannerKeys } from './banner-keys.ts';
import { createBrandFiles } from './brand-files.ts';
import {
  footerAt,
  footerKeys,
  headerKeys,
  linkGroupKeys,
  linkKeys,
  linksAt,
  socialKeys,
} from './link-keys.ts';
import {
  categoryLookKeys,
  colorsAt,
  colorsKeys,
  fontsAt,
  fontsKeys,
  homeAt,
  homeFaults,
  homeKeys,
  logoAt,
  logoKeys,
  schemeKeys,
} from './look-keys.ts';
import type { Place } from './place.ts';
import { scriptKeys, scriptsKeys } from './script-keys.ts';
import { type Brand, colorNames, noBrand } from './types.ts';

/** What `_data/site.json` may say of a company's own face. */
export const brandShape = {
  logo: logoKeys.optional().describe('The logo beside the name of the site, or in its place.'),
  fonts: fontsKeys.optional().describe('Your own fonts: files below `_data/`, in WOFF2.'),
  colors: colorsKeys.optional().describe('Colors by their roles, for light and for dark pages.'),
  styles: plainText.optional().describe('A style sheet of your own, below `_data/`: `brand.css`.'),
  header: headerKeys.optional().describe('Links at the top of every page.'),
  footer: footerKeys.optional().describe('What stands at the end of every page.'),
  social: socialKeys.optional().describe('Where the company is elsewhere; each link is shown as an icon.'),
  banner: bannerKeys.optional().describe('An announcement above every page.'),
  home: homeKeys.optional().describe('What the home page shows.'),
  category: categoryLookKeys.optional().describe('How categories list their articles.'),
  scripts: scriptsKeys.optional().describe('Scripts of other companies that pages may run.'),
};

const brandKeys = z.strictObject(brandShape);

/** The keys that each group of these settings may hold; entries of lists are called as the list. */
export const brandGroups: ReadonlyMap<string, object> = new Map<string, object>([
  ['logo', logoKeys.shape],
  ['fonts', fontsKeys.shape],
  ['colors', colorsKeys.shape],
  ...colorNames.map((name) => [`colors.${name}`, schemeKeys.shape] as const),
  ['header', headerKeys.shape],
  ['header.links', linkKeys.shape],
  ['footer', footerKeys.shape],
  ['footer.columns', linkGroupKeys.shape],
  ['footer.columns.links', linkKeys.shape],
  ['social', linkKeys.shape],
  ['banner', { text: 0, kind: 0, link: 0, from: 0, until: 0 }],
  ['banner.link', linkKeys.shape],
  ['home', homeKeys.shape],
  ['category', categoryLookKeys.shape],
  ['scripts', scriptKeys.shape],
]);

/**
 * Reads what the settings name: files below `_data/`, and where each link stands.
 *
 * @param place of all settings
 * @param dataDir folder of the file of settings, absolute
 * @throws ProblemsError with every file that cannot be used
 */
export function readBrand(written: z.infer<typeof brandKeys>, place: Place, dataDir: string): Brand {
  const { logo, fonts, colors, styles, header, footer, social, banner, home, category, scripts } = written;
  const files = createBrandFiles(dataDir);
  const brand: Brand = {
    logo: logo && logoAt(logo, place.in('logo'), files),
    fonts: fonts ? fontsAt(fonts, place.in('fonts'), files) : noBrand.fonts,
    colors: colors ? colorsAt(colors, place.in('colors')) : noBrand.colors,
    styles: styles === undefined ? undefined : files.file(styles, place.in('styles'), ['css']),
    headerLinks: header ? linksAt(header.links, place.in('header', 'links')) : [],
    footer: footer ? footerAt(footer, place.in('footer')) : noBrand.footer,
    social: social ? linksAt(social, place.in('social')) : [],
    banner: banner && bannerAt(banner, place.in('banner')),
    home: home ? homeAt(home, place.in('home'), files) : noBrand.home,
    categoryView: category?.view ?? noBrand.categoryView,
    hasPrintPages: category?.print ?? noBrand.hasPrintPages,
    scripts: scripts ?? [],
  };
  const faults = [...files.faults, ...(home ? homeFaults(home, place.in('home')) : [])];
  if (faults.length > 0) throw wrongSettings(configFile, faults);
  return brand;
}
