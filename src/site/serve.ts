import type { ServerResponse } from 'node:http';
import type { Middleware } from '@11ty/eleventy-dev-server';
import type { Problem } from '../problems/problem.ts';
import { contentPath, type LiveSite, type LiveSiteOptions, openLiveSite } from './live-site.ts';
import { LocalServer } from './local-server.ts';
import type { Site } from './site.ts';
import { type ChangeKind, watchFiles } from './watch.ts';

export interface ServeOptions extends LiveSiteOptions {
  readonly port: number;
  /** Hears of the problems of what was saved: of a file of the content folder, or of all. */
  readonly onProblems: (file: string | undefined, problems: readonly Problem[]) => void;
  /** Hears of what went wrong while serving. */
  readonly onFailure: (message: string) => void;
}

export interface ServedSite {
  /** Address of the home page. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a content folder: a page is made when it is asked for, from what is on disk now. Eleventy's own watch makes
 * every page again at every save, which takes most of a second at 1,680 articles; here a save costs one article.
 */
export async function serveSite(options: ServeOptions): Promise<ServedSite> {
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
  const origin = await server.start(options.port);
  void live.problems().then((problems) => options.onProblems(undefined, problems));
  return {
    address: origin + live.current().urls.withBase('/'),
    close: async () => {
      await watcher.close();
      await server.close();
    },
  };
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

interface Message {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

const html = 'text/html; charset=utf-8';
const plainText = 'text/plain; charset=utf-8';

/** What the host will answer: pages and files, redirects, and the page for what is not there. */
function replyTo(path: string, site: Site): Message | { readonly file: string } {
  const home = site.urls.withBase('/');
  const found = (type: string, body: string | Buffer): Message => ({
    status: 200,
    headers: { 'Content-Type': type },
    body,
  });
  const page = site.pages.find(({ url, kind }) => kind !== 'not-found' && pathOf(url) === path);
  if (page) return found(html, site.pageHtml(page));
  const asset = site.assets.find((candidate) => home + candidate.path === path);
  if (asset) return { file: asset.absolutePath };
  const bundled = site.bundled.find((file) => home + file.path === path);
  if (bundled) return found('text/css; charset=utf-8', Buffer.from(bundled.contents));
  const text = site.textFiles.find(({ url }) => url === path);
  if (text) return found(path.endsWith('.xml') ? 'application/xml' : plainText, text.text);
  const moved = redirectOf(site, path);
  if (moved !== undefined) return { status: 301, headers: { Location: moved }, body: '' };
  const notFound = site.pages.find(({ kind }) => kind === 'not-found');
  return { ...found(html, notFound ? site.pageHtml(notFound) : ''), status: 404 };
}

function redirectOf(site: Site, path: string): string | undefined {
  const { withBase } = site.urls;
  if (path === '/' || path === withBase('')) return withBase('/');
  const slashed = path.endsWith('/') ? path : `${path}/`;
  const redirect = site.helpCenter.redirects.find(
    ({ from }) => `${withBase(from).replace(/\/$/, '')}/` === slashed,
  );
  if (redirect) return withBase(redirect.to);
  return site.pages.find(({ url }) => pathOf(url) === slashed)?.url;
}

function send(response: ServerResponse, { status, headers, body }: Message): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(body);
}

/** The path of an address, without what follows `?`, decoded as hosts do before they look for a file. */
function pathOf(address: string): string {
  const [path = '/'] = address.split(/[?#]/, 1);
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray percent sign: no page has one in its path.
    return path;
  }
}
