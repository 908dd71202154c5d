/** The words of the site in English, which say what each is for; every other language has the same ones. */
export const en = {
  // In every page
  skipToContent: 'Skip to content',
  home: 'Home',
  breadcrumbs: 'Breadcrumbs',
  mainNavigation: 'Main',
  menu: 'Menu',
  close: 'Close',
  allArticles: 'All articles',
  overview: 'Overview',
  /** What the box above every page is, and the button that closes it. */
  announcement: 'Announcement',
  closeAnnouncement: 'Close the announcement',
  /** Of the links of the header, and of the button that shows them on a phone. */
  links: 'Links',
  /** Of a button that changes it: `{theme}` is one of the next three. */
  colorTheme: 'Color theme: {theme}',
  automatic: 'automatic',
  light: 'light',
  dark: 'dark',
  /** Of the list of languages, and of the button that opens it. */
  languages: 'Languages',
  /** Offered to readers of other languages whose browser prefers this one. */
  readInThisLanguage: 'Read this page in English',
  /** Above a page that is shown in the language of the source. */
  notTranslated: 'This page has not been translated yet.',
  /** Above a translation whose source has changed since. */
  olderThanOriginal: 'This translation is older than the original.',
  readOriginal: 'Read the original',

  // Lists of articles
  articleCount: { one: '{count} article', other: '{count} articles' },
  noArticles: 'There are no articles here yet.',
  /** Of a link to a page for printing. */
  allOnOnePage: 'All articles on one page',
  popularArticles: 'Popular articles',
  featuredArticles: 'Featured articles',
  recentlyRead: 'Recently read',
  /** Below the articles that somebody has read. */
  keptHere: 'Only this browser knows them.',
  forgetRead: 'Forget these articles',
  categories: 'Categories',
  /** Articles that are in no category. */
  otherArticles: 'Other articles',
  /** Of the feed. */
  changedArticles: 'Changed articles',
  /** Of a link; readers of feeds open it. */
  feed: 'Feed of changed articles',
  /** Above the name of a tag. */
  tag: 'Tag',
  tagDescription: 'Articles about {tag}.',

  // Around an article
  onThisPage: 'On this page',
  /** Before the names of one category, or of several. */
  inCategories: { one: 'Category', other: 'Categories' },
  updated: 'Updated',
  readingTime: 'Reading time',
  /** Before the badges of plans and platforms. */
  appliesTo: 'Applies to',
  since: 'Since {version}',
  printed: 'Printed: {date}',
  minutes: { one: '{count} min', other: '{count} min' },
  /** Before the names of one tag, or of several. */
  withTags: { one: 'Tag', other: 'Tags' },
  relatedArticles: 'Related articles',
  linkedFrom: { one: 'Linked from {count} article', other: 'Linked from {count} articles' },
  /** The end of a list of articles. */
  andMore: { one: 'and {count} more', other: 'and {count} more' },
  neighbours: 'Previous and next article',
  previous: 'Previous',
  next: 'Next',
  editPage: 'Edit this page',
  reportProblem: 'Report a problem',
  problemWith: 'Problem with “{title}”',
  /** What a report of a problem begins with. */
  reportPage: 'Page: {address}',
  reportQuestion: 'What is missing, wrong or hard to understand?',
  viewAsMarkdown: 'View as Markdown',
  copyAsMarkdown: 'Copy as Markdown',
  markdownNotCopied: 'It could not be copied. Open “View as Markdown” instead.',

  // Questions to readers, and help for them
  wasThisHelpful: 'Was this article helpful?',
  yes: 'Yes',
  no: 'No',
  whatCouldBeBetter: 'What could be better?',
  send: 'Send',
  /** Of a field that people do not see; programs fill it in. */
  leaveEmpty: 'Leave this empty',
  tellWhatIsMissing: 'Tell us what is missing',
  thankYou: 'Thank you',
  answerHelps: 'Your answer helps to make these articles better.',
  answerTaken: 'Thank you. Your answer helps to make this article better.',
  answerNotSent: 'Your answer could not be sent. Try again in a moment.',
  goHome: 'Go to the home page',
  stillStuck: 'Still stuck?',
  contactUs: 'Contact us',

  // In the text of an article
  note: 'Note',
  tip: 'Tip',
  warning: 'Warning',
  details: 'Details',
  /** A tab that the writer gave no name. */
  tabNumber: 'Tab {number}',
  taskDone: 'Done',
  taskToDo: 'To do',
  footnotes: 'Footnotes',
  footnoteNumber: 'Footnote {number}',
  backToFootnote: 'Back to footnote {number} in the text',
  /** Of a footnote that the text refers to several times. */
  backToFootnotePlace: 'Back to footnote {number} in the text, place {place}',
  imageFullSize: 'Image in full size',
  /** Of a link: `{image}` is its caption. */
  fullSizeOf: 'Full size: {image}',
  image: 'Image',
  pauseAnimation: 'Pause animation',
  playAnimation: 'Play animation',
  watchOn: 'Watch the video on {player}',
  watchTitleOn: 'Watch “{title}” on {player}',
  linkTo: 'Link to {heading}',
  /** Of the address of a heading. */
  addressCopied: 'Address copied',
  codeNumber: 'Code {number}',
  tableNumber: 'Table {number}',
  copy: 'Copy',
  copyCode: 'Copy code',
  copied: 'Copied',
  /** In place of `copy`, where the browser does not copy. */
  selected: 'Selected',
  codeNotCopied: 'Not copied. The code is selected: copy it with the keyboard.',
  clearHighlights: 'Clear highlights',

  // Search
  search: 'Search',
  /** Of buttons of the search: they leave it, and empty its field. */
  cancelSearch: 'Cancel',
  clearSearch: 'Clear',
  searchNeedsScripts: 'Searching needs JavaScript. All articles are listed here.',
  category: 'Category',
  allCategories: 'All categories',
  tryOtherWords: 'Try fewer or other words, or look through all articles below.',
  /** `{key}` is a key of the keyboard. */
  searchKey: 'The {key} key leads to the search field',
  results: { one: '{count} result', other: '{count} results' },
  allResults: { one: 'See {count} result', other: 'See all {count} results' },
  /** `{results}` is `results`, counted. */
  resultsFor: '{results} for “{query}”',
  noResultsFor: 'No results for “{query}”',
  lookThroughAll: 'Look through all articles',
  showMore: 'Show more',
  /** `{query}` is what was probably meant. */
  didYouMeanQuery: 'Did you mean “{query}”?',
  quotesStoodNowhere: 'The words in quotes stand nowhere together. These articles have some of them.',
  /** `{words}` is a list of words in quotes. */
  excluded: 'Articles with {words} are left out.',
  /** A word of the reader, in quotes. */
  quoted: '“{text}”',
  searchForTheseToo: 'Look for these words too',
  searchResults: 'Search results',
  recentSearches: 'Recent searches',
  forgetSearches: 'Forget recent searches',
  searching: 'Searching…',
  searchNotLoaded: 'Search could not be loaded.',
  searchNotLoadedTypeAgain: 'Search could not be loaded. Type again to try once more.',
  tryAgain: 'Try again',

  // Where there is no page
  pageNotFound: 'Page not found',
  noPageHere: 'There is no page at this address. It may have moved, or the address may be misspelled.',
  pageHasMoved: 'This page has moved',
  /** `{page}` is a link. */
  pageHasMovedTo: 'This page has moved to {page}.',
  didYouMean: 'Did you mean',

  // A statement on accessibility
  accessibility: 'Accessibility',
  accessibilityStatement: 'Accessibility statement',
  statementAim: 'We want everybody to be able to use {site}, whatever they read it with.',
  conformance: 'How accessible it is',
  /** `{standard}` is a name such as “WCAG 2.2 AA”. */
  conformsFully: 'This site meets {standard} fully.',
  conformsPartially: 'This site meets {standard} in part: what does not is listed here.',
  conformsNot: 'This site does not meet {standard} yet.',
  knownLimits: 'Known limits',
  tellUs: 'Tell us what does not work',
  tellUsHow:
    'Is something here hard or impossible for you to use? Write to us: what you wanted to do, on which page, and what you read it with.',
  /** `{office}` is a link to who supervises. */
  turnTo: 'If our answer does not help you, turn to {office}.',
  aboutStatement: 'About this statement',
  statementDate: 'This statement is of {date}.',
  assessedOurselves: 'We have assessed the site ourselves.',
  assessedByOthers: 'Others have assessed the site for us.',
} as const;
