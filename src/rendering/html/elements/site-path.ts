import { decodedAddress } from '../../../model/decoded-address.ts';
import type { ArticleState } from '../../article-state.ts';
import { lacksSlashes } from '../policy.ts';

/** Path in the content folder that an address on an article's page leads to; none for an address elsewhere. */
export function sitePath(address: string, { context, input }: ArticleState): string | undefined {
  const { basePath, languagePath } = context.site;
  const origin = 'https://this.site';
  const page = `${origin}${basePath}${languagePath}${input.page.url}`;
  if (lacksSlashes(address) || !URL.canParse(address, page)) return undefined;
  const url = new URL(address, page);
  if (url.origin !== origin) return undefined;
  const path = decodedAddress(url.pathname)
    .normalize('NFC')
    .replace(/\/{2,}/g, '/');
  const base = [basePath + languagePath, basePath].find((prefix) => path.startsWith(`${prefix}/`)) ?? '';
  return context.localFile(path.slice(base.length + 1));
}
