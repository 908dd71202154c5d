import { didYouMean } from '../../problems/did-you-mean.ts';
import { ExpectedError } from '../../problems/expected-error.ts';
import { nearest } from '../../problems/nearest.ts';

/** The hosts that a build knows, by the names that the setting `host` and the option `--host` take. */
export const hosts = ['netlify', 'cloudflare', 'github-pages', 'nginx', 'caddy', 'folder'] as const;

export type Host = (typeof hosts)[number];

/** What a host can be told, and how. */
export interface HostTraits {
  /** How messages name it. */
  readonly label: string;
  /** `files`: it reads `_headers` and `_redirects`; `config`: its own configuration takes them in; `none`: neither. */
  readonly rules: 'files' | 'config' | 'none';
}

export const hostTraits: Readonly<Record<Host, HostTraits>> = {
  netlify: { label: 'Netlify', rules: 'files' },
  cloudflare: { label: 'Cloudflare Pages', rules: 'files' },
  'github-pages': { label: 'GitHub Pages', rules: 'none' },
  nginx: { label: 'nginx', rules: 'config' },
  caddy: { label: 'Caddy', rules: 'config' },
  folder: { label: 'A host that is told nothing', rules: 'none' },
};

/**
 * The path that GitHub serves the pages of a repository under, where they have no domain of their own: the name of the
 * repository, but for the one that is named like the host
 * (https://docs.github.com/en/pages/getting-started-with-github-pages/about-github-pages).
 *
 * @param origin `https://owner.github.io`
 * @param repository `owner/name`, where it is known
 * @returns nothing where the host has a domain of its own, or the repository is not known
 */
export function githubBasePath(origin: string, repository: string | undefined): string | undefined {
  const owner = /^https:\/\/([a-z\d-]+)\.github\.io$/i.exec(origin)?.[1]?.toLowerCase();
  const [of, name] = repository?.split('/') ?? [];
  if (owner === undefined || name === undefined || of?.toLowerCase() !== owner) return undefined;
  return name.toLowerCase() === `${owner}.github.io` ? '' : `/${name}`;
}

/**
 * A host as the command line names it.
 *
 * @throws ExpectedError for one that there is not
 */
export function readHost(written: string): Host {
  const host = hosts.find((known) => known === written);
  if (host !== undefined) return host;
  throw new ExpectedError(
    `--host: there is no host \`${written}\`: use one of ${hosts.join(', ')}.${didYouMean(nearest(written, hosts))}`,
  );
}
