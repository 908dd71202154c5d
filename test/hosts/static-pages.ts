import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import type { Server } from './servers.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * A host that serves a folder under a path and does no more than GitHub Pages documents: `index.html` of folders,
 * the slash behind them, and `404.html`.
 */
export async function startPages(root: string, basePath: string): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://host.example');
    const answer = (status: number, file: string): void => {
      const type = types[path.extname(file)] ?? 'application/octet-stream';
      response.writeHead(status, { 'Content-Type': type }).end(readFileSync(file));
    };
    const file = path.join(root, decodeURIComponent(pathname.slice(basePath.length)));
    const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
    if (!pathname.startsWith(`${basePath}/`)) response.writeHead(404).end();
    else if (isFolder && !pathname.endsWith('/')) response.writeHead(301, { Location: `${pathname}/` }).end();
    else {
      const found = isFolder ? path.join(file, 'index.html') : file;
      if (statSync(found, { throwIfNoEntry: false })?.isFile()) answer(200, found);
      else answer(404, path.join(root, '404.html'));
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
