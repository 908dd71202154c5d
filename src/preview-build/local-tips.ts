import { runGit } from '../git/git.ts';
import type { Tip } from './tip.ts';

/**
 * Finds the base branch on a writer's machine: their own, or as a remote had it when they last asked. Of several, the
 * newest counts, since what it holds is no part of the change. Where they have parted, it is the one that the change
 * left last.
 *
 * @param head commit of the change
 */
export async function localTip(folder: string, head: string, branch: string): Promise<Tip | undefined> {
  const tips = await tipsOf(folder, branch);
  const newest: Tip[] = [];
  for (const tip of tips) {
    const others = tips.filter((other) => other.commit !== tip.commit);
    if (!(await isHeldByAny(folder, tip.commit, others))) newest.push(tip);
  }
  const [first, ...rest] = newest;
  if (first === undefined) return undefined;
  let nearest = { tip: first, left: await mergeBase(folder, head, first.commit) };
  for (const tip of rest) {
    const left = await mergeBase(folder, head, tip.commit);
    if (left !== nearest.left && (nearest.left === '' || (await isHeld(folder, nearest.left, left))))
      nearest = { tip, left };
  }
  return nearest.tip;
}

/** The branch under each of its names: the writer's own first, then that of `origin`, then those of other remotes. */
async function tipsOf(folder: string, branch: string): Promise<readonly Tip[]> {
  const patterns = [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`, `refs/remotes/*/${branch}`];
  const format = '--format=%(objectname) %(refname)';
  const found = new Map<string, Tip>();
  for (const pattern of patterns) {
    const { stdout } = await runGit(folder, ['for-each-ref', format, pattern]);
    for (const line of stdout.toString('utf8').split('\n')) {
      const [, commit, ref = ''] = /^([0-9a-f]+) (refs\/.+)$/.exec(line) ?? [];
      if (commit === undefined || found.has(ref)) continue;
      found.set(ref, { commit, name: `\`${ref.replace(/^refs\/(?:heads|remotes)\//, '')}\`` });
    }
  }
  return [...found.values()];
}

async function isHeldByAny(folder: string, commit: string, tips: readonly Tip[]): Promise<boolean> {
  for (const tip of tips) if (await isHeld(folder, commit, tip.commit)) return true;
  return false;
}

async function isHeld(folder: string, commit: string, by: string): Promise<boolean> {
  return (await runGit(folder, ['merge-base', '--is-ancestor', commit, by])).code === 0;
}

/** Where the two parted; empty where they have nothing in common. */
async function mergeBase(folder: string, one: string, other: string): Promise<string> {
  const { stdout } = await runGit(folder, ['merge-base', one, other]);
  return stdout.toString('utf8').trim();
}
