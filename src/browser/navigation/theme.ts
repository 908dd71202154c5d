import { rememberedTheme } from './theme-choice.ts';

/*
 * Runs before anything is painted, so that nobody who chose dark colors sees a flash of light. A file of its own, since
 * the policy of the site forbids scripts in pages.
 */
document.documentElement.dataset.theme = rememberedTheme();
