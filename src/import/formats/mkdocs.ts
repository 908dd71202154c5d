import { folderTree } from '../navigation/folder-tree.ts';
import { createMissedEntries } from '../navigation/missed-entries.ts';
import { readMkdocsNav } from '../navigation/mkdocs-nav.ts';
import { listedFiles } from '../pages/listed-files.ts';
import { address, isMarkdown, pathParts, readPages, siteAddress } from '../pages/read-pages.ts';
import { unreadPages } from '../pages/unread-pages.ts';
import { joinPath } from '../source/paths.ts';
import { type DataMap, isList, isMap, isNo, isYes, mapAt, textOf, textsOf } from '../source/plain-data.ts';
import { firstFile, readYaml } from '../source/read-data.ts';
import type { SourceFolder } from '../source/source-folder.ts';
import type { Center, ImportSettings } from './types.ts';

/** A site of MkDocs (https://www.mkdocs.org/user-guide/configuration/), with Material or without. */
export function readMkdocs(folder: SourceFolder, settings: ImportSettings): Center {
  const file = firstFile(folder, ['mkdocs.yml', 'mkdocs.yaml']) ?? 'mkdocs.yml';
  const { data: config, fault } = readYaml(folder.text(file) ?? '');
  const root = joinPath('', textOf(config.get('docs_dir')) ?? 'docs');
  const { basePath, host } = siteAddress(settings.url ?? textOf(config.get('site_url')));
  const usesFolders = !isNo(config.get('use_directory_urls'));
  const excluded = [...patterns(config, 'exclude_docs'), ...patterns(config, 'draft_docs')];
  const addressesOf = (path: string): readonly string[] => {
    const { folders, base } = pathParts(path.slice(root === '' ? 0 : root.length + 1));
    const isFolder = /^(?:index|readme)$/i.test(base);
    if (usesFolders) return [address([basePath, ...folders, isFolder ? undefined : base], true)];
    return [address([basePath, ...folders, isFolder ? 'index.html' : `${base}.html`], false)];
  };
  const { pages, leftOut } = readPages(
    folder,
    {
      root,
      isPage: (path) => isMarkdown(path) && !isPartial(path.slice(root.length)),
      keptBack: (path) =>
        excluded.some((matches) => matches(path.slice(root.length + 1))) ? `${file} excludes it` : undefined,
      addressesOf,
      hasMetaLines: true,
      // What search leaves out stands in the navigation all the same.
      keysApart: ['search'],
    },
    settings.now,
  );
  const nav = config.get('nav');
  const missed = createMissedEntries();
  const navigation = isList(nav)
    ? readMkdocsNav(nav, root, folder, missed.miss)
    : folderTree(pages, root, () => ({}));
  const listed = new Set(listedFiles(navigation));
  const titles = new Map(titlesOf(navigation));
  const redirects = [...redirectMaps(config)].flatMap(([from, to]) => {
    const target = textOf(to);
    if (target === undefined) return [];
    const [old = ''] = addressesOf(`${root === '' ? '' : `${root}/`}${from}`);
    const isFile = isMarkdown(target.replace(/#.*$/, ''));
    return [{ from: old, to: isFile ? joinPath(root, target) : target, file }];
  });
  return {
    format: 'mkdocs',
    title: textOf(config.get('site_name')),
    language: textOf(mapAt(config, 'theme').get('language')),
    pages: pages.map((page) => ({
      ...page,
      navigationTitle: titles.get(page.file),
      isHidden: page.isHidden || (isList(nav) && !listed.has(page.file)),
    })),
    navigation,
    leftOut: [...leftOut, ...unreadPages(folder, root, /\.(?:rst|adoc|ipynb)$/i)],
    notListed: missed.found(file, folder.text(file)),
    addressing: {
      docsRoot: root,
      staticRoots: [root],
      basePath,
      hosts: host === undefined ? [] : [host],
      markdownFrom: 'file',
      htmlFrom: usesFolders ? 'address' : 'file',
      byName: false,
    },
    slugs: 'mkdocs',
    redirects,
    settings: new Map([
      ['extra', mapAt(config, 'extra')],
      ['config', config],
    ]),
    includeRoots: ['', root, ...snippetPaths(config)],
    templates: () => [],
    remarks: [
      ...(fault === undefined ? [] : [`${file}: ${fault}`]),
      ...pages
        .filter(({ data }) => isYes(mapAt(data, 'search').get('exclude')))
        .map((page) => `${page.file} was not found by search (search.exclude): here, search finds it`),
    ],
  };
}

function isPartial(path: string): boolean {
  return /\/(?:includes|_includes|snippets|_snippets|overrides)\/|\/\./.test(path);
}

function titlesOf(nodes: Center['navigation']): readonly (readonly [string, string])[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'group') return titlesOf(node.children);
    return node.title === undefined ? [] : [[node.file, node.title] as const];
  });
}

/** Lines of a `.gitignore`, each as a test of a path. */
function patterns(config: DataMap, key: string): readonly ((path: string) => boolean)[] {
  const value = config.get(key);
  if (typeof value !== 'string') return [];
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('!'))
    .map((line) => {
      const source = line
        .replace(/^\/|\/$/g, '')
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('**', '\u0000')
        .replaceAll('*', '[^/]*')
        .replaceAll('\u0000', '.*');
      const pattern = new RegExp(`${line.startsWith('/') ? '^' : '(?:^|/)'}${source}(?:/|$)`);
      return (path: string) => pattern.test(path);
    });
}

/** The options of a plugin, which is a name alone or a map of one key. */
function pluginOptions(config: DataMap, name: string): DataMap {
  const plugins = config.get('plugins');
  if (isMap(plugins)) return mapAt(plugins, name);
  for (const plugin of isList(plugins) ? plugins : []) {
    if (isMap(plugin) && plugin.has(name)) return mapAt(plugin, name);
  }
  return new Map();
}

function redirectMaps(config: DataMap): DataMap {
  return mapAt(pluginOptions(config, 'redirects'), 'redirect_maps');
}

function snippetPaths(config: DataMap): readonly string[] {
  const extensions = config.get('markdown_extensions');
  for (const extension of isList(extensions) ? extensions : []) {
    if (isMap(extension) && extension.has('pymdownx.snippets'))
      return textsOf(mapAt(extension, 'pymdownx.snippets').get('base_path')).map((path) =>
        joinPath('', path),
      );
  }
  return [];
}
