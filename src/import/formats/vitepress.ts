import { posix } from 'node:path';
import { addressKey } from '../addresses/address-key.ts';
import { folderTree } from '../navigation/folder-tree.ts';
import { createMissedEntries } from '../navigation/missed-entries.ts';
import { readSidebarItems } from '../navigation/sidebar-items.ts';
import { address, isMarkdown, pathParts, readPages, siteAddress } from '../pages/read-pages.ts';
import { joinPath } from '../source/paths.ts';
import { type DataMap, mapAt, noData, textOf, textsOf } from '../source/plain-data.ts';
import { readConfig } from '../source/read-data.ts';
import type { SourceFolder } from '../source/source-folder.ts';
import type { Center, ImportSettings } from './types.ts';

/** A site of VitePress (https://vitepress.dev/reference/site-config) or VuePress. */
export function readVitepress(folder: SourceFolder, settings: ImportSettings): Center {
  const file = folder.files.find((path) =>
    /(?:^|\/)\.(?:vitepress|vuepress)\/config(?:\/index)?\.[cm]?[jt]s$/.test(path),
  );
  const { data: config, fault } =
    file === undefined ? { data: noData, fault: undefined } : readConfig(folder, file);
  const project =
    file === undefined ? '' : file.slice(0, file.search(/\.(?:vite|vue)press\//)).replace(/\/$/, '');
  const root = joinPath(project, textOf(config.get('srcDir')) ?? '.');
  const said = siteAddress(settings.url);
  const basePath =
    settings.url === undefined ? (textOf(config.get('base')) ?? '').replace(/\/+$/, '') : said.basePath;
  const isClean = config.get('cleanUrls') === true;
  const below = (path: string): string => (root === '' ? path : path.slice(root.length + 1));
  const excluded = textsOf(config.get('srcExclude'));
  const moved = rewritesOf(config);
  const { pages, leftOut } = readPages(
    folder,
    {
      root,
      isPage: (path) =>
        isMarkdown(path) &&
        !/(?:^|\/)[._]/.test(below(path)) &&
        !/^(?:public|node_modules)\//.test(below(path)),
      keptBack: (path) =>
        excluded.some((pattern) => posix.matchesGlob(below(path), pattern))
          ? 'srcExclude of the configuration excludes it'
          : undefined,
      addressesOf: (path) => {
        const { folders, base } = pathParts(moved(below(path)));
        if (/^(?:index|readme)$/i.test(base))
          return [address([basePath, ...folders], true)].filter((one) => one !== '/');
        return [address([basePath, ...folders, isClean ? base : `${base}.html`], false)];
      },
    },
    settings.now,
  );
  const byAddress = new Map(
    pages.flatMap(({ file: path }) =>
      [below(path), moved(below(path))].map(
        (one) => [addressKey(`/${one.replace(/\.md$/, '')}`), path] as const,
      ),
    ),
  );
  const treeBelow = (path: string) =>
    folderTree(
      pages.filter((page) => page.file.startsWith(`${path}/`)),
      path,
      () => ({}),
    );
  const missed = createMissedEntries();
  const sidebar = readSidebarItems(mapAt(config, 'themeConfig').get('sidebar'), {
    miss: missed.miss,
    fileOf: (key) => byAddress.get(key),
    treeBelow: (path) => treeBelow(joinPath(root, path)),
  });
  return {
    format: 'vitepress',
    title: textOf(config.get('title')),
    language: textOf(config.get('lang')),
    pages,
    navigation: sidebar.length > 0 ? sidebar : folderTree(pages, root, () => ({})),
    leftOut,
    notListed: missed.found(file ?? '', folder.text(file ?? '')),
    addressing: {
      docsRoot: root,
      staticRoots: [joinPath(root, 'public'), root],
      basePath,
      hosts: said.host === undefined ? [] : [said.host],
      markdownFrom: 'file',
      htmlFrom: 'file',
      byName: false,
    },
    slugs: 'vitepress',
    redirects: [],
    settings: config,
    includeRoots: [root, project, ''],
    templates: () => [],
    remarks: fault === undefined ? [] : [`${file}: ${fault}; what is known of it was used`],
  };
}

/** Says where a page is published by the `rewrites` of a configuration: `packages/:pkg/src/:page*`. */
function rewritesOf(config: DataMap): (path: string) => string {
  const rules = [...mapAt(config, 'rewrites')].flatMap(([from, to]) => {
    const target = textOf(to);
    if (target === undefined) return [];
    const names: string[] = [];
    const source = from
      .replace(/[.+?^${}|()[\]\\]/g, '\\$&')
      .replace(/:(\w+)(?:\\\(.*?\\\))?(\*)?/g, (_, name: string, star?: string) => {
        names.push(name);
        return star === undefined ? '([^/]+?)' : '(.+?)';
      });
    return [{ pattern: new RegExp(`^${source.replace(/(?<![.)])\*/g, '.*')}(\\.md)?$`), names, target }];
  });
  return (path) => {
    for (const { pattern, names, target } of rules) {
      const found = pattern.exec(path);
      if (!found) continue;
      const named = names.reduce(
        (text, name, index) => text.replace(new RegExp(`:${name}\\b\\*?`), () => found[index + 1] ?? ''),
        target,
      );
      return named.endsWith('.md') || found.at(-1) === undefined ? named : `${named}.md`;
    }
    return path;
  };
}
