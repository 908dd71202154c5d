import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { projectFolder } from '../corpus/build-site.ts';

const flags = [
  '--disable-gpu',
  // Nor a processor that stands in for one: no page draws in three dimensions.
  '--disable-software-rasterizer',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium without a window of its own: the same engine, and a page in it costs a third of the time. */
const shell = 'chromium-headless-shell';

/** Where a Chromium is, or comes from; nothing where this way leads to none. */
const ways: readonly (() => LaunchOptions | undefined)[] = [
  () => onPath(shell),
  fromSystem,
  () => onPath('chromium', 'google-chrome', 'chromium-browser'),
  fromPlaywright,
];

/**
 * Starts Chromium without a window and with a new profile: the one on this machine, else one that is installed now.
 *
 * @throws where there is none and none can be had: a test that is not run has not passed
 */
export async function launchChromium(): Promise<Browser> {
  const causes: unknown[] = [];
  for (const find of ways) {
    const found = find();
    if (!found) continue;
    try {
      return await chromium.launch({ ...found, args: flags });
    } catch (cause) {
      causes.push(cause);
    }
  }
  const message = 'The browser tests need Chromium. Install it, so that `chromium` is on the PATH.';
  throw new Error(message, { cause: new AggregateError(causes) });
}

function onPath(...names: readonly string[]): LaunchOptions | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const executablePath = names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => existsSync(file));
  return executablePath === undefined ? undefined : { executablePath };
}

/** Installs the system's package where we may; files of tests that run side by side wait for the first to have it. */
function fromSystem(): LaunchOptions | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  // What it recommends, for desktops, is five times as many packages.
  const install = `command -v ${shell} || { apt-get update && apt-get install -y --no-install-recommends ${shell}; }`;
  run('flock', [path.join(tmpdir(), 'signpost-chromium.lock'), 'sh', '-c', install]);
  return onPath(shell);
}

/** Playwright's own download, which it finds by itself. */
function fromPlaywright(): LaunchOptions {
  const cli = path.join(projectFolder, 'node_modules', 'playwright-core', 'cli.js');
  run(process.execPath, [cli, 'install', shell]);
  return {};
}

function run(command: string, options: readonly string[]): void {
  spawnSync(command, options, { stdio: 'ignore' });
}
