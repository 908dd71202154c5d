import { z } from 'zod';
import { type Problem, problem } from '../../problems/problem.ts';
import { foldSpace } from '../fold-space.ts';
import { goldenQueriesFile } from '../placement.ts';
import { readSource } from '../source-file.ts';
import type { GoldenQuery } from '../types.ts';
import { readYamlList } from './yaml-list.ts';

export interface GoldenQueriesReading {
  /** Those that can be tried. */
  readonly queries: readonly GoldenQuery[];
  readonly problems: readonly Problem[];
}

/** More than anybody looks after, and each is tried at every build. */
const mostQueries = 1000;
const longestText = 300;

const text = z
  .string('it must be text.')
  .transform(foldSpace)
  .pipe(
    z
      .string()
      .min(1, 'it is empty. Write some text.')
      .max(longestText, `it has more than ${longestText} characters. Write fewer.`)
      .regex(/^\P{Cc}*$/u, 'it holds a control character. Write plain text.'),
  );

const wrongTop = 'it must be a whole number from 1 to 10.';

/** An entry of `search.golden.yml`. */
export const goldenQueryKeys = z.object(
  {
    query: text.describe('What readers type.'),
    article: text.describe('The name or the address of the article that they look for.'),
    top: z
      .string(wrongTop)
      .regex(/^(?:[1-9]|10)$/, wrongTop)
      .transform(Number)
      .prefault('3')
      // An editor reads a number where the file has one.
      .meta({
        description: 'The last place among the results that is good enough: 1 to 10.',
        minimum: 1,
        maximum: 10,
      }),
  },
  'Each entry has a line `query: ` with what readers type, and a line `article: ` with the name of an article.',
);

/**
 * Reads `search.golden.yml`: a list of `query`, `article` and, if the first three places are not meant, `top`.
 *
 * @param file relative to the content folder; a language has its own
 */
export async function readGoldenQueries(
  contentDir: string,
  file = goldenQueriesFile,
): Promise<GoldenQueriesReading> {
  const { source, problems } = await readSource(contentDir, file);
  return source === undefined ? { queries: [], problems } : parseGoldenQueries(source, file);
}

/** Reads the text of the file; an entry that cannot be used is left out and reported. */
export function parseGoldenQueries(source: string, file = goldenQueriesFile): GoldenQueriesReading {
  const { count, entries, problems } = readYamlList(source, {
    file,
    rule: 'golden-queries',
    kind: 'a query',
    keys: Object.keys(goldenQueryKeys.shape),
    schema: goldenQueryKeys,
    missing: (key) => `The entry has no \`${key}\`. Add it.`,
  });
  if (count > mostQueries) {
    const message = `The file holds ${count} queries, more than ${mostQueries}. Keep those that matter.`;
    const position = { line: 1, column: 1 };
    const tooMany = problem({
      file,
      rule: 'golden-queries',
      position,
      target: '',
      message,
    });
    return { queries: [], problems: [tooMany] };
  }
  const queries = entries.map(({ value, positionOf }) => {
    return { ...value, file, position: positionOf('query'), articlePosition: positionOf('article') };
  });
  return { queries, problems };
}
