import { relative } from 'node:path';
import type { Middleware } from '@11ty/eleventy-dev-server';
import type { SiteConfig } from '../content/types.ts';
import { createUrls } from '../model/urls.ts';
import { assetHeaders } from '../pages/host/host-headers.ts';
import { LocalServer } from './local-server.ts';
import { pathOf } from './reply.ts';
import { servedHeaders } from './served-headers.ts';

/**
 * Serves a built folder on the loopback address, until the process ends. It is sent as the host will send it: what a
 * change has put into a page is looked at here first, and must not do more here than there.
 *
 * @param folder absolute path
 * @param config the folder was built with
 * @param report called with what goes wrong while serving
 * @returns the address of its root: `http://127.0.0.1:4010`
 */
export function servePreview(
  folder: string,
  port: number,
  config: SiteConfig,
  report: (message: string) => void,
): Promise<string> {
  return new LocalServer([sendHeaders(config)], report, relative(process.cwd(), folder)).start(port);
}

/** Middleware that sets the headers of the host, and leaves the file to the server. */
function sendHeaders(config: SiteConfig): Middleware {
  const ofEverything = Object.entries(servedHeaders(config));
  const home = createUrls(config).withBase('/');
  return (request, response, next) => {
    const path = pathOf(request.url ?? '/');
    const ofAsset = path.startsWith(home) ? assetHeaders(`/${path.slice(home.length)}`) : {};
    response.setHeaders(new Map([...ofEverything, ...Object.entries(ofAsset)]));
    // Without it, the server would put a policy of its own in the place of ours where nothing was found.
    Object.assign(response, { isCustomErrorPage: true });
    next();
  };
}
