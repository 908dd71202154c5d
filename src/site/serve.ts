import type { ServerResponse } from 'node:http';
import type { Middleware } from '@11ty/eleventy-dev-server';
import type { Problem } from '../problems/problem.ts';
import { contentPath, type LiveSite, type LiveSiteOptions, openLiveSite } from './live-site.ts';
import { LocalServer } from './local-server.ts';
import { type Message, pathOf, plainText, replyTo } from './reply.ts';
import { type ChangeKind, watchFiles } from './watch.ts';

export interface ServeOptions extends LiveSiteOptions {
  readonly port: number;
  /** Hears of the problems of what was saved: of a file of the content folder, or of all. */
  readonly onProblems: (file: string | undefined, problems: readonly Problem[]) => void;
  /** Hears of what went wrong while serving. */
  readonly onFailure: (message: string) => void;
}

/**
 * Serves a content folder: a page is made when it is asked for, from what is on disk now. Eleventy's own watch makes
 * every page again at every save, which takes most of a second at 1,680 articles; here a save costs one article.
 *
 * @returns the address of the home page, once it is served; serving ends with the process
 */
export async function serveSite(options: ServeOptions): Promise<string> {
  const changes: (readonly [path: string, kind: ChangeKind])[] = [];
  let follow = (path: string, kind: ChangeKind): void => void changes.push([path, kind]);
  // Watching starts before reading, so that nothing that is saved in between is missed.
  const watcher = await watchFiles([options.contentDir], (path, kind) => follow(path, kind));
  const live = await openLiveSite(options);
  const server: LocalServer = new LocalServer(
    [createMiddleware(live, (file, response) => server.renderFile(file, response), options.onFailure)],
    options.onFailure,
  );
  follow = (path, kind) => void takeIn(contentPath(options.contentDir, path), kind, live, server, options);
  for (const [path, kind] of changes) follow(path, kind);
  const origin = await server.start(options.port).catch(async (error: unknown) => {
    // What watches would keep the process from ending.
    await Promise.all([watcher.close(), server.close()]);
    throw error;
  });
  void live.problems().then((problems) => options.onProblems(undefined, problems));
  return origin + live.current().urls.withBase('/');
}

async function takeIn(
  file: string,
  kind: ChangeKind,
  live: LiveSite,
  server: LocalServer,
  options: ServeOptions,
): Promise<void> {
  try {
    await live.change(file, kind);
    server.reload({ files: [file] });
    options.onProblems(file, await live.problems(file));
  } catch (error) {
    options.onFailure(error instanceof Error ? error.message : String(error));
  }
}

/** Answers every request from the state of the site at that moment; what goes wrong is said on the page as well. */
function createMiddleware(
  live: LiveSite,
  sendFile: (file: string, response: ServerResponse) => void,
  onFailure: (message: string) => void,
): Middleware {
  return (request, response) => {
    try {
      const reply = replyTo(pathOf(request.url ?? '/'), live.current());
      if ('file' in reply) sendFile(reply.file, response);
      else send(response, reply);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      onFailure(message);
      send(response, { status: 500, headers: { 'Content-Type': plainText }, body: message });
    }
  };
}

function send(response: ServerResponse, { status, headers, body }: Message): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(body);
}
