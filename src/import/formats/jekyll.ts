import { readable } from '../navigation/folder-tree.ts';
import {
  address,
  isMarkdown,
  pathParts,
  readPages,
  siteAddress,
  targetAddress,
  weightIn,
} from '../pages/read-pages.ts';
import { readSourceFrontMatter } from '../source/front-matter.ts';
import {
  type Data,
  type DataMap,
  isList,
  isMap,
  isYes,
  mapAt,
  noData,
  textOf,
  textsOf,
} from '../source/plain-data.ts';
import { firstFile, readConfig } from '../source/read-data.ts';
import type { SourceFolder } from '../source/source-folder.ts';
import { jekyllNavigation } from './jekyll-navigation.ts';
import { permalink } from './jekyll-permalinks.ts';
import type { Center, ImportSettings } from './types.ts';

/** A site of Jekyll (https://jekyllrb.com/docs/configuration/), with Just the Docs and themes like it. */
export function readJekyll(folder: SourceFolder, settings: ImportSettings): Center {
  const file = firstFile(folder, ['_config.yml', '_config.yaml', '_config.toml']);
  const { data: config, fault } =
    file === undefined ? { data: noData, fault: undefined } : readConfig(folder, file);
  const said = siteAddress(
    settings.url ?? `${textOf(config.get('url')) ?? ''}${textOf(config.get('baseurl')) ?? ''}`,
  );
  const { basePath } = said;
  const collections = collectionsOf(config);
  const excluded = textsOf(config.get('exclude')).map((path) => path.replace(/^\/|\/$/g, ''));
  const collectionOf = (path: string): string | undefined => /^_([^/]+)\//.exec(path)?.[1];
  const isPage = (path: string): boolean => {
    if (!isMarkdown(path) || excluded.some((one) => path === one || path.startsWith(`${one}/`))) return false;
    const collection = collectionOf(path);
    if (collection !== undefined && (collections.has(collection) || collection === 'posts'))
      return !/\/[._]/.test(path);
    return !/(?:^|\/)[._]/.test(path) && /^\s*---/.test(folder.text(path) ?? '');
  };
  const addressesOf = (path: string, data: DataMap): readonly string[] => {
    const collection = collectionOf(path);
    const own = permalink({
      path: collection === undefined ? path : path.slice(collection.length + 2),
      collection,
      data,
      ofCollection: textOf(mapAt(collections.get(collection ?? '') ?? noData).get('permalink')),
      ofSite: textOf(config.get('permalink')),
    });
    return [
      address([basePath, own], own.endsWith('/')),
      ...textsOf(data.get('redirect_from')).map((one) => address([basePath, one], one.endsWith('/'))),
    ].filter((one) => one !== '/');
  };
  const redirectPages = folder.files.filter(isPage).flatMap((path) => {
    const { data } = readSourceFrontMatter(folder.text(path) ?? '');
    const to = textOf(data.get('redirect_to')) ?? textOf(data.get('redirect'));
    return to === undefined
      ? []
      : addressesOf(path, data).map((from) => ({
          from,
          to: /^[a-z]+:/i.test(to) ? to : targetAddress(basePath, to),
          file: path,
        }));
  });
  const leading = new Set(redirectPages.map((one) => one.file));
  const { pages, leftOut } = readPages(
    folder,
    {
      root: '',
      isPage: (path) => isPage(path) && !leading.has(path),
      keptBack: (path) => (path.startsWith('_drafts/') ? 'is a draft' : undefined),
      addressesOf,
      titleOf: (path, data) =>
        textOf(data.get('title')) ??
        (/^\s*#\s/m.test(folder.text(path) ?? '') ? undefined : readable(pathParts(path).base)),
      navigationTitle: (data) => textOf(data.get('nav_title')) ?? textOf(data.get('short_title')),
      weightOf: (_path, data) => weightIn(data, 'nav_order', 'order', 'weight', 'position', 'sort'),
      defaults: (path) => defaultsOf(config, path, collectionOf(path)),
      datesHide: true,
    },
    settings.now,
  );
  return {
    format: 'jekyll',
    title: textOf(config.get('title')) ?? textOf(config.get('name')),
    language: textOf(config.get('lang')),
    pages,
    navigation: jekyllNavigation(pages, collections),
    leftOut: [
      ...leftOut,
      ...folder.files
        .filter((path) => /\.html?$/.test(path) && !/(?:^|\/)[._]/.test(path))
        .filter((path) => /^---[ \t]*\n/.test(folder.text(path) ?? ''))
        .map((file) => ({ file, reason: 'is a page in HTML' })),
    ],
    addressing: {
      docsRoot: '',
      staticRoots: ['', 'assets'],
      basePath,
      hosts: said.host === undefined ? [] : [said.host],
      markdownFrom: 'address',
      htmlFrom: 'address',
      byName: false,
    },
    slugs: 'kramdown',
    redirects: redirectPages,
    settings: new Map<string, Data>([...config, ['data', dataFiles(folder)]]),
    includeRoots: ['_includes', ''],
    templates: () => [],
    remarks: fault === undefined ? [] : [`${file}: ${fault}`],
  };
}

/** Collections that are published, with their settings. */
function collectionsOf(config: DataMap): ReadonlyMap<string, DataMap> {
  const said = config.get('collections');
  if (isList(said)) return new Map(textsOf(said).map((name) => [name, noData]));
  const map = isMap(said) ? said : noData;
  return new Map(
    [...map].flatMap(([name, options]) =>
      isMap(options) && isYes(options.get('output')) ? [[name, options] as const] : [],
    ),
  );
}

/** `defaults` of the configuration, those of a longer path over those of a shorter one. */
function defaultsOf(config: DataMap, path: string, collection: string | undefined): DataMap {
  const defaults = config.get('defaults');
  const matching = (isList(defaults) ? defaults : []).filter(isMap).filter((entry) => {
    const scope = mapAt(entry, 'scope');
    const type = textOf(scope.get('type'));
    const below = (textOf(scope.get('path')) ?? '').replace(/^\/|\/$/g, '');
    return (
      (type === undefined || type === (collection ?? 'pages')) &&
      (below === '' || path.startsWith(`${below}/`) || path === below)
    );
  });
  return new Map(matching.flatMap((entry) => [...mapAt(entry, 'values')]));
}

function dataFiles(folder: SourceFolder): DataMap {
  return new Map(
    folder.files
      .filter((path) => /^_data\/[^/]+\.(?:ya?ml|json|toml)$/.test(path))
      .map((path) => [path.replace(/^_data\/|\.\w+$/g, ''), readConfig(folder, path).data] as const),
  );
}
