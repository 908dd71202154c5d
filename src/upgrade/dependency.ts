import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ExpectedError } from '../problems/expected-error.ts';

/** The dependency of a site on this program, as the `package.json` of the site has it. */
export interface Dependency {
  readonly isDevelopment: boolean;
  /** `0.1.0`, or the path of a package file. */
  readonly written: string;
}

/** The program as it is installed for a site. */
export interface InstalledProgram {
  readonly version: string;
  /** The file that Node runs. */
  readonly command: string;
}

/**
 * Reads which version of this program a site asks for.
 *
 * @param root of the site
 * @param name of this program's package
 * @throws ExpectedError where the site does not ask for it
 */
export function readDependency(root: string, name: string): Dependency {
  const { dependencies, devDependencies } = readPackage(join(root, 'package.json')) ?? {};
  const written = textAt(dependencies, name);
  if (written !== undefined) return { isDevelopment: false, written };
  const development = textAt(devDependencies, name);
  if (development !== undefined) return { isDevelopment: true, written: development };
  throw new ExpectedError(
    `The \`package.json\` of this help center does not name \`${name}\`, so there is nothing to upgrade. Install it with \`npm install --save-exact ${name}\`.`,
  );
}

/**
 * Finds the program that a site has installed, in `node_modules` of its folder or of one above.
 *
 * @throws ExpectedError where it is not installed
 */
export function findInstalled(root: string, name: string): InstalledProgram {
  for (let folder = root; ; folder = dirname(folder)) {
    const packageFolder = join(folder, 'node_modules', name);
    const { version, bin } = readPackage(join(packageFolder, 'package.json')) ?? {};
    const command = textAt(bin, 'signpost');
    if (typeof version === 'string' && command !== undefined)
      return { version, command: join(packageFolder, command) };
    if (folder === dirname(folder)) break;
  }
  throw new ExpectedError(`\`${name}\` is not installed: run \`npm install\` first.`);
}

function readPackage(file: string): Readonly<Record<string, unknown>> | undefined {
  if (!existsSync(file)) return undefined;
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
}

function textAt(map: unknown, key: string): string | undefined {
  const value: unknown = typeof map === 'object' && map !== null ? Reflect.get(map, key) : undefined;
  return typeof value === 'string' ? value : undefined;
}
