/**
 * `npm run screenshots`: pictures of every kind of page, on a desktop and on a phone, in light and in dark colors, and of
 * what `npm start` says of mistakes, in `.screenshots/`. `npm run screenshots -- --content DIR` takes the pages of
 * another help center; `--keep` also puts those that README.md and the help center show into the images of our own.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../test/browser/chromium.ts';
import { serveFolder } from '../test/browser/server.ts';
import { buildSite } from '../test/corpus/build-site.ts';
import { takePanels } from './screenshots/panel.ts';
import { type Scene, scenesOf } from './screenshots/scenes.ts';
import { takeStarter } from './screenshots/starter.ts';

const screens = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const;
const colors = ['light', 'dark'] as const;

/** Pictures that README.md and the help center show, by the names they have there. */
const kept: Readonly<Record<string, string>> = {
  'home-desktop-light.png': 'home.png',
  'article-desktop-light.png': 'article.png',
  'panel-desktop.png': 'panel.png',
  'starter-desktop.png': 'starter.png',
};

const { values } = parseArgs({
  options: { content: { type: 'string' }, keep: { type: 'boolean', default: false } },
});
const project = path.join(import.meta.dirname, '..');
const target = path.join(project, '.screenshots');
const content = path.resolve(values.content ?? path.join(project, 'content'));

const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-screenshots-'));
try {
  buildSite(['--content', content, '--output', folder], { images: true });
  await takeAll(folder);
} finally {
  rmSync(folder, { recursive: true });
}
if (values.keep) {
  for (const [taken, name] of Object.entries(kept))
    copyFileSync(path.join(target, taken), path.join(project, 'content', 'images', 'screens', name));
}

async function takeAll(site: string): Promise<void> {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target);
  const server = await serveFolder(site);
  const browser = await launchChromium();
  try {
    for (const [screen, options] of Object.entries(screens)) {
      for (const colorScheme of colors) {
        for (const scene of scenesOf(site))
          await take(browser, server.origin, scene, `${scene.name}-${screen}-${colorScheme}.png`, {
            ...options,
            colorScheme,
          });
      }
    }
    await takePanels(browser, target, screens);
    await takeStarter(browser, target, screens);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function take(
  browser: Browser,
  origin: string,
  scene: Scene,
  file: string,
  look: BrowserContextOptions,
): Promise<void> {
  // Nothing that is on its way, and no animation, is in the picture.
  const context = await browser.newContext({ ...look, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.goto(origin + scene.address, { waitUntil: 'networkidle' });
    if (scene.isWhole) await showAllImages(page);
    await scene.act?.(page);
    await page.screenshot({ path: path.join(target, file), fullPage: scene.isWhole, caret: 'initial' });
  } finally {
    await context.close();
  }
}

/** Images below the window are asked for once it comes to them. */
async function showAllImages(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].filter((image) => image.checkVisibility()).map((image) => image.decode().catch(() => undefined)));
  })()`);
}
