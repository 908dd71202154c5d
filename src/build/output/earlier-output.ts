import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressesPath } from '../../pages/host/address-list.ts';
import type { IsWritten } from './written-list.ts';

/** What every layout that came with Signpost writes, and nobody else. */
const pageMark = 'id="signpost-main"';

const hostFiles =
  /(?:^|\/)(?:robots\.txt|sitemap\.xml|feed\.xml|llms\.txt|_headers|_redirects|preview\/changes\.json)$/;
const hashedFiles =
  /(?:^|\/)(?:assets\/[a-z-]+-[0-9A-Z]{8}\.(?:js|css|svg|json)|assets\/images\/[0-9a-f]{16}\.webp|search\/[0-9a-f]{12}\/(?:[a-z]\/)?[\w.-]+|search\/directory\.bin|search\/lists\/.+\.json)$/;

/**
 * Knows the files of an output that was written before outputs had a list. Each is known by what only a build writes:
 * a page by its layout, an asset by being in the content. A folder with anything else in it is not taken over.
 *
 * @returns nothing where the folder is no such output
 */
export async function readEarlierOutput(
  folder: string,
  paths: readonly string[],
  contentDir: string,
): Promise<IsWritten | undefined> {
  if (!paths.includes('_headers') || !(await isPage(folder, '404.html'))) return undefined;
  const pages = new Set<string>();
  for (const path of paths) {
    if (path.endsWith('.html') && (await isPage(folder, path))) pages.add(path);
  }
  return (path) => {
    if (hostFiles.test(path) || hashedFiles.test(path) || `/${path}`.endsWith(addressesPath)) return true;
    if (path.endsWith('.html')) return pages.has(path);
    if (path.endsWith('.md') && pages.has(`${path.slice(0, -'.md'.length)}/index.html`)) return true;
    const asset = /(?:^|\/)((?:images|files)\/.+)$/.exec(path)?.[1];
    return asset !== undefined && existsSync(join(contentDir, asset));
  };
}

async function isPage(folder: string, path: string): Promise<boolean> {
  const text = await readFile(join(folder, path), 'utf8').catch(() => '');
  return text.includes(pageMark);
}
