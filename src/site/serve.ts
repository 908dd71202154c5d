import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Middleware } from '@11ty/eleventy-dev-server';
import { type FSWatcher, watch } from 'chokidar';
import type { Problem } from '../problems/problem.ts';
import { contentPath, type LiveSite, type LiveSiteOptions, openLiveSite } from './live-site.ts';
import { LocalServer } from './local-server.ts';
import type { Site } from './site.ts';

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
  // Watching starts before reading: what is saved in between is seen.
  const watcher = await watchFolder(options.contentDir);
  const live = await openLiveSite(options);
  const server: LocalServer = new LocalServer(
    [createMiddleware(live, (file, response) => server.renderFile(file, response))],
    options.onFailure,
  );
  const follow = (kind: 'changed' | 'added' | 'removed') => async (path: string) => {
    const file = contentPath(options.contentDir, `/${path}`);
    try {
      await live.change(file, kind);
      server.reload({ files: [file] });
      options.onProblems(file, await live.problems(file));
    } catch (error) {
      options.onFailure(error instanceof Error ? error.message : String(error));
    }
  };
  watcher.on('change', follow('changed')).on('add', follow('added')).on('unlink', follow('removed'));
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

async function watchFolder(folder: string): Promise<FSWatcher> {
  const watcher = watch(folder, { ignoreInitial: true, ignored: /(?:^|[/\\])\.[^/\\]/, cwd: '/' });
  await once(watcher, 'ready');
  return watcher;
}

/** Answers every request from the state of the site at that moment, as the host will: redirects and 404 too. */
function createMiddleware(
  live: LiveSite,
  sendFile: (file: string, response: ServerResponse) => void,
): Middleware {
  return (request, response) => {
    const site = live.current();
    const url = new URL(request.url ?? '/', 'http://localhost').pathname;
    const home = site.urls.withBase('/');
    const page = site.pages.find((candidate) => candidate.url === url);
    const asset = site.assets.find(
      ({ path }) => home + encodeURI(path) === url || `${home}${path}` === decoded(url),
    );
    const bundled = site.bundled.find(({ path }) => home + path === url);
    const text = site.textFiles.find((file) => file.url === url);
    const moved = redirectOf(site, url);
    if (page && page.kind !== 'not-found') {
      send(response, 200, 'text/html; charset=utf-8', site.pageHtml(page));
    } else if (asset) {
      sendFile(asset.absolutePath, response);
    } else if (bundled) {
      send(response, 200, 'text/css; charset=utf-8', Buffer.from(bundled.contents));
    } else if (text) {
      send(response, 200, url.endsWith('.xml') ? 'application/xml' : 'text/plain; charset=utf-8', text.text);
    } else if (moved !== undefined) {
      response.writeHead(301, { Location: moved });
      response.end();
    } else {
      const notFound = site.pages.find((candidate) => candidate.kind === 'not-found');
      send(response, 404, 'text/html; charset=utf-8', notFound ? site.pageHtml(notFound) : 'Not found');
    }
  };
}

function redirectOf(site: Site, url: string): string | undefined {
  const { withBase } = site.urls;
  if (url === '/' || url === withBase('')) return withBase('/');
  const slashed = url.endsWith('/') ? url : `${url}/`;
  const redirect = site.helpCenter.redirects.find(
    ({ from }) => `${withBase(from).replace(/\/$/, '')}/` === slashed,
  );
  if (redirect) return withBase(redirect.to);
  return site.pages.some((page) => page.url === slashed) ? slashed : undefined;
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.statusCode = status;
  response.setHeader('Content-Type', type);
  response.end(body);
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    // A stray percent sign names no file.
    return url;
  }
}
