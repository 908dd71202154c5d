import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSite } from '../corpus/build-site.ts';
import { writeAskingSite } from './asking-site.ts';
import { chinese, german, writeForeignSite } from './foreign-sites.ts';
import { picturedArticle, pictures } from './pictured-article.ts';
import { writePreviewedSite } from './previewed-site.ts';
import { writeTranslatedSite } from './translated-site.ts';

/** Path the help center lives under. */
export const base = '/help';

const article = (title: string, category: string, body: string, lines = '') =>
  `---\ntitle: ${JSON.stringify(title)}\ncategories: [${category}]\n${lines}---\n\n${body}\n`;

/** More articles that have one word in common than a page of results shows at first. */
const apps = Object.fromEntries(
  Array.from({ length: 13 }, (_, index) => index + 1).map((number) => [
    `articles/apps/app-${number}.md`,
    article(
      `App number ${number}`,
      'apps',
      `This app keeps a notebook on every device, the ${number}th too.`,
    ),
  ]),
);

const files: Readonly<Record<string, string>> = {
  'categories/account.md': '---\ntitle: Your account\norder: "01"\n---\n',
  'categories/sharing.md': '---\ntitle: Sharing\norder: "02"\n---\n',
  'categories/apps.md': '---\ntitle: Apps\norder: "03"\nicon: fa-mobile\n---\n',
  'articles/account/change-your-password.md': article(
    'Change your password',
    'account',
    `Everybody forgets one some day.

${'A long paragraph before the section, so that it takes scrolling to get there.\n\n'.repeat(20)}
## Choose a strong password

A strong *password* has four words. Passwords of friends are no passwords. Do not call it \`password\`.

## If you forgot it

Write to us.`,
    'popular: true\n',
  ),
  'articles/account/close-your-account.md': article(
    'Close your account',
    'account',
    `This cannot be undone. Change your mind in time, or choose another notebook.

<details><summary>What is kept</summary>

A wombat keeps nothing.

</details>`,
  ),
  'articles/sharing/share-a-folder.md': article(
    'Share a folder',
    'sharing',
    `A folder has members.

## Invite a member

They get a letter.

## Remove a member

They keep nothing. Their password stays theirs.`,
    'popular: true\nredirect_from: /article/lend-a-binder/\n',
  ),
  'articles/apps/install-the-app.md': article(
    'Install the app',
    'apps',
    `There is an [edition for companies](#for-companies). Nobody needs front matter here.

::: tabs
== Windows
Run the file that was loaded. [Why this is safe](#before-you-start)
== macOS
Drag the icon to *Applications*.
== Linux
Choose a package.

### For companies

${'Ask whoever looks after the machines.\n\n'.repeat(30)}
::: tabs
== Intel
The first one.
== ARM
The second one.
:::
:::

## Before you start {#read-first}

${'Read this first.\n\n'.repeat(30)}
::: tabs
== macOS
Start it from the dock.
== Linux
Start it from a shell.
:::`,
  ),
  'articles/sharing/pictures.md': article('Pictures', 'sharing', picturedArticle),
  'articles/sharing/hostile.md': article(
    '<img src=x onerror=alert(1)> & "quotes"',
    'sharing',
    'A zebra writes `<script>alert(1)</script>` and "quotes".',
  ),
  'articles/sharing/secret.md': article(
    'A secret plan',
    'sharing',
    'Nobody finds this walrus.',
    'hidden: true\n',
  ),
  ...apps,
};

export interface BuiltHelpCenter {
  /** What a host publishes. */
  readonly folder: string;
  readonly remove: () => void;
}

/**
 * Builds a small help center, as its writers do; and beside it one in German under `/de`, and one in Chinese under
 * `/zh`; one that asks its readers under `/asking`; one in two languages under `/both`; and the real one, where it is here.
 */
export async function buildHelpCenter(): Promise<BuiltHelpCenter> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'signpost-browser-'));
  const content = path.join(cwd, 'content');
  for (const [file, text] of Object.entries({ ...files, ...pictures })) {
    mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
    writeFileSync(path.join(content, file), text);
  }
  const folder = path.join(cwd, 'site');
  buildSite(['--content', content, '--output', folder, '--base', base, '--context', 'production'], {
    images: true,
  });
  await writeForeignSite(folder, 'de', '/de', german);
  await writeForeignSite(folder, 'zh', '/zh', chinese);
  await writeAskingSite(folder);
  await writePreviewedSite(folder);
  writeTranslatedSite(folder);
  return { folder, remove: () => rmSync(cwd, { recursive: true }) };
}
