import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../content/missing-file.ts';
import { ExpectedError } from '../problems/expected-error.ts';
import { findInstalled, readDependency } from './dependency.ts';

/** What an upgrade takes from the world. */
export interface UpgradeOptions {
  /** Folder of the site. */
  readonly root: string;
  /** Where what is needed to go back is kept. */
  readonly cacheDir: string;
  /** Name of this program's package. */
  readonly name: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Hears of each step. */
  readonly tell: (text: string) => void;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

/** What npm writes when it installs something. */
const npmFiles = ['package.json', 'package-lock.json'] as const;

/**
 * Installs another version of this program for a site, and shows what that does to its pages: the same content is built
 * by both, and the newer one compares. Each version runs as a program of its own, since modules of two versions must
 * not meet in one.
 *
 * @param wanted a version, a tag such as `latest`, or the path of a package file
 * @returns what to end with: 0 where the new version builds the site; nothing where the site has that version already
 * @throws ExpectedError where the site does not build before, or npm cannot install
 */
export async function upgrade(wanted: string, options: UpgradeOptions): Promise<0 | 1 | undefined> {
  const { root, cacheDir, name, tell, stdout } = options;
  const { isDevelopment } = readDependency(root, name);
  const old = findInstalled(root, name);
  const builds = join(cacheDir, 'upgrade');
  const before = join(builds, `signpost-${old.version}`);
  await rm(builds, { recursive: true, force: true });
  await mkdir(builds, { recursive: true });
  tell(`Building with ${old.version} ...`);
  const built = await run(
    process.execPath,
    [old.command, 'build', '--no-images', '--output', before],
    options,
  );
  if (built !== 0)
    throw new ExpectedError('The site does not build as it is. Mend that first; nothing was installed.');
  await keep(options);
  const spec = /[/\\]|\.tgz$/.test(wanted) ? wanted : `${name}@${wanted}`;
  tell(`Installing ${spec} ...`);
  const save = isDevelopment ? '--save-dev' : '--save-prod';
  if ((await npm(['install', save, '--save-exact', spec], options)) !== 0) {
    await putBack(options);
    throw new ExpectedError(
      'npm could not install it, as it says above. The site has the version that it had.',
    );
  }
  const now = findInstalled(root, name);
  if (now.version === old.version) {
    await putBack(options);
    return undefined;
  }
  tell(`Building with ${now.version} ...`);
  const compare = ['preview', '--before', before, '--no-images', '--output', join(builds, 'preview')];
  const code = await run(process.execPath, [now.command, ...compare], options);
  stdout(
    code === 0
      ? `\nThe site has ${now.version} now, in place of ${old.version}.\n`
      : `\n${now.version} is installed, and does not build the site: mend what stands above, or go back.\n`,
  );
  return code === 0 ? 0 : 1;
}

/**
 * Goes back to the version that the last upgrade has found.
 *
 * @throws ExpectedError where nothing was kept, or npm cannot install
 */
export async function undoUpgrade(options: UpgradeOptions): Promise<void> {
  if (!(await putBack(options))) {
    throw new ExpectedError(
      'There is no upgrade to undo. To choose a version, write it behind `upgrade`; Git knows what `package.json` said before.',
    );
  }
  if ((await npm(['install'], options)) !== 0)
    throw new ExpectedError('`package.json` is as it was, and npm could not install it, as it says above.');
  await rm(keptIn(options), { recursive: true, force: true });
}

function keptIn({ cacheDir }: UpgradeOptions): string {
  return join(cacheDir, 'before-upgrade');
}

async function keep(options: UpgradeOptions): Promise<void> {
  await rm(keptIn(options), { recursive: true, force: true });
  await mkdir(keptIn(options), { recursive: true });
  await copyAll(options.root, keptIn(options));
}

/** @returns whether anything was kept */
async function putBack(options: UpgradeOptions): Promise<boolean> {
  return copyAll(keptIn(options), options.root);
}

async function copyAll(from: string, to: string): Promise<boolean> {
  let hasAny = false;
  for (const file of npmFiles) {
    try {
      await copyFile(join(from, file), join(to, file));
      hasAny = true;
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  return hasAny;
}

function npm(args: readonly string[], options: UpgradeOptions): Promise<number> {
  // On Windows, npm is a script, which only a shell can run; its arguments are ours but for a version or a path.
  const isScript = process.platform === 'win32';
  return run(isScript ? 'npm.cmd' : 'npm', [...args, '--no-audit', '--no-fund'], options, isScript);
}

async function run(
  command: string,
  args: readonly string[],
  { root, environment, stdout, stderr }: UpgradeOptions,
  shell = false,
): Promise<number> {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...environment },
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.setEncoding('utf8').on('data', stdout);
  child.stderr.setEncoding('utf8').on('data', stderr);
  const failed = once(child, 'error').then(([error]) => {
    throw new ExpectedError(
      `\`${command}\` cannot be run: ${error instanceof Error ? error.message : String(error)}.`,
    );
  });
  const [code] = await Promise.race([once(child, 'close'), failed]);
  return typeof code === 'number' ? code : 1;
}
