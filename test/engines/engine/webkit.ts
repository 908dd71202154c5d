import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { deadEnd, type Engine, keys, middleOf, placeIn, type Session } from './engine.ts';

const driver = '/usr/bin/WebKitWebDriver';
const browsers = '/usr/lib/*/webkit2gtk-4.1/MiniBrowser';

/** WebKitGTK: its small browser on a screen that nobody sees, by WebDriver. */
export function webkit(): Engine {
  return {
    name: 'WebKitGTK',
    start: async () => {
      const [binary] = globSync(browsers);
      if (binary === undefined || !existsSync(driver)) throw new Error('webkit2gtk-driver is not installed.');
      for (let start = 1; ; start += 1) {
        const started: ChildProcess[] = [];
        try {
          return await startIn(started, binary);
        } catch (error) {
          stop(started);
          if (start === starts) throw error;
        }
      }
    },
  };
}

async function startIn(started: ChildProcess[], binary: string): Promise<Session> {
  const display = await openScreen(started);
  const port = await freePort();
  started.push(
    spawn(driver, [`--port=${port}`], { env: { ...process.env, DISPLAY: display }, stdio: 'ignore' }),
  );
  return openSession(`http://127.0.0.1:${port}`, binary, () => stop(started));
}

function stop(started: readonly ChildProcess[]): void {
  for (const child of started.toReversed()) child.kill();
}

/** @returns the name of the screen: `:99` */
async function openScreen(started: ChildProcess[]): Promise<string> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1300x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  started.push(screen);
  const [number] = await Promise.race([
    once(createInterface({ input: screen.stdout }), 'line'),
    once(screen, 'error').then(([error]) => Promise.reject(error)),
  ]);
  return `:${number}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

async function openSession(origin: string, binary: string, stopAll: () => void): Promise<Session> {
  const proxy = { proxyType: 'manual', httpProxy: deadEnd, sslProxy: deadEnd, noProxy: ['127.0.0.1'] };
  const capabilities = {
    alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] }, proxy },
  };
  await untilReady(origin);
  const session = await send(origin, 'POST', '/session', { capabilities });
  const base = `${origin}/session/${memberOf(session, 'sessionId')}`;
  const act = (actions: readonly unknown[]): Promise<unknown> =>
    send(base, 'POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  const pressed = (sign: string) => [
    { type: 'keyDown', value: sign },
    { type: 'keyUp', value: sign },
  ];
  const read = (expression: string): Promise<unknown> =>
    send(base, 'POST', '/execute/sync', { script: `return (${expression});`, args: [] });
  return {
    go: async (url) => {
      await send(base, 'POST', '/url', { url });
    },
    read,
    click: async (selector) => {
      const [x, y] = placeIn(await read(middleOf(selector)), selector);
      const actions = [
        { type: 'pointerMove', duration: 0, x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await send(base, 'POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    type: async (text) => {
      await act([...text].flatMap(pressed));
    },
    press: async (key) => {
      await act(pressed(keys[key]));
    },
    resize: async (width, height) => {
      await send(base, 'POST', '/window/rect', { width, height });
      // The window has a bar of its own around the page.
      const inner = await read('[innerWidth, innerHeight]');
      const around = [width, height].map((wanted, at) => wanted - Number(memberOf(inner, String(at))));
      const [besides = 0, above = 0] = around;
      await send(base, 'POST', '/window/rect', { width: width + besides, height: height + above });
    },
    back: async () => {
      await send(base, 'POST', '/back', {});
    },
    forward: async () => {
      await send(base, 'POST', '/forward', {});
    },
    picture: async () => Buffer.from(String(await send(base, 'GET', '/screenshot')), 'base64'),
    // Classic WebDriver does not tell.
    faults: () => [],
    close: async () => {
      await send(base, 'DELETE', '').catch(() => undefined);
      stopAll();
    },
  };
}

/** @throws after ten seconds */
async function untilReady(origin: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const status = await send(origin, 'GET', '/status').catch(() => undefined);
    if (memberOf(status, 'ready') === true) return;
    await setTimeout(100);
  }
  throw new Error('WebKitWebDriver does not answer.');
}

/** How long the driver may take for an answer, in milliseconds: now and then it starts no browser, and says nothing. */
const answerLimit = 30_000;

/** How often it is asked for a browser. */
const starts = 3;

/** @throws what the driver says that went wrong, or that it says nothing */
async function send(base: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(base + path, {
    method,
    signal: AbortSignal.timeout(answerLimit),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const value = memberOf(await response.json(), 'value');
  if (response.ok) return value;
  throw new Error(`${method} ${path}: ${memberOf(value, 'error')}, ${memberOf(value, 'message')}`);
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
