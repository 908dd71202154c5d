import { assetHash } from '../../model/asset-hash.ts';
import type { HelpCenter } from '../../model/types.ts';
import type { Urls } from '../../model/urls.ts';
import { topCategories } from '../../pages/article/reading-order.ts';
import { iconOf, usualIcon } from '../../pages/category-icon.ts';
import { nearest } from '../../problems/nearest.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import type { Icons } from '../../rendering/icons.ts';
import type { BundledFile } from '../bundle/bundled-file.ts';

/** The icons of categories that there are not. */
export function categoryIconProblems({ categories }: HelpCenter, icons: Icons): readonly Problem[] {
  return categories.flatMap(({ icon, document }) => {
    if (icon === undefined || isIcon(icon, icons)) return [];
    const suggestions = nearest(icon.slice('fa-'.length), icons.names()).map((name) => `fa-${name}`);
    const message = `There is no icon \`${icon}\`, and the category is shown without. Use a name of Font Awesome Free, such as \`fa-rocket\`.`;
    const position = document.positionOf('icon');
    return [
      problem({ file: document.file, position, rule: 'unknown-icon', target: icon, message, suggestions }),
    ];
  });
}

export interface CategoryIcons {
  /** All drawings in one file, which a browser loads once for all pages; nothing where no category has an icon. */
  readonly files: readonly BundledFile[];
  /** Addresses of the drawings in it, by the addresses of their categories. */
  readonly addresses: Readonly<Record<string, string>>;
}

/** What the sidebar draws beside its categories: in no page, since each page has all categories. */
export function categoryIcons(helpCenter: HelpCenter, urls: Urls, icons: Icons): CategoryIcons {
  const found = topCategories(helpCenter).map((category) => ({
    url: urls.withBase(category.url),
    icon: iconOf(category, (name) => isIcon(name, icons)),
  }));
  if (found.every(({ icon }) => icon === undefined)) return { files: [], addresses: {} };
  const shown = found.map(({ url, icon = usualIcon }) => ({ url, name: icon.slice('fa-'.length) }));
  const names = [...new Set(shown.map(({ name }) => name))].sort();
  const symbols = names.flatMap((name) => {
    const icon = icons.find(name);
    return icon ? `<symbol id="${name}" viewBox="${icon.viewBox}">${icon.markup}</symbol>` : [];
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">\n<!-- ${iconSource} -->\n${symbols.join('\n')}\n</svg>\n`;
  const path = `assets/category-icons-${assetHash(svg)}.svg`;
  return {
    files: [{ path, contents: Buffer.from(svg) }],
    addresses: Object.fromEntries(
      shown.map(({ url, name }) => [url, `${urls.withBase(`/${path}`)}#${name}`]),
    ),
  };
}

/** Whose drawings they are, and under which license: a note in each file of them. */
export const iconSource = 'Icons: Font Awesome Free (https://fontawesome.com), CC BY 4.0';

/** Whether there is a drawing of a name such as `fa-rocket`. */
export function isIcon(name: string, icons: Icons): boolean {
  return icons.find(name.slice('fa-'.length)) !== undefined;
}
