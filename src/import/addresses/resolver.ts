import type { Center, SourcePage } from '../formats/types.ts';
import { decoded, folderOf, joinPath } from '../source/paths.ts';
import type { SourceFolder } from '../source/source-folder.ts';
import { addressKey } from './address-key.ts';
import type { Destination } from './destination.ts';
import { numberedLink } from './numbered-link.ts';
import { nameInReference } from './reference.ts';
import { createSourceLookup } from './source-lookup.ts';
import { createWikiNames } from './wiki-names.ts';

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
  const { asFile, asAddress, asStatic, absolute, inSource, withoutBase } = createSourceLookup(
    folder,
    center,
    groupKeys,
  );
  const named = addressing.byName ? createWikiNames(folder, center.pages) : undefined;

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
    const name = nameInReference(target);
    if (name !== undefined) return reference(page, name);
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

  function byName(name: string, fragment: string): Destination | undefined {
    const found = named?.(name);
    if (found === undefined) return undefined;
    return 'page' in found ? { kind: 'page', file: found.page, fragment } : inSource(found.asset, fragment);
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
