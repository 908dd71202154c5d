import path from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { serveSite } from '../../src/serve/serve.ts';
import { projectAt } from '../../src/site/project.ts';
import { freePort } from '../../test/cli/signpost.ts';

/** How a screen is, by the name that its pictures have. */
export type Screens = Readonly<Record<string, BrowserContextOptions>>;

/**
 * Serves a site as `npm start` does, with nobody who listens.
 *
 * @param root folder of the site
 */
export async function serveQuietly(
  root: string,
): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  const port = await freePort();
  const nothing = (): void => undefined;
  const { close } = await serveSite({
    contentDir: path.join(root, 'content'),
    project: projectAt(root),
    port,
    onServed: nothing,
    onProblems: nothing,
    onChanges: nothing,
    onNews: nothing,
    onFailure: nothing,
  });
  return { origin: `http://127.0.0.1:${port}`, close };
}

/** Takes a picture of a page on each screen, once all of it is there. */
export async function takePage(
  browser: Browser,
  address: string,
  screens: Screens,
  fileOf: (screen: string) => string,
): Promise<void> {
  for (const [screen, look] of Object.entries(screens)) {
    const context = await browser.newContext({ ...look, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.screenshot({ path: fileOf(screen) });
    await context.close();
  }
}
