import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { serveSite } from '../../src/serve/serve.ts';
import { packageDir, projectAt } from '../../src/site/project.ts';
import { freePort, until } from '../../test/cli/signpost.ts';

/** What a writer does before the picture is taken: a file of the project, and what becomes of its text. */
interface Mistake {
  readonly name: string;
  readonly file: string;
  readonly change: (text: string) => string;
}

const article = 'content/articles/writing/callouts.md';

const mistakes: readonly Mistake[] = [
  { name: 'panel', file: article, change: (text) => text.replace(/^title: (.*)$/m, 'title: "$1') },
  { name: 'panel-layout', file: '_includes/partials/footer.njk', change: (text) => text.replace('}}', '}') },
  {
    name: 'panel-name',
    file: 'content/articles/getting-started/callouts.md',
    change: () => '---\ntitle: Boxes\n---\n\nWords.\n',
  },
];

/** Pictures of what `npm start` says on a page while something is wrong. */
export async function takePanels(
  browser: Browser,
  target: string,
  screens: Readonly<Record<string, BrowserContextOptions>>,
): Promise<void> {
  for (const mistake of mistakes) {
    const root = await mkdtemp(path.join(os.tmpdir(), 'signpost-panel-'));
    for (const folder of ['_data', '_includes', 'content'])
      await cp(path.join(packageDir, folder), path.join(root, folder), { recursive: true });
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
      const address = `http://127.0.0.1:${port}/article/callouts/`;
      const file = path.join(root, mistake.file);
      await writeFile(file, mistake.change(await readFile(file, 'utf8').catch(() => '')));
      await until('the page says what is wrong', async () =>
        (await (await fetch(address)).text()).includes('aria-label="Problems"') ? true : undefined,
      );
      for (const [screen, look] of Object.entries(screens)) {
        const context = await browser.newContext({ ...look, reducedMotion: 'reduce' });
        const page = await context.newPage();
        await page.goto(address, { waitUntil: 'networkidle' });
        await page.screenshot({ path: path.join(target, `${mistake.name}-${screen}.png`) });
        await context.close();
      }
    } finally {
      await close();
      await rm(root, { recursive: true });
    }
  }
}
