import type { Rule } from './rule.ts';

/** Rules about the site as a whole: what nobody reaches, what settings say, what was published before. */
export const siteRules = {
  'orphan-page': { severity: 'warning', reason: 'No list and no link leads readers to the page.' },
  'unused-snippet': { severity: 'warning', reason: 'The text is kept up to date, and nobody reads it.' },
  'unused-image': { severity: 'warning', reason: 'The image is published and kept, and no page shows it.' },
  'missing-alternative-text': {
    severity: 'warning',
    reason: 'Readers who do not see the image learn nothing of it.',
  },
  'avoided-term': {
    severity: 'warning',
    reason: 'Readers meet one thing under two names, or a word that the house does not use.',
  },
  'empty-article': { severity: 'warning', reason: 'Readers open a page on which nothing is said.' },
  'skipped-heading-level': {
    severity: 'warning',
    reason: 'Readers who jump between headings look for the level in between.',
  },
  'link-to-unpublished': {
    severity: 'error',
    reason: 'The link works where it is reviewed, and leads nowhere where it is read.',
  },
  'unknown-applies-to': {
    severity: 'warning',
    reason: 'Readers see a badge that says what only its writers understand.',
  },
  'unknown-owner': {
    severity: 'warning',
    reason: 'Nobody is asked about a change, and nobody hears that a review is due.',
  },
  'expiring-address': {
    severity: 'error',
    reason: 'Whoever has kept the address will find nothing there.',
  },
  'unused-ignore': { severity: 'warning', reason: 'The exception in the settings matches nothing any more.' },
  'english-words': {
    severity: 'warning',
    reason: 'Readers of another language meet buttons and labels in English.',
  },
  'site-config': { severity: 'error', reason: 'The site cannot be built from settings that are wrong.' },
  contrast: { severity: 'error', reason: 'Text of that color cannot be read by everybody.' },
  'golden-queries': {
    severity: 'warning',
    inCheck: 'error',
    reason: 'What cannot be read of the list of queries is not tried.',
  },
  'golden-query': {
    severity: 'warning',
    inCheck: 'error',
    reason: 'Readers who search so do not see the article that answers them.',
  },
  'vanished-address': { severity: 'error', reason: 'Readers who have kept the address find nothing there.' },
  'vanished-anchor': {
    severity: 'error',
    reason: 'Readers who have kept the link to the heading land at the top of the page.',
  },
  'published-addresses': {
    severity: 'error',
    reason: 'Without the list of what was published, nobody sees what vanishes.',
  },
  'retired-addresses': { severity: 'error', reason: 'What may vanish has an address and a reason.' },
  'unused-retirement': { severity: 'warning', reason: 'The entry lets nothing go that was published.' },
} as const satisfies Record<string, Rule>;
