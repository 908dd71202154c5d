import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { packageDir } from '../../src/site/project.ts';
import { until } from '../../test/cli/signpost.ts';
import { type Screens, serveQuietly, takePage } from './served.ts';

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
];

/** Pictures of what `npm start` says on a page while something is wrong. */
export async function takePanels(browser: Browser, target: string, screens: Screens): Promise<void> {
  for (const mistake of mistakes) {
    const root = await mkdtemp(path.join(os.tmpdir(), 'signpost-panel-'));
    for (const folder of ['_data', 'content'])
      await cp(path.join(packageDir, folder), path.join(root, folder), { recursive: true });
    const { origin, close } = await serveQuietly(root);
    try {
      const address = `${origin}/article/callouts/`;
      const file = path.join(root, mistake.file);
      const text = await readFile(path.join(packageDir, mistake.file), 'utf8').catch(() => '');
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, mistake.change(text));
      await until('the page says what is wrong', async () =>
        (await (await fetch(address)).text()).includes('aria-label="Problems"') ? true : undefined,
      );
      await takePage(browser, address, screens, (screen) =>
        path.join(target, `${mistake.name}-${screen}.png`),
      );
    } finally {
      await close();
      await rm(root, { recursive: true });
    }
  }
}
