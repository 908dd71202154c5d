import { existsSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Middleware } from '@11ty/eleventy-dev-server';
import { ownPagesFolder } from '../eleventy/settings.ts';
import type { Page } from '../pages/all-pages.ts';
import type { OwnPage } from '../pages/own-page.ts';
import type { Problem } from '../problems/problem.ts';
import { ownProject } from '../site/project.ts';
import type { Site } from '../site/site.ts';
import { contentPath, type LiveSite, type LiveSiteOptions, openLiveSite } from './live-site.ts';
import { LocalServer } from './local-server.ts';
import { withProblemPanel } from './problem-panel.ts';
import { watchProblems } from './problem-watch.ts';
import { type FileReply, found, type Message, pathOf, plainText, replyTo } from './reply.ts';
import { servedHeaders } from './served-headers.ts';
import { type ChangeKind, watchFiles } from './watch.ts';

export interface ServeOptions extends LiveSiteOptions {
  readonly port: number;
  /** Called with the problems of a saved file of the content folder, or of all files. */
  readonly onProblems: (file: string | undefined, problems: readonly Problem[]) => void;
  /** Called with what goes wrong while serving. */
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
  const { pagesDir } = ownProject;
  const watched = [options.contentDir, ...(existsSync(pagesDir) ? [pagesDir] : [])];
  const watcher = await watchFiles(watched, (path, kind) => follow(path, kind));
  const live = await openLiveSite(options);
  const fail = (error: unknown): void => options.onFailure(messageOf(error));
  const server: LocalServer = new LocalServer(
    [
      createMiddleware(
        live,
        (file) => problems.inFile(file),
        ({ file, headers }, response) => {
          response.setHeaders(new Map(Object.entries(headers)));
          server.renderFile(file, response);
        },
        fail,
      ),
    ],
    options.onFailure,
  );
  const problems = watchProblems(live, {
    onProblems: options.onProblems,
    onNews: (file) => server.reload({ files: [file] }),
    onFailure: fail,
  });
  const takeIn = async (file: string, kind: ChangeKind): Promise<void> => {
    await live.change(file, kind);
    server.reload({ files: [file] });
    problems.saved(file, kind);
  };
  const named = (path: string): string =>
    path.startsWith(join(pagesDir, '/'))
      ? `${ownPagesFolder}/${contentPath(pagesDir, path)}`
      : contentPath(options.contentDir, path);
  follow = (path, kind) => void takeIn(named(path), kind).catch(fail);
  for (const [path, kind] of changes) follow(path, kind);
  const origin = await server.start(options.port).catch(async (error: unknown) => {
    // What watches would keep the process from ending.
    await Promise.all([watcher.close(), server.close()]);
    throw error;
  });
  return origin + live.current().urls.withBase('/');
}

/** Middleware that answers each request from the current state of the site; an error is shown on the page as well. */
function createMiddleware(
  live: LiveSite,
  inFile: (file: string) => readonly Problem[],
  sendFile: (reply: FileReply, response: ServerResponse) => void,
  fail: (error: unknown) => void,
): Middleware {
  const headers = new Map(Object.entries(servedHeaders(live.current().helpCenter.site)));
  return async (request, response) => {
    try {
      const site = live.current();
      response.setHeaders(headers);
      // Without it, the server would put a policy of its own in the place of ours where nothing was found.
      Object.assign(response, { isCustomErrorPage: true });
      const reply = replyTo(request.url ?? '/', site, (page) => {
        const document = sourceOf(page);
        return withProblemPanel(site.pageHtml(page), document === undefined ? [] : inFile(document.file));
      });
      const own = isOurs(reply, request.url, site) ? undefined : await ownPageAt(request.url, live);
      if (own) send(response, found(own.html));
      else if ('file' in reply) sendFile(reply, response);
      else send(response, reply);
    } catch (error) {
      fail(error);
      send(response, { status: 500, headers: { 'Content-Type': plainText }, body: messageOf(error) });
    }
  };
}

/** Pages of the site's own are asked for where nothing of ours is, and where the home page is. */
function isOurs(reply: ReturnType<typeof replyTo>, address: string | undefined, { urls }: Site): boolean {
  if ('file' in reply) return true;
  return reply.status === 200 && pathOf(address ?? '/') !== urls.withBase('/');
}

async function ownPageAt(address: string | undefined, live: LiveSite): Promise<OwnPage | undefined> {
  const path = pathOf(address ?? '/');
  const { urls } = live.current();
  return (await live.ownPages()).find(({ url }) => pathOf(urls.withBase(url)) === path);
}

function send(response: ServerResponse, { status, headers, body }: Message): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(body);
}

/** The source document of a page; `undefined` for pages without one. */
function sourceOf(page: Page) {
  if (page.kind === 'article') return page.article.document;
  return page.kind === 'category' ? page.category.document : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
