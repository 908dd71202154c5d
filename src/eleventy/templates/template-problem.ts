import { readFileSync } from 'node:fs';
import { type Position, type Problem, problem } from '../../problems/problem.ts';
import { ProblemsError } from '../../problems/problems-error.ts';
import { isMachineRefusal } from '../../problems/system-refusal.ts';

/**
 * What kept Eleventy from making pages: what it says of a template, as a problem with its place, or problems of ours
 * that it has wrapped.
 *
 * @throws the error itself where it names no template, or the machine refused: then it is no mistake in one
 */
export function templateProblems(error: unknown): readonly Problem[] {
  if (isMachineRefusal(error)) throw error;

  return ourProblems(error) ?? [templateProblem(error)];
}

function ourProblems(error: unknown): readonly Problem[] | undefined {
  if (error instanceof ProblemsError) return error.problems;
  return error instanceof Error ? ourProblems(innerError(error)) : undefined;
}

function innerError(error: Error): unknown {
  return 'originalError' in error ? error.originalError : error.cause;
}

function templateProblem(error: unknown): Problem {
  const messages = messagesOf(error);
  const all = messages.join('\n');
  const file = /(?:^|[\s(`"'])\.?\/?((?:_pages|_includes|_data)\/[^\s)`"':]+)/.exec(all)?.[1];
  if (file === undefined) throw error;
  const last = messages.at(-1) ?? '';
  const placed = /\[Line (\d+), Column (\d+)\]\s*([\s\S]*)/.exec(last);
  const said = firstLine(placed?.[3] ?? last);
  return problem({
    file,
    position: placed ? placeInFile(file, Number(placed[1]), Number(placed[2])) : { line: 1, column: 1 },
    rule: 'page-template',
    target: file,
    message: `Eleventy cannot make a page of this: ${said}`,
  });
}

/** The message of an error, and those of what it wraps, the innermost last. */
function messagesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [String(error)];
  const inner = innerError(error);
  return [error.message, ...(inner === undefined ? [] : messagesOf(inner))];
}

/** Engines count lines from where the front matter ends. */
function placeInFile(file: string, line: number, column: number): Position {
  const front = /^---\r?\n[\s\S]*?\n---[ \t]*\r?\n/.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
  return { line: line + front.split('\n').length - 1, column: Math.max(1, column) };
}

function firstLine(text: string): string {
  // Nunjucks names the template first, and on a line of its own what went wrong in a shortcode.
  const line =
    text
      .replace(/^\s*\(\.\/[^)]*\)\s*/, '')
      .replace(/^(?:[A-Za-z]*Error: )+/, '')
      .trim()
      .split('\n', 1)[0] ?? '';
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
