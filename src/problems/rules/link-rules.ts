import type { Rule } from './rule.ts';

/** Rules about links, on this site and to others. */
export const linkRules = {
  'missing-page': { severity: 'error', reason: 'The link leads to a page that does not exist.' },
  'missing-anchor': {
    severity: 'error',
    reason: 'The page has no place of that name, and readers land at its top.',
  },
  'missing-file': { severity: 'error', reason: 'The link offers a file that does not exist.' },
  'missing-base': { severity: 'error', reason: 'The link leaves the path that the site lives under.' },
  'mistyped-path': {
    severity: 'error',
    reason: 'The address starts with a word that no address of the site starts with.',
  },
  'malformed-address': {
    severity: 'error',
    reason: 'The browser takes the address for a path on this site.',
  },
  'broken-template-link': {
    severity: 'error',
    reason: 'What stands between braces in the target gives no address.',
  },
  'empty-link': { severity: 'error', reason: 'The link leads to the page it stands on.' },
  'slash-after-file': {
    severity: 'error',
    reason: 'A file has no slash behind its name, and the host does not find it.',
  },
  'unknown-address': { severity: 'warning', reason: "The address is none of the site's own." },
  'placeholder-link': { severity: 'warning', reason: 'The link leads nowhere yet.' },
  'missing-slash': {
    severity: 'warning',
    reason: 'The host redirects to the address with the slash, which takes time.',
  },
  'doubled-slash': { severity: 'warning', reason: 'Not every host takes two slashes for one.' },
  'redirected-link': {
    severity: 'warning',
    reason: 'The page has moved, and the way through its old address takes time.',
  },
  'index-file': {
    severity: 'warning',
    reason: 'One page under two addresses counts as two to search engines and readers.',
  },
  'own-computer': {
    severity: 'error',
    reason: 'The link leads each reader to their own computer, where nothing answers.',
  },
  'own-address': {
    severity: 'warning',
    reason: 'The link leaves previews and copies of the site for the published one.',
  },
  'language-in-link': {
    severity: 'warning',
    reason: 'A link leads to the language of its reader by itself, and one that names a language does not.',
  },
  'insecure-link': {
    severity: 'warning',
    reason: 'What is sent without encryption can be read and changed on the way.',
  },
  'wrong-case': {
    severity: 'warning',
    reason: 'To some hosts, capital and small letters are different addresses.',
  },
  'repeated-id': {
    severity: 'warning',
    reason: 'The link lands on the first of several places of one name.',
  },
  'broken-external-link': { severity: 'error', reason: 'Readers reach nothing.' },
  'unchecked-external-link': { severity: 'warning', reason: 'The other site did not let a program look.' },
} as const satisfies Record<string, Rule>;
