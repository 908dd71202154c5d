import type { BuildFailure } from 'esbuild';
import { type Problem, problem } from '../../problems/problem.ts';

/**
 * What esbuild says of style sheets that it cannot bundle, as problems with their places.
 *
 * @throws the error itself where it is about something else
 */
export function styleProblems(error: unknown): readonly Problem[] {
  if (!isBuildFailure(error)) throw error;
  return error.errors.map(({ text, location }) => {
    if (!location?.file.startsWith('src/styles/')) throw error;
    return problem({
      file: location.file,
      position: { line: location.line, column: location.column + 1 },
      rule: 'site-config',
      target: location.lineText.slice(location.column, location.column + location.length),
      message: `The style sheet cannot be read: ${text}.`,
    });
  });
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}
