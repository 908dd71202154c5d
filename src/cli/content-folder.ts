import { printable } from '../problems/reporters/printable.ts';
import type { Terminal, Values } from './command.ts';
import { pathValue } from './options.ts';

/**
 * The content folder that a command was given. A change of it that was interrupted, such as a `mv` that was killed, is
 * finished or undone first, and said so.
 */
export async function contentFolder(values: Values, terminal: Terminal): Promise<string> {
  const contentDir = pathValue(values, 'content', terminal);
  const { recoverChanges } = await import('../content/changes/recover-changes.ts');
  const recovery = recoverChanges(contentDir);
  if (recovery) {
    const { outcome, files, left } = recovery;
    const about =
      files.length === 0 ? '' : `, of ${files.length} files, \`${printable(files[0] ?? '')}\` among them`;
    terminal.stderr(`A change that was interrupted${about}, has been ${outcome}.\n`);
    for (const file of left) {
      terminal.stderr(
        `\`${printable(file)}\` has been changed since, and stays as it is: run \`signpost check\`.\n`,
      );
    }
  }
  return contentDir;
}
