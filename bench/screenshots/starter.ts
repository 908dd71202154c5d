import { mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { initSite } from '../../src/init/init.ts';
import { serveSite } from '../../src/serve/serve.ts';
import { projectAt } from '../../src/site/project.ts';
import { freePort } from '../../test/cli/signpost.ts';

/** Pictures of a help center as `init` makes it, on its home page. */
export async function takeStarter(
  browser: Browser,
  target: string,
  screens: Readonly<Record<string, BrowserContextOptions>>,
): Promise<void> {
  const root = await realpath(await mkdtemp(path.join(os.tmpdir(), 'signpost-starter-')));
  const site = {
    title: 'Example Help',
    url: 'https://help.example.com',
    language: 'en',
    host: 'netlify',
  } as const;
  await initSite({ folder: root, site, replace: false });
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
  try {
    for (const [screen, look] of Object.entries(screens)) {
      const context = await browser.newContext({ ...look, reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'load' });
      await page.screenshot({ path: path.join(target, `starter-${screen}.png`) });
      await context.close();
    }
  } finally {
    await close();
    await rm(root, { recursive: true });
  }
}
