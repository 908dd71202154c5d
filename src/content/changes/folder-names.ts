/**
 * Name of the folder in a content folder that holds a change of several files that is certain: the new files, and a
 * journal of what is to become of each. While it is prepared, a folder has this name with more behind it. Hidden, so
 * that neither builds nor a watching server look at it.
 */
export const changeFolder = '.signpost-change';

export const journalName = 'changes.json';

/** How everything begins that commands put into a content folder for a moment. */
const leftoverMark = '.signpost-';

/** Whether a path is one of these, and not something in one. */
export function isLeftover(path: string): boolean {
  return path.slice(path.lastIndexOf('/') + 1).startsWith(leftoverMark);
}
