import type { SourcePage } from '../formats/types.ts';
import type { SourceFolder } from '../source/source-folder.ts';

/** The file that a wiki link names, a page first. */
export type FileByName = (name: string) => { readonly page: string } | { readonly asset: string } | undefined;

/** Creates the function that finds pages and files as a wiki does: by their names, wherever they are. */
export function createWikiNames(folder: SourceFolder, pages: readonly SourcePage[]): FileByName {
  const names = namesOf(pages);
  const assets = Map.groupBy(folder.files, lastName);
  return (name) => {
    const key = name.replace(/\.md$/i, '').toLowerCase();
    const page = names.get(key) ?? names.get(lastName(key));
    if (page !== undefined && (!key.includes('/') || page.toLowerCase().endsWith(`${key}.md`)))
      return { page };
    const [asset] = assets.get(lastName(name)) ?? [];
    return asset === undefined ? undefined : { asset };
  };
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}

/** Names by which wiki links find pages: of the file, with its folders, and what a page says it is also called. */
function namesOf(pages: readonly SourcePage[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const byDepth = [...pages].sort((a, b) => a.file.split('/').length - b.file.split('/').length);
  const add = (name: string, file: string): void => {
    const key = name.toLowerCase();
    if (!names.has(key)) names.set(key, file);
  };
  for (const { file } of byDepth) {
    const path = file.replace(/\.md$/i, '');
    add(lastName(path), file);
    add(path, file);
  }
  for (const { file, data } of byDepth) {
    const aliases = data.get('aliases') ?? data.get('alias');
    for (const alias of Array.isArray(aliases) ? aliases : [aliases])
      if (typeof alias === 'string') add(alias, file);
  }
  return names;
}
