import { resolve } from 'node:path';
import type { BuildFailure } from 'esbuild';
import { type Problem, problem } from '../../problems/problem.ts';
import { ownFile } from '../brand/own-styles.ts';
import { packageDir } from '../project.ts';

/**
 * What esbuild says of style sheets that it cannot bundle, as problems with their places.
 *
 * @param dataDir folder of the style sheets of the site's own, where it has any
 * @throws the error itself where it is about something else
 */
export function styleProblems(error: unknown, dataDir: string | undefined): readonly Problem[] {
  if (!isBuildFailure(error)) throw error;
  return error.errors.map(({ text, location }) => {
    const own = dataDir && location ? ownFile(resolve(packageDir, location.file), dataDir) : undefined;
    const file = own ?? location?.file;
    if (!location || file === undefined || !/^(?:src\/styles|_data)\//.test(file)) throw error;
    const target = location.lineText.slice(location.column, location.column + location.length);
    // Its advice for programmers is none for those who write a style sheet.
    const missing = /^Could not resolve "(.*)"/.exec(text)?.[1];
    const said =
      missing === undefined ? text : `there is no file \`${missing}\`: put it there, or mend the path`;
    return problem({
      file,
      position: { line: location.line, column: location.column + 1 },
      rule: 'site-config',
      target,
      message: `The style sheet cannot be read: ${said}.`,
    });
  });
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}
