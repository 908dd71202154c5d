import { addressKey } from '../addresses/address-key.ts';
import { folderTree } from '../navigation/folder-tree.ts';
import { createMissedEntries } from '../navigation/missed-entries.ts';
import { readSidebarItems } from '../navigation/sidebar-items.ts';
import {
  address,
  isMarkdown,
  pathParts,
  readPages,
  siteAddress,
  targetAddress,
} from '../pages/read-pages.ts';
import { joinPath } from '../source/paths.ts';
import { isList, isMap, mapAt, noData, numberOf, textOf } from '../source/plain-data.ts';
import { firstFile, readConfig } from '../source/read-data.ts';
import type { SourceFolder } from '../source/source-folder.ts';
import type { Center, ImportSettings } from './types.ts';

const root = 'src/content/docs';

/** A site of Starlight (https://starlight.astro.build/reference/configuration/). */
export function readStarlight(folder: SourceFolder, settings: ImportSettings): Center {
  const file = firstFile(
    folder,
    ['mjs', 'ts', 'js', 'mts', 'cjs'].map((ending) => `astro.config.${ending}`),
  );
  const { data: config, fault } =
    file === undefined ? { data: noData, fault: undefined } : readConfig(folder, file);
  const integrations = config.get('integrations');
  const starlight =
    (isList(integrations) ? integrations : [])
      .filter(isMap)
      .find((item) => item.has('sidebar') || item.has('title')) ?? noData;
  const said = siteAddress(settings.url ?? textOf(config.get('site')));
  const base = textOf(config.get('base')) ?? '';
  const basePath =
    settings.url === undefined
      ? `${said.basePath}/${base}`.replace(/\/{2,}/g, '/').replace(/\/+$/, '')
      : said.basePath;
  const below = (path: string): string => path.slice(root.length + 1);
  const locales = [...mapAt(starlight, 'locales').keys()];
  const own = textOf(starlight.get('defaultLocale')) ?? 'root';
  const others = new Set(locales.filter((locale) => locale !== own && locale !== 'root'));
  const { pages, leftOut } = readPages(
    folder,
    {
      root,
      isPage: (path) => isMarkdown(path) && !/(?:^|\/)_|^404\.mdx?$/.test(below(path)),
      keptBack: (path) =>
        others.has(below(path).split('/')[0] ?? '') ? 'is in another language than the site' : undefined,
      addressesOf: (path, data) => {
        const { folders, base: name } = pathParts(below(path).toLowerCase().replace(/\s+/g, '-'));
        const slug = textOf(data.get('slug'));
        return [
          address(
            [basePath, ...(slug === undefined ? [...folders, name === 'index' ? undefined : name] : [slug])],
            true,
          ),
        ].filter((one) => one !== '/');
      },
      navigationTitle: (data) => textOf(mapAt(data, 'sidebar').get('label')),
      weightOf: (_path, data) => numberOf(mapAt(data, 'sidebar').get('order')),
    },
    settings.now,
  );
  const bySlug = new Map(
    pages.flatMap((page) =>
      [
        addressKey(`/${below(page.file).replace(/\.mdx?$/, '')}`),
        ...page.addresses.map((one) => addressKey(one.slice(basePath.length))),
      ].map((key) => [key, page.file] as const),
    ),
  );
  const treeBelow = (path: string) =>
    folderTree(
      pages.filter((page) => page.file.startsWith(`${path}/`)),
      path,
      () => ({}),
    );
  const missed = createMissedEntries();
  const sidebar = readSidebarItems(starlight.get('sidebar'), {
    miss: missed.miss,
    fileOf: (key) => bySlug.get(key),
    treeBelow: (path) => treeBelow(joinPath(root, path)),
  });
  return {
    format: 'starlight',
    title: textOf(starlight.get('title')),
    language: undefined,
    pages,
    navigation: sidebar.length > 0 ? sidebar : folderTree(pages, root, () => ({})),
    leftOut,
    notListed: missed.found(file ?? '', folder.text(file ?? '')),
    addressing: {
      docsRoot: root,
      staticRoots: ['public', 'src/assets', root],
      basePath,
      hosts:
        said.host === undefined
          ? []
          : [`${said.host}${settings.url === undefined ? base.replace(/\/+$/, '') : ''}`],
      markdownFrom: 'file',
      htmlFrom: 'address',
      byName: false,
    },
    slugs: 'github',
    redirects: [...mapAt(config, 'redirects')].flatMap(([from, to]) => {
      const target = textOf(to) ?? (isMap(to) ? textOf(to.get('destination')) : undefined);
      return target === undefined
        ? []
        : [
            {
              from: address([basePath, from], false),
              to: targetAddress(basePath, target),
              file: 'astro.config',
            },
          ];
    }),
    settings: config,
    includeRoots: [root, 'src', ''],
    templates: () => [],
    remarks: fault === undefined ? [] : [`${file}: ${fault}; what is known of it was used`],
  };
}
