import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SiteConfig } from '../content/types.ts';
import { securityHeaders } from '../pages/host/host-headers.ts';
import { panelStyle } from './problem-panel.ts';

/**
 * The headers of every response: those that the host will send, so that what they forbid fails here already. The
 * Content-Security-Policy also allows what only this server adds: the inline style of the problem panel, and live
 * reload, whose script Eleventy's server writes into its own 404 page; and an editor may show pages beside their text.
 */
export function servedHeaders(site: SiteConfig): Readonly<Record<string, string>> {
  const published = securityHeaders(site);
  return {
    ...published,
    'Content-Security-Policy': (published['Content-Security-Policy'] ?? '')
      .replace("style-src 'self'", `style-src 'self' 'unsafe-hashes' '${panelStyleHash}'`)
      .replace("script-src 'self'", `script-src 'self' '${reloadHash()}'`)
      .replace("connect-src 'self'", "connect-src 'self' ws:")
      .replace("frame-ancestors 'none'", `frame-ancestors ${editorFrames}`),
  };
}

/** The pages of Visual Studio Code, which shows the page of an article beside it; no website has such an address. */
const editorFrames = 'vscode-webview: vscode-file:';

function reloadHash(): string {
  const client = createRequire(import.meta.url).resolve('@11ty/eleventy-dev-server/client/reload-client.js');
  return `sha512-${createHash('sha512').update(readFileSync(client, 'utf8')).digest('base64')}`;
}

const panelStyleHash = `sha256-${createHash('sha256').update(panelStyle).digest('base64')}`;
