import { printable } from '../problems/reporters/printable.ts';
import type { Terminal, Values } from './command.ts';
import { folderValue, type SiteFolder } from './site-folder.ts';

/**
 * The content folder that a command was given. A change of it that was interrupted, such as a `mv` that was killed, is
 * finished or undone first, and said so.
 *
 * @param reportsProblems whether the command reports the problems of the folder, what others have left among them
 */
export async function contentFolder(
  values: Values,
  terminal: Terminal,
  site: SiteFolder,
  reportsProblems = true,
): Promise<string> {
  const mapped = values.content === undefined && (await isMapped(site));
  const contentDir = mapped ? site.project.root : folderValue(values, 'content', site, terminal);
  const { changeFolders, recoverChanges } = await import('../content/changes/recover-changes.ts');
  const folders = changeFolders(contentDir);
  if (folders.length === 0) return contentDir;
  const { knownToGit } = await import('../git/known-to-git.ts');
  const recovery = recoverChanges(contentDir, await knownToGit(contentDir, folders));
  if (recovery) {
    const { outcome, files, left } = recovery;
    const about =
      files.length === 0 ? '' : `, of ${files.length} files, \`${printable(files[0] ?? '')}\` among them`;
    terminal.stderr(`A change that was interrupted${about}, has been ${outcome}.\n`);
    for (const file of left) {
      terminal.stderr(
        `\`${printable(file)}\` has been changed since, and stays as it is: run \`npx --no signpost check\`.\n`,
      );
    }
  }
  if (!reportsProblems) {
    const { leftoverFindings } = await import('../content/changes/leftovers.ts');
    for (const { message } of leftoverFindings(contentDir, changeFolders(contentDir)))
      terminal.stderr(`${printable(message)}\n`);
  }
  return contentDir;
}

/** Whether the content is the folders of the site that its settings name. */
async function isMapped({ project }: SiteFolder): Promise<boolean> {
  const { mappedContent } = await import('../content/layout/mapped-content.ts');
  return (await mappedContent(project.settingsFile)) !== undefined;
}
