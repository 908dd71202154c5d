#!/usr/bin/env node
import nodeModule from 'node:module';
import { findSiteFolder, packageDir } from '../site/project.ts';
import { compileCacheDir } from './compile-cache.ts';

const cwd = currentFolder();
const folder = findSiteFolder(cwd) ?? packageDir;
// What Node makes of our modules is kept from one command to the next: a fifth of the CPU time of a small build.
const cacheDir = compileCacheDir(folder, process.env);
// Node 20, which can run `init` alone, has none.
if (cacheDir !== undefined) nodeModule.enableCompileCache?.(cacheDir);
const { signpost } = await import('./signpost.ts');
const { failureText } = await import('./failure.ts');
// The last resort, for what fails where nobody waits for it; rejections that nobody handles come here too.
process.on('uncaughtException', (error) => {
  process.stderr.write(failureText(error, process.env));
  process.exit(2);
});
// Who has read enough, as `head` has, wants no more, and has not met a mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

// Eleventy finds its configuration and its folders from where it runs.
process.chdir(folder);
process.exitCode = await signpost(process.argv.slice(2), {
  cwd,
  environment: process.env,
  stdout: (text) => {
    process.stdout.write(text);
  },
  stderr: (text) => {
    process.stderr.write(text);
  },
  stdin: () => process.stdin,
  progress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
  },
  color: process.stdout.isTTY === true && !process.env.NO_COLOR,
});

/** Somebody may have removed the folder that a terminal is in. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    process.stderr.write(
      'signpost: The folder that it was called in is not there any more: change to one that is.\n',
    );
    process.exit(2);
  }
}
