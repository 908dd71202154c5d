import { counted } from '../../problems/counted.ts';
import { printable } from '../../problems/reporters/printable.ts';
import { signalLists, sumOfSignals } from '../../signals/signal-lists.ts';
import type { Signals } from '../../signals/types.ts';

/** More than these nobody reads in a terminal; `--page` and `--format json` have them all. */
const mostEntries = 10;

/** For people: each kind with what to do, and what it was found of; then what nothing was found of. */
export function signalsText(signals: Signals): string {
  const lists = signalLists(signals);
  const sound = lists.filter(({ entries }) => entries.length === 0).map(({ title }) => title.toLowerCase());
  const parts = lists
    .filter(({ entries }) => entries.length > 0)
    .map(({ title, why, entries }) => {
      const lines = entries
        .slice(0, mostEntries)
        .map(({ what, detail }) => `  ${printable(what)}  ${printable(detail.replaceAll('`', ''))}\n`);
      const rest = entries.length - lines.length;
      const more = rest > 0 ? `  and ${rest} more: \`--page FILE\` has all\n` : '';
      return `${title}: ${entries.length}\n  ${why}\n\n${lines.join('')}${more}`;
    });
  const nothing = sound.length === 0 ? [] : [`Nothing found of: ${sound.join('; ')}.\n`];
  return [...parts, ...nothing, `${sumOfSignals(signals)}\n`].join('\n');
}

/** Lines for `search.golden.yml`, and groups for `_data/synonyms.json` behind a `#`. */
export function goldenText({ goldenQueries, synonyms }: Signals): string {
  const queries = goldenQueries.map(
    ({ query, article }) => `- query: ${JSON.stringify(query)}\n  article: ${article}\n`,
  );
  if (synonyms.length === 0) return queries.join('');
  const groups = synonyms.map((pair) => `#   ${JSON.stringify(pair)}\n`);
  return `${queries.join('')}# For _data/synonyms.json, where they mean the same:\n${groups.join('')}`;
}

/** What was passed over in the logs, for people. */
export function unreadText({ count, first }: { readonly count: number; readonly first: string }): string {
  return `${counted(count, 'line')} in no form that is known ${count === 1 ? 'was' : 'were'} passed over, first in ${printable(first)}.\n`;
}
