import { createTwoFilesPatch, OMIT_HEADERS } from 'diff';
import type { FileChange } from '../../content/changes/change-files.ts';

/**
 * Shows changes as `git diff` would, for people and for `git apply` in the content folder: exact, and so with every
 * character that the articles hold.
 */
export function diffOf(changes: readonly FileChange[]): string {
  return changes.map(fileDiff).join('');
}

function fileDiff({ file, target = file, before = '', after }: FileChange): string {
  const renamed = [
    `diff --git ${quotedName(`a/${file}`)} ${quotedName(`b/${target}`)}\n`,
    `rename from ${quotedName(file)}\n`,
    `rename to ${quotedName(target)}\n`,
  ];
  const head = [`--- ${pathName(`a/${file}`)}\n`, `+++ ${pathName(`b/${target}`)}\n`];
  const text = before === after ? [] : [...head, hunksOf(before, after)];
  return [...(target === file ? [] : renamed), ...text].join('');
}

/** With as many unchanged lines around a change as git shows. */
function hunksOf(before: string, after: string): string {
  return createTwoFilesPatch('', '', before, after, undefined, undefined, {
    context: 3,
    headerOptions: OMIT_HEADERS,
  });
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
