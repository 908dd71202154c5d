import { decodedAddress } from '../../model/decoded-address.ts';

/** What one side of a comparison knows of its page, to show a part of it on another page. */
export interface Side {
  readonly name: 'before' | 'after';
  /** Address of the page, with the base. */
  readonly pageUrl: string;
  readonly basePath: string;
  /** Paths of images that are not there any more as this side shows them. */
  readonly oldImages: ReadonlySet<string>;
}

/** Where a preview keeps images as they were before, below the site's base. */
export const oldImagesFolder = 'preview/before';

/** Address of an image that a body shows, with the base: of one that has changed since, its copy. */
export function imageAddress(src: string, side: Side): string {
  const path = assetPath(src, side.pageUrl, side.basePath);
  if (side.name === 'before' && path !== undefined && side.oldImages.has(path))
    return oldImageUrl(path, side.basePath);
  return addressFrom(src, side.pageUrl);
}

/** Address of an image as it was before, with the base. */
export function oldImageUrl(path: string, basePath: string): string {
  return `${basePath}/${oldImagesFolder}${encodeURI(`/${path}`).replace(/[?#]/g, encodeURIComponent)}`;
}

/**
 * Path in the content folder of a file that a body names: `images/a/b.png`.
 *
 * @param address as the body has it: with the base, relative to its page, or elsewhere, which is no path
 */
export function assetPath(address: string, pageUrl: string, basePath: string): string | undefined {
  if (!URL.canParse(address, thisSite + pageUrl)) return undefined;
  const { origin, pathname } = new URL(address, thisSite + pageUrl);
  if (origin !== thisSite) return undefined;
  const path = decodedAddress(pathname).replace(/\/{2,}/g, '/');
  return path.startsWith(`${basePath}/`) ? path.slice(basePath.length + 1) : path.slice(1);
}

/** An address that leads to the same place from any page of the site. */
export function addressFrom(address: string, pageUrl: string): string {
  if (!URL.canParse(address, thisSite + pageUrl)) return address;
  const url = new URL(address, thisSite + pageUrl);
  return url.origin === thisSite ? url.pathname + url.search + url.hash : address;
}

/** Stands for the origin of the site, which nobody knows before it is published. */
const thisSite = 'https://this.site';
