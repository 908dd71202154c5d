import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { TestContext } from 'node:test';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface ExternalServer {
  /** `http://127.0.0.1:41234` */
  readonly origin: string;
  /** What was asked for, in order: `HEAD /page`. */
  readonly requests: string[];
  readonly close: () => Promise<void>;
}

/** Starts another site on this machine, for one test. Paths that it does not know get 404. */
export async function externalServer(
  t: TestContext,
  handlers: Readonly<Record<string, Handler>>,
): Promise<ExternalServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(`${request.method} ${path}`);
    const handler = handlers[path] ?? status(404);
    handler(request, response);
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  t.after(close);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { origin: `http://127.0.0.1:${address.port}`, requests, close };
}

/** Answers with a status and headers, and no body. */
export function status(code: number, headers: Readonly<Record<string, string>> = {}): Handler {
  return (_, response) => response.writeHead(code, headers).end();
}

/** Answers each request with the next handler, and all further ones with the last. */
export function inTurn(...handlers: readonly Handler[]): Handler {
  let asked = 0;
  return (request, response) => {
    const handler = handlers[Math.min(asked, handlers.length - 1)];
    asked += 1;
    handler?.(request, response);
  };
}
