import { statSync } from 'node:fs';
import { createImageSizes } from '../content/image-size.ts';
import type { AssetState, PageState, SiteState } from '../preview/types.ts';
import type { HashedSite } from './past-site.ts';

/** One state of a site, ready to be compared; every body is rendered. */
export function siteState({ site, hashes }: HashedSite): SiteState {
  const { articles, categories, redirects } = site.helpCenter;
  const sizes = createImageSizes(site.assets);
  return {
    pages: [
      ...articles.map((article): PageState => {
        const { document, name, title, url, hidden, description, tags } = article;
        const titles = article.categories.map((category) => category.title);
        const body = site.render(document);
        return {
          kind: 'article',
          file: document.file,
          categories: titles,
          name,
          url,
          title,
          description,
          hidden,
          tags,
          body,
        };
      }),
      ...categories.map((category): PageState => {
        const { document, name, title, url, hidden, description } = category;
        const body = site.render(document);
        return {
          kind: 'category',
          file: document.file,
          categories: [],
          tags: [],
          name,
          url,
          title,
          description,
          hidden,
          body,
        };
      }),
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
          return typeof size === 'string' ? undefined : size;
        },
      };
    }),
    redirects,
  };
}
