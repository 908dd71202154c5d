import type { LeftOut, SourcePage } from '../formats/types.ts';
import { readMetaLines, readSourceFrontMatter, type SourceFrontMatter } from '../source/front-matter.ts';
import { type DataMap, numberOf, textOf, textsOf } from '../source/plain-data.ts';
import type { SourceFolder } from '../source/source-folder.ts';
import { visibilityOf } from './visibility.ts';

/** How the pages of a format are found and what is known of them from outside of their bodies. */
export interface PageRules {
  /** Folder of the pages, without a slash at the end; empty for the whole source. */
  readonly root: string;
  readonly isPage: (path: string) => boolean;
  /** Why a file that looks like a page is none for readers; nothing for one that is. */
  readonly keptBack?: (path: string) => string | undefined;
  /** Where a page was, the address that is its own first. */
  readonly addressesOf: (path: string, data: DataMap) => readonly string[];
  readonly titleOf?: (path: string, data: DataMap) => string | undefined;
  readonly navigationTitle?: (data: DataMap) => string | undefined;
  readonly weightOf?: (path: string, data: DataMap) => number | undefined;
  /** Values that the configuration gives to a page that does not say them. */
  readonly defaults?: (path: string) => DataMap;
  /** Whether lines of MultiMarkdown may say what a front matter says. */
  readonly hasMetaLines?: boolean;
  /** Keys that say nothing of who may read a page, nor of lists. */
  readonly keysApart?: readonly string[];
  /** Whether a date in the future keeps a page back. */
  readonly datesHide?: boolean;
}

export interface PagesRead {
  readonly pages: readonly SourcePage[];
  readonly leftOut: readonly LeftOut[];
}

/** Reads all pages of a format; those that its readers do not get are left out, with the reason. */
export function readPages(folder: SourceFolder, rules: PageRules, now: number): PagesRead {
  const pages: SourcePage[] = [];
  const leftOut: LeftOut[] = [];
  const prefix = rules.root === '' ? '' : `${rules.root}/`;
  for (const file of folder.files) {
    if (!file.startsWith(prefix) || !rules.isPage(file)) continue;
    const source = folder.text(file);
    if (source === undefined) {
      leftOut.push({ file, reason: 'is no text in UTF-8, or larger than 2 MB' });
      continue;
    }
    const { data: own, bodyOffset, fault } = frontMatterOf(source, rules);
    if (fault !== undefined) {
      leftOut.push({ file, reason: `its front matter cannot be read: ${fault}` });
      continue;
    }
    const data: DataMap = new Map([...(rules.defaults?.(file) ?? []), ...trimmedKeys(own)]);
    const visibility = visibilityOf(withoutKeys(data, rules.keysApart), now, rules.datesHide ?? false);
    const reason =
      rules.keptBack?.(file) ?? (visibility.kind === 'kept-back' ? visibility.reason : undefined);
    if (reason !== undefined) {
      leftOut.push({ file, reason });
      continue;
    }
    pages.push({
      file,
      source,
      bodyOffset,
      data,
      title: rules.titleOf ? rules.titleOf(file, data) : textOf(data.get('title')),
      navigationTitle: rules.navigationTitle?.(data),
      addresses: [...new Set(rules.addressesOf(file, data))],
      isHidden: visibility.kind === 'hidden',
      tags: [...new Set(['tags', 'tag', 'keywords'].flatMap((key) => tagsOf(data, key)))],
      description:
        textOf(data.get('description')) ?? textOf(data.get('summary')) ?? textOf(data.get('excerpt')),
      weight: rules.weightOf?.(file, data),
    });
  }
  return { pages, leftOut };
}

function frontMatterOf(source: string, { hasMetaLines = false }: PageRules): SourceFrontMatter {
  const read = readSourceFrontMatter(source);
  return hasMetaLines && read.bodyOffset === 0 ? readMetaLines(source) : read;
}

function withoutKeys(data: DataMap, keys: readonly string[] = []): DataMap {
  return new Map([...data].filter(([key]) => !keys.includes(key)));
}

/** `aliases : [x]` has a space in its key. */
function trimmedKeys(data: DataMap): DataMap {
  return new Map([...data].map(([key, value]) => [key.trim(), value]));
}

function tagsOf(data: DataMap, key: string): readonly string[] {
  const value = data.get(key);
  const texts = typeof value === 'string' && key !== 'title' ? value.split(/,\s*/) : textsOf(value);
  return texts.map((tag) => tag.replace(/^#/, '').trim()).filter((tag) => tag !== '');
}

/** Parts of a path, and the file's name without its ending. */
export function pathParts(path: string): { readonly folders: readonly string[]; readonly base: string } {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  return { folders, base: name.replace(/\.(?:mdx?|markdown)$/i, '') };
}

export function isMarkdown(path: string): boolean {
  return /\.(?:md|mdx|markdown)$/i.test(path);
}

/** Whether a file is the page of its folder. */
export function isIndex(path: string): boolean {
  return /(?:^|\/)(?:_?index|readme)\.(?:mdx?|markdown)$/i.test(path);
}

/** A weight that any of some keys says. */
export function weightIn(data: DataMap, ...keys: readonly string[]): number | undefined {
  for (const key of keys) {
    const value = numberOf(data.get(key));
    if (value !== undefined) return value;
  }
  return undefined;
}

/** An address of parts, decoded but for the signs that end a path, with one slash at the beginning and, if wanted, at the end. */
export function address(parts: readonly (string | undefined)[], slashAtEnd: boolean): string {
  const path = parts
    .flatMap((part) => (part ?? '').split('/'))
    .filter((part) => part !== '' && part !== '.')
    .map((part) => part.replace(/[?#]/g, encodeURIComponent))
    .join('/');
  if (path === '') return '/';
  return `/${path}${slashAtEnd ? '/' : ''}`;
}

/** The address that a redirect leads to, with the place in the page that it names. */
export function targetAddress(basePath: string, to: string): string {
  const path = to.replace(/[?#].*$/s, '');
  return address([basePath, path], path.endsWith('/')) + to.slice(path.length);
}

/** An origin and a path of an address as a configuration has it: `https://x.org/docs/`. */
export function siteAddress(written: string | undefined): {
  readonly host: string | undefined;
  readonly basePath: string;
} {
  if (written === undefined || !URL.canParse(written)) {
    return { host: undefined, basePath: written?.startsWith('/') ? written.replace(/\/+$/, '') : '' };
  }
  const url = new URL(written);
  const basePath = url.pathname.replace(/\/+$/, '');
  return { host: /^https?:$/.test(url.protocol) ? `${url.origin}${basePath}` : undefined, basePath };
}
