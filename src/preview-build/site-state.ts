import { statSync } from 'node:fs';
import { createImageSizes, isShown } from '../content/images/image-sizes.ts';
import type { AssetState, SiteState } from '../preview/types.ts';
import type { HashedSite } from './past-site.ts';
import { siteLists } from './site-lists.ts';

/** One state of a site, ready to be compared; every body is rendered. */
export function siteState({ site, hashes, basePath }: HashedSite): SiteState {
  const { articles, categories, redirects } = site.helpCenter;
  const lists = siteLists(site.helpCenter, site.urls);
  const sizes = createImageSizes(site.assets);
  return {
    pages: [
      ...articles.map(
        (article) => ({ ...article, kind: 'article', body: site.render(article.document) }) as const,
      ),
      ...categories.map(
        (category) => ({ ...category, kind: 'category', body: site.render(category.document) }) as const,
      ),
    ],
    assets: site.assets.map(({ path, absolutePath }): AssetState => {
      return {
        path,
        hash: hashes.get(path) ?? '',
        get bytes() {
          return statSync(absolutePath).size;
        },
        get size() {
          const size = sizes.sizeOf(path);
          return isShown(size) ? size : undefined;
        },
      };
    }),
    redirects,
    snippets: new Map((site.content.snippets ?? []).map((snippet) => [snippet.name, snippet])),
    lists,
    ...(basePath === undefined ? {} : { basePath }),
  };
}
