import type { Brand } from '../../content/settings/brand/types.ts';

/** The style sheets below `src/styles/brand/` that a site takes: of what its settings do not use, pages load nothing. */
export function brandStyles(brand: Brand): readonly string[] {
  const { logo, banner, headerLinks, footer, social, home, categoryView } = brand;
  const used: Readonly<Record<string, boolean>> = {
    'logo.css': logo !== undefined,
    'banner.css': banner !== undefined,
    'header-links.css': headerLinks.length > 0,
    'footer.css': footer.text !== undefined || footer.columns.length > 0 || social.length > 0,
    'home-image.css': home.image !== undefined,
    'cards.css': categoryView === 'cards',
  };
  return Object.entries(used).flatMap(([name, isUsed]) => (isUsed ? [name] : []));
}
