import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { checkPagesOf } from '../check/check.ts';
import { ownLayout } from '../content/layout/layout.ts';
import { isPreview } from '../content/settings/deployment.ts';
import type { SiteOverrides } from '../content/settings/site-config.ts';
import type { Asset } from '../content/types.ts';
import { findRenamedFiles } from '../git/renamed-files.ts';
import { type Health, healthOf } from '../health/health.ts';
import { fileTimes } from '../health/run-health.ts';
import type { LinkFinding } from '../links/finding.ts';
import { newFindings } from '../links/new-findings.ts';
import { builtInPaths } from '../model/urls.ts';
import { type Changes, noChanges, type Preview } from '../preview/compare/changes.ts';
import { compareSites } from '../preview/compare/compare-sites.ts';
import { ExpectedError } from '../problems/expected-error.ts';
import type { PreparedImages } from '../site/prepared-images.ts';
import type { Site } from '../site/site.ts';
import { createCheckTools, type SiteTools } from '../site/site-tools.ts';
import { builtStates } from './built-state.ts';
import { findBase } from './find-base.ts';
import { changedGeneratorFiles } from './generator-files.ts';
import { type PastSettings, readPastSettings } from './past-settings.ts';
import { type PastSiteOptions, readPastSite } from './past-site.ts';
import { queryChanges } from './query-changes.ts';
import { siteState } from './site-state.ts';
import { type OldFiles, type Previewed, withPreview } from './with-preview.ts';

export interface PreviewOptions {
  /** Absolute path of the content folder, which may be in no repository. */
  readonly contentDir: string;
  /** What to compare with, as somebody wrote it; without it, what the deployment names. */
  readonly ref: string | undefined;
  /** Folder of the same site as another version of the program has built it, to compare with in place of a commit. */
  readonly builtBefore?: string | undefined;
  /** Whether there is nothing to be done without a base; a build for a host goes on, and its page says why. */
  readonly isDemanded: boolean;
  /** What the command line says in place of settings, of then as of now. */
  readonly overrides?: SiteOverrides;
  readonly tools: SiteTools;
  /** What the build has made of the images. */
  readonly images: PreparedImages;
}

export interface AddedPreview extends Previewed {
  /** Removes what the site needs until it is written. */
  readonly discard: () => Promise<void>;
}

/**
 * Adds to a site what a change does to it: the pages below `/preview/`, a bar on each page that the change touches, and
 * `changes.json`. The state before the change is made beside it, with its own settings and the code of now.
 *
 * @throws ExpectedError when the comparison is demanded and cannot be made
 */
export async function addPreview(site: Site, options: PreviewOptions): Promise<AddedPreview> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'signpost-preview-')));
  const discard = () => rm(folder, { recursive: true, force: true });
  try {
    return { ...(await previewOf(site, options, folder)), discard };
  } catch (error) {
    if (options.isDemanded) {
      await discard();
      throw error;
    }
    const reason = `The comparison failed: ${error instanceof Error ? error.message : String(error)}`;
    return { ...withPreview(site, withoutBase(reason), noFiles, options.tools), discard };
  }
}

async function previewOf(site: Site, options: PreviewOptions, folder: string): Promise<Previewed> {
  const { contentDir, ref, tools, images, builtBefore } = options;
  if (builtBefore !== undefined) return previewOfBuilt(site, builtBefore, tools);
  const { deployment } = site.helpCenter.site;
  const base = await findBase({ contentDir, ref, deployment });
  if (base.kind === 'unknown') {
    if (options.isDemanded) throw new ExpectedError(base.reason);
    const health = await healthIn(site, contentDir, checkPagesOf(site));
    return withPreview(site, withoutBase(base.reason), noFiles, tools, health);
  }
  const { commit } = base;
  const then = await settingsThen(site, options, commit, join(folder, 'project'));
  const contentFolder = join(folder, 'content');
  await mkdir(contentFolder);
  const { before, after } = await readPastSite(site, {
    ...{ contentDir, commit, images, folder: contentFolder },
    ...(then.past === undefined ? { config: site.helpCenter.site, tools } : await then.past.made()),
  });
  const changes = compareSites(siteState(before), siteState(after), site.helpCenter.site.basePath);
  const renames = await findRenamedFiles(
    contentFolder,
    contentDir,
    site.helpCenter.site.contentMap ?? ownLayout,
  );
  const found = checkPagesOf(site);
  const findings = newFindings(found, checkPagesOf(before.site), renames);
  const isCommitted = isPreview(deployment) && ref === undefined;
  const background = {
    newProblems: findings.map(({ problem }) => problem),
    queries: await queryChanges(before.site, site, movesIn(changes)),
    ...(then.past && { settings: then.past.changes }),
    generatorFiles: (await changedGeneratorFiles(contentDir, site.project.root, commit, isCommitted)).filter(
      (file) => !then.past?.files.includes(file),
    ),
    notes: [...then.notes, ...notesOn(before.site)],
  };
  const shown = new Set(site.iconFiles().map(({ path }) => path));
  const oldFiles = {
    images: oldImages(before.site.assets, changes),
    icons: before.site.iconFiles().filter(({ path }) => !shown.has(path)),
  };
  const health = await healthIn(site, contentDir, found);
  return withPreview(site, { base, changes, background }, oldFiles, tools, health);
}

/** How the whole help center is, with the change in it. */
async function healthIn(site: Site, contentDir: string, found: readonly LinkFinding[]): Promise<Health> {
  const findings = found.map(({ problem }) => problem);
  const times = await fileTimes(site, contentDir);
  return healthOf(site, { findings, ...times, now: site.helpCenter.site.deployment.time });
}

/** What another version of the program has made of the same content. */
async function previewOfBuilt(site: Site, folder: string, tools: SiteTools): Promise<Previewed> {
  const { before, after, around, assets } = await builtStates(site, folder);
  const changes = compareSites(before, after, site.helpCenter.site.basePath);
  const preview = {
    base: { kind: 'known', commit: '', name: `\`${basename(folder)}\`` },
    changes,
    background: { newProblems: [], queries: [], generatorFiles: [], around, notes: [] },
  } satisfies Preview;
  return withPreview(site, preview, { images: oldImages(assets, changes), icons: [] }, tools);
}

const noFiles: OldFiles = { images: [], icons: [] };

/** The images that comparisons show as they were, beside those of the site. */
function oldImages(assets: readonly Asset[], changes: Changes): readonly Asset[] {
  const old = new Set(changes.oldImages);
  return assets.filter(({ path }) => old.has(path)).map(beside);
}

interface SettingsThen {
  readonly past:
    | (Pick<PastSettings, 'changes' | 'files'> & {
        readonly made: () => Promise<Pick<PastSiteOptions, 'config' | 'tools'>>;
      })
    | undefined;
  readonly notes: readonly string[];
}

/** The settings of then, where they are in the repository and can be read; else those of now are taken, and it is said. */
async function settingsThen(
  { project, helpCenter }: Site,
  { overrides = {}, tools }: PreviewOptions,
  commit: string,
  folder: string,
): Promise<SettingsThen> {
  const address = helpCenter.site.deployment.repositoryUrl;
  try {
    const past = await readPastSettings(project, { commit, folder, overrides, address });
    if (past === undefined) return { past: undefined, notes: [] };
    const { config, changes, files } = past;
    const made = async () => ({
      config,
      tools:
        files.length === 0
          ? tools
          : await createCheckTools(config, past.project, tools.engines, tools.records),
    });
    return { past: { changes, files, made }, notes: [] };
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    const why = `The settings of before cannot be read, and those of now stand in for them: ${error.message}`;
    return { past: undefined, notes: [why] };
  }
}

function movesIn({ pages }: Changes): readonly { readonly from: string; readonly to: string }[] {
  return pages.flatMap((change) =>
    change.kind === 'moved' ? [{ from: change.before.url, to: change.after.url }] : [],
  );
}

/** An image as it was is published beside what replaced it. */
function beside({ path, absolutePath }: Asset): Asset {
  return { path: `${builtInPaths.preview.slice(1)}before/${path}`, absolutePath };
}

function notesOn({ helpCenter, problems }: Site): readonly string[] {
  const { articles, categories } = helpCenter;
  const read = new Set([...articles, ...categories].map(({ document }) => document.file));
  const wrong = problems.filter(
    ({ file, severity }) => severity === 'error' && /^(?:articles|categories)\//.test(file),
  );
  const unread = [...new Set(wrong.map(({ file }) => file))].filter((file) => !read.has(file)).sort();
  if (unread.length === 0) return [];
  return [
    `Before the change, these files could not be read: ${unread.map((file) => `\`${file}\``).join(', ')}. They count as added.`,
  ];
}

function withoutBase(reason: string): Preview {
  return {
    base: { kind: 'unknown', reason },
    changes: noChanges,
    background: { newProblems: [], queries: [], generatorFiles: [], notes: [] },
  };
}
