import type { ConfigData } from 'html-validate';

/** What every page has to keep: html-validate's presets `recommended`, with `a11y` in it, and `document`; but for these. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // A page is written as a parser of HTML would write it again: `popover=""`.
    'attribute-empty-style': 'off',
    // Titles are the words of authors, and the name of the site stands behind them.
    'long-title': 'off',
    // Nobody sees it, and in code blocks it is the spelling of the author.
    'no-trailing-whitespace': 'off',
    // Asked of files from other origins alone: a page loads nothing but the site's own files.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Phone numbers are wrapped as their author wrote them.
    'tel-non-breaking': 'off',
    // Ids of headings are the slugs that links have had for years, and some start with a digit: `2021-09-21`.
    'valid-id': ['error', { relaxed: true }],
  },
};

/** What only authors can keep, and those of the real help center did not always. */
export const authorsRules = {
  // Some articles go from h2 to h4.
  'heading-level': 'off',
} as const;
