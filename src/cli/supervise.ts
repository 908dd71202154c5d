import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Project, packageDir } from '../site/project.ts';
import type { ExitCode, Terminal } from './command.ts';

const supervisedMark = 'SIGNPOST_SUPERVISED';

/** Whether this process is the one that does the work. */
export function isSupervised(): boolean {
  return process.env[supervisedMark] !== undefined;
}

/**
 * Runs this same command in a process of its own, and again whenever Signpost's code or the configuration of Eleventy
 * changes, since a process reads its own code once. Settings, layouts and styles are followed by that process itself,
 * as long as it runs. A first start that fails ends the command; one that fails after a change waits for the next.
 */
export async function supervise({ root }: Project, terminal: Terminal): Promise<ExitCode> {
  const ended = Promise.withResolvers<ExitCode>();
  let restarts = 0;
  let child: ChildProcess;

  const start = (): void => {
    const started = spawnSelf(terminal);
    child = started;
    started.once('exit', (code) => {
      if (child === started && (code === 0 || restarts === 0))
        ended.resolve(code === 0 ? 0 : code === 1 ? 1 : 2);
    });
  };
  start();

  const ofSite = ['_data', '_includes', 'eleventy.config.js'].map((path) => join(root, path));
  const ofProgram = ['src', '_includes', '.eleventy.ts'].map((path) => join(packageDir, path));
  const watched = [...new Set([...ofSite, ...ofProgram.filter((path) => existsSync(path))])];
  const [{ watchFiles }, { isProjectFile }] = await Promise.all([
    import('../serve/watch.ts'),
    import('../serve/live/project-file.ts'),
  ]);
  const watcher = await watchFiles(watched, (path) => {
    const from = [root, packageDir].find((folder) => path.startsWith(join(folder, '/'))) ?? root;
    const name = relative(from, path).split('\\').join('/');
    if (isRunning(child) && isProjectFile(name)) return;
    restarts += 1;
    terminal.stdout(`${name} has changed: starting again.\n`);
    replace(child, start);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  const code = await ended.promise;
  await watcher.close();
  return code;
}

/** Ends a process and then goes on; what it ends with means nothing any more. */
function replace(old: ChildProcess, next: () => void): void {
  old.removeAllListeners('exit');
  if (!isRunning(old)) {
    next();
    return;
  }
  old.once('exit', next);
  old.kill();
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

function spawnSelf(terminal: Terminal): ChildProcess {
  return spawn(process.execPath, process.argv.slice(1), {
    cwd: terminal.cwd,
    env: { ...process.env, [supervisedMark]: '1' },
    stdio: 'inherit',
  });
}
