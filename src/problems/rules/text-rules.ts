import type { Rule } from './rule.ts';

/** Rules about what stands in a text: tags, markup, images and code. */
export const textRules = {
  'merge-conflict': {
    severity: 'error',
    reason: 'Two versions of a text would be published one below the other, with the signs of Git.',
  },
  'unreadable-text': {
    severity: 'error',
    reason: 'Control characters and broken encodings cannot be published.',
  },
  'unknown-tag': { severity: 'error', reason: 'The tag does nothing, and its content may be lost.' },
  'unclosed-tag': { severity: 'error', reason: 'Everything after the tag would be swallowed.' },
  'tag-arguments': {
    severity: 'warning',
    reason: 'The tag needs something else to be able to show anything.',
  },
  'unknown-filter': { severity: 'warning', reason: 'The filter does nothing.' },
  'unknown-variable': {
    severity: 'warning',
    reason: 'The variable has no value, and readers see its name in braces.',
  },
  'output-syntax': {
    severity: 'warning',
    reason: 'What stands between {{ and }} cannot be read, and readers see it as it is written.',
  },
  'unknown-link-target': { severity: 'warning', reason: 'The article that the tag names does not exist.' },
  'unknown-snippet': { severity: 'error', reason: 'Readers would miss what the snippet says.' },
  'snippet-nesting': { severity: 'error', reason: 'A snippet that stands in itself would have no end.' },
  'snippet-heading': {
    severity: 'warning',
    reason: 'What stands below the snippet in an article becomes a part of the section that it begins.',
  },
  'unknown-callout': { severity: 'warning', reason: 'The callout is shown as info.' },
  container: {
    severity: 'warning',
    reason: 'Colons are shown as text, or the box around a text is not the one that was meant.',
  },
  'foreign-markup': { severity: 'warning', reason: 'Readers see the signs of another system.' },
  'markdown-syntax': { severity: 'warning', reason: 'Readers see signs where something else was meant.' },
  'import-mark': { severity: 'warning', reason: 'Something of the source is not in the article.' },
  comment: { severity: 'error', reason: 'A comment would be public, or would hide the rest of the article.' },
  'lost-text': {
    severity: 'error',
    reason: 'Readers would not get text that stands outside of what is removed.',
  },
  'unclosed-code': {
    severity: 'error',
    reason: 'The text below the code would be code too, and nothing in it would be read.',
  },
  'unclosed-element': {
    severity: 'warning',
    reason: 'The text below the element goes into it.',
  },
  'table-row': { severity: 'warning', reason: 'A cell stands below no header, or was divided in two.' },
  footnote: { severity: 'warning', reason: 'A mark leads to nothing, or nobody reaches what is said.' },
  'tab-panel': { severity: 'warning', reason: 'The tab does not say which panel it opens.' },
  'unknown-icon': { severity: 'warning', reason: 'The icon is not shown.' },
  'missing-image': { severity: 'warning', inCheck: 'error', reason: 'Readers see a broken image.' },
  'damaged-image': { severity: 'warning', reason: 'Readers see a part of the image, or nothing.' },
  'large-image': { severity: 'warning', reason: 'The image is published as it is, and takes long to load.' },
  'image-size': { severity: 'warning', reason: 'The image is shown at another size than was written.' },
  'image-format': {
    severity: 'warning',
    reason: 'Hosts and programs that go by the name take the image for something else.',
  },
  'unknown-language': { severity: 'warning', reason: 'The code is shown without colors.' },
  'attribute-list': { severity: 'warning', reason: 'The attribute has no effect.' },
  'anchor-alias': { severity: 'warning', reason: 'The old link to a heading lands somewhere else.' },
  'unsafe-html': {
    severity: 'warning',
    reason: 'Markup that can run code or load from elsewhere is removed.',
  },
  'unknown-element': {
    severity: 'warning',
    reason: 'The element does nothing, and what its attributes say is lost.',
  },
  'top-level-heading': {
    severity: 'warning',
    reason: 'A page has one heading of level 1, its title, and the others are parts of it.',
  },
  'article-limit': { severity: 'error', reason: 'The article grows or nests beyond what a page can show.' },
} as const satisfies Record<string, Rule>;
