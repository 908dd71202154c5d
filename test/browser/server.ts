import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { playerOrigins } from '../../src/rendering/html/embeds.ts';

/** What pages may load and do once they are published: their own files, and no code that stands in the page. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  `frame-src ${playerOrigins.join(' ')}`,
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

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
};

export interface FileServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site on this machine as a host does: same policy, same caching, same page for what is not there.
 *
 * @param packed whether text is sent compressed, as it has to be where bytes are counted
 */
export async function serveFolder(folder: string, { packed = false } = {}): Promise<FileServer> {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://host').pathname);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const contents = await readFile(join(folder, file)).catch(() => undefined);
    response.statusCode = contents ? 200 : 404;
    response.setHeaders(new Map(Object.entries(headersOf(file))));
    const type = types[contents ? extname(file) : '.html'] ?? 'application/octet-stream';
    response.setHeader('Content-Type', type);
    const body = contents ?? (await readFile(join(folder, '404.html')));
    const isPacked = packed && /text|json|xml/.test(type);
    if (isPacked) response.setHeader('Content-Encoding', 'gzip');
    response.end(isPacked ? gzipSync(body, { level: 9 }) : body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What a host sends with a file of the site, beside its type. */
export function headersOf(file: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': cachingOf(file),
  };
}

/** What has a hash in its address never changes; everything else is asked for each time. */
function cachingOf(file: string): string {
  const isHashed = /\/assets\/|\/search\/[^/]+\/./.test(file);
  return isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate';
}
