import { readContent } from '../content/read-content.ts';
import type { Asset, Content, SiteConfig } from '../content/types.ts';
import { listGitFiles } from '../git/git-files.ts';
import { writePastContent } from '../git/past-content.ts';
import type { PreparedImages } from '../site/prepared-images.ts';
import { renderedOnce } from '../site/rendered-once.ts';
import { createSite, type Site } from '../site/site.ts';
import type { SiteTools } from '../site/site-tools.ts';
import { hashFiles } from './file-hash.ts';

/** A site, and what each of its files holds. */
export interface HashedSite {
  readonly site: Site;
  /** Names that git gives to the files below `images/` and `files/`, by address. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The path that the site lived under, where the site is made with another one. */
  readonly basePath?: string;
}

export interface PastSiteOptions {
  readonly contentDir: string;
  /** Whole hash of a commit that exists. */
  readonly commit: string;
  /** An empty folder, for as long as the site is used. */
  readonly folder: string;
  /** The settings of then, and what goes with them. */
  readonly config: SiteConfig;
  readonly tools: SiteTools;
  /** What the build has made of the images as they are now. */
  readonly images: PreparedImages;
}

/**
 * Makes the site as it was in a commit, with the settings of then and the code of now. An image that is the same is not
 * taken out of the repository: it is that of now, and what was made of it is used again. So is what was rendered of a body,
 * which the tools know.
 */
export async function readPastSite(
  now: Site,
  options: PastSiteOptions,
): Promise<{ readonly before: HashedSite; readonly after: HashedSite }> {
  const { contentDir, commit, folder, config, tools, images } = options;
  const files = new Map((await listGitFiles(contentDir, commit)).map(({ path, blob }) => [path, blob]));
  const hashes = await hashFiles(now.assets, commit);
  const present = new Map(now.assets.map((asset) => [hashes.get(asset.path) ?? '', asset]));
  const presentAt = (path: string): Asset | undefined => present.get(files.get(path) ?? '');
  const hadArticles = await writePastContent(
    {
      contentDir,
      commit,
      layout: now.content.layout,
      needsBytes: (path) => presentAt(path) === undefined,
      address: now.helpCenter.site.deployment.repositoryUrl,
    },
    folder,
  );
  const read = hadArticles ? await readContent(folder, config.languages, now.content.layout) : noContent;
  const content: Content = {
    ...read,
    assets: read.assets.map((asset) => ({
      ...asset,
      absolutePath: presentAt(asset.file)?.absolutePath ?? asset.absolutePath,
    })),
  };
  const hashesBefore = new Map(content.assets.map(({ path, file }) => [path, files.get(file) ?? '']));
  const isSame = (path: string): boolean => hashesBefore.get(path) === hashes.get(path);
  const site = createSite(content, comparable(config, now.helpCenter.site), tools, renderedOnce(new Map()), {
    ...images,
    find: (path) => (isSame(path) ? images.find(path) : undefined),
  });
  return {
    before: {
      site,
      hashes: hashesBefore,
      basePath: config.basePath,
    },
    after: { site: now, hashes },
  };
}

/**
 * The settings of then, but for what would tell one change on every page: another path of the whole site, which is
 * compared by itself, and which rules and targets the check of links leaves out.
 */
function comparable(then: SiteConfig, { basePath, levels, ignored }: SiteConfig): SiteConfig {
  return { ...then, basePath, levels, ignored };
}

const noContent: Content = {
  articles: [],
  categories: [],
  unfinished: [],
  assets: [],
  goldenQueries: [],
  problems: [],
};
