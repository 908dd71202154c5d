import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Host {
  /** `http://127.0.0.1:40123` */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
};

/** Publishes a folder on this machine as hosts of static sites do: what is text is sent compressed. */
export async function openHost(folder: string): Promise<Host> {
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const file = fileAt(folder, new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = types[path.extname(file)];
    const isPacked = type !== undefined && request.headers['accept-encoding']?.includes('gzip') === true;
    const body = isPacked
      ? (packed.get(file) ?? gzipSync(readFileSync(file), { level: 9 }))
      : readFileSync(file);
    if (isPacked) packed.set(file, body);
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      'content-length': body.length,
      ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(body);
  });
  return listen(server);
}

function fileAt(folder: string, address: string): string | undefined {
  const file = path.join(folder, path.normalize(decodeURIComponent(address)));
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile()) return file;
  const index = path.join(file, 'index.html');
  return stats?.isDirectory() && statSync(index, { throwIfNoEntry: false }) ? index : undefined;
}

async function listen(server: Server): Promise<Host> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
