import { z } from 'zod';
import { configFile, wrongSettings } from '../setting-file.ts';
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
import { categoryLookKeys, homeAt, homeFaults, homeKeys, logoAt, logoKeys } from './look-keys.ts';
import type { Place } from './place.ts';
import { scriptKeys, scriptsKeys } from './script-keys.ts';
import { type Brand, noBrand } from './types.ts';

/** What `_data/site.json` may say of a company's own face. */
export const brandShape = {
  logo: logoKeys.optional(),
  header: headerKeys.optional(),
  footer: footerKeys.optional(),
  social: socialKeys.optional(),
  banner: bannerKeys.optional(),
  home: homeKeys.optional(),
  category: categoryLookKeys.optional(),
  scripts: scriptsKeys.optional(),
};

const brandKeys = z.strictObject(brandShape);

/** The keys that each group of these settings may hold; entries of lists are called as the list. */
export const brandGroups: ReadonlyMap<string, object> = new Map<string, object>([
  ['logo', logoKeys.shape],
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
  const { logo, header, footer, social, banner, home, category, scripts } = written;
  const files = createBrandFiles(dataDir);
  const brand: Brand = {
    logo: logo && logoAt(logo, place.in('logo'), files),
    fonts: noBrand.fonts,
    colors: noBrand.colors,
    styles: noBrand.styles,
    headerLinks: header ? linksAt(header.links, place.in('header', 'links')) : [],
    footer: footer ? footerAt(footer, place.in('footer')) : noBrand.footer,
    social: social ? linksAt(social, place.in('social')) : [],
    banner: banner && bannerAt(banner, place.in('banner')),
    home: home ? homeAt(home, place.in('home'), files) : noBrand.home,
    categoryView: category?.view ?? noBrand.categoryView,
    scripts: scripts ?? [],
  };
  const faults = [...files.faults, ...(home ? homeFaults(home, place.in('home')) : [])];
  if (faults.length > 0) throw wrongSettings(configFile, faults);
  return brand;
}
