import { assetHash } from '../../model/asset-hash.ts';
import type { Icons } from '../../rendering/icons.ts';
import type { BundledFile } from '../bundle/bundled-file.ts';
import { iconSource } from './category-icons.ts';

/** As many characters as a drawing may have that stands in a page: about what a request more costs. */
const mostInPages = 400;

/** The drawings of articles that are too long to be in every page that shows them. */
export interface ArticleIcons {
  /** Where the drawing of an icon is, without the base: `assets/icons/linux-4F0C5B7A.svg`; nothing if it stands in pages. */
  readonly pathOf: (name: string) => string | undefined;
  /** The file of a path, for whoever is asked for one. */
  readonly find: (path: string) => BundledFile | undefined;
}

/** @param icons what can be drawn */
export function articleIcons(icons: Icons): ArticleIcons {
  const files = new Map<string, BundledFile | undefined>();
  const fileOf = (name: string): BundledFile | undefined => {
    if (!files.has(name)) files.set(name, drawnFile(name, icons));
    return files.get(name);
  };
  return {
    pathOf: (name) => fileOf(name)?.path,
    find: (path) => {
      const name = /^assets\/icons\/(?<name>.+)-[^-]+\.svg$/.exec(path)?.groups?.name;
      const file = name === undefined ? undefined : fileOf(name);
      return file?.path === path ? file : undefined;
    },
  };
}

function drawnFile(name: string, icons: Icons): BundledFile | undefined {
  const icon = icons.find(name);
  if (!icon || icon.markup.length <= mostInPages) return undefined;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${icon.viewBox}">\n<!-- ${iconSource} -->\n<g id="i">${icon.markup}</g>\n</svg>\n`;
  return { path: `assets/icons/${name}-${assetHash(svg)}.svg`, contents: Buffer.from(svg) };
}
