import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type Problem, problem, type SourcePosition } from '../problems/problem.ts';
import { positionAt } from '../problems/source-text.ts';

/**
 * What Nunjucks says of a layout, as a problem with its place. Its errors hold one template in another, the innermost
 * last: `(/site/_includes/partials/toc.njk) [Line 21, Column 33]`, and what is wrong on the next line.
 *
 * @param layout the file that was asked for, as problems name it
 */
export function layoutProblem(error: unknown, layout: string, includesDirs: readonly string[]): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const places = [
    ...message.matchAll(/\((?<path>[^()\n]+\.njk)\)(?: \[Line (?<line>\d+)(?:, Column (?<column>\d+))?\])?/g),
  ];
  const innermost = places.findLast(
    ({ groups }) => folderOf(groups?.path ?? '', includesDirs) !== undefined,
  )?.groups;
  const folder = folderOf(innermost?.path ?? '', includesDirs);
  const file =
    innermost?.path === undefined || folder === undefined
      ? layout
      : layoutFile(relative(folder, innermost.path));
  const said = message.slice((places.at(-1)?.index ?? 0) + (places.at(-1)?.[0].length ?? 0));
  const position =
    innermost?.line === undefined
      ? placeOfWord(said, innermost?.path)
      : { line: Number(innermost.line), column: Math.max(1, Number(innermost.column ?? 1)) };
  return problem({
    file,
    position,
    rule: 'page-template',
    target: file,
    message: `No page can be made with this layout: ${sentenceOf(said)}`,
  });
}

/** Nunjucks does not always know where: then a name that it names stands in the file, or something is open to its end. */
function placeOfWord(said: string, path: string | undefined): SourcePosition {
  const source = path === undefined ? '' : readFileSync(path, 'utf8');
  if (/end of file|expected (?:variable|block) end/.test(said))
    return positionAt(source, source.trimEnd().length);
  const word = /not found: (?<word>\S+)/.exec(said)?.groups?.word;
  return positionAt(source, word === undefined ? 0 : Math.max(0, source.indexOf(word)));
}

/** `layouts/base.njk`, as problems name it. */
export function layoutFile(path: string): string {
  return `_includes/${path.split('\\').join('/')}`;
}

/** The folder of layouts that a file is in. */
function folderOf(path: string, folders: readonly string[]): string | undefined {
  return path === '' ? undefined : folders.find((folder) => !relative(folder, path).startsWith('..'));
}

function sentenceOf(said: string): string {
  const lines = said.split('\n').map((line) => line.trim().replace(/^(?:[A-Za-z]* ?[Ee]rror: )+/, ''));
  const line = lines.find((candidate) => candidate !== '') ?? 'Nunjucks does not say why.';
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
