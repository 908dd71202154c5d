import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type nunjucks from 'nunjucks';
import { compareText } from '../model/order.ts';
import type { Problem } from '../problems/problem.ts';
import { ProblemsError } from '../problems/problems-error.ts';
import { layoutFile, layoutProblem } from './layout-problem.ts';
import { packageDir } from './project.ts';

/** What the paths of our own layouts begin with. */
export const ownLayoutsDir = join(packageDir, '_includes', sep);

/**
 * The files of all layouts, by the name that layouts call each other by, in order of name: `layouts/base.njk`.
 *
 * @param includesDirs folders of layouts; of two files of one name, that in the first of them counts
 */
export function layoutPaths(includesDirs: readonly string[]): ReadonlyMap<string, string> {
  const found = includesDirs
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.njk'))
        .map((file): [string, string] => [file.split('\\').join('/'), join(folder, file)]),
    );
  // Of several entries of one name, a map keeps the last.
  const paths = new Map(found.reverse());
  return new Map([...paths].sort(([one], [other]) => compareText(one, other)));
}

/**
 * Compiles layouts, each with all that it includes: Nunjucks throws what it cannot read of an included template where
 * nobody can catch it, unless it was read before. What is compiled once stays so.
 *
 * @returns compiles the layouts that are chosen
 * @throws ProblemsError for layouts that Nunjucks cannot read
 */
export function createLayoutCompiler(
  environment: nunjucks.Environment,
  includesDirs: readonly string[],
): (isWanted: (path: string, name: string) => boolean) => void {
  const paths = layoutPaths(includesDirs);
  let compiled: ReadonlySet<string> = new Set();
  return (isWanted) => {
    const tried = new Set(compiled);
    const compile = (name: string): readonly Problem[] => {
      const path = paths.get(name);
      if (path === undefined || tried.has(name)) return [];
      tried.add(name);
      try {
        environment.getTemplate(name, true);
      } catch (error) {
        return [layoutProblem(error, layoutFile(name), includesDirs)];
      }
      return namesIn(readFileSync(path, 'utf8')).flatMap(compile);
    };
    const wanted = [...paths].filter(([name, path]) => isWanted(path, name));
    const problems = wanted.flatMap(([name]) => compile(name));
    if (problems.length > 0) throw new ProblemsError(problems);
    // Not before: what includes something that cannot be read is tried again together with that.
    compiled = tried;
  };
}

/** The names of other layouts in a layout. */
function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/["'](?<name>[^"'\n]+\.njk)["']/g)].flatMap(({ groups }) => groups?.name ?? []);
}
