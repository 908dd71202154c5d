import { type LinePair, pairLines } from './line-pairs.ts';

/** What becomes of one file. */
export interface TextChange {
  /** Path relative to the content folder, with `/`. */
  readonly file: string;
  /** Where it goes, if it does not stay. */
  readonly target?: string;
  /** The whole file as it is on disk, with its line ends and byte order mark. */
  readonly before?: string | undefined;
  readonly after: string;
}

/**
 * Shows changes as `git diff` would, for people and for `git apply` in the content folder: exact, and so with every
 * character that the articles hold.
 */
export function diffOf(changes: readonly TextChange[]): string {
  return changes.map(fileDiff).join('');
}

/** Unchanged lines around a change, as many as git shows. */
const contextLines = 3;

function fileDiff({ file, target = file, before = '', after }: TextChange): string {
  const pairs = pairLines(linesOf(before), linesOf(after));
  const head = [`--- ${pathName(`a/${file}`)}\n`, `+++ ${pathName(`b/${target}`)}\n`];
  const renamed = [
    `diff --git ${quotedName(`a/${file}`)} ${quotedName(`b/${target}`)}\n`,
    `rename from ${quotedName(file)}\n`,
    `rename to ${quotedName(target)}\n`,
  ];
  const hunks = hunksOf(pairs).map(hunkText);
  return [...(target === file ? [] : renamed), ...(hunks.length > 0 ? head : []), ...hunks].join('');
}

/** Stretches of lines with a change in them and what stands around it. */
function hunksOf(pairs: readonly LinePair[]): readonly (readonly LinePair[])[] {
  const stretches: { from: number; to: number }[] = [];
  for (const [at, { old, now }] of pairs.entries()) {
    if (old !== undefined && now !== undefined) continue;
    const [from, to] = [Math.max(0, at - contextLines), Math.min(pairs.length, at + 1 + contextLines)];
    const last = stretches.at(-1);
    if (last && from <= last.to) last.to = to;
    else stretches.push({ from, to });
  }
  return stretches.map(({ from, to }) => pairs.slice(from, to));
}

function hunkText(pairs: readonly LinePair[]): string {
  const [first] = pairs;
  const old = pairs.filter((pair) => pair.old !== undefined).length;
  const now = pairs.filter((pair) => pair.now !== undefined).length;
  const range = (line: number, count: number): string => `${count === 0 ? line - 1 : line},${count}`;
  const head = `@@ -${range(first?.oldLine ?? 1, old)} +${range(first?.nowLine ?? 1, now)} @@\n`;
  return head + hunkBody(pairs);
}

/** Of lines that are changed one after the other, all old ones come first. */
function hunkBody(pairs: readonly LinePair[]): string {
  let body = '';
  let added = '';
  for (const { old, now } of pairs) {
    if (old !== undefined && now !== undefined) {
      body += added + marked(' ', old);
      added = '';
    } else if (old !== undefined) body += marked('-', old);
    else added += marked('+', now ?? '');
  }
  return body + added;
}

function marked(mark: string, line: string): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}

/** Lines with their ends; a carriage return is a part of its line, as it is to git. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/** Written as git writes it (`core.quotePath` in git-config), so that no name can pass for something else. */
function pathName(path: string): string {
  const quoted = quotedName(path);
  return quoted === path && path.includes(' ') ? `${path}\t` : quoted;
}

function quotedName(path: string): string {
  return /["\\\p{Cc}]/u.test(path) ? `"${path.replace(/["\\\p{Cc}]/gu, octal)}"` : path;
}

function octal(character: string): string {
  return [...Buffer.from(character)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}
