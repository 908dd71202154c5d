import { addressKey } from '../addresses/address-key.ts';
import { folderTree } from '../navigation/folder-tree.ts';
import { readSidebarItems } from '../navigation/sidebar-items.ts';
import { address, isMarkdown, pathParts, readPages, siteAddress } from '../pages/read-pages.ts';
import { joinPath } from '../source/paths.ts';
import { mapAt, noData, textOf } from '../source/plain-data.ts';
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
  const { pages, leftOut } = readPages(
    folder,
    {
      root,
      isPage: (path) =>
        isMarkdown(path) &&
        !/(?:^|\/)[._]/.test(below(path)) &&
        !/^(?:public|node_modules)\//.test(below(path)),
      addressesOf: (path) => {
        const { folders, base } = pathParts(below(path));
        if (/^(?:index|readme)$/i.test(base))
          return [address([basePath, ...folders], true)].filter((one) => one !== '/');
        return [address([basePath, ...folders, isClean ? base : `${base}.html`], false)];
      },
    },
    settings.now,
  );
  const byAddress = new Map(
    pages.map((page) => [addressKey(`/${below(page.file).replace(/\.md$/, '')}`), page.file]),
  );
  const treeBelow = (path: string) =>
    folderTree(
      pages.filter((page) => page.file.startsWith(`${path}/`)),
      path,
      () => ({}),
    );
  const sidebar = readSidebarItems(mapAt(config, 'themeConfig').get('sidebar'), {
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
