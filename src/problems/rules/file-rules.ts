import type { Rule } from './rule.ts';

/** Rules about files: their names, their front matter and the addresses that they take. */
export const fileRules = {
  'front-matter-syntax': {
    severity: 'error',
    reason: 'Front matter that is not plain YAML cannot be read, and other languages could run code.',
  },
  'front-matter-value': {
    severity: 'error',
    reason: 'A value of the wrong kind would be published as something that nobody wrote.',
  },
  'missing-title': { severity: 'error', reason: 'A page without a title cannot be listed, found or linked.' },
  'unknown-key': { severity: 'warning', reason: 'A misspelled key silently does nothing.' },
  'kept-back-elsewhere': {
    severity: 'error',
    reason: 'Another system would keep the page from readers, and here it would be public.',
  },
  'duplicate-key': { severity: 'warning', reason: 'Only the last of two equal keys counts.' },
  'tag-spelling': { severity: 'warning', reason: 'Readers find one tag under one name.' },
  'misread-value': {
    severity: 'warning',
    reason: 'A value that is read otherwise than it looks is published otherwise than it was meant.',
  },
  'unknown-category': { severity: 'error', reason: 'The article would be listed nowhere.' },
  section: { severity: 'error', reason: 'Readers would not find the way to the section.' },
  'orphan-translation': {
    severity: 'error',
    reason: 'A translation whose source is not there would be read by nobody.',
  },
  'translated-key': {
    severity: 'warning',
    reason: 'What places a page in the site is said once, in the source.',
  },
  'translation-shape': {
    severity: 'warning',
    reason: 'A translation that has another outline, or fewer parts, than its source has lost something.',
  },
  'file-name': { severity: 'error', reason: 'The file name is the address of the page.' },
  'duplicate-name': { severity: 'error', reason: 'Two files would be published at one address.' },
  'page-template': {
    severity: 'error',
    reason: 'A page that cannot be made of its template or layout would be missing.',
  },
  'replaced-layout': {
    severity: 'warning',
    reason: 'What is mended or new in our own layout does not reach a page with another one in its place.',
  },
  'redirect-path': {
    severity: 'error',
    reason: 'A redirect that is no plain path would not work or would match too much.',
  },
  'redirect-conflict': { severity: 'error', reason: 'An address can lead to one page only.' },
  'many-redirects': { severity: 'warning', reason: 'A host looks through all redirects for each address.' },
  'too-many-redirects': { severity: 'error', reason: 'A host may refuse a site with so many redirects.' },
  'unled-redirect': { severity: 'warning', reason: 'Whoever comes from the old address finds no page.' },
  'host-limit': { severity: 'error', reason: 'The host refuses a site that is larger than it takes.' },
  'symbolic-link': {
    severity: 'error',
    reason: 'A symbolic link could publish a file from outside the content folder.',
  },
  'stray-file': { severity: 'warning', reason: 'The file is in a place where Signpost does not publish it.' },
  'no-articles': { severity: 'warning', reason: 'A help center without an article helps nobody.' },
  'leftover-file': {
    severity: 'warning',
    reason: 'What an interrupted command leaves is no content, and nobody but that command can use it.',
  },
  'active-file': {
    severity: 'error',
    reason:
      'A page or script among the files would run on the address of the help center, or tell another site who reads.',
  },
} as const satisfies Record<string, Rule>;
