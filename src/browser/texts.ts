import { en } from '../wording/languages/en.ts';
import type { Wording } from '../wording/wording.ts';

const english: Wording = en;

/**
 * What scripts say to readers. These are the English words; the bundler puts those of the site's language in their
 * place, and leaves out of each script what it does not use.
 */
export const {
  addressCopied,
  allResults,
  answerNotSent,
  answerTaken,
  automatic,
  clearHighlights,
  close,
  codeNotCopied,
  codeNumber,
  colorTheme,
  copied,
  copy,
  copyCode,
  dark,
  didYouMean,
  didYouMeanQuery,
  excluded,
  forgetSearches,
  image,
  languages,
  light,
  linkTo,
  lookThroughAll,
  markdownNotCopied,
  noResultsFor,
  pageHasMovedTo,
  pauseAnimation,
  playAnimation,
  printed,
  quoted,
  quotesStoodNowhere,
  recentSearches,
  results,
  resultsFor,
  searchForTheseToo,
  searching,
  searchNotLoaded,
  searchNotLoadedTypeAgain,
  searchResults,
  selected,
  showMore,
  tableNumber,
  tryAgain,
} = english;

/** BCP 47 tag that numbers are written by. */
export const language: string = 'en';
