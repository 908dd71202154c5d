import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { concurrently } from '../content/concurrently.ts';
import type { ContentLayout } from '../content/layout/layout.ts';
import { ledgerFile, placeOf, retiredFile } from '../content/placement.ts';
import { belowLanguage } from '../content/translations/language-folder.ts';
import { listGitFiles, readBlobs } from './git-files.ts';
import { fetchMissingBlobs } from './missing-blobs.ts';

const filesAtOnce = 16;

export interface PastContent {
  readonly contentDir: string;
  readonly layout?: ContentLayout | undefined;
  /** Whole hash of a commit that exists. */
  readonly commit: string;
  /** Predicate by path: whether the bytes of an asset are needed. All others are written as empty files. */
  readonly needsBytes: (path: string) => boolean;
  /** Where a partial clone that has lost its remote fetches missing blobs. */
  readonly address?: string | undefined;
}

/**
 * Writes a content folder as it was in a commit into an empty folder: what Signpost reads of it, in regular files only.
 * The repository and its index stay as they are. Images are read only if needed, since a partial clone would have to
 * fetch them.
 *
 * @returns whether there was a content folder with articles then
 */
export async function writePastContent(past: PastContent, folder: string): Promise<boolean> {
  const files = (await listGitFiles(past.contentDir, past.commit)).filter(({ path }) =>
    join(folder, path).startsWith(folder + sep),
  );
  const kindOf = (path: string): string =>
    placeOf({ path: past.layout?.isMapped ? path : belowLanguage(path), kind: 'file' }, [], past.layout).kind;
  const texts = files.filter(
    ({ path }) =>
      ['article', 'category', 'snippet'].includes(kindOf(path)) ||
      [ledgerFile, retiredFile].includes(belowLanguage(path)),
  );
  const assets = files.filter(({ path }) => kindOf(path) === 'asset');
  const read = [...texts, ...assets.filter(({ path }) => past.needsBytes(path))];
  const blobs = read.map(({ blob }) => blob);
  await fetchMissingBlobs(past.contentDir, past.commit, blobs, past.address);
  const bytes = await readBlobs(past.contentDir, blobs);
  const bytesOf = new Map(read.map(({ path }, index) => [path, bytes[index]]));
  await concurrently([...texts, ...assets], filesAtOnce, async ({ path }) => {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytesOf.get(path) ?? '');
  });
  return texts.some(({ path }) => path.startsWith(`${past.layout?.articles ?? 'articles'}/`));
}
