import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listFiles } from '../content/folder-listing.ts';
import { imageFaults } from '../content/images/image-faults.ts';
import { createImageSizes } from '../content/images/image-sizes.ts';
import { type ContentLayout, foldersOf, ownLayout } from '../content/layout/layout.ts';
import { placeOf } from '../content/placement.ts';
import { readSiteConfig } from '../content/settings/site-config.ts';
import { findCommit } from '../git/git-commit.ts';
import { type PastContent, writePastContent } from '../git/past-content.ts';
import { findRenamedFiles } from '../git/renamed-files.ts';
import type { LinkFinding } from '../links/finding.ts';
import { newFindings } from '../links/new-findings.ts';
import type { SiteTools } from '../site/site-tools.ts';
import { type CheckOptions, checkContent } from './check.ts';

/** Checks a content folder. */
type Check = (options: CheckOptions, tools: SiteTools) => Promise<readonly LinkFinding[]>;

/**
 * Finds what a change broke: the findings of the content folder as it is on disk, committed or not, that it did not
 * have in an earlier commit, wherever the file is. Both are checked with the settings and layouts of today, so that
 * the answer is about the content alone. Without a content folder in that commit, everything is new.
 *
 * The repository, its index and its working tree are only read.
 *
 * @param ref a branch, a tag or the hash of a commit, as somebody wrote it
 * @throws ExpectedError when there is no git, no repository around the content folder, or no such commit in it
 */
export async function findingsSince(
  ref: string,
  options: CheckOptions,
  tools: SiteTools,
  check: Check = checkContent,
): Promise<readonly LinkFinding[]> {
  const contentDir = resolve(options.contentDir);
  const commit = await findCommit(contentDir, ref);
  const now = await check(options, tools);
  const { contentMap: layout = ownLayout } = await readSiteConfig(options.project.settingsFile, options);
  const past = { contentDir, commit, layout, needsBytes: await imagesToRead(contentDir, now, layout) };
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'signpost-since-')));
  try {
    if (!(await writePastContent(past, folder))) return now;
    // What was wrong with pages of the site's own before is not known: what is wrong with them now is told.
    const { renderOwnPages: _, ...withoutPages } = options;
    const before = await check({ ...withoutPages, contentDir: folder }, tools);
    return newFindings(now, before, await findRenamedFiles(folder, contentDir, layout));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const imageRules: ReadonlySet<string> = new Set(['missing-image', 'image-format', 'large-image']);

/**
 * An image that is amiss today may have been as bad before, which only its bytes tell. Where no image is
 * amiss today, there is nothing to ask.
 */
async function imagesToRead(
  contentDir: string,
  now: readonly LinkFinding[],
  layout: ContentLayout,
): Promise<PastContent['needsBytes']> {
  if (!now.some(({ problem }) => imageRules.has(problem.rule))) return () => false;
  const images = (await listFiles(contentDir, foldersOf(layout))).flatMap((listed) => {
    const placement = placeOf(listed, [], layout);
    return placement.kind === 'asset' && placement.path.startsWith('images/')
      ? [{ path: placement.path, file: listed.path, absolutePath: join(contentDir, listed.path) }]
      : [];
  });
  const sizes = createImageSizes(images);
  // An image that is gone is faulty too, and what it was like then is asked.
  return (path) => {
    const placement = placeOf({ path, kind: 'file' }, [], layout);
    if (placement.kind !== 'asset' || !placement.path.startsWith('images/')) return false;
    return imageFaults(placement.path, sizes.sizeOf(placement.path)).length > 0;
  };
}
