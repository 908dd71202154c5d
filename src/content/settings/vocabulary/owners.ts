import { z } from 'zod';
import { readSetting } from '../setting-file.ts';
import { presentText } from '../text-values.ts';

/** Who looks after articles, by the name that `owner` has in their front matter. */
export type Owners = ReadonlyMap<string, Owner>;

export interface Owner {
  /** A user or a team of GitHub: `@org/payments`. */
  readonly github: string | undefined;
  readonly mail: string | undefined;
}

const owner = z.strictObject(
  {
    github: presentText
      .regex(/^@[\w-]+(?:\/[\w.-]+)?$/, 'it must be a user or a team, such as `@ada` or `@org/payments`.')
      .optional(),
    mail: presentText.regex(/^[^\s@]+@[^\s@]+$/, 'it must be a mail address.').optional(),
  },
  'it must hold `github` or `mail` between `{` and `}`.',
);

const owners = z.record(
  z.string(),
  owner,
  'The file holds owners by name: `{ "payments": { "github": "@org/payments" } }`.',
);

/**
 * Reads who looks after articles: `{ "payments": { "github": "@org/payments", "mail": "payments@example.com" } }`.
 *
 * @param file path of `_data/owners.json`
 * @returns nothing without the file: then an owner is a name and no more
 * @throws ProblemsError with what is wrong in the file, all of it
 */
export async function readOwners(file: string): Promise<Owners | undefined> {
  let isThere = true;
  const { value } = await readSetting(file, {
    name: '_data/owners.json',
    schema: owners,
    absent: () => {
      isThere = false;
      return '{}';
    },
    faultsOf: ({ path, message }, json) => {
      const target = path.map(String).join('.');
      const position = json.positionOf(path) ?? json.positionOf(path.slice(0, 1)) ?? { line: 1, column: 1 };
      return [{ position, target, message: target === '' ? message : `\`${target}\`: ${message}` }];
    },
  });
  if (!isThere) return undefined;
  return new Map(Object.entries(value).map(([name, { github, mail }]) => [name, { github, mail }] as const));
}
