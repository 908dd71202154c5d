import { type Finding, type Problem, problem } from '../../problems/problem.ts';
import type { FrontMatter } from './front-matter.ts';
import type { FrontMatterSchema, ReadKey } from './schema.ts';
import { keptBackTags, unknownKeys } from './unknown-keys.ts';
import { layout, layoutMeaning } from './value-readers.ts';

export interface Validation<Value> {
  /** `undefined` if a problem is an error. */
  readonly value: Value | undefined;
  readonly problems: readonly Problem[];
}

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
  read('layout', layout(schema.layout), layoutMeaning);
  const keptBack = keys.includes('tags') ? keptBackTags(frontMatter) : [];
  const problems = [...unknownKeys(frontMatter, schema.kind, keys), ...keptBack, ...findings].map(problem);
  const failed = problems.some(({ severity }) => severity === 'error');
  return { value: failed ? undefined : value, problems };
}
