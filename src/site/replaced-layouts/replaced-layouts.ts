import { readFileSync } from 'node:fs';
import { type Problem, problem } from '../../problems/problem.ts';
import { layoutPaths } from '../layout-files.ts';
import { layoutFile } from '../layout-problem.ts';
import { programPackage } from '../program-package.ts';
import { type Project, packageDir } from '../project.ts';
import { type OwnLayouts, originalOf, readOwnLayouts } from './history.ts';
import { madeFromLine, readMadeFrom, withoutMadeFrom } from './made-from.ts';
import { compareVersions } from './version.ts';

/** A layout that a site has in the place of ours. */
export interface ReplacedLayout {
  /** `partials/header.njk` */
  readonly name: string;
  /** What it says. */
  readonly text: string;
  /** The version that it was made from, where its first line says so. */
  readonly from: string | undefined;
  /**
   * `current`: ours is as it was; `outdated`: ours has changed since; `unnamed`: it does not say what it was made from;
   * `newer`: it was made from a version that is not here.
   */
  readonly state: 'current' | 'outdated' | 'unnamed' | 'newer';
  /** What it was made from: the text of ours in that version, or its own, where that version is too old to be known. */
  readonly original: string;
  /** What ours says now. */
  readonly current: string;
}

/** The layouts of a site that take the place of ours, in order of name. None in our own repository. */
export function replacedLayouts(project: Project, known?: OwnLayouts): readonly ReplacedLayout[] {
  const [ofSite = ''] = project.includesDirs;
  const files = project.root === packageDir ? [] : [...layoutPaths([ofSite])];
  if (files.length === 0) return [];
  const own = known ?? ownLayouts();
  return files.flatMap(([name, path]) => {
    const current = own.current.get(name);
    return current === undefined ? [] : [compared(name, readFileSync(path, 'utf8'), current, own)];
  });
}

export function ownLayouts(): OwnLayouts {
  return readOwnLayouts(programPackage().version);
}

function compared(name: string, text: string, current: string, own: OwnLayouts): ReplacedLayout {
  const from = readMadeFrom(text)?.version;
  const original = (from === undefined ? undefined : originalOf(name, from, own)) ?? withoutMadeFrom(text);
  return { name, text, from, state: stateOf(from, original === current, own.version), original, current };
}

function stateOf(from: string | undefined, isSame: boolean, version: string): ReplacedLayout['state'] {
  if (from === undefined) return 'unnamed';
  if (compareVersions(from, version) > 0) return 'newer';
  return isSame ? 'current' : 'outdated';
}

/** Says of each replaced layout of a site what is to be done about it. */
export function replacedLayoutProblems(project: Project): readonly Problem[] {
  const { version } = programPackage();
  return replacedLayouts(project).flatMap(({ name, from, state }) => {
    const message = messageFor(state, name, from ?? '', version);
    if (message === undefined) return [];
    const file = layoutFile(name);
    return [
      problem({ file, position: { line: 1, column: 1 }, rule: 'replaced-layout', target: name, message }),
    ];
  });
}

function messageFor(
  state: ReplacedLayout['state'],
  name: string,
  from: string,
  version: string,
): string | undefined {
  const here = `\`${madeFromLine(name, version)}\``;
  switch (state) {
    case 'current':
      return undefined;
    case 'unnamed':
      return `It takes the place of Signpost's own layout and does not say which version it was made from, so that nobody is told when that changes. Write as its first line ${here}, if it was made from the one of this version.`;
    case 'newer':
      return `It was made from Signpost ${from}, and this is ${version}: install that version or a later one, or copy the layout anew.`;
    default:
      return `Signpost's own layout has changed since ${from}, which this one was made from. Take over what you need of the change, then write as its first line ${here}.`;
  }
}
