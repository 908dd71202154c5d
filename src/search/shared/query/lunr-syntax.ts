import { lunr } from '../index/mended-lunr.ts';

/**
 * Adds what is written in Lunr's own syntax to a query. A script of its own in browsers: few readers write it. It has
 * what numbers of edits and stems of words are looked up with, too, which it adds to the Lunr that runs queries.
 *
 * @param library the Lunr that runs queries
 * @returns whether Lunr's parser takes the text
 */
export function readLunrSyntax(text: string, query: lunr.Query, library: typeof lunr): boolean {
  library.TokenSet.fromArray = lunr.TokenSet.fromArray;
  library.TokenSet.fromFuzzyString = lunr.TokenSet.fromFuzzyString;
  library.Pipeline.prototype.run = lunr.Pipeline.prototype.run;
  library.Pipeline.prototype.runString = lunr.Pipeline.prototype.runString;
  try {
    new lunr.QueryParser(text, query).parse();
    return true;
  } catch (error) {
    if (error instanceof lunr.QueryParseError) return false;
    throw error;
  }
}
