import os from 'node:os';
import { z } from 'zod';
import { runSignpost } from '../cli/run-signpost.ts';
import { address } from './fixture.ts';

const problems = z.array(
  z.object({
    file: z.string(),
    line: z.number(),
    column: z.number(),
    rule: z.string(),
    severity: z.string(),
    suggestions: z.array(z.string()),
  }),
);

export interface Check {
  readonly code: number | null;
  /** What is found, a line each: where, how bad, the rule, and the first suggestion behind an arrow. */
  readonly findings: readonly string[];
}

/** Checks the help center of a content folder, as a writer does. */
export async function check(content: string): Promise<Check> {
  const options = ['--content', content, ...address, '--format', 'json'];
  const { code, stdout } = await runSignpost(os.tmpdir(), 'check', ...options);
  const findings = problems
    .parse(JSON.parse(stdout))
    .map(({ file, line, column, severity, rule, suggestions: [first] }) => {
      const found = `${file}:${line}:${column} ${severity} ${rule}`;
      return first === undefined ? found : `${found} -> ${first}`;
    });
  return { code, findings };
}
