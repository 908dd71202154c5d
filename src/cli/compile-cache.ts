import { join } from 'node:path';

/** Set by every service that builds sites or runs checks, whatever else it is called. */
const signsOfHosts = [
  'CI',
  'CONTEXT',
  'NETLIFY',
  'CF_PAGES',
  'VERCEL',
  'RENDER',
  'GITHUB_ACTIONS',
  'GITLAB_CI',
];

/**
 * Folder in which Node keeps what it has made of our modules; none where a host may have restored it. What is in there
 * is code that runs, and Node knows only whether it is whole, not who has written it.
 *
 * @param folder of the site
 */
export function compileCacheDir(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const isOnHost = signsOfHosts.some((name) => (environment[name] ?? '') !== '');
  return isOnHost ? undefined : join(folder, '.cache', 'node');
}
