import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../cli/signpost.ts';

/** A server on this machine that sends a folder. */
export interface Server {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** Where a program of Debian is, installed where we may; nothing where there is none and none can be had. */
export function programOf(name: string, debianPackage: string): string | undefined {
  const find = (): string | undefined =>
    [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin']
      .map((folder) => path.join(folder, name))
      .find((file) => existsSync(file));
  const found = find();
  if (found !== undefined || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found;
  const lock = path.join(os.tmpdir(), 'signpost-chromium.lock');
  // Debian would start the server with the settings of its own, on a port of its own.
  const install = `apt-get update && RUNLEVEL=1 apt-get install -y --no-install-recommends ${debianPackage}`;
  spawnSync('flock', [lock, 'sh', '-c', install], { stdio: 'ignore' });
  return find();
}

/** Starts nginx with a server block that holds no more than the help article says. */
export function startNginx(program: string, root: string, config: string): Promise<Server> {
  return started(program, (folder, port) => {
    for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(path.join(folder, name));
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${path.join(folder, name.replace('client_', ''))};`)
      .join('\n');
    const file = path.join(folder, 'nginx.conf');
    // As the user of the tests, who alone can read their folders.
    const text = `daemon off;
master_process off;
pid ${path.join(folder, 'pid')};
error_log ${path.join(folder, 'error.log')};
events {}
http {
include /etc/nginx/mime.types;
access_log off;
${temporary}
server { listen 127.0.0.1:${port}; root ${root}; include ${config}; }
}
`;
    writeFileSync(file, text);
    return ['-c', file, '-p', folder, '-e', path.join(folder, 'error.log')];
  });
}

/** Starts Caddy with a site block that holds no more than the help article says. */
export function startCaddy(program: string, root: string, config: string): Promise<Server> {
  return started(program, (folder, port) => {
    const file = path.join(folder, 'Caddyfile');
    const options = '{\n\tadmin off\n\tauto_https off\n}\n';
    writeFileSync(file, `${options}http://127.0.0.1:${port} {\n\troot * ${root}\n\timport ${config}\n}\n`);
    return ['run', '--config', file, '--adapter', 'caddyfile'];
  });
}

async function started(
  program: string,
  argumentsFor: (folder: string, port: number) => readonly string[],
): Promise<Server> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-server-'));
  const port = await freePort();
  const child = spawn(program, argumentsFor(folder, port), {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const stop = async (): Promise<void> => {
    if (isRunning(child)) {
      child.kill();
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  while (!(await answers(port))) {
    if (isRunning(child)) continue;
    await stop();
    throw new Error(`${program} does not start: ${said}`);
  }
  return { origin: `http://127.0.0.1:${port}`, stop };
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

/** Whether something listens there; refused at once, so that asking again costs little. */
async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return false;
  } finally {
    socket.destroy();
  }
}
