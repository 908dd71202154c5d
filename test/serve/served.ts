import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { changesText, newsText } from '../../src/cli/output/serve-output.ts';
import { reporters } from '../../src/problems/reporters/index.ts';
import { serveSite } from '../../src/serve/serve.ts';
import { projectAt } from '../../src/site/project.ts';
import { freePort, until } from '../cli/signpost.ts';
import { temporaryFolder } from '../git/git-repository.ts';

export type Files = Readonly<Record<string, string>>;

const project: Files = {
  '_data/site.json': '{\n  "title": "Example Help",\n  "url": "https://help.example"\n}\n',
  'content/categories/g.md': '---\ntitle: Group\n---\n',
};

/** A project of one test, as it is served, and what its writer does and sees. */
export interface ServedProject {
  /** The folder of the project. */
  readonly root: string;
  readonly origin: string;
  readonly write: (path: string, text: string | Uint8Array) => Promise<void>;
  readonly move: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  readonly page: (address: string) => Promise<{ readonly status: number; readonly text: string }>;
  /** Waits until a page shows a text, or shows it no longer. */
  readonly shows: (address: string, text: string) => Promise<string>;
  readonly hides: (address: string, text: string) => Promise<void>;
  /** What the terminal has said since it was asked last. */
  readonly said: () => string;
  /** Waits until the terminal says a text; all that it has said by then. */
  readonly says: (text: string) => Promise<string>;
}

/** Writes a project into a folder of its own and serves it in this process, until the test ends. */
export async function serveProject(t: TestContext, files: Files, editor?: string): Promise<ServedProject> {
  const root = await temporaryFolder(t);
  const write = async (path: string, text: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  for (const [path, text] of Object.entries({ ...project, ...files })) await write(path, text);

  const port = await freePort();
  let output = '';
  const say = (text: string): void => {
    output += text;
  };
  const report = { contentPath: 'content', color: false };
  const { promise: checked, resolve } = Promise.withResolvers<void>();
  const { close } = await serveSite({
    contentDir: join(root, 'content'),
    project: projectAt(root),
    port,
    editor,
    onServed: () => undefined,
    onProblems: (problems) => {
      say(reporters.text(problems, report));
      resolve();
    },
    onChanges: (changes) => say(changesText(changes, report)),
    onNews: (news) => say(newsText(news, report)),
    onFailure: say,
  });
  t.after(close);
  await checked;
  output = '';

  const page = async (address: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${address}`);
    return { status: response.status, text: readable(await response.text()) };
  };
  return {
    root,
    origin: `http://127.0.0.1:${port}`,
    write,
    move: (from, to) => rename(join(root, from), join(root, to)),
    remove: (path) => rm(join(root, path)),
    page,
    shows: (address, text) =>
      until(`${address} shows ${text}`, async () => {
        const shown = (await page(address)).text;
        return shown.includes(text) ? shown : undefined;
      }),
    hides: async (address, text) => {
      await until(`${address} no longer shows ${text}`, async () =>
        (await page(address)).text.includes(text) ? undefined : true,
      );
    },
    said: () => {
      const said = output;
      output = '';
      return said;
    },
    says: (text) =>
      until(`the terminal says ${text}`, async () => (output.includes(text) ? output : undefined)),
  };
}

/** What stands on a page, without the signs that HTML needs. */
function readable(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** An article in the one category that there is. */
export function article(title: string, body: string): string {
  return `---\ntitle: ${title}\ncategories: [g]\n---\n\n${body}\n`;
}
