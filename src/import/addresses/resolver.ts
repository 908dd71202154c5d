import type { Center, SourcePage } from '../formats/types.ts';
import { decoded, folderOf, joinPath } from '../source/paths.ts';
import type { SourceFolder } from '../source/source-folder.ts';
import { addressKey } from './address-key.ts';

/** Where an address in a text of the source leads. */
export type Destination =
  | { readonly kind: 'page'; readonly file: string; readonly fragment: string }
  /** A list of pages that had an address of its own; the key of that address. */
  | { readonly kind: 'group'; readonly key: string; readonly fragment: string }
  | { readonly kind: 'asset'; readonly path: string; readonly fragment: string }
  /** A place of the same page. */
  | { readonly kind: 'here'; readonly fragment: string }
  | { readonly kind: 'elsewhere' }
  /** A page that is there and not imported. */
  | { readonly kind: 'left-out'; readonly file: string }
  /** A file that is known, and not in the folder. */
  | { readonly kind: 'missing' }
  /** Nothing of the source. */
  | { readonly kind: 'broken' };

export type Resolve = (
  page: Pick<SourcePage, 'file' | 'addresses'>,
  target: string,
  isHtml: boolean,
) => Destination;

/** What `{{ site.baseurl }}` and the like stand for: the root of the site. */
const rootVariable = /^(?:\{\{-?\s*(?:site\.(?:url|baseurl)|base(?:_?url)?|relURL)\s*-?\}\}\s*)+\/?/i;

/**
 * Creates the function that says where addresses lead: files first, from the file or the page's address as the system has
 * it, then addresses that pages had, then files that were published as they are; never the last name alone, but in wikis.
 */
export function createResolver(
  folder: SourceFolder,
  center: Center,
  groupKeys: ReadonlySet<string>,
): Resolve {
  const { addressing } = center;
  const pages = new Set(center.pages.map(({ file }) => file));
  const leftOut = new Set(center.leftOut.map(({ file }) => file));
  const byAddress = new Map<string, string>();
  for (const { file, addresses } of center.pages)
    for (const one of addresses) if (!byAddress.has(addressKey(one))) byAddress.set(addressKey(one), file);
  const names = addressing.byName ? namesOf(center.pages) : undefined;
  const assetNames = addressing.byName
    ? Map.groupBy(folder.files, (path) => path.slice(path.lastIndexOf('/') + 1).toLowerCase())
    : undefined;

  const asFile = (path: string, fragment: string): Destination | undefined => {
    if (path.startsWith('../') || path === '..') return undefined;
    const stem = path.replace(/\.html?$/i, '');
    const tries = [
      path,
      ...['.md', '.mdx', '.markdown'].map((ending) => stem + ending),
      ...['index.md', 'README.md', '_index.md', 'index.mdx', 'readme.md'].map((name) =>
        stem === '' ? name : `${stem}/${name}`,
      ),
    ];
    for (const one of tries) {
      const found = folder.has(one) ? one : undefined;
      if (found !== undefined) return inSource(found, fragment);
    }
    const near = tries.map(folder.withCase).find((found) => found !== undefined);
    return near === undefined ? undefined : inSource(near, fragment);
  };
  const inSource = (path: string, fragment: string): Destination => {
    if (pages.has(path)) return { kind: 'page', file: path, fragment };
    if (leftOut.has(path)) return { kind: 'left-out', file: path };
    return { kind: 'asset', path, fragment };
  };
  const asAddress = (path: string, fragment: string): Destination | undefined => {
    const key = addressKey(path);
    const file = byAddress.get(key);
    if (file !== undefined) return { kind: 'page', file, fragment };
    return groupKeys.has(key) ? { kind: 'group', key, fragment } : undefined;
  };
  const withoutBase = (path: string): string =>
    addressing.basePath !== '' && `${path}/`.startsWith(`${addressing.basePath}/`)
      ? path.slice(addressing.basePath.length)
      : path;
  const asStatic = (path: string, fragment: string): Destination | undefined => {
    for (const root of addressing.staticRoots) {
      const found =
        folder.withCase(joinPath(root, `./${withoutBase(path)}`)) ??
        folder.withCase(joinPath(root, `./${path}`));
      if (found !== undefined) return inSource(found, fragment);
    }
    return undefined;
  };
  const absolute = (path: string, fragment: string): Destination =>
    asAddress(path, fragment) ??
    asAddress(addressing.basePath + path, fragment) ??
    asFile(joinPath(addressing.docsRoot, `./${path}`), fragment) ??
    asFile(joinPath(addressing.docsRoot, `./${withoutBase(path)}`), fragment) ??
    asStatic(path, fragment) ??
    asFile(joinPath('', `./${path}`), fragment) ?? { kind: 'broken' };

  return (page, written, isHtml) => {
    const target = written
      .trim()
      .replace(/\\([_()*#&~-])/g, '$1')
      .replaceAll('&amp;', '&');
    if (target === '' || target.startsWith('#')) return { kind: 'here', fragment: decoded(target.slice(1)) };
    const numbered = addressing.byId && numberedLink(target, addressing.byId);
    if (numbered) return numbered;
    const host = addressing.hosts.find((one) => sameHost(target, one));
    const isOld = host !== undefined;
    if (!isOld && (/^[a-z][a-z0-9+.-]*:/i.test(target) || target.startsWith('//'))) {
      const asset = /^pathname:\/\/(.*)$/.exec(target)?.[1];
      return asset === undefined
        ? { kind: 'elsewhere' }
        : absolute(pathOf(asset).path, pathOf(asset).fragment);
    }
    if (target.startsWith('/.ref/')) return reference(page, target.slice(6));
    const local = isOld ? `/${target.slice(host.length).replace(/^\/+/, '')}` : target;
    const { path, fragment } = pathOf(local.replace(rootVariable, '/').replace(/^@site\//, '@/'));
    if (isOld) return oldHost(addressing.basePath + path, path, fragment);
    if (path.startsWith('@/')) return asFile(path.slice(2), fragment) ?? { kind: 'broken' };
    const linkTag = /^\/?\{%-?\s*(?:link|post_url)\s+(\S+)\s*-?%\}/.exec(path)?.[1];
    if (linkTag !== undefined) return asFile(joinPath('', linkTag), fragment) ?? { kind: 'broken' };
    if (path.startsWith('/')) return absolute(path, fragment);
    const isFilePath = /\.(?:mdx?|markdown)$/i.test(path);
    const from = isFilePath ? 'file' : isHtml ? addressing.htmlFrom : addressing.markdownFrom;
    return relative(page, path, fragment, from);
  };

  function oldHost(full: string, path: string, fragment: string): Destination {
    const found = asAddress(full, fragment) ?? asAddress(path, fragment) ?? asStatic(path, fragment);
    if (found) return found;
    // Its home page is that of the new site.
    return addressKey(path) === '' ? { kind: 'group', key: '', fragment } : { kind: 'elsewhere' };
  }

  function relative(
    page: Pick<SourcePage, 'file' | 'addresses'>,
    path: string,
    fragment: string,
    from: 'file' | 'address',
  ): Destination {
    const byFile = (): Destination | undefined => asFile(joinPath(folderOf(page.file), path), fragment);
    const own = page.addresses[0];
    const byAddressOf = (): Destination | undefined => {
      if (own === undefined) return undefined;
      const folderPath = own.endsWith('/') ? own : own.slice(0, own.lastIndexOf('/') + 1);
      const joined = joinPath(folderPath, path);
      if (joined.startsWith('..')) return undefined;
      const full = `/${joined}`;
      return (
        asAddress(full, fragment) ??
        asStatic(full, fragment) ??
        asFile(joinPath(addressing.docsRoot, `./${withoutBase(full)}`), fragment)
      );
    };
    const found = from === 'file' ? (byFile() ?? byAddressOf()) : (byAddressOf() ?? byFile());
    return (
      found ??
      byName(path, fragment) ??
      asFile(joinPath(addressing.docsRoot, path), fragment) ??
      asFile(joinPath('', path), fragment) ?? { kind: 'broken' }
    );
  }

  function byName(path: string, fragment: string): Destination | undefined {
    if (!names || !assetNames) return undefined;
    const key = path.replace(/\.md$/i, '').toLowerCase();
    const file = names.get(key) ?? names.get(key.slice(key.lastIndexOf('/') + 1));
    if (file !== undefined && (key.includes('/') === false || file.toLowerCase().endsWith(`${key}.md`)))
      return { kind: 'page', file, fragment };
    const [asset] = assetNames.get(path.slice(path.lastIndexOf('/') + 1).toLowerCase()) ?? [];
    return asset === undefined ? undefined : inSource(asset, fragment);
  }

  /** `ref` and `relref` of Hugo: by path from the page's folder or from the root, by a name that is the only one. */
  function reference(page: Pick<SourcePage, 'file'>, written: string): Destination {
    const { path, fragment } = pathOf(written);
    if (path === '') return { kind: 'here', fragment };
    const found = path.startsWith('/') ? undefined : asFile(joinPath(folderOf(page.file), path), fragment);
    const rooted =
      found ??
      asFile(joinPath(addressing.docsRoot, `./${path}`), fragment) ??
      asAddress(`/${path.replace(/^\//, '')}`, fragment);
    if (rooted) return rooted;
    const wanted = path.replace(/\.md$/, '').toLowerCase();
    const [only, ...others] = center.pages.filter(({ file }) =>
      file
        .replace(/(?:\/_?index)?\.md$/, '')
        .toLowerCase()
        .endsWith(`/${wanted}`),
    );
    return only && others.length === 0 ? { kind: 'page', file: only.file, fragment } : { kind: 'broken' };
  }
}

/** A link of Zendesk, of whatever host and language: the number says where it leads. */
function numberedLink(
  target: string,
  byId: NonNullable<Center['addressing']['byId']>,
): Destination | undefined {
  const match =
    /(?:^|\/)hc\/(?:[a-z]{2}(?:-[a-z\d]+)?\/)?(articles|sections|categories|article_attachments)\/(\d+)[^#]*(?:#(.*))?$/i.exec(
      target,
    );
  if (!match) return undefined;
  const [, kind = '', id = '', written = ''] = match;
  const fragment = decoded(written);
  const found = byId.get(`${kind.toLowerCase()}/${id}`);
  switch (found?.kind) {
    case 'page':
      return { kind: 'page', file: found.file, fragment };
    case 'group':
      return { kind: 'group', key: addressKey(found.address), fragment };
    case 'asset':
      return { kind: 'asset', path: found.file, fragment };
    case 'left-out':
    case 'missing':
      return found;
    default:
      return undefined;
  }
}

/** An address without what stands behind its path. */
function pathOf(target: string): { readonly path: string; readonly fragment: string } {
  const [beforeHash = '', ...rest] = target.split('#');
  return { path: decoded(beforeHash.replace(/\?.*$/, '')), fragment: decoded(rest.join('#')) };
}

function sameHost(target: string, host: string): boolean {
  const [one, other] = [target, host].map((text) =>
    text
      .toLowerCase()
      .replace(/^https?:/, '')
      .replace(/^\/\/www\./, '//'),
  );
  return (
    one !== undefined &&
    other !== undefined &&
    (one === other || /^[/?#]/.test(one.slice(other.length))) &&
    one.startsWith(other) &&
    /^https?:\/\//i.test(target)
  );
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
    add(path.slice(path.lastIndexOf('/') + 1), file);
    add(path, file);
  }
  for (const { file, data } of byDepth) {
    const aliases = data.get('aliases') ?? data.get('alias');
    for (const alias of Array.isArray(aliases) ? aliases : [aliases])
      if (typeof alias === 'string') add(alias, file);
  }
  return names;
}
