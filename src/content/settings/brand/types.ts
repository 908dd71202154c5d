import type { Position } from '../../../problems/problem.ts';
import type { ColorSetting } from '../color-setting.ts';

/** What the settings say of a company's own face; every part that is not set is empty or `undefined`. */
export interface Brand {
  readonly logo: Logo | undefined;
  readonly fonts: Fonts;
  /** Colors by the name of their token, such as `page` or `warning`; of each scheme, what is set. */
  readonly colors: ReadonlyMap<ColorName, SchemeColors>;
  /** A style sheet that comes after ours. */
  readonly styles: BrandFile | undefined;
  readonly headerLinks: readonly SettingLink[];
  readonly footer: Footer;
  /** Where else the company can be met. */
  readonly social: readonly SettingLink[];
  readonly banner: Banner | undefined;
  readonly home: Home;
  /** How a category's page shows its articles. */
  readonly categoryView: CategoryLook;
  /** Whether each category has a page with all of its articles, to print. */
  readonly hasPrintPages: boolean;
  /** Scripts of other hosts, each of which the owner has named. */
  readonly scripts: readonly OutsideScript[];
}

/** A file below `_data/` that a setting names. It was there and could be read when the settings were. */
export interface BrandFile {
  /** As it is written, relative to `_data/`: `fonts/inter.woff2`. */
  readonly path: string;
  readonly absolutePath: string;
  /** Where the setting stands. */
  readonly position: Position;
}

/** A picture that a setting names, with its size in CSS pixels. */
export interface BrandImage extends BrandFile {
  readonly width: number;
  readonly height: number;
}

export interface Logo {
  readonly light: BrandImage;
  /** Shown in its place in the dark scheme. */
  readonly dark: BrandImage | undefined;
  /** In CSS pixels; worked out of the picture's form where it is not set. */
  readonly width: number | undefined;
  /** Whether the logo has the name in it, so that the name does not stand beside it. */
  readonly replacesTitle: boolean;
}

export const fontRoles = ['text', 'headings', 'code'] as const;
export type FontRole = (typeof fontRoles)[number];

export type Fonts = Readonly<Record<FontRole, readonly FontFile[]>>;

export interface FontFile {
  readonly file: BrandFile;
  /** Least and greatest weight that the file has; equal but for a variable font. `undefined`: as the file says. */
  readonly weights: readonly [number, number] | undefined;
  readonly style: 'normal' | 'italic';
}

/** The colors that settings may name, as tokens.css calls them. */
export const colorNames = [
  'page',
  'raised',
  'overlay',
  'line',
  'edge',
  'text',
  'muted',
  'mark',
  'info',
  'success',
  'warning',
] as const;
export type ColorName = (typeof colorNames)[number];

export interface SchemeColors {
  readonly light: ColorSetting | undefined;
  readonly dark: ColorSetting | undefined;
}

/** A link as the settings have it. */
export interface SettingLink {
  readonly label: string;
  /** `https:`, `mailto:`, `tel:`, or a path without the base. */
  readonly url: string;
  /** Where the address stands in the settings. */
  readonly position: Position;
}

export interface Footer {
  readonly text: string | undefined;
  readonly columns: readonly LinkGroup[];
}

export interface LinkGroup {
  readonly title: string;
  readonly links: readonly SettingLink[];
}

export const bannerKinds = ['news', 'incident'] as const;

export interface Banner {
  /** A hash of what it says: what a reader has closed stays closed until this is another. */
  readonly id: string;
  readonly kind: (typeof bannerKinds)[number];
  readonly text: string;
  readonly link: SettingLink | undefined;
  /** Milliseconds since 1970: from when, and until when, it is shown. */
  readonly from: number | undefined;
  readonly until: number | undefined;
}

/** The parts of the home page, in the order in which they stand where nothing is set; `recent` is what a reader has read. */
export const homeParts = ['popular', 'recent', 'categories', 'featured'] as const;
export type HomePart = (typeof homeParts)[number];

export interface Home {
  /** In place of the title and the description of the site. */
  readonly heading: string | undefined;
  readonly lead: string | undefined;
  readonly image: BrandImage | undefined;
  /** Parts that Signpost makes, and lists of links of the owner's. */
  readonly sections: readonly (HomePart | LinkGroup)[];
}

export const categoryLooks = ['list', 'cards'] as const;
export type CategoryLook = (typeof categoryLooks)[number];

export interface OutsideScript {
  /** `https://stats.example/script.js` */
  readonly src: string;
  /** `sha384-…`: browsers run nothing else from there. */
  readonly integrity: string;
  /** Origins that the script sends to and reads from. */
  readonly connect: readonly string[];
}

export const noBrand: Brand = {
  logo: undefined,
  fonts: { text: [], headings: [], code: [] },
  colors: new Map(),
  styles: undefined,
  headerLinks: [],
  footer: { text: undefined, columns: [] },
  social: [],
  banner: undefined,
  home: { heading: undefined, lead: undefined, image: undefined, sections: homeParts },
  categoryView: 'list',
  hasPrintPages: false,
  scripts: [],
};

/** Every link of the settings, in the order of the pages. */
export function linksOf(brand: Brand): readonly SettingLink[] {
  const { headerLinks, footer, social, banner, home } = brand;
  const sections = home.sections.flatMap((section) => (typeof section === 'string' ? [] : section.links));
  const columns = footer.columns.flatMap(({ links }) => links);
  return [...(banner?.link ? [banner.link] : []), ...headerLinks, ...sections, ...columns, ...social];
}
