import { z } from 'zod';
import type { Problem } from '../../problems/problem.ts';
import { foldSpace } from '../fold-space.ts';
import { retiredFile } from '../placement.ts';
import { readYamlList } from '../settings/yaml-list.ts';
import type { RetiredAddress } from '../types.ts';

export interface RetiredReading {
  /** Those that can be used. */
  readonly entries: readonly RetiredAddress[];
  readonly problems: readonly Problem[];
}

const text = z
  .string('it must be text.')
  .transform(foldSpace)
  .pipe(z.string().min(1, 'it is empty. Write some text.'));

/** An entry of `retired.yml`. */
export const retiredKeys = z.object(
  {
    address: text.describe('What was published: an address, or a place behind `#`.'),
    reason: text.describe('Why readers may lose it.'),
  },
  'Each entry has a line `address: ` with what was published, and a line `reason: ` that says why it may be gone.',
);

/** Reads `retired.yml`: a list of `address` and `reason`. An entry that cannot be used is left out and reported. */
export function parseRetired(source: string, file = retiredFile): RetiredReading {
  const { entries, problems } = readYamlList(source, {
    file,
    rule: 'retired-addresses',
    kind: 'an entry',
    keys: Object.keys(retiredKeys.shape),
    schema: retiredKeys,
    missing: (key, written) => {
      if (key === 'address') return 'The entry has no `address`. Add what was published.';
      const { data } = retiredKeys.pick({ address: true }).safeParse(written);
      return `${data ? `\`${data.address}\`` : 'The entry'} has no \`reason\`. Say why readers may lose it.`;
    },
  });
  return {
    entries: entries.map(({ value, positionOf }) => ({ ...value, position: positionOf('address') })),
    problems,
  };
}
