import { type Deployment, isPreview } from '../content/settings/deployment.ts';
import { runGit } from '../git/git.ts';
import { commitAt, fetchRef } from './fetch-ref.ts';
import { localTip } from './local-tips.ts';
import type { Tip } from './tip.ts';

/**
 * Finds the last commit of the base branch.
 *
 * For a build on a host it is fetched, since a clone that a host keeps from one build to the next may have an old one,
 * and all that has come to the base branch since would be shown as part of the change. The host's own merge of a pull
 * request says for sure which branch it goes into, when it is a merge of this very commit; no variable does. On a
 * writer's machine nothing is fetched.
 *
 * @param head commit of the change
 */
export async function baseTips(
  folder: string,
  head: string,
  deployment: Deployment,
): Promise<Tip | { readonly reason: string }> {
  const { baseBranch, review, repositoryUrl } = deployment;
  const name = `\`${baseBranch}\``;
  if (!isPreview(deployment)) {
    const tip = await localTip(folder, head, baseBranch);
    if (tip !== undefined) return tip;
    return {
      reason: `There is no branch ${name} to compare with: name another one with \`--since\`.`,
    };
  }
  const isCloned = (await runGit(folder, ['remote', 'get-url', 'origin'])).code === 0;
  const sources = [isCloned ? ['origin'] : [], repositoryUrl === undefined ? [] : [repositoryUrl]].flat();
  const [source] = sources;
  if (source !== undefined && review !== undefined) {
    const commit = await targetOfReview(folder, source, review, head);
    if (commit !== undefined) return { commit, name: `the branch that pull request ${review} goes into` };
  }
  for (const from of sources) {
    const commit = await fetchRef(folder, from, `refs/heads/${baseBranch}`, 'base');
    if (commit !== undefined) return { commit, name };
  }
  const kept = await commitAt(folder, `refs/remotes/origin/${baseBranch}`);
  if (kept !== undefined) return { commit: kept, name: `${name} as this clone has it` };
  return {
    reason:
      sources.length === 0
        ? `The branch ${name} cannot be fetched: the clone has no remote \`origin\`, and REPOSITORY_URL names no address.`
        : `The branch ${name} could not be fetched. If changes go into another branch, set PREVIEW_BASE to its name.`,
  };
}

/** GitHub keeps a merge of each open pull request: its first parent is of the base branch, its second one the change. */
async function targetOfReview(
  folder: string,
  source: string,
  review: number,
  head: string,
): Promise<string | undefined> {
  const merge = await fetchRef(folder, source, `refs/pull/${review}/merge`, 'merge');
  if (merge === undefined || (await commitAt(folder, `${merge}^2`)) !== head) return undefined;
  return commitAt(folder, `${merge}^1`);
}
