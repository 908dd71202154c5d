import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type FileServer, serveFolder } from '../browser/server.ts';

const project = path.join(import.meta.dirname, '..', '..');

export interface ServedSite {
  readonly origin: string;
  /** The same site with a policy that lets no script run, as it is for readers whom none reaches. */
  readonly originWithoutScripts: string;
  readonly close: () => Promise<void>;
}

/** Signpost's own help center, built by its command as it is published, with one more article and two more settings. */
export async function serveOwnHelpCenter(): Promise<ServedSite> {
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-engines-'));
  const servers: FileServer[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.close()));
    rmSync(folder, { recursive: true });
  };
  try {
    build(folder);
    const site = path.join(folder, '_site');
    const without = path.join(folder, 'without-scripts');
    cpSync(site, without, { recursive: true });
    const headers = readFileSync(path.join(site, '_headers'), 'utf8');
    const changed = headers.replaceAll(/script-src [^;\n]*/g, "script-src 'none'");
    if (changed === headers) throw new Error('The policy of the site says nothing of scripts.');
    writeFileSync(path.join(without, '_headers'), changed);
    for (const served of [site, without]) servers.push(await serveFolder(served));
    const [first, second] = servers;
    if (!first || !second) throw new Error('A server is missing.');
    return { origin: first.origin, originWithoutScripts: second.origin, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function build(folder: string): void {
  for (const part of ['content', '_data'])
    cpSync(path.join(project, part), path.join(folder, part), { recursive: true });
  const settings = path.join(folder, '_data', 'site.json');
  const known: unknown = JSON.parse(readFileSync(settings, 'utf8'));
  writeFileSync(settings, JSON.stringify(Object.assign({}, known, addedSettings), undefined, 2));
  const article = path.join(folder, 'content', 'articles', 'writing', 'every-interaction.md');
  mkdirSync(path.dirname(article), { recursive: true });
  writeFileSync(article, everyInteraction);
  const command = [path.join(project, 'src/cli/main.ts'), 'build', '--no-images', '--context', 'production'];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The site was not built.\n${stdout}\n${stderr}`);
}

const addedSettings = {
  feedback: { mode: 'netlify' },
  banner: { text: 'The service is down for an hour on Sunday.', kind: 'news' },
};

/** Paragraphs that push what stands below them from the screen. */
const far = 'Text that stands between two places of a page.\n\n'.repeat(40);

const everyInteraction = `---
layout: article
title: Every interaction
categories: [writing]
order: "99"
description: A page for the tests in all engines.
anchors:
  old-place: the-new-place
---

The front matter of an article has a footnote[^note]. A wombat stands in no other article.

<iframe src="https://www.youtube.com/embed/XXXXXXXXXXX" title="A video about it"></iframe>

::: tabs
== Windows
Text for Windows.
== macOS
Text for macOS.
== Linux
Text for Linux.
:::

::: details What is folded away
Text that was folded away.
:::

\`\`\`
npm start
\`\`\`

![A picture]({{site.baseurl}}/images/screens/home.png)

| First | Second | Third | Fourth | Fifth | Sixth | Seventh |
|---|---|---|---|---|---|---|
| \`a-rather-long-name\` | \`a-rather-long-name\` | \`a-rather-long-name\` | \`a-rather-long-name\` | \`a-rather-long-name\` | \`a-rather-long-name\` | \`a-rather-long-name\` |

${far}
## The new place

${far}
[^note]: What the footnote says.
`;
