import { createImageSizes } from '../content/images/image-sizes.ts';
import type { Content } from '../content/types.ts';
import type { HelpCenter } from '../model/types.ts';
import type { RenderContext } from '../rendering/context.ts';
import type { PreparedImages } from './prepared-images.ts';
import { createPublishedFiles } from './published-files.ts';
import type { SiteTools } from './site-tools.ts';

/** The addresses of articles and categories without the base, by their files. */
export function addressesOf(helpCenter: HelpCenter): ReadonlyMap<string, string> {
  return new Map(
    [...helpCenter.articles, ...helpCenter.categories].map((page) => [page.document.file, page.url]),
  );
}

/** What bodies are rendered with: what they may lead to, show and say. */
export function renderContext(
  content: Content,
  helpCenter: HelpCenter,
  tools: SiteTools,
  images: PreparedImages,
): RenderContext {
  const sizes = createImageSizes(content.assets);
  const addresses = addressesOf(helpCenter);
  const { site } = helpCenter;
  return {
    site: { title: site.title, description: site.description, url: site.url, basePath: site.basePath },
    addressOf: (file) => addresses.get(file),
    publishedAt: createPublishedFiles(content, addresses),
    linkableFiles: () => [...addresses.keys()],
    imageSize: sizes.sizeOf,
    preparedImage: images.find,
    images: () => content.assets.filter(({ path }) => path.startsWith('images/')),
    icons: tools.icons,
    words: tools.words,
    glossary: tools.glossary,
    style: tools.style,
  };
}
