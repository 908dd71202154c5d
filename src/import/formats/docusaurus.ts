import { folderTree } from '../navigation/folder-tree.ts';
import { createMissedEntries } from '../navigation/missed-entries.ts';
import { readSidebars } from '../navigation/sidebars.ts';
import { listedFiles } from '../pages/listed-files.ts';
import {
  address,
  isMarkdown,
  pathParts,
  readPages,
  siteAddress,
  targetAddress,
  weightIn,
} from '../pages/read-pages.ts';
import { readRedirectLines } from '../pages/redirect-lines.ts';
import { joinPath } from '../source/paths.ts';
import {
  type DataMap,
  dataAt,
  isList,
  isMap,
  mapAt,
  numberOf,
  textOf,
  textsOf,
} from '../source/plain-data.ts';
import { firstFile, readConfig } from '../source/read-data.ts';
import type { SourceFolder } from '../source/source-folder.ts';
import type { Center, ImportSettings } from './types.ts';

const endings = ['js', 'ts', 'mjs', 'cjs', 'mts', 'cts'];
const configFiles = endings.map((ending) => `docusaurus.config.${ending}`);

/** A site of Docusaurus (https://docusaurus.io/docs/api/docusaurus-config); its code is read, and never run. */
export function readDocusaurus(folder: SourceFolder, settings: ImportSettings): Center {
  const configFile = firstFile(folder, configFiles);
  const { data: config, fault } =
    configFile === undefined ? { data: new Map(), fault: undefined } : readConfig(folder, configFile);
  const docs = docsOptions(config);
  const root = joinPath('', textOf(docs.get('path')) ?? 'docs');
  const baseUrl = textOf(config.get('baseUrl')) ?? '/';
  const said = siteAddress(settings.url);
  const basePath = settings.url === undefined ? baseUrl.replace(/\/+$/, '') : said.basePath;
  const origin = siteAddress(textOf(config.get('url'))).host;
  const host = said.host ?? (origin === undefined ? undefined : `${origin}${basePath}`);
  const route = textOf(docs.get('routeBasePath')) ?? 'docs';
  const trailing = config.get('trailingSlash') === true;
  const idOf = (path: string, data: DataMap): string => {
    const { folders, base } = pathParts(path.slice(root.length + 1));
    return [...folders.map(withoutNumber), textOf(data.get('id')) ?? withoutNumber(base)].join('/');
  };
  const addressesOf = (path: string, data: DataMap): readonly string[] => {
    const { folders, base } = pathParts(path.slice(root.length + 1));
    const slug = textOf(data.get('slug'));
    const parts = folders.map(withoutNumber);
    const last = withoutNumber(base);
    const isFolder = /^(?:index|readme)$/i.test(last) || last.toLowerCase() === parts.at(-1)?.toLowerCase();
    const route_ = slug?.startsWith('/')
      ? [slug]
      : [...parts, slug ?? (isFolder ? undefined : (textOf(data.get('id')) ?? last))];
    const own = address(
      [basePath, route, ...route_],
      trailing || (isFolder && slug === undefined && config.get('trailingSlash') !== false),
    );
    return own === '/' ? [] : [own];
  };
  const { pages, leftOut } = readPages(
    folder,
    {
      root,
      isPage: (path) => isMarkdown(path) && !/(?:^|\/)_/.test(path.slice(root.length)),
      addressesOf,
      navigationTitle: (data) => textOf(data.get('sidebar_label')),
      weightOf: (path, data) => weightIn(data, 'sidebar_position') ?? numberBefore(pathParts(path).base),
    },
    settings.now,
  );
  const byId = new Map(pages.map(({ file, data }) => [idOf(file, data), file]));
  const labelOf = (path: string) => {
    const labelFile = firstFile(
      folder,
      ['json', 'yml', 'yaml'].map((ending) => `${path}/_category_.${ending}`),
    );
    const label = labelFile === undefined ? new Map() : readConfig(folder, labelFile).data;
    return {
      title: textOf(label.get('label')),
      weight: numberOf(label.get('position')) ?? numberBefore(path.slice(path.lastIndexOf('/') + 1)),
      description: textOf(mapAt(label, 'link').get('description')) ?? textOf(label.get('description')),
      addresses: generatedIndex(mapAt(label, 'link'), path.slice(root.length + 1)),
    };
  };
  const generatedIndex = (link: DataMap, path: string): readonly string[] => {
    if (textOf(link.get('type')) !== 'generated-index') return [];
    const slug = textOf(link.get('slug')) ?? `category/${path.split('/').map(withoutNumber).join('/')}`;
    return [address([basePath, route, slug], trailing)];
  };
  const treeBelow = (path: string) =>
    folderTree(
      pages.filter(({ file }) => file.startsWith(`${path}/`)),
      path,
      labelOf,
    );
  const sidebarFile = joinPath(
    '',
    textOf(docs.get('sidebarPath')) ??
      firstFile(
        folder,
        endings.map((ending) => `sidebars.${ending}`),
      ) ??
      'sidebars.js',
  );
  const sidebars = folder.has(sidebarFile) ? readConfig(folder, sidebarFile) : undefined;
  const missed = createMissedEntries();
  const read =
    sidebars && sidebars.data.size > 0
      ? readSidebars(sidebars.data, {
          miss: missed.miss,
          byId,
          root,
          treeBelow,
          generatedIndex: (link) => generatedIndex(link, textOf(link.get('title')) ?? ''),
        })
      : undefined;
  const navigation = read ?? treeBelow(root);
  const listed = new Set(listedFiles(navigation));
  return {
    format: 'docusaurus',
    title: textOf(config.get('title')),
    language: textOf(dataAt(config, 'i18n', 'defaultLocale')),
    pages,
    navigation,
    leftOut,
    notListed: missed.found(sidebarFile, folder.text(sidebarFile)),
    addressing: {
      docsRoot: root,
      staticRoots: ['static', ...textsOf(config.get('staticDirectories')).map((path) => joinPath('', path))],
      basePath,
      hosts: host === undefined ? [] : [host],
      markdownFrom: 'address',
      htmlFrom: 'address',
      byName: false,
    },
    slugs: 'github',
    redirects: [...clientRedirects(config, basePath), ...readRedirectLines(folder, 'static/_redirects')],
    settings: config,
    includeRoots: ['', root, 'src'],
    templates: () => [],
    remarks: [
      ...(fault === undefined ? [] : [`${configFile}: ${fault}; what is known of it was used`]),
      ...(sidebars?.fault === undefined
        ? []
        : [`${sidebarFile}: ${sidebars.fault}; folders say the order where it does not`]),
      ...pages
        .filter(({ file }) => !listed.has(file))
        .map(({ file }) => `${file} stands in no sidebar: its category is that of its folder`),
    ],
  };
}

/** The options of the plugin for documents, whichever way it is written: in a preset, or as a plugin. */
function docsOptions(config: DataMap): DataMap {
  for (const key of ['presets', 'plugins']) {
    const entries = config.get(key);
    for (const entry of isList(entries) ? entries : []) {
      const [name, options] = isList(entry) ? entry : [entry, undefined];
      if (!isMap(options) || typeof name !== 'string') continue;
      if (/(?:^|\/)(?:preset-)?classic$/.test(name)) return mapAt(options, 'docs');
      if (/plugin-content-docs$/.test(name) && !options.has('id')) return options;
    }
  }
  return new Map();
}

/** The plugin client-redirects: `{from, to}`, in the configuration. */
function clientRedirects(config: DataMap, basePath: string): Center['redirects'] {
  const plugins = config.get('plugins');
  return (isList(plugins) ? plugins : []).flatMap((entry) => {
    const [name, options] = isList(entry) ? entry : [entry, undefined];
    if (typeof name !== 'string' || !/client-redirects$/.test(name) || !isMap(options)) return [];
    const list = options.get('redirects');
    return (isList(list) ? list : []).flatMap((item) => {
      const to = isMap(item) ? textOf(item.get('to')) : undefined;
      if (!isMap(item) || to === undefined) return [];
      return textsOf(item.get('from')).map((from) => ({
        from: address([basePath, from], false),
        to: targetAddress(basePath, to),
        file: 'docusaurus.config',
      }));
    });
  });
}

/** `01-intro` is `intro`; dates and versions keep their numbers. */
function withoutNumber(name: string): string {
  const match = /^(\d+)\s*[-_.]+\s*([^-_.\s\d].*)$/.exec(name);
  return match?.[2] ?? name;
}

function numberBefore(name: string): number | undefined {
  return withoutNumber(name) === name ? undefined : Number.parseInt(name, 10);
}
