import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programPackage } from '../site/program-package.ts';
import { scripts } from './starter-files.ts';

/** The part of a `package.json` that a site needs. */
interface SitePackage {
  readonly name?: unknown;
  readonly type?: unknown;
  readonly scripts?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, unknown>>;
  readonly devDependencies?: Readonly<Record<string, unknown>>;
}

/** Whether a folder is a copy of the program's own repository. */
export function isOfProgram(folder: string): boolean {
  return readPackage(folder).name === programPackage().name;
}

/**
 * What is to be run where a folder has a `package.json` of its own, which stays as it is: commands of npm that add what
 * a site needs. None where nothing is missing.
 *
 * @param folder of the site
 */
export function packageAdvice(folder: string): readonly string[] {
  if (isOfProgram(folder)) return [];
  const found = readPackage(folder);
  const { name, version } = programPackage();
  const missing = Object.entries(scripts).filter(([script]) => found.scripts?.[script] === undefined);
  const values = [
    ...(found.type === 'module' ? [] : ['type=module']),
    ...missing.map(([script, command]) => `"scripts.${script}=${command}"`),
  ];
  const isInstalled = { ...found.dependencies, ...found.devDependencies }[name] !== undefined;
  return [
    ...(values.length === 0 ? [] : [`npm pkg set ${values.join(' ')}`]),
    ...(isInstalled ? [] : [`npm install --save-exact ${name}@${version}`]),
  ];
}

/** A file that is no JSON is npm's to complain of. */
function readPackage(folder: string): SitePackage {
  try {
    const read: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}
