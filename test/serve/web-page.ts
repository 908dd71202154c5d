import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a page anywhere can make a browser on this machine ask of a local port. */
export interface WebPage {
  /** Asks for a page under a name that leads to this machine. */
  readonly get: (path: string, host: string) => Promise<{ readonly status: number; readonly body: string }>;
  /** Opens a WebSocket; the status says why there is none. */
  readonly connect: (origin?: string) => Promise<Socket | number>;
}

export function webPage(port: number): WebPage {
  const ask = (path: string, headers: Readonly<Record<string, string>>) =>
    request({ host: '127.0.0.1', port, path, headers: { connection: 'close', ...headers } });
  return {
    get: async (path, host) => {
      const asked = ask(path, { host }).end();
      const [response] = await once(asked, 'response');
      return statusAndBody(response);
    },
    connect: async (origin) => {
      const asked = ask('/', {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': Buffer.alloc(16).toString('base64'),
        ...(origin === undefined ? {} : { origin }),
      }).end();
      return new Promise((resolve, reject) => {
        asked.on('upgrade', (_response, socket) => resolve(socket));
        asked.on('response', (response) => resolve(response.statusCode ?? 0));
        asked.on('error', reject);
      });
    },
  };
}

async function statusAndBody(response: IncomingMessage) {
  return { status: response.statusCode ?? 0, body: await text(response) };
}

/** Sends bytes as they are and waits until the server has closed the connection. */
export async function sendRaw(socket: Socket, ...chunks: readonly Uint8Array[]): Promise<void> {
  // The server may hang up while something is still on its way.
  socket.on('error', () => undefined);
  const closed = once(socket, 'close').catch(() => undefined);
  socket.resume();
  for (const chunk of chunks) socket.write(chunk);
  await closed;
}

/** The head of a frame from a browser, masked with zeros. */
export function frameHead(firstByte: number, length: number): Uint8Array {
  const head = Buffer.alloc(14);
  head[0] = firstByte;
  head[1] = 0x80 | 127;
  head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}
