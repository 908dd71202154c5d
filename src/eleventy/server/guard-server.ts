import type { Server, ServerResponse } from 'node:http';
import type EleventyDevServer from '@11ty/eleventy-dev-server';

/** Pages only listen; a client that says anything longer is none of ours. */
const largestMessage = 1024;

/**
 * Lets nobody but the pages of a development server talk with it. Any page in a browser may ask a local port for
 * something, under a name of its own that leads to this machine, too (DNS rebinding), and open a WebSocket to it. What
 * is being written would be read by strangers; a message that breaks the protocol would end the process.
 *
 * The server has to listen already.
 */
export function guardServer({
  server,
  updateServer,
}: Pick<EleventyDevServer, 'server' | 'updateServer'>): void {
  const port = portOf(server);
  const isOwn = (host: string | undefined): boolean => ownHosts(port).includes(host?.toLowerCase() ?? '');
  const isOwnOrigin = (origin: string | undefined): boolean =>
    origin === undefined || (origin.startsWith('http://') && isOwn(origin.slice('http://'.length)));

  const handlers = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (!isOwn(request.headers.host)) return refuse(response, port);
    // A page elsewhere cannot show an image of ours, or measure it.
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    for (const handler of handlers) {
      const handled: unknown = Reflect.apply(handler, server, [request, response]);
      void Promise.resolve(handled).catch((error: unknown) => fail(response, error));
    }
  });

  updateServer.options.maxPayload = largestMessage;
  updateServer.options.verifyClient = ({ req: { headers } }, answer) => {
    // A browser says where a page comes from; a program that says nothing is no page.
    const origins = [headers.origin, headers['sec-websocket-origin']].flat();
    answer(isOwn(headers.host) && origins.every(isOwnOrigin), 403);
  };
  // It closes the connection by itself; without a listener, its error would end the process.
  updateServer.on('connection', (socket) => socket.on('error', () => undefined));
}

/** What browsers call this machine; they leave out the port that HTTP has by itself. */
function ownHosts(port: number): readonly string[] {
  return ['127.0.0.1', 'localhost', '[::1]'].flatMap((name) =>
    port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
  );
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server does not listen yet.');
  return address.port;
}

function refuse(response: ServerResponse, port: number): void {
  answer(
    response,
    403,
    `This server answers on this machine alone. Open http://127.0.0.1:${port}/ or http://localhost:${port}/.\n`,
  );
}

/** Eleventy's server leaves what is thrown while it answers to the process, which would end. */
function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) response.destroy();
  else if (error instanceof URIError) answer(response, 400, 'This address cannot be read.\n');
  else answer(response, 500, `${error instanceof Error ? error.message : String(error)}\n`);
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}
