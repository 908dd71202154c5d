import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Brand, BrandFile, BrandImage, Logo } from '../../content/settings/brand/types.ts';
import { assetHash } from '../../model/asset-hash.ts';
import type { Urls } from '../../model/urls.ts';
import { brandFolder } from '../../pages/host/host-headers.ts';
import type { BundledFile } from '../bundle/bundled-file.ts';

/** A picture as a page shows it: in CSS pixels, and its path relative to the site's base or its address with it. */
export interface ShownImage {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

export interface ShownLogo {
  readonly light: ShownImage;
  readonly dark: ShownImage | undefined;
  readonly replacesTitle: boolean;
}

/** The pictures of a brand, to be published. */
export interface BrandAssets {
  readonly files: readonly BundledFile[];
  readonly logo: ShownLogo | undefined;
  readonly homeImage: ShownImage | undefined;
}

/** A logo of any form is so high in the header, unless that makes it wider than the other. */
const logoHeight = 26;
const logoWidth = 160;

/** Reads the pictures that the settings name. */
export function readBrandAssets({ logo, home }: Brand): BrandAssets {
  const files = new Map<string, BundledFile>();
  const shown = (image: BrandImage, width = image.width): ShownImage => {
    const file = publishedFile(image);
    files.set(file.path, file);
    return { src: file.path, width, height: Math.max(1, Math.round((width * image.height) / image.width)) };
  };
  const shownLogo = logo && {
    light: shown(logo.light, widthOf(logo, logo.light)),
    dark: logo.dark && shown(logo.dark, widthOf(logo, logo.dark)),
    replacesTitle: logo.replacesTitle,
  };
  const homeImage = home.image && shown(home.image);
  return { files: [...files.values()], logo: shownLogo, homeImage };
}

/** A file of the settings under a name with a hash of what it holds. */
export function publishedFile({ path, absolutePath }: BrandFile): BundledFile {
  const contents = readFileSync(absolutePath);
  const [, name = '', ending = ''] = /^(.*)\.([^.]+)$/.exec(basename(path)) ?? [];
  const plain = name.replace(/[^A-Za-z0-9_-]+/g, '-');
  const hash = assetHash(contents);
  return { path: `${brandFolder.slice(1)}${plain}-${hash}.${ending.toLowerCase()}`, contents };
}

/** The same with addresses that can stand in a page. */
export function logoInPages(logo: ShownLogo | undefined, urls: Urls): ShownLogo | undefined {
  if (!logo) return undefined;
  const { light, dark, replacesTitle } = logo;
  return { light: imageInPages(light, urls), dark: dark && imageInPages(dark, urls), replacesTitle };
}

export function imageInPages(image: ShownImage, urls: Urls): ShownImage {
  return { ...image, src: urls.withBase(`/${image.src}`) };
}

function widthOf({ width }: Logo, { width: natural, height }: BrandImage): number {
  return width ?? Math.round(Math.min(logoWidth, (logoHeight * natural) / height));
}
