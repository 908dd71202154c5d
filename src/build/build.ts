import Eleventy from '@11ty/eleventy';
import { checkPagesOf, withLinkProblems } from '../check/check.ts';
import { tryGoldenQueries } from '../check/golden.ts';
import { ledgerProblems } from '../check/ledger.ts';
import { readContent } from '../content/read-content.ts';
import { isPreview } from '../content/settings/deployment.ts';
import { readSiteConfig, type SiteOverrides } from '../content/settings/site-config.ts';
import { assignJob, SiteJob } from '../eleventy/site-job.ts';
import { readUpdateTimes } from '../git/update-times.ts';
import type { AddedPreview } from '../preview-build/add-preview.ts';
import { judged } from '../problems/judged.ts';
import type { Problem } from '../problems/problem.ts';
import { sortProblems } from '../problems/sort-problems.ts';
import type { RenderedArticle } from '../rendering/types.ts';
import { originalImages, type PreparedImages } from '../site/prepared-images.ts';
import { eleventyConfigFile, settingsFile } from '../site/project.ts';
import { renderedOnce } from '../site/rendered-once.ts';
import { createSite, createSiteTools, documentsOf, type Site, type SiteTools } from '../site/site.ts';
import { prepareImages } from './images.ts';
import { openOutputFolder } from './output-folder.ts';

export interface BuildOptions extends SiteOverrides {
  readonly contentDir: string;
  readonly output: string;
  /** Takes warnings for errors. */
  readonly strict: boolean;
  /** Checks links too, and keeps the last output if one is broken. */
  readonly check: boolean;
  /** Folder that keeps encoded images; none to publish images as they are. */
  readonly imageCache: string | undefined;
  /**
   * Adds a preview of what changed, compared with a branch, a tag or a commit, or with the base branch where none is
   * named. A build for a deploy preview or for a branch has one whatever stands here, and goes on where there is
   * nothing to compare with.
   */
  readonly preview?: { readonly ref: string | undefined } | undefined;
}

export interface BuildResult {
  /** Everything that is wrong with the content, in order of place. */
  readonly problems: readonly Problem[];
  /** False when an error kept the last good output in place. */
  readonly published: boolean;
  readonly pageCount: number;
  /** How many images were looked up, and how many of them no build had encoded before. */
  readonly images: { readonly looked: number; readonly encoded: number };
  /** What changed, and where the page of it is; nothing in a build without a preview. */
  readonly preview: Pick<AddedPreview, 'changes' | 'url'> | undefined;
}

/** Builds a site. An error in the content leaves the last good output as it was. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const config = await readSiteConfig(settingsFile, options);
  const [content, tools] = await Promise.all([
    readContent(options.contentDir),
    createSiteTools(config.language, config.accent),
  ]);
  const images = options.imageCache ? await prepareImages(content, options.imageCache) : originalImages;
  const updated = await readUpdateTimes(options.contentDir, content.articles, config.largestCommit);
  const records = new Map<string, RenderedArticle>();
  const site = createSite(content, config, tools, renderedOnce(records), images, {
    updated,
    recordOf: undefined,
  });
  let golden: readonly Problem[] = [];
  let vanished: readonly Problem[] = [];
  const found = (): readonly Problem[] => {
    const inBodies = [...records.values()].flatMap(({ problems }) => problems);
    return [...site.problems, ...inBodies, ...golden, ...vanished];
  };
  const judge = { levels: config.levels, isCheck: options.check, isStrict: options.strict };
  const folder = await openOutputFolder(options.output, options.contentDir);
  let preview: AddedPreview | undefined;
  try {
    // Pages that claim one address cannot be written; their bodies are still looked at, to report all at once.
    if (hasErrors(judged(found(), judge))) for (const document of documentsOf(site)) site.render(document);
    else {
      preview = await previewFor(site, options, tools, images);
      await writePages(preview?.site ?? site, folder.draftDir);
      golden = await tryGoldenQueries(site);
      // The check finds it too, and a preview lists it.
      if (!options.check && !preview) vanished = ledgerProblems(site);
    }
    const all = options.check ? withLinkProblems(found(), checkPagesOf(site)) : found();
    const problems = sortProblems(judged(all, judge));
    const published = !hasErrors(problems);
    if (published) await folder.publish();
    return { problems, published, pageCount: site.pages.length, images, preview };
  } finally {
    await preview?.discard();
    await folder.discard();
  }
}

async function previewFor(
  site: Site,
  { contentDir, preview }: BuildOptions,
  tools: SiteTools,
  images: PreparedImages,
): Promise<AddedPreview | undefined> {
  if (preview === undefined && !isPreview(site.helpCenter.site.deployment)) return undefined;
  // Loaded where there is one: the code is as much as that of a whole build.
  const { addPreview } = await import('../preview-build/add-preview.ts');
  const isDemanded = preview !== undefined;
  return addPreview(site, { contentDir, ref: preview?.ref, isDemanded, tools, images });
}

async function writePages(site: Site, outputDir: string): Promise<void> {
  const engine = new Eleventy('_includes', outputDir, {
    configPath: eleventyConfigFile,
    quietMode: true,
    config: (config) => assignJob(config, new SiteJob(site, outputDir)),
  });
  engine.disableLogger();
  await engine.init();
  await engine.write();
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
