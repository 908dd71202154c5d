import { lunr } from '../index/lunr.ts';

/**
 * Adds what is written in Lunr's own syntax to a query. A script of its own in browsers: few readers write it.
 *
 * @returns whether Lunr's parser takes the text
 */
export function readLunrSyntax(text: string, query: lunr.Query): boolean {
  try {
    new lunr.QueryParser(text, query).parse();
    return true;
  } catch (error) {
    if (error instanceof lunr.QueryParseError) return false;
    throw error;
  }
}
