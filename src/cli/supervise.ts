import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { watch } from 'chokidar';
import { projectDir } from '../site/project.ts';
import type { ExitCode, Terminal } from './command.ts';

const supervisedMark = 'SIGNPOST_SUPERVISED';

/** Whether this process is the one that does the work. */
export function isSupervised(): boolean {
  return process.env[supervisedMark] !== undefined;
}

/**
 * Runs this same command in a process of its own, and again whenever Signpost's code, layouts or settings change.
 * A first start that fails ends the command; one that fails after a change waits for the next.
 */
export function supervise(terminal: Terminal): Promise<ExitCode> {
  const watched = ['src', '_includes', '_data', '.eleventy.ts'].map((path) => join(projectDir, path));
  const watcher = watch(watched, { ignoreInitial: true });
  let restarts = 0;
  let child = start(terminal);

  return new Promise((resolve) => {
    const finish = (code: ExitCode): void => {
      void watcher.close().then(() => resolve(code));
    };
    const follow = (process: ChildProcess): void => {
      process.once('exit', (code, signal) => {
        if (process !== child || signal !== null) return;
        if (code === 0) finish(0);
        else if (restarts === 0) finish(code === 1 ? 1 : 2);
      });
    };
    follow(child);
    watcher.on('all', (_event, path) => {
      restarts += 1;
      const old = child;
      terminal.stdout(`${path.slice(projectDir.length + 1)} has changed: starting again.\n`);
      const next = (): void => {
        child = start(terminal);
        follow(child);
      };
      if (old.exitCode !== null || old.signalCode !== null) next();
      else old.removeAllListeners('exit').once('exit', next).kill();
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        child.removeAllListeners('exit').once('exit', () => finish(0));
        child.kill(signal);
      });
    }
  });
}

function start(terminal: Terminal): ChildProcess {
  return spawn(process.execPath, process.argv.slice(1), {
    cwd: terminal.cwd,
    env: { ...process.env, [supervisedMark]: '1' },
    stdio: 'inherit',
  });
}
