import { once } from 'node:events';
import EleventyDevServer, { type Middleware } from '@11ty/eleventy-dev-server';
import { guardServer } from '../eleventy/server/guard-server.ts';
import { ExpectedError } from '../problems/expected-error.ts';

/** Loopback only: drafts are not published. */
const host = '127.0.0.1';

/**
 * Eleventy's development server with its live reload, bound to the loopback address and for its own pages alone.
 *
 * @param folder of files to serve where no middleware answers, relative to the working directory
 */
export class LocalServer extends EleventyDevServer {
  constructor(middleware: readonly Middleware[], report: (message: string) => void, folder = '_site') {
    super('signpost', folder, {
      middleware,
      domDiff: false,
      portReassignmentRetryCount: 0,
      messageOnStart: () => false,
      logger: { info: () => undefined, log: () => undefined, error: report },
    });
  }

  override _serverListen(port: number): void {
    this.server.listen({ port, host });
  }

  /**
   * Starts to listen, and resolves with the address of the site.
   *
   * @throws ExpectedError when the port is taken
   */
  async start(port: number): Promise<string> {
    // The server's own listener throws outside of any call that could catch it.
    this.server.removeAllListeners('error');
    this.serve(port);
    try {
      await once(this.server, 'listening');
    } catch (cause) {
      throw new ExpectedError(
        `Port ${port} is taken by another program: stop it, or choose another with --port.`,
        { cause },
      );
    }
    guardServer(this);
    return `http://${host}:${port}`;
  }
}
