import type { FileEdit } from './fix.ts';

/**
 * Shows edits as `git diff` would, for people and for `git apply` in the content folder: exact, and so with every
 * character that the articles hold.
 */
export function diffOf(edits: readonly FileEdit[]): string {
  return edits.map(fileDiff).join('');
}

/** Stretch of lines that one hunk shows: 0-based, the end left out. */
interface Hunk {
  readonly from: number;
  readonly to: number;
}

/** Unchanged lines around a change, as many as git shows. */
const contextLines = 3;

function fileDiff({ file, before, after }: FileEdit): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const hunks = hunksOf(old, now).map(({ from, to }) => {
    // Fixes neither add lines nor remove any, so that both sides have the same numbers.
    const range = `${from + 1},${to - from}`;
    return `@@ -${range} +${range} @@\n${hunkBody(old.slice(from, to), now.slice(from, to))}`;
  });
  return [`--- ${pathName(`a/${file}`)}\n`, `+++ ${pathName(`b/${file}`)}\n`, ...hunks].join('');
}

function hunksOf(old: readonly string[], now: readonly string[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  for (const [at, line] of old.entries()) {
    if (line === now[at]) continue;
    const [from, to] = [Math.max(0, at - contextLines), Math.min(old.length, at + 1 + contextLines)];
    const last = hunks.at(-1);
    if (last && from <= last.to) hunks.splice(-1, 1, { from: last.from, to });
    else hunks.push({ from, to });
  }
  return hunks;
}

/** Of lines that are changed one after the other, all old ones come first. */
function hunkBody(old: readonly string[], now: readonly string[]): string {
  let body = '';
  let added = '';
  for (const [at, line] of old.entries()) {
    if (line === now[at]) {
      body += added + marked(' ', line);
      added = '';
    } else {
      body += marked('-', line);
      added += marked('+', now[at] ?? '');
    }
  }
  return body + added;
}

function marked(mark: string, line: string): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}

/** Lines with their ends; a carriage return is a part of its line, as it is to git. */
function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/);
}

/** Written as git writes it (`core.quotePath` in git-config), so that no name can pass for something else. */
function pathName(path: string): string {
  if (/["\\\p{Cc}]/u.test(path)) return `"${path.replace(/["\\\p{Cc}]/gu, octal)}"`;
  return path.includes(' ') ? `${path}\t` : path;
}

function octal(character: string): string {
  return [...Buffer.from(character)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}
