import { retiredFile } from '../../content/placement.ts';
import { inLanguageFolder } from '../../content/translations/language-folder.ts';
import type { Ledger } from '../../content/types.ts';
import { nearest } from '../../problems/nearest.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { entryKey, placeOf } from './published.ts';

/**
 * Finds the entries of `retired.yml` that let nothing go.
 *
 * @param known keys of all that was published
 * @param gone keys of what is not there any more
 * @param expiring keys of what will be gone
 */
export function needlessRetirements(
  { folder, published, retired }: Ledger,
  known: ReadonlySet<string>,
  gone: ReadonlySet<string>,
  expiring: ReadonlySet<string>,
): readonly Problem[] {
  const seen = new Set<string>();
  return retired.flatMap(({ address, position }) => {
    const key = entryKey(address);
    const { id } = placeOf(key);
    if (expiring.has(key)) return [];
    const covered = id !== undefined && gone.has(key.slice(0, key.indexOf('#')));
    const reason = seen.has(key)
      ? 'stands in the file already: take one of the two out'
      : !known.has(key)
        ? 'was never published: mend it, or take it out'
        : gone.has(key) || covered
          ? undefined
          : 'is still there, and the entry would let it go unnoticed: take it out';
    seen.add(key);
    if (reason === undefined) return [];
    const suggestions = known.has(key) ? [] : nearest(address, published);
    return [
      problem({
        file: inLanguageFolder(folder, retiredFile),
        position,
        rule: 'unused-retirement',
        target: address,
        message: `\`${address}\` ${reason}.`,
        suggestions,
      }),
    ];
  });
}
