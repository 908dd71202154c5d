import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { type Finding, problem } from '../../problems/problem.ts';
import { ProblemsError } from '../../problems/problems-error.ts';
import { sortProblems } from '../../problems/sort-problems.ts';
import { mergeConflict } from '../merge-conflict.ts';
import { isMissing } from '../missing-file.ts';
import { plainText } from '../plain-text.ts';
import { type JsonSource, readJson } from './json-source.ts';

/** The settings of the site as problems name them, wherever the project is. */
export const configFile = '_data/site.json';

/** Something that is wrong in a file of settings. */
export type SettingFault = Omit<Finding, 'file' | 'rule'>;

/** A file of settings in JSON, and how messages speak of it. */
export interface SettingFile<Value> {
  /** As problems name it, wherever the project is. */
  readonly name: string;
  readonly schema: z.ZodType<Value>;
  /** Gives the text to read in place of a file that is not there. */
  readonly absent: () => string;
  readonly faultsOf: (issue: z.core.$ZodIssue, json: JsonSource) => readonly SettingFault[];
}

/**
 * Reads a file of settings and validates it.
 *
 * @throws ProblemsError with what is wrong in the file, all of it
 */
export async function readSetting<Value>(
  path: string,
  { name, schema, absent, faultsOf }: SettingFile<Value>,
): Promise<{ readonly value: Value; readonly json: JsonSource }> {
  const source = await readFile(path, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return absent();
    throw error;
  });
  const text = plainText(source);
  const conflict = mergeConflict(name, text);
  if (conflict !== undefined) throw new ProblemsError([problem(conflict)]);
  const json = readJson(text);
  if ('message' in json) throw wrongSettings(name, [json]);
  const { success, data, error } = schema.safeParse(withoutSchema(json.value));
  if (success) return { value: data, json };
  throw wrongSettings(
    name,
    error.issues.flatMap((issue) => faultsOf(issue, json)),
  );
}

/** What stands in the file without the line that tells editors which schema it follows, as `signpost schema` prints it. */
function withoutSchema(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '$schema'));
}

export function wrongSettings(file: string, faults: readonly SettingFault[]): ProblemsError {
  return new ProblemsError(
    sortProblems(faults.map((fault) => problem({ file, rule: 'site-config', ...fault }))),
  );
}
