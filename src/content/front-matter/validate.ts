import { nearest } from '../../problems/nearest.ts';
import { type Finding, type Problem, problem } from '../../problems/problem.ts';
import type { FrontMatter } from './front-matter.ts';
import type { FrontMatterSchema } from './schema.ts';
import { issueDetails } from './schema-values.ts';

export interface Validation<Value> {
  /** Nothing when a problem is an error. */
  readonly value: Value | undefined;
  readonly problems: readonly Problem[];
}

/** Keys by which the site engine could be steered: where it writes, what it runs, which files it reads. */
const engineKeys: ReadonlySet<string> = new Set([
  'permalink',
  'dynamicPermalink',
  'templateEngineOverride',
  'eleventyComputed',
  'eleventyExcludeFromCollections',
  'eleventyImport',
  'pagination',
  'data',
]);

/** Checks front matter against the schema of its kind of page. */
export function validateFrontMatter<Value>(
  frontMatter: FrontMatter,
  schema: FrontMatterSchema<Value>,
): Validation<Value> {
  const { file, entries, positionOf } = frontMatter;
  const result = schema.values.safeParse(
    Object.fromEntries(schema.keys.map((key) => [key, entries.get(key)?.value])),
  );
  const problems = keyFindings(frontMatter, schema).map(problem);
  for (const { path, message, ...issue } of result.error?.issues ?? []) {
    const details = issueDetails.parse('params' in issue ? issue.params : {});
    const [key, index] = path;
    const position = positionOf(String(key), typeof index === 'number' ? index : undefined);
    const missing = position === 'unknown' ? { line: 1, column: 1 } : position;
    problems.push(problem({ file, position: missing, message, ...details }));
  }
  const failed = problems.some(({ severity }) => severity === 'error');
  return { value: failed ? undefined : result.data, problems };
}

function keyFindings(
  { file, entries, positionOfKey }: FrontMatter,
  { kind, keys }: FrontMatterSchema<unknown>,
): Finding[] {
  return [...entries.keys()]
    .filter((key) => !keys.includes(key))
    .map((key) => {
      const place = { file, position: positionOfKey(key), target: key };
      if (engineKeys.has(key))
        return { ...place, rule: 'front-matter-value', message: engineKeyMessage(key) };
      const suggestions = nearest(key, keys);
      const hint =
        suggestions.length > 0 ? '' : ` Known keys: ${keys.map((known) => `\`${known}\``).join(', ')}.`;
      const message = `\`${key}\` is no key of ${kind} and does nothing.${hint}`;
      return { ...place, rule: 'unknown-key', message, suggestions };
    });
}

function engineKeyMessage(key: string): string {
  return (
    `\`${key}\` is not allowed: the address of a page comes from its file name, and how it is built from the site. ` +
    'Remove the line; for an old address of the page write `redirect_from`.'
  );
}
