import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { didYouMean } from '../../problems/did-you-mean.ts';
import { ExpectedError } from '../../problems/expected-error.ts';
import { nearest } from '../../problems/nearest.ts';
import { printable } from '../../problems/reporters/printable.ts';
import { isMachineRefusal, refusedAt } from '../../problems/system-refusal.ts';
import { type Project, packageDir } from '../../site/project.ts';
import type { OwnLayouts } from '../../site/replaced-layouts/history.ts';
import { madeFromLine, withoutMadeFrom } from '../../site/replaced-layouts/made-from.ts';
import type { ReplacedLayout } from '../../site/replaced-layouts/replaced-layouts.ts';
import type { Command, ExitCode, Terminal } from '../command.ts';
import { shownPath } from '../options.ts';
import { siteOf } from '../site-folder.ts';

export const layouts: Command = {
  name: 'layouts',
  summary: 'List the layouts that can be replaced, copy one into the site, or show what has changed in ours.',
  argument: { value: 'copy NAME | diff NAME', description: 'without it, all layouts are listed' },
  options: {},
  run: async (_values, terminal, [action, name, ...others]) => {
    const { project } = siteOf(terminal);
    const { ownLayouts, replacedLayouts } = await import('../../site/replaced-layouts/replaced-layouts.ts');
    const own = ownLayouts();
    const replaced = replacedLayouts(project, own);
    if (action === undefined) return list(own, replaced, terminal);
    const isKnown = action === 'copy' || action === 'diff';
    if (!isKnown || name === undefined || others.length > 0) {
      throw new ExpectedError(
        `Write \`layouts\` alone, or with \`copy\` or \`diff\` and the name of one layout.${isKnown ? '' : didYouMean(nearest(action, ['copy', 'diff']))}`,
      );
    }
    const layout = knownName(name, own);
    if (action === 'copy') return copy(layout, own, project, terminal);
    return showChanges(layout, own, replaced, terminal);
  },
};

/** @throws ExpectedError for a layout that there is not */
function knownName(written: string, { current }: OwnLayouts): string {
  const name = written.replace(/^_includes\//, '');
  const names = [...current.keys()];
  const found = [name, `${name}.njk`, `layouts/${name}.njk`, `partials/${name}.njk`].find((known) =>
    current.has(known),
  );
  if (found !== undefined) return found;
  throw new ExpectedError(
    `There is no layout \`${printable(written)}\`: \`layouts\` lists all.${didYouMean(nearest(name, names))}`,
  );
}

function list({ current }: OwnLayouts, replaced: readonly ReplacedLayout[], { stdout }: Terminal): ExitCode {
  const states = new Map(replaced.map((layout) => [layout.name, stateText(layout)]));
  const width = Math.max(...[...current.keys()].map((name) => name.length));
  for (const name of current.keys()) {
    const state = states.get(name);
    stdout(`${state === undefined ? name : `${name.padEnd(width)}  ${state}`}\n`);
  }
  return 0;
}

function stateText({ from, state }: ReplacedLayout): string {
  const own = 'yours';
  if (from === undefined) return `${own}; its first line does not say what it was made from`;
  if (state === 'outdated') return `${own}, made from ${from}; ours has changed since`;
  return `${own}, made from ${from}${state === 'newer' ? ', which is newer than this' : ''}`;
}

/** Writes a copy that begins with what it was made from; a file that is there stays. */
async function copy(name: string, own: OwnLayouts, project: Project, terminal: Terminal): Promise<ExitCode> {
  const [folder = ''] = project.includesDirs;
  const path = join(folder, name);
  if (project.root === packageDir)
    throw new ExpectedError('The layouts of this site are our own: change them where they are.');
  if (existsSync(path))
    throw new ExpectedError(`${shownPath(path, terminal)} is there already, and stays as it is.`);
  await mkdir(dirname(path), { recursive: true });
  const text = `${madeFromLine(name, own.version)}\n${own.current.get(name) ?? ''}`;
  await writeFile(path, text, { flag: 'wx' }).catch(async (error: unknown) => {
    // What was begun would pass for a layout.
    if (isMachineRefusal(error)) await rm(path, { force: true });
    throw refusedAt(path, error);
  });
  terminal.stdout(`${shownPath(path, terminal)} is a copy of ours, and takes its place.\n`);
  return 0;
}

/** What has changed in ours since it was copied, and what the site has changed of it. */
async function showChanges(
  name: string,
  own: OwnLayouts,
  replaced: readonly ReplacedLayout[],
  { stdout }: Terminal,
): Promise<ExitCode> {
  const layout = replaced.find((candidate) => candidate.name === name);
  if (layout === undefined) {
    stdout(`The site has no ${name} of its own.\n`);
    return 0;
  }
  const { changesOf, layoutPatch } = await import('../../site/replaced-layouts/patch.ts');
  const changes = changesOf(layout, own.version);
  if (changes !== '') stdout(`What has changed in ours since ${layout.from}:\n\n${changes}\n`);
  const ours = own.current.get(name) ?? '';
  const yours = layoutPatch(name, ours, withoutMadeFrom(layout.text), 'ours', 'yours');
  stdout(yours === '' ? 'Yours says what ours does.\n' : `How yours differs from ours:\n\n${yours}`);
  return 0;
}
