import { belowLanguage } from '../content/translations/language-folder.ts';
import { createOpenRedirects } from '../model/address-pattern.ts';
import { decodedAddress } from '../model/decoded-address.ts';
import { builtInPaths } from '../model/urls.ts';
import type { Page } from '../pages/all-pages.ts';
import { assetHeaders } from '../pages/host/host-headers.ts';
import { redirectsOf } from '../pages/host/redirect-lines.ts';
import { editionsOf, pagesOf, type Site } from '../site/site.ts';

/** An HTTP response. */
export interface Message {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

const html = 'text/html; charset=utf-8';
export const plainText = 'text/plain; charset=utf-8';

/** A file that is sent as it is. */
export interface FileReply {
  readonly file: string;
  /** What the host sends with this file beside the headers of every address. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Answers as the host will: pages, files, redirects, and the 404 page.
 *
 * @param address path with its optional query, which redirects keep
 * @param pageHtml makes a page, for a server that adds something to it
 */
export function replyTo(
  address: string,
  site: Site,
  pageHtml: (page: Page) => string = site.pageHtml,
): Message | FileReply {
  const path = pathOf(address);
  const home = site.urls.withBase('/');
  const page = pagesOf(site).find(({ url, kind }) => kind !== 'not-found' && pathOf(url) === path);
  if (page) return found(pageHtml(page));
  const asset = site.assets.find((candidate) => home + candidate.path === path);
  if (asset) return { file: asset.absolutePath, headers: assetHeaders(`/${belowLanguage(asset.path)}`) };
  const bundled =
    site.bundled.find((file) => home + file.path === path) ?? site.iconFile(path.slice(home.length));
  if (bundled) {
    const { status, headers, body } = found(Buffer.from(bundled.contents), typeOf(bundled.path));
    return { status, headers: { ...headers, ...assetHeaders(`/${bundled.path}`) }, body };
  }
  const searched = searchFile(path, site);
  if (searched) return found(searched, 'application/octet-stream');
  const text = site.textFiles.find(({ url }) => url === path);
  if (text) return withPolicy(found(text.text(), textType(text.outputPath)), text.policy);
  const moved = redirectOf(site, path);
  if (moved !== undefined) return { status: 301, headers: { Location: moved + queryOf(address) }, body: '' };
  const notFound = editionAt(path, site).pages.find(({ kind }) => kind === 'not-found');
  return { ...found(notFound ? pageHtml(notFound) : ''), status: 404 };
}

export function found(body: string | Buffer, type = html): Message {
  return { status: 200, headers: { 'Content-Type': type }, body };
}

function withPolicy(message: Message, policy: string | undefined): Message {
  if (policy === undefined) return message;
  return { ...message, headers: { ...message.headers, 'Content-Security-Policy': policy } };
}

function textType(path: string): string {
  if (path.endsWith('.xml')) return 'application/xml';
  if (path.endsWith('.html')) return html;
  return path.endsWith('.md') ? 'text/markdown; charset=utf-8' : plainText;
}

/** Of what is bundled: code, and pictures and fonts that settings name. */
const bundledTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  avif: 'image/avif',
  woff2: 'font/woff2',
};

function typeOf(path: string): string {
  return bundledTypes[path.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}

/** A file of the search index, which is made when it is first asked for. */
function searchFile(path: string, site: Site): Buffer | undefined {
  const { urls, searchFiles } = editionAt(path, site);
  const folder = urls.withBase(builtInPaths.search);
  if (!path.startsWith(folder)) return undefined;
  const file = searchFiles().find((candidate) => folder + candidate.path === path);
  return file && Buffer.from(file.contents);
}

function redirectOf(site: Site, path: string): string | undefined {
  const { withBase } = site.urls;
  if (path === '/' || path === withBase('')) return withBase('/');
  const slashed = path.endsWith('/') ? path : `${path}/`;
  const redirects = redirectsOf(editionsOf(site));
  const redirect = redirects.find(({ from }) => `${pathOf(from).replace(/\/$/, '')}/` === slashed);
  if (redirect) return redirect.to;
  const open = createOpenRedirects(redirects)(path);
  return open ?? pagesOf(site).find(({ url }) => pathOf(url) === slashed)?.url;
}

/** The site in the language whose pages are around an address. */
function editionAt(path: string, site: Site): Site {
  return site.translations.find(({ urls }) => path.startsWith(urls.withBase('/'))) ?? site;
}

function queryOf(address: string): string {
  return /\?[^#]*/.exec(address)?.[0] ?? '';
}

/** The path of an address without its query, percent-decoded as hosts do before they look for a file. */
export function pathOf(address: string): string {
  const [path = '/'] = address.split(/[?#]/, 1);
  return decodedAddress(path);
}
