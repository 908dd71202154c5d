import { isMap, isScalar } from 'yaml';
import { z } from 'zod';
import { nearest } from '../../problems/nearest.ts';
import { type Problem, problem, type SourcePosition } from '../../problems/problem.ts';
import { foldSpace } from '../fold-space.ts';
import { goldenQueriesFile } from '../placement.ts';
import { readSource } from '../source-file.ts';
import type { GoldenQuery } from '../types.ts';
import { positionOf, readYamlList } from './yaml-list.ts';

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

const entryKeys = z.strictObject(
  {
    query: text,
    article: text,
    top: z
      .string(wrongTop)
      .regex(/^(?:[1-9]|10)$/, wrongTop)
      .transform(Number)
      .prefault('3'),
  },
  'Each entry has a line `query: ` with what readers type, and a line `article: ` with the name of an article.',
);

/** Reads `search.golden.yml`: a list of `query`, `article` and, if the first three places are not meant, `top`. */
export async function readGoldenQueries(contentDir: string): Promise<GoldenQueriesReading> {
  const { source, problems } = await readSource(contentDir, goldenQueriesFile);
  return source === undefined ? { queries: [], problems } : parseGoldenQueries(source);
}

/** Reads the text of the file; an entry that cannot be used is left out and reported. */
export function parseGoldenQueries(source: string): GoldenQueriesReading {
  const { items, faults } = readYamlList(source);
  if (items.length > mostQueries) {
    const message = `The file holds ${items.length} queries, more than ${mostQueries}. Keep those that matter.`;
    return { queries: [], problems: [fault({ line: 1, column: 1 }, '', message)] };
  }
  const readings = items.map((item) => readEntry(item, source));
  return {
    queries: readings.flatMap(({ queries }) => queries),
    problems: [
      ...faults.map(({ position, target, message }) => fault(position, target, message)),
      ...readings.flatMap(({ problems }) => problems),
    ],
  };
}

function readEntry(item: unknown, source: string): GoldenQueriesReading {
  const written: unknown = isMap(item) ? item.toJSON() : undefined;
  const { success, data, error } = entryKeys.safeParse(written);
  if (!success) {
    return { queries: [], problems: error.issues.flatMap((issue) => problemsOf(issue, item, source)) };
  }
  const position = positionOf(valueIn(item, 'query'), source);
  const articlePosition = positionOf(valueIn(item, 'article'), source);
  return { queries: [{ ...data, position, articlePosition }], problems: [] };
}

function problemsOf(issue: z.core.$ZodIssue, item: unknown, source: string): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(entryKeys.shape);
    return issue.keys.map((key) => {
      const message = `\`${key}\` is no key of a query. Known keys: ${known.map((name) => `\`${name}\``).join(', ')}.`;
      return fault(positionOf(keyOf(item, key), source), key, message, nearest(key, known));
    });
  }
  const [key] = issue.path;
  const start = positionOf(item, source);
  if (typeof key !== 'string') return [fault(start, '', issue.message)];
  const value = valueIn(item, key);
  if (value === undefined) return [fault(start, key, `The entry has no \`${key}\`. Add it.`)];
  return [fault(positionOf(value, source), key, `\`${key}\`: ${issue.message}`)];
}

function fault(
  position: SourcePosition,
  target: string,
  message: string,
  suggestions: readonly string[] = [],
): Problem {
  return problem({ file: goldenQueriesFile, rule: 'golden-queries', position, target, message, suggestions });
}

function valueIn(item: unknown, key: string): unknown {
  return isMap(item) ? item.get(key, true) : undefined;
}

function keyOf(item: unknown, name: string): unknown {
  return isMap(item) ? item.items.find(({ key }) => isScalar(key) && key.value === name)?.key : undefined;
}
