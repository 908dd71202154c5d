import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headersOf, openHost, readHeaders } from '../netlify/netlify.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.mp4': 'video/mp4',
};

/** With this header, a request for an image is answered with one in which nothing is seen, whether it is there or not. */
export const noImages = 'x-no-images';

const image = /\.(?:png|jpe?g|gif|webp)$/i;

export interface FileServer {
  readonly origin: string;
  /** The addresses that it was asked for, as the log of a host has them: also what a page asked while it was left. */
  readonly log: () => readonly URL[];
  /** Keeps back what of a file comes behind its first bytes, until the function that it answers with is called. */
  readonly holdBack: (pathname: string, bytes: number) => () => void;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site on this machine as Netlify does: with the headers and redirects that the site itself brings along,
 * as Netlify reads them, and its page for what is not there. A site of another generator may bring none.
 *
 * @param packed whether text is sent compressed, as it has to be where bytes are counted
 */
export async function serveFolder(folder: string, { packed = false } = {}): Promise<FileServer> {
  const rules = existsSync(join(folder, '_headers')) ? await readHeaders(folder) : [];
  const answer = existsSync(join(folder, '_redirects')) ? await openHost(folder) : () => ({ status: 404 });
  const log: URL[] = [];
  const held = new Map<string, { readonly bytes: number; readonly released: Promise<void> }>();
  const server = createServer(async ({ url = '/', headers: asked }, response) => {
    const address = new URL(url, 'http://host');
    log.push(address);
    const { pathname, search } = address;
    if (noImages in asked && image.test(pathname)) {
      response.writeHead(200, { 'Content-Type': types['.svg'], 'Cache-Control': 'max-age=3600' });
      response.end('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
      return;
    }
    const path = decodeURIComponent(pathname);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const contents = await readFile(join(folder, file)).catch(() => undefined);
    const type = types[contents ? extname(file) : '.html'] ?? 'application/octet-stream';
    const headers = { 'Content-Type': type, ...unkept, ...headersOf(rules, pathname) };
    response.setHeaders(new Map(Object.entries(headers)));
    const moved = contents ? undefined : answer(pathname);
    if (moved && 'to' in moved) {
      response.writeHead(moved.status, { Location: moved.to + search }).end();
      return;
    }
    response.statusCode = contents ? 200 : 404;
    const body = contents ?? (await readFile(join(folder, '404.html')));
    const hold = held.get(pathname);
    if (hold) {
      response.write(body.subarray(0, hold.bytes));
      await hold.released;
      response.end(body.subarray(hold.bytes));
      return;
    }
    const isPacked = packed && /text|json|xml/.test(type);
    if (isPacked) response.setHeader('Content-Encoding', 'gzip');
    response.end(isPacked ? gzipSync(body, { level: 9 }) : body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    log: () => log,
    holdBack: (pathname, bytes) => {
      const { promise: released, resolve } = Promise.withResolvers<void>();
      held.set(pathname, { bytes, released });
      return () => {
        held.delete(pathname);
        resolve();
      };
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What Netlify says of everything that a site says nothing of: ask each time. */
const unkept = { 'Cache-Control': 'public, max-age=0, must-revalidate' };
