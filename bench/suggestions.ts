/**
 * `npm run bench:suggestions`: how often the suggestions for a broken link have what its author then wrote, beside
 * plain edit distance over everything that there was to link to. A table goes to stdout.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createSuggestions } from '../src/links/suggest/suggest.ts';
import { markdownTable } from './markdown-table.ts';
import { nearestByLetters } from './nearest-by-letters.ts';
import { type Correction, readCorrections, type Suggest } from './suggestion-cases.ts';

const collection = path.join(import.meta.dirname, '..', '..', 'shared', 'link-suggestions.json');

if (existsSync(collection)) console.log(suggestionTable());
else console.log('The collection of corrected links is not here: nothing was measured.');

function suggestionTable(): string {
  const { targets, corrections } = readCorrections(collection);
  const ours = new Map([...targets].map(([tree, known]) => [tree, createSuggestions(known)]));
  const plain = new Map([...targets].map(([tree, known]) => [tree, nearestByLetters(known)]));
  const kinds = [...new Set(corrections.map(({ kind }) => kind))].sort();
  const row = (title: string, some: readonly Correction[]) => [
    title,
    String(some.length),
    ...[ours, plain].flatMap((suggest) => {
      const ranks = some.map((correction) => rankOf(correction, suggest));
      return [share(ranks, 1), share(ranks, 3)];
    }),
  ];
  return markdownTable(
    ['what was wrong', 'n', 'first %', 'top three %', 'plain: first %', 'plain: top three %'],
    [
      ...kinds.map((kind) =>
        row(
          kind,
          corrections.filter((correction) => correction.kind === kind),
        ),
      ),
      row('all', corrections),
    ],
  );
}

/** Place of the author's choice among the suggestions, from 1; infinite if it is not there. */
function rankOf({ tree, broken, right }: Correction, suggest: ReadonlyMap<string, Suggest>): number {
  const at = suggest.get(tree)?.(broken).indexOf(right) ?? -1;
  return at === -1 ? Number.POSITIVE_INFINITY : at + 1;
}

function share(ranks: readonly number[], worst: number): string {
  return ((100 * ranks.filter((rank) => rank <= worst).length) / ranks.length).toFixed(1);
}
