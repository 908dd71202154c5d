import { type Finding, type Problem, problem } from '../problems/problem.ts';
import { type ContentLayout, folderIn, ownLayout, pageKind, roleOf } from './layout/layout.ts';
import { belowLanguage } from './translations/language-folder.ts';

/** Letters, digits and their marks in any script; dots only between them. */
const allowedName = /^(?!\.)[\p{L}\p{N}\p{M}_.-]+(?<!\.)$/u;

/** A name has no place in its file; editors open a file at its start. */
const wholeFile = { line: 1, column: 1 } as const;

/**
 * What a page is called that shares its name with no other one: `articles/account/master-password.md` is
 * `master-password`, the page of a folder is called as the folder is. macOS writes accents as signs of their own.
 */
export function pageName(file: string, layout = ownLayout): string {
  const path = folderIn(file, layout) ?? file;
  const name = path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.md$/, '')
    .normalize('NFC');
  // Nobody renames the files of a tree that stays as it is.
  return layout.isMapped ? inAddress(name) || 'page' : name;
}

/** The name by which a page is told from one of the same name: its path, `account/master-password`. */
function pathName(file: string, layout: ContentLayout): string {
  const path = folderIn(file, layout) ?? roleOf(file, layout)?.below ?? file;
  const name = path.replace(/\.md$/, '').normalize('NFC');
  return layout.isMapped
    ? name
        .split('/')
        .map((part) => inAddress(part) || 'page')
        .join('/')
    : name;
}

/** A name with nothing in it that no address has. */
function inAddress(name: string): string {
  return name
    .replace(/[^\p{L}\p{N}\p{M}_.-]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}

/** Names that addresses of every site begin with; folders of a mapped tree may have them all the same. */
const takenNames: ReadonlySet<string> = new Set(['assets', 'files', 'images', 'preview', 'search', 'thanks']);

/** Gives the name of the page of a file, which is the last part of its address. */
export type NameOf = (file: string) => string;

/**
 * Names pages. One whose name another page of its kind has too is called by its path, and so is the other: each name
 * says nothing but its own path, so that a third page changes neither (issue 16).
 *
 * @param files of all pages, in any order
 */
export function pageNames(files: Iterable<string>, layout = ownLayout): NameOf {
  // Two files of one folder that differ in capitals alone are not told apart by their paths.
  const pathsOf = new Map<string, Set<string>>();
  const key = (file: string): string => `${pageKind(file, layout)} ${pageName(file, layout).toLowerCase()}`;
  // A translation has the name of its source.
  const paths = layout.isMapped ? [...files] : Array.from(files, belowLanguage);
  for (const file of paths) {
    const path = pathName(file, layout).toLowerCase();
    const known = pathsOf.get(key(file));
    if (known) known.add(path);
    else pathsOf.set(key(file), new Set([path]));
  }
  return (file) => {
    const isShared = (pathsOf.get(key(file))?.size ?? 0) > 1;
    const name = isShared ? pathName(file, layout) : pageName(file, layout);
    return layout.isMapped && pageKind(file, layout) === 'category' && takenNames.has(name.toLowerCase())
      ? `${layout.articles}/${name}`
      : name;
  };
}

/** Finds fault with a file name that makes no address. */
export function pageNameProblems(file: string, layout = ownLayout): Problem[] {
  const name = pageName(file, layout);
  if (allowedName.test(name)) return [];
  const suggestion = inAddress(name);
  const suggestions = suggestion === '' ? [] : [`${suggestion}.md`];
  const message = `The file name \`${name}.md\` makes no address. Use letters, digits, \`-\`, \`_\` and \`.\` between them.`;
  const target = `${name}.md`;
  return [problem({ file, position: wholeFile, rule: 'file-name', target, message, suggestions })];
}

/**
 * Finds the files of one kind of page whose name another one has already, in whatever case.
 *
 * @param files in order of path: the first of a name keeps it
 */
export function duplicateNames(files: readonly string[], nameOf: NameOf): Finding[] {
  const first = new Map<string, string>();
  const findings: Finding[] = [];
  for (const file of files) {
    const name = nameOf(file);
    const address = name.toLowerCase();
    const other = first.get(address);
    if (other === undefined) {
      first.set(address, file);
      continue;
    }
    const message = `The name \`${name}\` is taken by \`${other}\`; capitals make no difference. Rename one of them.`;
    findings.push({ file, position: wholeFile, rule: 'duplicate-name', target: name, message });
  }
  return findings;
}
