import { join } from 'node:path';
import type { Brand } from '../../content/settings/brand/types.ts';

/**
 * The style sheets that a site takes beside those of every site: of what its settings do not use, pages load nothing.
 *
 * @param folder of our style sheets
 * @param hasLanguages whether the site is in more than one
 * @returns absolute paths
 */
export function brandStyles(brand: Brand, folder: string, hasLanguages: boolean): readonly string[] {
  const { styles, logo, banner, headerLinks, footer, social, home, categoryView, hasPrintPages } = brand;
  const used: Readonly<Record<string, boolean>> = {
    'logo.css': logo !== undefined,
    'banner.css': banner !== undefined,
    'header-links.css': headerLinks.length > 0,
    'footer.css': footer.text !== undefined || footer.columns.length > 0 || social.length > 0,
    'home-image.css': home.image !== undefined,
    'cards.css': categoryView === 'cards',
    'printed.css': hasPrintPages,
    'languages.css': hasLanguages,
  };
  const ours = Object.entries(used).flatMap(([name, isUsed]) =>
    isUsed ? [join(folder, 'brand', name)] : [],
  );
  return styles ? [...ours, styles.absolutePath] : ours;
}
