import { createImageSizes } from '../content/images/image-sizes.ts';
import type { Asset, Content } from '../content/types.ts';
import type { HelpCenter } from '../model/types.ts';
import { createUrls } from '../model/urls.ts';
import type { RenderContext } from '../rendering/context.ts';
import { createLocalAddress } from './languages/local-address.ts';
import type { PreparedImages } from './prepared-images.ts';
import { createPublishedFiles } from './published-files.ts';
import type { SiteTools } from './site-tools.ts';

/** The addresses of articles and categories without the base, by their files. */
export function addressesOf(helpCenter: HelpCenter): ReadonlyMap<string, string> {
  // A translation is named by its own file, or by that of its source.
  return new Map(
    [...helpCenter.articles, ...helpCenter.categories].flatMap(({ document, url }) =>
      [document, document.translationOf].flatMap((of) => (of ? [[of.file, url] as const] : [])),
    ),
  );
}

/** Paths of the files that a language has in the place of those of the source, without its folder. */
function ownFiles(assets: readonly Asset[], folder: string): ReadonlySet<string> {
  if (folder === '') return new Set();
  const paths = assets.filter(({ path }) => path.startsWith(`${folder}/`));
  return new Set(paths.map(({ path }) => path.slice(folder.length + 1)));
}

/** Links to articles of later are judged by their dates, and lead where they will be. */
function keptBackAddresses({ keptBack = [] }: Content, { site }: HelpCenter) {
  const urls = createUrls(site);
  return keptBack.map(({ file, name }) => [file, urls.article(name)] as const);
}

/** What bodies are rendered with: what they may lead to, show and say. */
export function renderContext(
  content: Content,
  helpCenter: HelpCenter,
  tools: SiteTools,
  images: PreparedImages,
): RenderContext {
  const sizes = createImageSizes(content.assets);
  const addresses = new Map([...addressesOf(helpCenter), ...keptBackAddresses(content, helpCenter)]);
  const { site } = helpCenter;
  const own = ownFiles(content.assets, site.folder);
  const localFile = (path: string) => (own.has(path) ? `${site.folder}/${path}` : path);
  return {
    site: {
      title: site.title,
      description: site.description,
      url: site.url,
      basePath: site.rootPath,
      languagePath: site.basePath.slice(site.rootPath.length),
    },
    localAddress: createLocalAddress(helpCenter, own),
    localFile,
    addressOf: (file) => addresses.get(file),
    publishedAt: createPublishedFiles(content, helpCenter),
    linkableFiles: () => [...addresses.keys()],
    imageSize: sizes.sizeOf,
    preparedImage: images.find,
    images: () => content.assets.filter(({ path }) => path.startsWith('images/')),
    snippets: new Map((content.snippets ?? []).map((snippet) => [snippet.name, snippet])),
    terms: tools.terms,
    applicability: tools.applicability,
    icons: tools.icons,
    words: tools.words,
    glossary: tools.glossary,
    style: tools.style,
    marksPlaces: site.deployment.marksPlaces,
  };
}
