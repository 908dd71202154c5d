import { join } from 'node:path';
import type { Finding } from '../../problems/problem.ts';
import { isMissing } from '../missing-file.ts';
import { ownerOf } from './change-owner.ts';
import { changeFolder } from './folder-names.ts';

/**
 * Findings for what commands have left that were interrupted elsewhere, or that somebody has put into the content.
 *
 * @param paths those of a content folder that `isLeftover` knows
 */
export function leftoverFindings(contentDir: string, paths: readonly string[]): readonly Finding[] {
  return paths.filter((path) => !isAtWork(contentDir, path)).map(leftoverFinding);
}

export function leftoverFinding(path: string): Finding {
  return {
    file: path,
    position: 'unknown',
    rule: 'leftover-file',
    target: path,
    message: `\`${path}\` ${foreignReason}`,
  };
}

/** Why nothing is done with it, and what to do. */
export const foreignReason =
  'belongs to no command that runs on this computer, and nothing of it is used. Remove it, from Git too.';

function isAtWork(contentDir: string, path: string): boolean {
  try {
    return path.startsWith(changeFolder) && ownerOf(join(contentDir, path)) === 'living';
  } catch (error) {
    // It was at work, and is done.
    if (isMissing(error)) return true;
    throw error;
  }
}
