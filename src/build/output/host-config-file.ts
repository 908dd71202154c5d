import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { isMissing } from '../../content/missing-file.ts';
import { hostTraits } from '../../content/settings/hosts.ts';
import type { SiteConfig } from '../../content/types.ts';
import type { HostConfig } from '../../pages/host/host-config.ts';
import { ExpectedError } from '../../problems/expected-error.ts';

const firstLine = '# Written by Signpost, and written anew by each build.';

/** The configuration of a server stands beside the output: in it, it would be published. */
function pathOf(output: string, ending: HostConfig['ending']): string {
  return `${resolve(output)}.${ending}`;
}

/**
 * Looks whether the configuration for a server may be written.
 *
 * @throws ExpectedError where a file of the same name was written by somebody else
 */
export async function refuseForeignConfig(output: string, { host }: SiteConfig): Promise<void> {
  const ending = { nginx: 'nginx.conf', caddy: 'Caddyfile' } as const;
  if (host !== 'nginx' && host !== 'caddy') return;
  const path = pathOf(output, ending[host]);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return firstLine;
    throw error;
  });
  if (text.startsWith(firstLine)) return;
  throw new ExpectedError(
    `The build writes what ${hostTraits[host].label} is to do into \`${basename(path)}\`, and somebody else has written a file of that name: rename it, or choose another \`--output\`.`,
  );
}

/** Writes the configuration as a whole or not at all. @returns its path */
export async function writeHostConfig(output: string, { ending, text }: HostConfig): Promise<string> {
  const path = pathOf(output, ending);
  const draft = `${path}.signpost-new-${process.pid}`;
  try {
    await writeFile(draft, `${firstLine}\n${text}`);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  return path;
}
