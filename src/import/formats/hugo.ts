import { folderTree } from '../navigation/folder-tree.ts';
import { address, isMarkdown, pathParts, readPages, siteAddress, weightIn } from '../pages/read-pages.ts';
import { readRedirectLines } from '../pages/redirect-lines.ts';
import { unreadPages } from '../pages/unread-pages.ts';
import { readSourceFrontMatter } from '../source/front-matter.ts';
import { folderOf, joinPath } from '../source/paths.ts';
import {
  type Data,
  type DataMap,
  isList,
  isMap,
  mapAt,
  noData,
  textOf,
  textsOf,
} from '../source/plain-data.ts';
import { firstFile, readConfig } from '../source/read-data.ts';
import type { SourceFolder } from '../source/source-folder.ts';
import type { Center, ImportSettings, LeftOut, SourcePage } from './types.ts';

const configNames = ['hugo', 'config'].flatMap((name) =>
  ['toml', 'yaml', 'yml', 'json'].map((ending) => `${name}.${ending}`),
);

/** A site of Hugo (https://gohugo.io/configuration/all/). */
export function readHugo(folder: SourceFolder, settings: ImportSettings): Center {
  const { config, remarks } = readHugoConfig(folder);
  const get = (key: string): string | undefined => textOf(caseless(config, key));
  const language = get('defaultContentLanguage') ?? 'en';
  const languageConfig = mapAt(caseless(config, 'languages'), language);
  const root = joinPath(
    '',
    textOf(caseless(languageConfig, 'contentDir')) ??
      get('contentDir') ??
      (folder.hasFolder(`content/${language}`) ? `content/${language}` : 'content'),
  );
  const { basePath, host } = siteAddress(settings.url ?? get('baseURL'));
  const isUgly = get('uglyURLs') === 'true';
  const sectionData = new Map<string, DataMap>();
  const otherLanguages = new RegExp(String.raw`\.(?!${language}\b)[a-z]{2}(?:-[a-z]{2})?\.md$`, 'i');
  const addressesOf = (path: string, data: DataMap): readonly string[] => {
    const { folders, base } = pathParts(
      path.slice(root.length + 1).replace(new RegExp(String.raw`\.${language}\.md$`), '.md'),
    );
    const isFolder = /^_?index$/i.test(base);
    const url = textOf(data.get('url'));
    const slug = textOf(data.get('slug'));
    const lower = (part: string): string =>
      (get('disablePathToLower') === 'true' ? part : part.toLowerCase()).replace(/\s+/g, '-');
    const parts =
      isFolder && slug !== undefined && base === 'index'
        ? [...folders.slice(0, -1).map(lower), slug]
        : [...folders.map(lower), isFolder ? undefined : (slug ?? lower(base))];
    const own =
      url === undefined
        ? address([basePath, ...parts], !isUgly)
        : address([basePath, url], url.endsWith('/'));
    const folderAddress = address([basePath, ...folders.map(lower)], true);
    const aliases = textsOf(data.get('aliases')).flatMap((alias) =>
      // From the page's folder by the rules of now, from the root by those of older versions.
      alias.startsWith('/')
        ? [address([basePath, alias], alias.endsWith('/'))]
        : [
            address([basePath, alias], true),
            ...(folders.length > 0 ? [address([folderAddress, alias], true)] : []),
          ],
    );
    return [own, ...aliases].filter((one) => one !== '/');
  };
  const cascades = cascadesOf(folder, root);
  const { pages: all, leftOut } = readPages(
    folder,
    {
      root,
      isPage: (path) => isMarkdown(path) && !otherLanguages.test(path) && !isInBundle(path, folder, root),
      addressesOf,
      titleOf: (_path, data) => textOf(data.get('title')),
      navigationTitle: (data) => textOf(data.get('linkTitle')) ?? textOf(data.get('linktitle')),
      weightOf: (_path, data) => weightIn(data, 'weight') || undefined,
      defaults: cascades,
      datesHide: true,
    },
    settings.now,
  );
  for (const page of all)
    if (/(?:^|\/)_index\.md$/.test(page.file)) sectionData.set(folderOf(page.file), page.data);
  const isEmpty = (page: SourcePage): boolean =>
    page.source
      .slice(page.bodyOffset)
      .replace(/\{\{[<%][\s\S]*?[>%]\}\}/g, '')
      .trim() === '';
  const sections = all.filter((page) => /(?:^|\/)_index\.md$/.test(page.file) && isEmpty(page));
  const empty = new Set(sections.map(({ file }) => file));
  const pages = all.filter(({ file }) => !empty.has(file));
  const navigation = folderTree(pages, root, (path) => {
    const data = sectionData.get(path) ?? noData;
    const section = sections.find(({ file }) => folderOf(file) === path);
    return {
      title: textOf(data.get('title')) ?? textOf(data.get('linkTitle')),
      weight: weightIn(data, 'weight') || undefined,
      description: textOf(data.get('description')),
      addresses:
        section?.addresses ??
        (sectionData.has(path) ? [] : [address([basePath, ...path.slice(root.length + 1).split('/')], true)]),
    };
  });
  return {
    format: 'hugo',
    title: get('title'),
    language: get('languageCode') ?? language,
    pages,
    navigation,
    leftOut: [
      ...leftOut,
      ...inOtherLanguages(folder, root, otherLanguages),
      ...unreadPages(folder, root, /\.(?:html?|org|adoc|asciidoc|rst|pdc|pandoc)$/i, hasHead),
    ],
    addressing: {
      docsRoot: root,
      staticRoots: ['static', 'assets', ...themes(folder)],
      basePath,
      hosts: host === undefined ? [] : [host],
      markdownFrom: 'address',
      htmlFrom: 'address',
      byName: false,
    },
    slugs: 'github',
    redirects: readRedirectLines(folder, 'static/_redirects'),
    settings: new Map([
      ...config,
      ['Params', caseless(config, 'params') ?? noData],
      ['BaseURL', `${basePath}/`],
    ]),
    includeRoots: ['', root],
    templates: (name) => templatesOf(folder, name),
    remarks,
  };
}

/** Hugo shows what has a front matter, in Org one of its own; all else is a file. */
function hasHead(text: string | undefined): boolean {
  return /^\s*(?:---|\+\+\+|\{|#\+\w+:)/.test(text ?? '');
}

/** What sections say for all pages below them (`cascade`), those further down over those above. */
function cascadesOf(folder: SourceFolder, root: string): (path: string) => DataMap {
  const given = new Map<string, DataMap>();
  for (const path of folder.files) {
    if (!path.startsWith(`${root}/`) || !/(?:^|\/)_index\.md$/.test(path)) continue;
    const cascade = readSourceFrontMatter(folder.text(path) ?? '').data.get('cascade');
    const maps = (isList(cascade) ? cascade : [cascade]).flatMap((item) => (isMap(item) ? [item] : []));
    const entries = maps.flatMap((map) => [...map].filter(([key]) => key !== '_target' && key !== 'target'));
    if (entries.length > 0) given.set(folderOf(path), new Map(entries));
  }
  return (path) => {
    const folders = folderOf(path).split('/');
    return new Map(
      folders.flatMap((_, index) => [...(given.get(folders.slice(0, index + 1).join('/')) ?? [])]),
    );
  };
}

function readHugoConfig(folder: SourceFolder): {
  readonly config: DataMap;
  readonly remarks: readonly string[];
} {
  const file = firstFile(folder, configNames);
  const parts =
    file === undefined
      ? folder.files.filter((path) => /^config\/_default\/[^/]+\.(?:toml|ya?ml|json)$/.test(path))
      : [file];
  const config = new Map<string, Data>();
  const remarks: string[] = [];
  for (const part of parts) {
    const { data, fault } = readConfig(folder, part);
    if (fault !== undefined) remarks.push(`${part}: ${fault}`);
    const name = pathParts(part.replace(/\.(?:toml|ya?ml|json)$/, '.md')).base;
    if (/^(?:config|hugo)$/.test(name)) for (const [key, value] of data) config.set(key, value);
    else config.set(name.replace(/\..*$/, ''), data);
  }
  return { config, remarks };
}

/** Hugo's keys are the same in any capitals. */
function caseless(data: DataMap, key: string) {
  const found = [...data].find(([name]) => name.toLowerCase() === key.toLowerCase());
  return found?.[1];
}

/** Pages beside the `index.md` of a bundle are its resources. */
function isInBundle(path: string, folder: SourceFolder, root: string): boolean {
  if (/(?:^|\/)_?index\.md$/.test(path)) return false;
  const own = folderOf(path);
  return own !== root && folder.has(`${own}/index.md`) && !folder.has(`${own}/_index.md`);
}

function inOtherLanguages(folder: SourceFolder, root: string, pattern: RegExp): readonly LeftOut[] {
  return folder.files
    .filter((path) => path.startsWith(`${root}/`) && pattern.test(path))
    .map((file) => ({ file, reason: 'is in another language than the site' }));
}

function themes(folder: SourceFolder): readonly string[] {
  return [...new Set(folder.files.flatMap((path) => /^themes\/[^/]+\/static(?=\/)/.exec(path)?.[0] ?? []))];
}

function templatesOf(folder: SourceFolder, name: string): readonly string[] {
  const places = [
    'layouts/shortcodes',
    'layouts/_shortcodes',
    ...[
      ...new Set(
        folder.files.flatMap((path) => /^themes\/[^/]+\/layouts\/_?shortcodes(?=\/)/.exec(path)?.[0] ?? []),
      ),
    ],
  ];
  return places.flatMap((place) => [`${place}/${name}.html`, `${place}/${name}.md`]);
}
