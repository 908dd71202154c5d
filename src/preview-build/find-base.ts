import { type Deployment, isPreview } from '../content/settings/deployment.ts';
import { runGit } from '../git/git.ts';
import { findCommit, isShallow } from '../git/git-commit.ts';
import type { Base } from '../preview/types.ts';
import { ExpectedError } from '../problems/expected-error.ts';
import { baseTips } from './base-tips.ts';
import type { Tip } from './tip.ts';

export interface BaseRequest {
  readonly contentDir: string;
  /** A branch, a tag or the hash of a commit, as somebody wrote it; without it, the base branch is looked for. */
  readonly ref: string | undefined;
  readonly deployment: Deployment;
}

/**
 * Finds what a change is compared with: the commit where it left the base branch, so that what others have done there
 * since is not taken for a part of it. Where that commit cannot be known for sure, none is guessed.
 *
 * The working tree and the branches of the repository are only read; what is fetched is kept below `refs/signpost/`.
 */
export async function findBase({ contentDir, ref, deployment }: BaseRequest): Promise<Base> {
  try {
    const head = await findCommit(contentDir, 'HEAD');
    const tip =
      ref === undefined
        ? await baseTips(contentDir, head, deployment)
        : { commit: await findCommit(contentDir, ref), name: `\`${ref}\`` };
    if ('reason' in tip) return unknown((await isShallow(contentDir)) ? shallow : tip.reason);
    return await mergeBase(contentDir, head, tip, isPreview(deployment) && ref === undefined);
  } catch (error) {
    // The page is for everybody, and where the build ran is not.
    if (error instanceof ExpectedError) {
      return unknown(error.message.replaceAll(`\`${contentDir}\``, 'The content folder'));
    }
    throw error;
  }
}

const shallow =
  'This clone is shallow: it does not hold the commit where the change left the base branch, and what others have done since could not be told from the change. Clone the whole history; in a GitHub workflow, with `fetch-depth: 0`.';

/** @param isDeployed whether only commits count: then the base branch itself has nothing to be compared with */
async function mergeBase(contentDir: string, head: string, tip: Tip, isDeployed: boolean): Promise<Base> {
  const { code, stdout, complaint } = await runGit(contentDir, ['merge-base', head, tip.commit]);
  const commit = stdout.toString('utf8').trim();
  if (code > 1) return unknown(`Git cannot compare the change with ${tip.name}: ${complaint}`);
  // With its history cut off, a commit that both have in common may not be the last one, unless it is one of the two.
  const isSure = commit === tip.commit || commit === head || !(await isShallow(contentDir));
  if (!isSure || (commit === '' && (await isShallow(contentDir)))) return unknown(shallow);
  if (commit === '') return unknown(`The change and ${tip.name} have no commit in common.`);
  if (isDeployed && commit === head) {
    return unknown(`Every commit of this build is in ${tip.name}: there is nothing to compare it with.`);
  }
  return { kind: 'known', commit, name: tip.name };
}

function unknown(reason: string): Base {
  return { kind: 'unknown', reason };
}
