import type { ContentAsset, SiteConfig } from '../../content/types.ts';
import { pathTo } from '../../model/file-paths.ts';
import { placeOf } from '../../problems/problem.ts';
import type { Fix } from '../finding.ts';
import type { Lookup } from '../lookup.ts';
import { leadsTo } from '../resolve.ts';
import type { CheckedPage } from '../targets.ts';

/** How targets on the site are written: as paths that count from their file, or as addresses with `{{site.baseurl}}`. */
export const linkForms = ['files', 'addresses'] as const;
export type LinkForm = (typeof linkForms)[number];

interface Known {
  readonly site: SiteConfig;
  readonly pages: readonly CheckedPage[];
  readonly assets: readonly ContentAsset[];
  readonly lookup: Lookup;
}

/** What a body leads to or shows, as far as its target is concerned. */
type Target = Pick<CheckedPage['record']['links'][number], 'written' | 'position' | 'toFile'> & {
  readonly address: string;
};

/**
 * Finds all targets that lead to an article, a category, an image or a file and are written in the other form. Places
 * on the page itself, and names in tags, have one form alone.
 */
export function formFixes(form: LinkForm, { site, pages, assets, lookup }: Known): readonly Fix[] {
  const files = new Map([
    ...pages.map(({ page }) => [page.url, page.document.file] as const),
    ...assets.map(({ path, file }) => [`/${path}`, file] as const),
  ]);
  const asFile = (target: Target, page: CheckedPage['page']): string | undefined => {
    const { written, address } = target;
    const landing = (target: string) => leadsTo(target, page.url, site, lookup.landings)?.address;
    const landed = landing(address);
    const file = landed === undefined ? undefined : files.get(landed);
    if (file === undefined) return undefined;
    const asAddress = written.replace(/^\{\{-?\s*site\.baseurl\s*-?\}\}/, site.basePath);
    const isTag = /^\{%-?\s*link\s[^%]*%\}/.test(written);
    if (!isTag && (/[{}]/.test(asAddress) || landing(asAddress) !== landed)) return undefined;
    const from = target.position === 'unknown' ? undefined : target.position.file;
    return pathTo(file, from ?? page.document.file) + (/#.*$/s.exec(written)?.[0] ?? '');
  };
  const other = (target: Target, page: CheckedPage['page']): string | undefined => {
    const { written, toFile, address } = target;
    if (/^#|\?|:~:/.test(written)) return undefined;
    if (form === 'addresses')
      return toFile === undefined ? undefined : `{{site.baseurl}}${address.slice(site.basePath.length)}`;
    return toFile === undefined ? asFile(target, page) : undefined;
  };
  return pages.flatMap(({ page, record }) => {
    const targets: readonly Target[] = [
      ...record.links.map((link) => ({ ...link, address: link.href })),
      ...record.images.map((image) => ({ ...image, address: image.src })),
    ];
    return targets.flatMap((target): Fix[] => {
      const { written, position } = target;
      const replacement = other(target, page);
      if (replacement === undefined || position === 'unknown' || replacement === written) return [];
      return [{ ...placeOf(page.document.file, position), written, replacement }];
    });
  });
}
