import type { SiteConfig } from '../content/types.ts';
import { decodedAddress } from '../model/decoded-address.ts';
import type { Landings } from './lookup.ts';

/** Where a link leads, before anybody has looked whether it is there. */
export type Destination =
  | { readonly kind: 'empty' }
  | { readonly kind: 'placeholder' }
  /** Not for this check: `mailto:`, or an address elsewhere. */
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'other' }
  /** Meant for elsewhere, but a path on this site to a browser; `meant` is the address that it should have been. */
  | { readonly kind: 'malformed'; readonly meant: string | undefined }
  /** A mailbox or a telephone number, without what says so. */
  | { readonly kind: 'contact'; readonly meant: string }
  /** The machine of whoever follows the link, where \`serve\` shows the site to its writer. */
  | { readonly kind: 'own-computer'; readonly path: string; readonly fragment: string; readonly port: string }
  /** Under an address that the site had before; `paths` are those that it may have here, decoded. */
  | { readonly kind: 'former'; readonly paths: readonly string[]; readonly fragment: string }
  /** On this host, beside the path that the site lives under. */
  | { readonly kind: 'outside'; readonly path: string; readonly fragment: string }
  | {
      readonly kind: 'inside';
      /** Without the base, decoded. */
      readonly path: string;
      /** Without `#`, decoded. */
      readonly fragment: string;
      /** Written with the address of the published site. */
      readonly absolute: boolean;
    };

/**
 * Says where the target of a link leads, as a browser would see it on a page of the site.
 *
 * @param href as the page has it
 * @param page address of the page, without the base
 */
export function resolveLink(href: string, page: string, site: SiteConfig): Destination {
  const target = href.trim();
  if (target === '') return { kind: 'empty' };
  if (target === '#') return { kind: 'placeholder' };
  const plain = plainTarget.exec(target);
  if (plain) return onThisHost(plain[1] || decodedAddress(`${site.basePath}${page}`), plain[2] ?? '', site);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(target)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return { kind: 'other' };
  const contact = contactMeant(decodedAddress(target));
  if (contact !== undefined) return { kind: 'contact', meant: contact };
  // Brackets and braces are percent-encoded in a page.
  const meant = addressMeant(decodedAddress(target));
  if (meant !== undefined) return { kind: 'malformed', meant: meant === '' ? undefined : meant };

  const host = new URL(site.url);
  const base = `${host.origin}${site.basePath}${page}`;
  if (!URL.canParse(target, base)) return { kind: 'malformed', meant: undefined };
  const url = new URL(target, base);
  const absolute = scheme !== undefined || target.startsWith('//');
  const fragment = decodedAddress(url.hash.slice(1).replace(/:~:.*$/, '')).normalize('NFC');
  const path = decodedAddress(url.pathname).normalize('NFC');
  if (absolute && ownComputer.test(url.hostname)) {
    const found = onThisHost(path, fragment, site);
    return { kind: 'own-computer', path: found.path, fragment, port: url.port };
  }
  const leavesSite = (): Destination => {
    const paths = formerPaths(url, site);
    return paths.length > 0 ? { kind: 'former', paths, fragment } : { kind: 'external', url: url.href };
  };
  if (absolute && !isOwnHost(url, host, site)) return leavesSite();

  if (url.host !== host.host) return { kind: 'inside', path, fragment, absolute };
  const found = onThisHost(path, fragment, site);
  if (!absolute) return found;
  return found.kind === 'inside' ? { ...found, absolute } : leavesSite();
}

/** What a link asks the site for. */
export interface AskedPath {
  /** Without the base, decoded, and with single slashes. */
  readonly path: string;
  readonly fragment: string;
}

export interface Landing extends AskedPath {
  /** Address of what is there; nothing where nothing is. */
  readonly address: string | undefined;
}

/**
 * Says what a link leads to, whichever way it is written: without the slash at the end or with two in a row, in other
 * case, by an old address. Whether it should be written so is the check's to say.
 *
 * @param page address of the page that the link stands on, without the base
 * @returns nothing for a link that leaves the site
 */
export function leadsTo(
  href: string,
  page: string,
  site: SiteConfig,
  landings: Landings,
): Landing | undefined {
  const asked = askedPath(href, page, site);
  return asked && { ...asked, address: landings(asked.path) };
}

/** The half of {@link leadsTo} that stays true when other pages change. */
export function askedPath(href: string, page: string, site: SiteConfig): AskedPath | undefined {
  const target = resolveLink(href, page, site);
  if (target.kind !== 'inside') return undefined;
  return { path: target.path.replace(/\/{2,}/g, '/'), fragment: target.fragment };
}

/** Most targets: a path from the root, a place on the page, or both, with nothing that an address parser would change. */
const plainTarget = /^((?:\/[\w-]+(?:\.[\w-]+)*)*\/?)(?:#([\w-]+))?$/;

function onThisHost(
  path: string,
  fragment: string,
  site: SiteConfig,
): Destination & { kind: 'inside' | 'outside' } {
  if (path === site.basePath) return { kind: 'inside', path: '/', fragment, absolute: false };
  // Beside the pages of a translation, there is what all languages share, and what only the source has.
  const base = [site.basePath, site.rootPath].find((prefix) => path.startsWith(`${prefix}/`));
  return base === undefined
    ? { kind: 'outside', path, fragment }
    : { kind: 'inside', path: path.slice(base.length), fragment, absolute: false };
}

/**
 * What an address that the site had before asks for. A host that moved as it was keeps the whole path, as old addresses
 * are written in `redirect_from`; other links have what stands behind the former address.
 */
function formerPaths(url: URL, { formerly }: SiteConfig): readonly string[] {
  const paths = formerly.flatMap((address) => {
    const former = new URL(address);
    const prefix = former.pathname.replace(/\/$/, '');
    const isUnder = url.pathname === prefix || url.pathname.startsWith(`${prefix}/`);
    if (url.host !== former.host || !isUnder) return [];
    return [url.pathname, url.pathname.slice(prefix.length) || '/'];
  });
  return [...new Set(paths)].map((path) =>
    decodedAddress(path)
      .normalize('NFC')
      .replace(/\/{2,}/g, '/'),
  );
}

/**
 * The site's own host, or the one that a site under a path has often had before: what is `example.com/help` now was
 * `help.example.com` once, and links to that are links to this site.
 */
function isOwnHost(url: URL, host: URL, site: SiteConfig): boolean {
  if (url.host === host.host) return true;
  const [name, ...rest] = site.rootPath.slice(1).split('/');
  return name !== undefined && name !== '' && rest.length === 0 && url.host === `${name}.${host.host}`;
}

/** As an address parser writes them. */
const ownComputer =
  /^(?:(?:.+\.)?localhost\.?|127\.[\d.]+|0\.0\.0\.0|\[::1?\]|\[::ffff:7f[\da-f]{2}:[\da-f]+\])$/;

const mailbox = /^[^\s/@:?#<>]+@[^\s/@:?#<>]+\.[a-z]{2,}(?:\?[^\s]*)?$/i;
const telephone = /^\+?[\d() .\u00a0-]+$/;

/** What a mailbox or a telephone number has to start with in a link. */
function contactMeant(target: string): string | undefined {
  if (mailbox.test(target)) return `mailto:${target}`;
  const digits = target.replace(/\D/g, '');
  const isNumber =
    telephone.test(target) && digits.length >= 7 && (target.startsWith('+') || /\d[ ()-]/.test(target));
  return isNumber ? `tel:${target.startsWith('+') ? '+' : ''}${digits}` : undefined;
}

/** Top-level names that an address without `https://` may end with; a page's name would not. */
const hostName =
  /^(?:www\.[\w-]+\.[a-z]{2,}|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|app|edu|gov|co))(?=[/?#]|$)/i;

/** What a target should have been that a browser takes for a path: `''` where nobody can know; none if it is fine. */
function addressMeant(target: string): string | undefined {
  const scheme = /^(https?)(?!:\/\/)(?::[/\\]*|[/\\]{1,2})/i.exec(target);
  if (scheme) return `${scheme[1]?.toLowerCase()}://${target.slice(scheme[0].length)}`;
  if (hostName.test(target)) return `https://${target}`;
  const bracketed = /^[[({<]+(.*?)[\])}>]*$/.exec(target);
  if (!bracketed) return undefined;
  return /^https?:\/\//i.test(bracketed[1] ?? '') ? (bracketed[1] ?? '') : '';
}
