import { once } from 'node:events';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';

export interface Host {
  /** `http://127.0.0.1:41234` */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.xml': 'application/xml',
};

/**
 * Publishes the output of a build on this machine as Netlify would: files first, an address without its slash leads to
 * the one with it, then `_redirects`, then `404.html`. Shares no code with Signpost, whose opinion it serves to test.
 */
export async function startHost(output: string): Promise<Host> {
  const redirects = redirectsOf(output);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const place = path.join(output, decodeURIComponent(pathname));
    const file = pathname.endsWith('/') ? path.join(place, 'index.html') : place;
    const moved = redirects.get(pathname.replace(/\/?$/, '/'));
    if (isFile(file)) send(response, 200, file);
    else if (isFile(path.join(place, 'index.html'))) redirect(response, `${pathname}/`);
    else if (moved !== undefined) redirect(response, moved);
    else send(response, 404, path.join(output, '404.html'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Old path, with its slash, to new path. */
function redirectsOf(output: string): ReadonlyMap<string, string> {
  const lines = readFileSync(path.join(output, '_redirects'), 'utf8').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [from, to] = line.split(' ');
      return from === undefined || to === undefined ? [] : [[from, to] as const];
    }),
  );
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

function send(response: ServerResponse, status: number, file: string): void {
  response.writeHead(status, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location }).end();
}
