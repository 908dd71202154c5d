import { type Finding, type Problem, problem } from '../problems/problem.ts';

/** Letters, digits and their marks in any script; dots only between them. */
const allowedName = /^(?!\.)[\p{L}\p{N}\p{M}_.-]+(?<!\.)$/u;

/** A name has no place in its file; editors open a file at its start. */
const wholeFile = { line: 1, column: 1 } as const;

/** `articles/account/master-password.md` is the page `master-password`; macOS writes accents as signs of their own. */
export function pageName(file: string): string {
  return file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.md$/, '')
    .normalize('NFC');
}

/** Finds fault with a file name that makes no address. */
export function pageNameProblems(file: string): Problem[] {
  const name = pageName(file);
  if (allowedName.test(name)) return [];
  const suggestion = name
    .replace(/[^\p{L}\p{N}\p{M}_.-]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  const suggestions = suggestion === '' ? [] : [`${suggestion}.md`];
  const message = `The file name \`${name}.md\` makes no address. Use letters, digits, \`-\`, \`_\` and \`.\` between them.`;
  const target = `${name}.md`;
  return [problem({ file, position: wholeFile, rule: 'file-name', target, message, suggestions })];
}

/**
 * Finds the files of one kind of page whose name another one has already, in whatever folder and case.
 *
 * @param files in order of path: the first of a name keeps it
 */
export function duplicateNames(files: readonly string[]): Finding[] {
  const first = new Map<string, string>();
  const findings: Finding[] = [];
  for (const file of files) {
    const name = pageName(file);
    const address = name.normalize('NFC').toLowerCase();
    const other = first.get(address);
    if (other === undefined) {
      first.set(address, file);
      continue;
    }
    const message = `The name \`${name}\` is taken by \`${other}\`; folders and capitals make no difference. Rename one of them.`;
    findings.push({ file, position: wholeFile, rule: 'duplicate-name', target: name, message });
  }
  return findings;
}
