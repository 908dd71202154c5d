import { fill } from '../../wording/fill.ts';
import { automatic, colorTheme, dark, light } from '../texts.ts';
import { rememberedTheme, rememberTheme, type Theme } from './theme-choice.ts';

const names: Readonly<Record<Theme, string>> = { auto: automatic, light, dark };

/** Makes the buttons of header and footer switch colors: to the other scheme than the system's, to the system's, and back to automatic. */
export function openThemeSwitch(page: Document): void {
  const buttons = page.querySelectorAll('[data-theme-switch]');
  if (buttons.length === 0) return;
  const show = (theme: Theme): void => {
    page.documentElement.dataset.theme = theme;
    const name = fill(colorTheme, { theme: names[theme] });
    for (const button of buttons) {
      button.setAttribute('aria-label', name);
      // For the mouse: on the button itself, screen readers would say it a second time.
      for (const icon of button.children) icon.setAttribute('title', name);
    }
  };
  let theme = rememberedTheme();
  show(theme);
  const change = (): void => {
    theme = themeAfter(theme, matchMedia('(prefers-color-scheme: dark)').matches);
    show(theme);
    rememberTheme(theme);
  };
  for (const button of buttons) button.addEventListener('click', change);
  // Another tab has switched, or this page comes back from the browser's history, or was made ready beforehand.
  const follow = (): void => {
    theme = rememberedTheme();
    show(theme);
  };
  addEventListener('storage', follow);
  document.addEventListener('prerenderingchange', follow, { once: true });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) follow();
  });
}

/** The first press always changes something that can be seen. */
function themeAfter(theme: Theme, isDarkSystem: boolean): Theme {
  const [other, same] = isDarkSystem ? (['light', 'dark'] as const) : (['dark', 'light'] as const);
  if (theme === 'auto') return other;
  return theme === other ? same : 'auto';
}
