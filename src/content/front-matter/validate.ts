import { nearest } from '../../problems/nearest.ts';
import { type Finding, type Problem, problem } from '../../problems/problem.ts';
import type { FrontMatter } from './front-matter.ts';
import type { FrontMatterSchema, ReadKey } from './schema.ts';
import { layout } from './value-readers.ts';

export interface Validation<Value> {
  /** `undefined` if a problem is an error. */
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
  const keys: string[] = [];
  const findings: Finding[] = [];
  const read: ReadKey = (key, reader) => {
    keys.push(key);
    const { value, faults } = reader(entries.get(key)?.value);
    for (const { index, ...fault } of faults) {
      const place = positionOf(key, index);
      const position = place === 'unknown' ? { line: 1, column: 1 } : place;
      findings.push({ file, position, rule: 'front-matter-value', ...fault });
    }
    return value;
  };
  const value = schema.values(read);
  read('layout', layout(schema.layout));
  const problems = [...keyFindings(frontMatter, schema.kind, keys), ...findings].map(problem);
  const failed = problems.some(({ severity }) => severity === 'error');
  return { value: failed ? undefined : value, problems };
}

function keyFindings(
  { file, entries, positionOfKey }: FrontMatter,
  kind: string,
  keys: readonly string[],
): readonly Finding[] {
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
