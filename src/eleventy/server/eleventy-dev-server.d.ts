/** The part of the development server that Signpost uses; the package brings no types of its own. */
declare module '@11ty/eleventy-dev-server' {
  import type { IncomingMessage, Server, ServerResponse } from 'node:http';

  export type Middleware = (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ) => void | Promise<void>;

  interface DevServerOptions {
    readonly middleware: readonly Middleware[];
    readonly domDiff: boolean;
    readonly portReassignmentRetryCount: number;
    readonly messageOnStart: () => false;
    readonly logger: Readonly<Record<'info' | 'log' | 'error', (message: string) => void>>;
  }

  /** Sockets over which pages hear that they are to be loaded again: a `WebSocketServer` of the package `ws`. */
  export interface ReloadSockets {
    readonly options: {
      maxPayload: number;
      verifyClient:
        | ((
            client: { readonly req: IncomingMessage },
            answer: (isWelcome: boolean, status?: number) => void,
          ) => void)
        | null;
    };
    on(event: 'connection', listener: (socket: ReloadSocket) => void): unknown;
  }

  interface ReloadSocket {
    on(event: 'error', listener: () => void): unknown;
  }

  export default class EleventyDevServer {
    constructor(name: string, dir: string, options: DevServerOptions);
    readonly server: Server;
    /** There once the server listens. */
    readonly updateServer: ReloadSockets;
    serve(port: number): void;
    ready(): Promise<void>;
    close(): Promise<void>;
    reload(event: { readonly files: readonly string[] }): void;
    renderFile(filePath: string, response: ServerResponse): void;
    _serverListen(port: number): void;
  }
}
