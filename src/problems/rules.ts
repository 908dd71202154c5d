export const severities = ['error', 'warning'] as const;

/** An error is what would publish a wrong or unsafe site; a warning is what the page survives. */
export type Severity = (typeof severities)[number];

export interface Rule {
  readonly severity: Severity;
  /** For a command that checks, where that is stricter: a page is as good as before, and somebody asked. */
  readonly inCheck?: Severity;
  /** One line: why the rule exists. */
  readonly reason: string;
}

/** Every rule of the build, with its severity and its reason. Adding a rule is adding a row. */
export const rules = {
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
  'unknown-callout': { severity: 'warning', reason: 'The callout is shown as info.' },
  container: {
    severity: 'warning',
    reason: 'Colons are shown as text, or the box around a text is not the one that was meant.',
  },
  'foreign-markup': { severity: 'warning', reason: 'Readers see the signs of another system.' },
  'markdown-syntax': { severity: 'warning', reason: 'Readers see signs where something else was meant.' },
  'import-mark': { severity: 'warning', reason: 'Something of the source is not in the article.' },
  comment: { severity: 'error', reason: 'A comment would be public, or would hide the rest of the article.' },
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
  'orphan-page': { severity: 'warning', reason: 'No list and no link leads readers to the page.' },
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
  'broken-external-link': { severity: 'error', reason: 'Readers reach nothing.' },
  'unchecked-external-link': { severity: 'warning', reason: 'The other site did not let a program look.' },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

export const ruleNames = Object.keys(rules).filter((name): name is RuleName => Object.hasOwn(rules, name));

/** What the settings of a site can make of a rule. */
export const ruleLevels = [...severities, 'off'] as const;
export type RuleLevel = (typeof ruleLevels)[number];
