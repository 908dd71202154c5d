import Eleventy from '@11ty/eleventy';
import { readContent } from '../content/read-content.ts';
import { readSiteConfig, type SiteOverrides } from '../content/site-config.ts';
import type { Problem } from '../problems/problem.ts';
import { sortProblems } from '../problems/sort-problems.ts';
import { withLevels } from '../problems/with-levels.ts';
import { withStrict } from '../problems/with-strict.ts';
import type { RenderedArticle } from '../rendering/types.ts';
import { checkPagesOf, withLinkProblems } from './check.ts';
import { tryGoldenQueries, withGoldenErrors } from './golden.ts';
import { originalImages, prepareImages } from './images.ts';
import { openOutputFolder } from './output-folder.ts';
import { eleventyConfigFile, settingsFile } from './project.ts';
import { renderedOnce } from './rendered-once.ts';
import { createSite, createSiteTools, documentsOf, type Site } from './site.ts';
import { assignJob, SiteJob } from './site-job.ts';
import { readUpdateTimes } from './update-times.ts';

export interface BuildOptions extends SiteOverrides {
  readonly contentDir: string;
  readonly output: string;
  /** Takes warnings for errors. */
  readonly strict: boolean;
  /** Checks links too, and keeps the last output if one is broken. */
  readonly check: boolean;
  /** Folder that keeps encoded images; none to publish images as they are. */
  readonly imageCache: string | undefined;
}

export interface BuildResult {
  /** Everything that is wrong with the content, in order of place. */
  readonly problems: readonly Problem[];
  /** False when an error kept the last good output in place. */
  readonly published: boolean;
  readonly pageCount: number;
  /** How many images were looked up, and how many of them no build had encoded before. */
  readonly images: { readonly looked: number; readonly encoded: number };
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
  const found = (): readonly Problem[] => {
    const inBodies = [...records.values()].flatMap(({ problems }) => problems);
    const all = [...site.problems, ...inBodies, ...golden];
    return withLevels(options.check ? withGoldenErrors(all) : all, config.levels);
  };
  const judged = (problems: readonly Problem[]): readonly Problem[] =>
    sortProblems(options.strict ? withStrict(problems) : problems);
  const folder = await openOutputFolder(options.output, options.contentDir);
  try {
    // Pages that claim one address cannot be written; their bodies are still looked at, to report all at once.
    if (hasErrors(judged(found()))) for (const document of documentsOf(site)) site.render(document);
    else {
      await writePages(site, folder.draftDir);
      golden = await tryGoldenQueries(site);
    }
    const problems = judged(options.check ? withLinkProblems(found(), checkPagesOf(site)) : found());
    const published = !hasErrors(problems);
    if (published) await folder.publish();
    return { problems, published, pageCount: site.pages.length, images };
  } finally {
    await folder.discard();
  }
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
