import { join } from 'node:path';
import { checkPagesOf, withLinkProblems } from '../check/check.ts';
import { tryGoldenQueries } from '../check/golden.ts';
import { ledgerProblems } from '../check/ledger.ts';
import { ownPageProblems } from '../check/own-page-problems.ts';
import { withUses } from '../check/snippet-uses.ts';
import { readContent } from '../content/read-content.ts';
import { isPreview } from '../content/settings/deployment.ts';
import type { Host } from '../content/settings/hosts.ts';
import { foreignContent, readSiteConfig, type SiteOverrides } from '../content/settings/site-config.ts';
import { everyLanguage } from '../content/translations/every-language.ts';
import type { ArticleDocument, Content } from '../content/types.ts';
import { readUpdateTimes } from '../git/update-times.ts';
import { shownContent } from '../model/dates/shown-content.ts';
import type { OwnPage } from '../pages/own-page.ts';
import type { AddedPreview } from '../preview-build/add-preview.ts';
import { judged } from '../problems/judged.ts';
import type { Problem } from '../problems/problem.ts';
import { sortProblems } from '../problems/sort-problems.ts';
import type { RenderedArticle } from '../rendering/types.ts';
import { originalImages, type PreparedImages } from '../site/prepared-images.ts';
import type { Project } from '../site/project.ts';
import { openRecordCache } from '../site/records/record-cache.ts';
import { renderedOnce } from '../site/rendered-once.ts';
import { createSite, documentsOf, pagesOf, type Site } from '../site/site.ts';
import { createSiteTools, type SiteTools } from '../site/site-tools.ts';
import { collectOften } from './collect-often.ts';
import { hostLimitProblems } from './host-limits.ts';
import { prepareImages } from './images.ts';
import { refuseForeignConfig, writeHostConfig } from './output/host-config-file.ts';
import { openOutputFolder } from './output/output-folder.ts';
import { type OnProgress, pageProgress } from './progress.ts';
import { filesOf, writeFiles } from './write-files.ts';

export interface BuildOptions extends SiteOverrides {
  readonly contentDir: string;
  readonly output: string;
  /** Takes warnings for errors. */
  readonly strict: boolean;
  /** Checks links too, and keeps the last output if one is broken. */
  readonly check: boolean;
  /** Folder that keeps encoded images; `undefined` to publish images as they are. */
  readonly imageCache: string | undefined;
  /** File that keeps rendered articles; `undefined` to render all. */
  readonly recordCache?: string | undefined;
  /** Hears of work that takes long while it is done. */
  readonly onProgress?: OnProgress;
  /** The site to be built. */
  readonly project: Project;
  /**
   * Adds a preview of what changed, compared with a branch, a tag or a commit, or with the base branch where none is
   * named. A build for a deploy preview or for a branch has one whatever stands here, and goes on where there is
   * nothing to compare with.
   */
  readonly preview?:
    | {
        readonly ref: string | undefined;
        /** Folder of the same site as another version has built it, to compare with in place of a commit. */
        readonly builtBefore?: string | undefined;
      }
    | undefined;
}

export interface BuildResult {
  /** Everything that is wrong with the content, in order of place. */
  readonly problems: readonly Problem[];
  /** False when an error kept the last good output in place. */
  readonly published: boolean;
  readonly pageCount: number;
  /** Path that the pages are under in the output: `''` or `/help`. */
  readonly basePath: string;
  readonly host: Host;
  /** The configuration for a server of one's own, where one was written. */
  readonly configFile: string | undefined;
  /** Addresses of the scripts of other hosts that the settings let pages run. */
  readonly outsideScripts: readonly string[];
  /** How many images were looked up, and how many of them no build had encoded before. */
  readonly images: { readonly looked: number; readonly encoded: number };
  /** What changed, and where the page of it is; nothing in a build without a preview. */
  readonly preview: Pick<AddedPreview, 'changes' | 'url'> | undefined;
}

/** A build whose content is read and whose pages are not written yet. */
export interface Build {
  /** With its preview, where it has one. */
  readonly site: Site;
  /** Where pages are written, absolute: the root of the host. */
  readonly draftDir: string;
  /** False where two pages claim one address, or a file cannot be read: then no page is to be written. */
  readonly isWritable: boolean;
  readonly takeOwnPages: (pages: readonly OwnPage[]) => void;
  /**
   * Writes what is no page, judges everything, and puts the draft in the place of the last output if there is no error.
   *
   * @param found what went wrong while pages were written
   * @param isDry judges all the same, and writes and publishes nothing
   */
  readonly finish: (found?: readonly Problem[], isDry?: boolean) => Promise<BuildResult>;
  /** Removes what is not published; the last output stays as it was. */
  readonly discard: () => Promise<void>;
}

/**
 * Reads the content and prepares a build. An error in the content leaves the last good output as it was.
 *
 * @param renderOwnPages asks Eleventy for the pages of `_pages/`, for a preview, which is made before pages are written
 */
export async function openBuild(
  options: BuildOptions,
  renderOwnPages: (site: Site) => Promise<readonly OwnPage[]>,
): Promise<Build> {
  const { project, onProgress: tell = () => undefined } = options;
  const written = await readSiteConfig(project.settingsFile, options);
  // A preview is for those who write, wherever it is made.
  const deployment = { ...written.deployment };
  if (options.preview !== undefined) deployment.showsUnpublished = true;
  const config = { ...written, deployment };
  const kept = openRecordCache(options.recordCache);
  const [read, tools] = await Promise.all([
    readContent(options.contentDir, config.languages, config.contentMap),
    createSiteTools(config, project, kept),
  ]);
  const content = shownContent(read, config);
  const images = options.imageCache ? await prepareImages(content, options.imageCache, tell) : originalImages;
  const updated = await readUpdateTimes(options.contentDir, articlesIn(content), config.largestCommit);
  const records = new Map<string, RenderedArticle>();
  let ownPages: readonly OwnPage[] = [];
  const plain = createSite(content, config, tools, renderedOnce(records), images, {
    updated,
    recordOf: undefined,
    ownPages: () => ownPages,
  });
  const found = (others: readonly Problem[] = []): readonly Problem[] => {
    const inBodies = [...records.values()].flatMap(({ problems }) => problems);
    return [...plain.problems, ...inBodies, ...ownPageProblems(plain), ...others];
  };
  const judge = { levels: config.levels, isCheck: options.check, isStrict: options.strict };
  const isWritable = !hasErrors(judged(found(), judge));
  await refuseForeignConfig(options.output, config);
  const ownFiles = join(options.contentDir, config.contentMap?.articles ?? '');
  const folder = await openOutputFolder(options.output, ownFiles, project.root);
  const wantsPreview = options.preview !== undefined || isPreview(config.deployment);
  let preview: AddedPreview | undefined;
  const discard = async (): Promise<void> => {
    await preview?.discard();
    await folder.discard();
  };
  try {
    if (isWritable && wantsPreview) {
      ownPages = await renderOwnPages(plain);
      preview = await previewOf(plain, options, tools, images);
    }
  } catch (error) {
    await discard();
    throw error;
  }
  const site = told(preview?.site ?? plain, tell);
  collectOften(pagesOf(site).length);
  return {
    site,
    draftDir: folder.draftDir,
    isWritable,
    takeOwnPages: (pages) => {
      ownPages = pages;
    },
    finish: async (met = [], isDry = false) => {
      const others = [...met];
      // Bodies are looked at where no page is written as well, to report all at once.
      if (!isWritable || isDry || hasErrors(met))
        for (const document of documentsOf(plain)) plain.render(document);
      else {
        writeFiles(site, folder.draftDir);
        others.push(...(await tryGoldenQueries(plain)), ...(await hostLimitProblems(site)));
        // The check finds it too, and a preview lists it.
        if (!options.check && !preview) others.push(...ledgerProblems(plain));
      }
      const all = options.check ? withLinkProblems(found(others), checkPagesOf(plain)) : found(others);
      const problems = sortProblems(withUses(judged(all, judge), read));
      await kept.save();
      const published = !hasErrors(problems);
      if (published && !isDry) await folder.publish(filesOf(site));
      const serverConfig = published && !isDry ? site.hostConfig() : undefined;
      const configFile = serverConfig && (await writeHostConfig(options.output, serverConfig));
      const pageCount = pagesOf(plain).length + ownPages.length;
      const outsideScripts = config.brand.scripts.map(({ src }) => src);
      const { host, basePath } = config;
      return { problems, published, pageCount, basePath, outsideScripts, images, preview, host, configFile };
    },
    discard,
  };
}

function articlesIn(content: Content): readonly ArticleDocument[] {
  return everyLanguage(content).flatMap(({ articles }) => articles);
}

/** A site whose pages are counted as they are made. */
function told(site: Site, tell: OnProgress): Site {
  const count = pageProgress(pagesOf(site).length, tell);
  return {
    ...site,
    pageHtml: (page, bar) => {
      count();
      return site.pageHtml(page, bar);
    },
  };
}

async function previewOf(
  site: Site,
  { contentDir, project, preview, base, url, host }: BuildOptions,
  tools: SiteTools,
  images: PreparedImages,
): Promise<AddedPreview> {
  // Loaded where there is one: the code is as much as that of a whole build.
  const { addPreview } = await import('../preview-build/add-preview.ts');
  const isDemanded = preview !== undefined;
  const overrides = {
    deployment: site.helpCenter.site.deployment,
    base,
    url,
    host,
    // The settings of the past are read elsewhere than where they were.
    contentDir: foreignContent(contentDir, project.root),
  };
  const { ref, builtBefore } = preview ?? {};
  return addPreview(site, { contentDir, ref, builtBefore, isDemanded, overrides, tools, images });
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
