import type { Position as EditorPosition, Range } from 'vscode-languageserver/node';
import type { Position, Problem } from '../problems/problem.ts';

/** Lines of a text, without their ends, as editors count them. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

/** Where a problem is shown: what was read, where it stands there, else the line from there on. */
export function rangeOf(
  { position, target }: Pick<Problem, 'position' | 'target'>,
  lines: readonly string[],
): Range {
  const start = startOf(position);
  const line = lines[start.line] ?? '';
  const [first = ''] = target.split('\n');
  const isThere = first !== '' && line.startsWith(first, start.character);
  const word = /^\S+/.exec(line.slice(start.character))?.[0].length ?? 0;
  const end = start.character + (isThere ? first.length : Math.max(word, 1));
  return { start, end: { line: start.line, character: end } };
}

/** Our lines and columns count from 1, an editor's from 0; both count UTF-16 code units. */
export function startOf(position: Position): EditorPosition {
  if (position === 'unknown') return { line: 0, character: 0 };
  return { line: position.line - 1, character: position.column - 1 };
}

/** What a link or an image is written with, around a place. */
export interface WrittenTarget {
  readonly kind: 'link' | 'image';
  readonly text: string;
  readonly range: Range;
}

const targets = [
  { kind: 'image', pattern: /!\[[^\]]*\]\(\s*<?([^\s)>]*)/g },
  { kind: 'link', pattern: /(?<!!)\[[^\]]*\]\(\s*<?([^\s)>]*)/g },
  { kind: 'link', pattern: /\bhref\s*=\s*["']([^"']*)/g },
  { kind: 'image', pattern: /\bsrc\s*=\s*["']([^"']*)/g },
  { kind: 'image', pattern: /\{%-?\s*image\s+["']?([^"'\s%]*)/g },
  { kind: 'link', pattern: /^\s*\[[^\]]+\]:\s*<?([^\s>]*)/g },
] as const;

/** The target of a link or an image that a place is in, whether it is finished or not. */
export function targetAt(
  line: string,
  { line: number, character }: EditorPosition,
): WrittenTarget | undefined {
  for (const { kind, pattern } of targets) {
    for (const match of line.matchAll(pattern)) {
      const text = match[1] ?? '';
      const end = match.index + match[0].length;
      const start = end - text.length;
      if (character < start || character > end) continue;
      const range = { start: { line: number, character: start }, end: { line: number, character: end } };
      return { kind, text, range };
    }
  }
  return undefined;
}

/** Line of the fence that ends the front matter; -1 where there is none. */
export function frontMatterEnd(lines: readonly string[]): number {
  return lines[0]?.startsWith('---') === true
    ? lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line))
    : -1;
}
