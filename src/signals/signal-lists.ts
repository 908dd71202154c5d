import { counted } from '../problems/counted.ts';
import type { CountedQuery, Signals } from './types.ts';

/** One kind of thing that a log tells, for a terminal and for a page. */
export interface SignalList {
  /** As an id: `queries-without-result`. */
  readonly id: string;
  readonly title: string;
  /** What counts, and what to do. What stands in backticks is code. */
  readonly why: string;
  readonly entries: readonly SignalEntry[];
}

export interface SignalEntry {
  /** What it is: a query, an address, a file. */
  readonly what: string;
  /** The article, where it is of one: its address without the base. */
  readonly page?: { readonly title: string; readonly url: string };
  readonly detail: string;
}

/** What somebody may do something about, the most pressing first; then what is good to know. */
export function signalLists(signals: Signals): readonly SignalList[] {
  const often = ({ query, times, days }: CountedQuery, more = ''): SignalEntry => ({
    what: query,
    detail: `${counted(times, 'time')} on ${counted(days, 'day')}${more}`,
  });
  return [
    {
      id: 'queries-without-result',
      title: 'Searches that find nothing',
      why: 'Write what is asked for, or the words of readers into an article: as a tag, or as a group in `_data/synonyms.json`.',
      entries: signals.queriesWithoutResult.map((query) => often(query)),
    },
    {
      id: 'queries-not-followed',
      title: 'Searches whose results hardly anybody chooses',
      why: 'The article that answers is missing, too far down, or is not recognized by its title.',
      entries: signals.queriesNotFollowed.map((query) =>
        often(query, `, ${counted(query.results, 'result')}, ${query.chosen} chosen`),
      ),
    },
    {
      id: 'unhelpful-articles',
      title: 'Articles that did not help',
      why: 'Readers said so. Look at what they were looking for, and whether it is there.',
      entries: signals.unhelpfulArticles.map(({ file, address, title, yes, no }) => ({
        what: file,
        page: { title, url: address },
        detail: `${no} of ${counted(yes + no, 'reader')} said no`,
      })),
    },
    {
      id: 'missing-addresses',
      title: 'Addresses that lead nowhere',
      why: 'Write them behind `redirect_from` in the article that takes their place, or mend the link where it stands.',
      entries: signals.missingAddresses.map(({ address, times, days, from, suggestions }) => ({
        what: address,
        detail: [
          `${counted(times, 'time')} on ${counted(days, 'day')}`,
          ...(from.length === 0 ? [] : [`from ${from.map(code).join(', ')}`]),
          ...(suggestions.length === 0 ? [] : [`near: ${suggestions.map(code).join(', ')}`]),
        ].join('; '),
      })),
    },
    {
      id: 'golden-queries',
      title: 'Queries to keep an eye on',
      why: 'Most readers chose one article. `signals --golden` prints them for `search.golden.yml`, which the check tries.',
      entries: signals.goldenQueries.map(({ query, article }) => ({
        what: query,
        detail: `finds ${code(article)}`,
      })),
    },
    {
      id: 'synonyms',
      title: 'Words that may mean the same',
      why: 'With the first one readers found nothing, with the second one in its place they did. Write those that do into `_data/synonyms.json`.',
      entries: signals.synonyms.map(([asked, found]) => ({ what: asked, detail: `as ${code(found)}` })),
    },
    {
      id: 'common-queries',
      title: 'Searches that lead on',
      why: 'What readers look for most, and find.',
      entries: signals.commonQueries.map((query) => often(query, `, ${query.chosen} chosen`)),
    },
    {
      id: 'machines',
      title: 'Programs that read the help center',
      why: 'By what they say of themselves. They count as no readers above.',
      entries: signals.machines.map(({ name, requests, texts }) => ({
        what: name,
        detail: `${counted(requests, 'request')}${texts === 0 ? '' : `, ${texts} for Markdown`}`,
      })),
    },
  ];
}

/** `10,000 requests from 2026-11-01 to 2026-11-27, 812 searches.` */
export function sumOfSignals({ from, to, requests, searches }: Signals): string {
  if (from === undefined || to === undefined) return 'No request was read.';
  const period = from === to ? `on ${from}` : `from ${from} to ${to}`;
  return `${counted(requests, 'request')} ${period}, ${searches === 1 ? '1 search' : `${searches} searches`}.`;
}

function code(text: string): string {
  return `\`${text.replaceAll('`', '')}\``;
}
