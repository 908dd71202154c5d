import { mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { initSite } from '../../src/init/init.ts';
import { type Screens, serveQuietly, takePage } from './served.ts';

/** Pictures of a help center as `init` makes it, on its home page. */
export async function takeStarter(browser: Browser, target: string, screens: Screens): Promise<void> {
  const root = await realpath(await mkdtemp(path.join(os.tmpdir(), 'signpost-starter-')));
  const site = {
    title: 'Example Help',
    url: 'https://help.example.com',
    language: 'en',
    host: 'netlify',
  } as const;
  await initSite({ folder: root, site, replace: false });
  const { origin, close } = await serveQuietly(root);
  try {
    await takePage(browser, `${origin}/`, screens, (screen) => path.join(target, `starter-${screen}.png`));
  } finally {
    await close();
    await rm(root, { recursive: true });
  }
}
