import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../test/cli/signpost.ts';

const edits = 20;
const pollEvery = 2;
/** A server has work to do when it starts: it looks for problems in all articles. */
const startUp = 10_000;
const patience = 60_000;

export interface EditMeasurement {
  /** Milliseconds from saving the article to the new text being served. */
  readonly median: number;
  readonly longest: number;
}

/** Serves a content folder, saves an article again and again, and waits each time until its page has the new text. */
export async function measureEdits(content: string, article: string, base: string): Promise<EditMeasurement> {
  const port = await freePort();
  const options = ['serve', '--content', content, '--base', base, '--port', String(port)];
  const server = spawn(process.execPath, ['src/cli/main.ts', ...options], {
    cwd: path.join(import.meta.dirname, '..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    const url = `http://127.0.0.1:${port}${base}/article/${path.parse(article).name}/`;
    await untilServed(url, '</html>', server);
    await wait(startUp);
    const times: number[] = [];
    for (let edit = 1; edit <= edits; edit += 1) {
      const word = `editnumber${edit}x`;
      const start = save(path.join(content, article), word);
      await untilServed(url, word, server);
      times.push(performance.now() - start);
      // A writer does not save twice in a blink.
      await wait(300);
    }
    times.sort((a, b) => a - b);
    return { median: times[Math.floor(edits / 2)] ?? 0, longest: times.at(-1) ?? 0 };
  } finally {
    await stop(server);
  }
}

/** Puts the word at the end of the article, in place of the one before, in one step as editors do; tells when. */
function save(file: string, word: string): number {
  const text = readFileSync(file, 'utf8').replace(/\n\nEdited: editnumber\d+x\n$/, '');
  // Beside the content folder, so that the file is on the same disk and is seen once, whole.
  const draft = `${file.slice(0, file.indexOf(`${path.sep}articles${path.sep}`))}.draft`;
  writeFileSync(draft, `${text.trimEnd()}\n\nEdited: ${word}\n`);
  const start = performance.now();
  renameSync(draft, file);
  return start;
}

async function untilServed(url: string, text: string, server: ChildProcess): Promise<void> {
  const start = performance.now();
  while (performance.now() - start < patience) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}.`);
    if ((await pageAt(url)).includes(text)) return;
    await wait(pollEvery);
  }
  throw new Error(`${url} did not have \`${text}\` after ${patience / 1000} seconds.`);
}

async function pageAt(url: string): Promise<string> {
  try {
    return await (await fetch(url)).text();
  } catch {
    // Nobody listens yet.
    return '';
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  const inTime = await Promise.race([ended.then(() => true), wait(5000, false)]);
  if (!inTime) {
    server.kill('SIGKILL');
    await ended;
  }
}
