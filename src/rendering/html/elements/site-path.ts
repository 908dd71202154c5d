import { decodedAddress } from '../../../model/decoded-address.ts';
import type { ArticleState } from '../../article-state.ts';
import { lacksSlashes } from '../policy.ts';

/** Path in the content folder that an address on an article's page leads to; none for an address elsewhere. */
export function sitePath(address: string, { context, input }: ArticleState): string | undefined {
  const { basePath } = context.site;
  const origin = 'https://this.site';
  const base = `${origin}${basePath}${input.page.url}`;
  if (lacksSlashes(address) || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  if (url.origin !== origin) return undefined;
  const path = decodedAddress(url.pathname)
    .normalize('NFC')
    .replace(/\/{2,}/g, '/');
  return path.startsWith(`${basePath}/`) ? path.slice(basePath.length + 1) : path.slice(1);
}
