/** What a reader can choose: the colors of the system, or one of the two schemes. */
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const setting = 'signpost:theme';

/** What the reader has chosen; the system's colors where nothing can be remembered, or something else stands there. */
export function rememberedTheme(): Theme {
  try {
    const remembered = localStorage.getItem(setting);
    return themes.find((theme) => theme === remembered) ?? 'auto';
  } catch {
    return 'auto';
  }
}

export function rememberTheme(theme: Theme): void {
  try {
    if (theme === 'auto') localStorage.removeItem(setting);
    else localStorage.setItem(setting, theme);
  } catch {
    // The choice holds for this page.
  }
}
