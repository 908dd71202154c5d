import { resolve } from 'node:path';
import type { BuildFailure, Message } from 'esbuild';
import { type Problem, problem } from '../../problems/problem.ts';
import { ownFile, shownEndings } from '../brand/own-styles.ts';
import { packageDir } from '../project.ts';

/**
 * What esbuild says of style sheets that it cannot bundle, as problems with their places.
 *
 * @param dataDir folder of the style sheets of the site's own, where it has any
 * @throws the error itself where it is about something else
 */
export function styleProblems(error: unknown, dataDir: string | undefined): readonly Problem[] {
  if (!isBuildFailure(error)) throw error;
  return error.errors.map((message) => {
    const { text, location } = message;
    const file = ownFileOf(message, dataDir) ?? location?.file;
    if (!location || file === undefined || !/^(?:src\/styles|_data)\//.test(file)) throw error;
    const target = location.lineText.slice(location.column, location.column + location.length);
    // Its advice for programmers is none for those who write a style sheet.
    const missing = /^Could not resolve "(.*)"/.exec(text)?.[1];
    const unknown = /^No loader is configured for "(.*?)" files/.exec(text)?.[1];
    const said =
      missing !== undefined
        ? `there is no file \`${missing}\`: put it there, or mend the path`
        : unknown !== undefined
          ? `a style sheet shows pictures and fonts (${shownEndings.join(', ')}), and no \`${unknown}\``
          : text;
    return problem({
      file,
      position: { line: location.line, column: location.column + 1 },
      rule: 'site-config',
      target,
      message: `The style sheet cannot be read: ${said}.`,
    });
  });
}

/** What esbuild warns of in style sheets of the site's own: browsers pass over it. */
export function styleWarnings(warnings: readonly Message[], dataDir: string): readonly Problem[] {
  return warnings.flatMap((warning) => {
    const { text, location } = warning;
    const file = ownFileOf(warning, dataDir);
    if (!location || file === undefined) return [];
    const suggestions = location.suggestion === '' ? [] : [location.suggestion];
    return [
      problem({
        file,
        position: { line: location.line, column: location.column + 1 },
        rule: 'site-config',
        severity: 'warning',
        target: location.lineText.slice(location.column, location.column + location.length),
        message: `Browsers pass over this part of the style sheet: ${text}.`,
        suggestions,
      }),
    ];
  });
}

function ownFileOf({ location }: Message, dataDir: string | undefined): string | undefined {
  return dataDir && location ? ownFile(resolve(packageDir, location.file), dataDir) : undefined;
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}
