import { posix } from 'node:path';
import type { NavigationNode } from '../formats/types.ts';
import { isMarkdown } from '../pages/read-pages.ts';
import { joinPath } from '../source/paths.ts';
import { type Data, isList, isMap, textOf } from '../source/plain-data.ts';
import type { SourceFolder } from '../source/source-folder.ts';
import { readable } from './folder-tree.ts';
import type { Miss } from './missed-entries.ts';

/** Reads `nav` of `mkdocs.yml`: paths, `Title: path`, `Title: [ … ]`; links to other sites are none of its pages, and are only told. */
export function readMkdocsNav(
  nav: readonly Data[],
  root: string,
  folder: SourceFolder,
  miss: Miss,
): readonly NavigationNode[] {
  return nav.flatMap((item): readonly NavigationNode[] => {
    if (isMap(item)) return [...item].flatMap(([title, value]) => entry(title, value, root, folder, miss));
    const path = textOf(item);
    return path === undefined ? [] : entry(undefined, path, root, folder, miss);
  });
}

function entry(
  title: string | undefined,
  value: Data,
  root: string,
  folder: SourceFolder,
  miss: Miss,
): readonly NavigationNode[] {
  if (isList(value))
    return [{ kind: 'group', title: title ?? '', children: readMkdocsNav(value, root, folder, miss) }];
  const path = textOf(value);
  if (path === undefined) return [];
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) {
    miss(path, title);
    return [];
  }
  if (path.includes('*')) return pagesLike(path, root, folder);
  const file = joinPath(root, path);
  if (folder.has(file) && isMarkdown(file)) return [{ kind: 'page', file, title }];
  // A folder stands for all that it holds, as in mkdocs-literate-nav.
  const below = folder.files.filter((other) => other.startsWith(`${file}/`) && other.endsWith('.md'));
  if (below.length === 0) {
    miss(path, title);
    return [];
  }
  return [
    {
      kind: 'group',
      title: title ?? readable(file),
      children: below.map((other) => ({ kind: 'page', file: other })),
    },
  ];
}

/** The pages that a pattern names, as plugins for `nav` have it: `guides/*.md`, and a folder for each star of one. */
function pagesLike(pattern: string, root: string, folder: SourceFolder): readonly NavigationNode[] {
  const wanted = joinPath(
    root,
    pattern.replace(/\/?$/, (end) => (end === '/' ? '/**/*.md' : '')),
  );
  return folder.files
    .filter(
      (file) =>
        file.endsWith('.md') && (posix.matchesGlob(file, wanted) || posix.matchesGlob(file, `${wanted}/**`)),
    )
    .map((file) => ({ kind: 'page', file }));
}
