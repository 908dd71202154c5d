import type { Center, SourcePage } from '../formats/types.ts';
import { readSourceFrontMatter } from '../source/front-matter.ts';
import { folderOf, joinPath } from '../source/paths.ts';
import { type Data, dataAt } from '../source/plain-data.ts';
import type { SourceFolder } from '../source/source-folder.ts';
import { importsOf } from './passes/mdx.ts';
import type { ConversionContext } from './types.ts';

/** Makes what the passes ask for a page. */
export function contextOf(
  page: SourcePage,
  folder: SourceFolder,
  center: Center,
  known: Pick<ConversionContext, 'titleOf' | 'wikiTarget' | 'hasIcon'>,
): ConversionContext {
  const imports = importsOf(page.source);
  const own = folderOf(page.file);
  const importedPath = (name: string): string | undefined => {
    const from = imports.get(name);
    if (from === undefined) return undefined;
    const path = from.startsWith('@site/')
      ? from.slice(6)
      : from.startsWith('.')
        ? joinPath(own, from)
        : from.replace(/^[@~]\//, 'src/');
    return [
      '',
      '.js',
      '.jsx',
      '.ts',
      '.tsx',
      '.mdx',
      '.md',
      '.astro',
      '/index.js',
      '/index.jsx',
      '/index.tsx',
      '/index.ts',
    ]
      .map((ending) => path + ending)
      .find(folder.has);
  };
  return {
    file: page.file,
    ...known,
    included: (written, take = (whole) => whole) => {
      const path = written
        .replace(/^['"]|['"]$/g, '')
        .replace(/^@\//, '')
        .replace(/:[\w-]*(?::[\w-]*)?$/, '')
        .replace(/#.*$|\{.*$/, '');
      const found = [
        joinPath(own, path),
        ...center.includeRoots.map((root) => joinPath(root, `./${path}`)),
      ].find((one) => !one.startsWith('..') && folder.has(one));
      const text = found === undefined ? undefined : folder.text(found);
      const part = text === undefined ? undefined : take(text);
      return part?.slice(readSourceFrontMatter(part).bodyOffset);
    },
    settingOf: ([first = '', ...rest]): Data | undefined => {
      if (first === 'import') return importedPath(rest[0] ?? '') ?? imports.get(rest[0] ?? '');
      if (first === 'page' || first === 'frontmatter' || first === 'frontMatter')
        return dataAt(page.data, ...rest);
      if (first === 'site') return dataAt(center.settings, ...rest);
      return dataAt(center.settings, first, ...rest);
    },
    templateOf: (name) => {
      const path = center.templates(name).find(folder.has);
      if (path !== undefined) return folder.text(path);
      const source = importedPath(name);
      const text = source === undefined ? undefined : folder.text(source);
      if (text === undefined || source === undefined) return undefined;
      return /\.mdx?$/.test(source) ? undefined : declarationOf(name, text);
    },
    partialOf: (name) => {
      const source = importedPath(name);
      const text = source !== undefined && /\.mdx?$/.test(source) ? folder.text(source) : undefined;
      return text?.slice(readSourceFrontMatter(text).bodyOffset);
    },
  };
}

/** The part of a module that makes one component. */
function declarationOf(name: string, source: string): string | undefined {
  const start = new RegExp(
    String.raw`^export\s+(?:default\s+)?(?:const|let|var|function)\s+${name}\b`,
    'm',
  ).exec(source);
  const at = start?.index ?? /^export\s+default\b/m.exec(source)?.index;
  if (at === undefined) return undefined;
  const next = /^export\b/m.exec(source.slice(at + 6));
  return source.slice(at, next ? at + 6 + next.index : source.length);
}
