import type { ChangesFile } from '../preview/comment/changes-file.ts';
import { printable } from '../problems/reporters/printable.ts';

/** More than these nobody reads in a terminal; the page has them all. */
const mostPages = 20;

const lists = [
  ['assets', 'images and files'],
  ['redirects', 'redirects'],
  ['lostAddresses', 'addresses that lead nowhere now'],
  ['lostAnchors', 'headings that lead nowhere now'],
  ['newProblems', 'new problems of links'],
  ['queries', 'queries with other answers'],
  ['generatorFiles', 'changed files that are not content'],
] as const;

/**
 * What `signpost preview` prints of a change: its pages, the most changed first, and how much of everything else.
 */
export function previewSummary({ base, pages, counts }: ChangesFile): string {
  const from = base === null ? '' : `Compared with ${base.name} at ${base.commit.slice(0, 9)}:\n`;
  const width = Math.max(0, ...pages.slice(0, mostPages).map(({ change }) => change.length));
  const shown = pages.slice(0, mostPages).map(({ change, file, added, removed, details }) => {
    const words = added + removed === 0 ? '' : `+${added} -${removed} words`;
    const parts = [change.padEnd(width), printable(file), words, details.join(', ')];
    return `  ${parts.filter((part) => part !== '').join('  ')}\n`;
  });
  const more = pages.length > mostPages ? `  and ${pages.length - mostPages} more pages\n` : '';
  const others = lists.flatMap(([key, text]) => (counts[key] === 0 ? [] : [`  ${counts[key]} ${text}\n`]));
  const nothing = pages.length === 0 && others.length === 0 ? '  nothing has changed\n' : '';
  return `${from}${shown.join('')}${more}${others.join('')}${nothing}`;
}
