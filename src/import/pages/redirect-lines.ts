import type { Center } from '../formats/types.ts';
import type { SourceFolder } from '../source/source-folder.ts';

/** Reads a `_redirects` file, as Netlify and Cloudflare Pages have it; lines with wild cards inside are left to a person. */
export function readRedirectLines(folder: SourceFolder, file: string): Center['redirects'] {
  return (folder.text(file) ?? '').split('\n').flatMap((line) => {
    const [from, to] = line
      .replace(/(?:^|\s)#.*$/, '')
      .trim()
      .split(/\s+/);
    if (from === undefined || to === undefined || !from.startsWith('/')) return [];
    return [{ from, to, file }];
  });
}
