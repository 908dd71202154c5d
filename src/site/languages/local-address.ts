import { decodedAddress } from '../../model/decoded-address.ts';
import type { HelpCenter } from '../../model/types.ts';
import { builtInPaths } from '../../model/urls.ts';

/**
 * Gives the address that a link of an article leads to in the language of its reader, whatever it is: one that the
 * language has something at, without a language, gets that of the language.
 */
export type LocalAddress = (href: string) => string;

/** @param files paths of the files that the language has in the place of those of the source: `images/a.png` */
export function createLocalAddress(
  { site, has }: Pick<HelpCenter, 'site' | 'has'>,
  files: ReadonlySet<string> = new Set(),
): LocalAddress {
  const { rootPath, basePath } = site;
  if (rootPath === basePath) return (href) => href;
  return (href) => {
    const [whole = '', path = ''] = pathOnSite.exec(href.slice(rootPath.length)) ?? [];
    if (whole === '' || !href.startsWith(`${rootPath}/`)) return href;
    const decoded = decodedAddress(path);
    const isHere = sharedFile.test(decoded)
      ? files.has(decoded.slice(1))
      : has(decoded) && !sharedPages.has(decoded);
    return isHere ? basePath + whole : href;
  };
}

const pathOnSite = /^(\/(?!\/)[^?#]*).*$/s;
/** What there is once for all languages. */
const sharedPages: ReadonlySet<string> = new Set([
  builtInPaths.siteMap,
  builtInPaths.robots,
  builtInPaths.preview,
]);
const sharedFile = /^\/(?:images|files|assets)\//;
