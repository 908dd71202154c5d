import type { SiteConfig } from '../../content/types.ts';
import type { HelpCenter, Redirect } from '../../model/types.ts';
import { builtInPaths } from '../../model/urls.ts';
import type { HeaderRule } from './host-headers.ts';

/** What a host is to do for a site besides sending its files. */
export interface HostRules {
  /** Of two that hold for an address, the later one counts. */
  readonly headers: readonly HeaderRule[];
  readonly redirects: readonly Redirect[];
  /** Address of the page for what is not there. */
  readonly notFound: string;
  /** The same for what is not there below the pages of a translation. */
  readonly notFoundBelow: readonly NotFoundBelow[];
  readonly basePath: string;
}

export interface NotFoundBelow {
  /** `/help/de/` */
  readonly path: string;
  /** `/help/de/404.html` */
  readonly notFound: string;
}

/** What stands in the output for builds alone, and no server is to send. */
export const unpublished = ['/.signpost-output'] as const;

/**
 * Where hosts look for the page for what is not there: at their root, whatever path the site lives under. GitHub serves
 * the folder of that path as the root of a site. The page of a translation is below the base of that.
 */
export function notFoundUrl({ host, basePath, folder }: SiteConfig): string {
  return (host === 'github-pages' || folder !== '' ? basePath : '') + builtInPaths.notFound;
}

/** The pages for what is not there of all translations. */
export function notFoundBelow(
  editions: readonly { readonly helpCenter: HelpCenter }[],
): readonly NotFoundBelow[] {
  return editions
    .map(({ helpCenter }) => helpCenter.site)
    .filter(({ folder }) => folder !== '')
    .map((site) => ({ path: `${site.basePath}/`, notFound: notFoundUrl(site) }));
}

/** A text as a regular expression finds it; servers read theirs as JavaScript does, as far as paths go. */
export function escapedPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** What an address with stars between slashes stands for, from its beginning on. */
export function patternOf(from: string): string {
  return `^${decodeURIComponent(from).split('/*/').map(escapedPattern).join('/[^/]+/')}`;
}
