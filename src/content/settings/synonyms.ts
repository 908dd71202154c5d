import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Problem, problem } from '../../problems/problem.ts';
import { ProblemsError } from '../../problems/problems-error.ts';
import { sortProblems } from '../../problems/sort-problems.ts';
import { foldSpace } from '../fold-space.ts';
import { type JsonSource, readJson } from './json-source.ts';
import { presentText } from './site-values.ts';

/** Words and phrases that mean the same to whoever searches. */
export type Synonyms = readonly (readonly string[])[];

/** The file as problems name it, wherever the project is. */
const synonymsFile = '_data/synonyms.json';

const word = presentText.transform(foldSpace);

const group = z
  .array(word, 'it must be a list of words between `[` and `]`.')
  .min(2, 'a group needs two words at least, which mean the same.')
  .check(({ value, issues }) => {
    const folded = value.map((written) => written.toLowerCase());
    for (const [index, written] of value.entries()) {
      if (folded.indexOf(folded[index] ?? '') === index) continue;
      const message = `\`${written}\` stands in its group already. Keep one of them.`;
      issues.push({ code: 'custom', input: written, path: [index], message });
    }
  });

const groups = z.array(group, 'The file holds groups of words, one list in another: `[["bin", "trash"]]`.');

/**
 * Reads the words that mean the same: `[["2fa", "two-step login"], ["bin", "trash"]]`. Without the file there are
 * none.
 *
 * @param file path of `_data/synonyms.json`
 * @throws ProblemsError with what is wrong in the file, all of it
 */
export async function readSynonyms(file: string): Promise<Synonyms> {
  const source = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '[]';
    throw error;
  });
  const json = readJson(source.replace(/^\ufeff/, ''));
  if ('message' in json) {
    throw new ProblemsError([problem({ file: synonymsFile, rule: 'site-config', ...json })]);
  }
  const result = groups.safeParse(json.value);
  if (result.success) return result.data;
  throw new ProblemsError(sortProblems(result.error.issues.map((issue) => problemOf(issue, json))));
}

function problemOf({ path, message }: z.core.$ZodIssue, json: JsonSource): Problem {
  const position = json.positionOf(path) ?? { line: 1, column: 1 };
  const place = path.map((index) => `${Number(index) + 1}`);
  const [group, word] = place;
  const said = word === undefined ? `Group ${group}` : `Group ${group}, word ${word}`;
  return problem({
    file: synonymsFile,
    rule: 'site-config',
    position,
    target: place.join('.'),
    message: group === undefined ? message : `${said}: ${message}`,
  });
}
