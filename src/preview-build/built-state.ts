import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { concurrently } from '../content/concurrently.ts';
import type { Asset } from '../content/types.ts';
import { addressKey } from '../model/addresses.ts';
import type { Redirect } from '../model/types.ts';
import type { ArticleState, AssetState, PageState, SiteState } from '../preview/types.ts';
import { counted } from '../problems/counted.ts';
import { ExpectedError } from '../problems/expected-error.ts';
import { type BuiltPage, readBuiltPage } from '../rendering/html/finished/built-page.ts';
import type { Site } from '../site/site.ts';
import { hashFiles } from './file-hash.ts';
import { siteState } from './site-state.ts';

/** What another version of the program has made of the same content, and what this one makes of it. */
export interface BuiltStates {
  readonly before: SiteState;
  readonly after: SiteState;
  /** What differs around the text of pages, in whole sentences. */
  readonly around: readonly string[];
  /** Pictures as the other version has published them. */
  readonly assets: readonly Asset[];
}

const filesAtOnce = 8;

/**
 * Reads a built site again, to compare it with what is made of the same content now. The front matter of its pages
 * cannot be read off them and counts as that of now: what differs is text, markup, addresses and pictures.
 *
 * @param folder of the built site: the root of its host
 * @throws ExpectedError for a folder without pages of this site
 */
export async function builtStates(site: Site, folder: string): Promise<BuiltStates> {
  const { basePath } = site.helpCenter.site;
  const root = join(folder, basePath);
  const pages = await readPages(root);
  if (pages.size === 0) {
    throw new ExpectedError(
      `There is no built page of this site in \`${root}\`: build the site there first.`,
    );
  }
  const assets = await builtAssets(root);
  const hashes = await hashFiles(
    [...site.assets, ...assets.map((asset) => ({ ...asset, path: `before/${asset.path}` }))],
    '',
  );
  const nowBuilt = new Map(
    site.pages.map((page) => [
      addressKey(page.url.slice(basePath.length)),
      readBuiltPage(site.pageHtml(page)),
    ]),
  );
  const now = siteState({ site, hashes });
  const known = new Set(now.pages.map(({ url }) => addressKey(url)));
  const model = now.pages.find((page) => page.kind === 'article');
  const before: SiteState = {
    pages: [
      ...now.pages.flatMap((page) => {
        const built = pages.get(addressKey(page.url));
        return built === undefined ? [] : [asBuilt(page, page.url, built.page)];
      }),
      ...[...pages].flatMap(([key, { url, page }]) => {
        if (known.has(key) || page.body === undefined) return [];
        const moved = now.pages.find(
          (candidate) => candidate.title === page.title && !pages.has(addressKey(candidate.url)),
        );
        if (moved !== undefined) return [asBuilt(moved, url, page)];
        return model === undefined ? [] : [gone(model, url, page)];
      }),
    ],
    assets: assets.map(({ path }) => ({ path, ...unknownSize, hash: hashes.get(`before/${path}`) ?? '' })),
    redirects: (await readRedirects(folder, basePath)) ?? now.redirects,
  };
  return {
    before,
    // Read in the same way, so that nothing differs that was only read in another one.
    after: {
      ...now,
      lists: [],
      pages: now.pages.map((page) => {
        const built = nowBuilt.get(addressKey(page.url));
        return built === undefined ? page : asBuilt(page, page.url, built);
      }),
    },
    around: await differencesAround(site, folder, pages, nowBuilt),
    assets,
  };
}

const unknownSize = { bytes: undefined, size: undefined } satisfies Omit<AssetState, 'path' | 'hash'>;

interface FoundPage {
  /** Without the base. */
  readonly url: string;
  readonly page: BuiltPage;
}

async function readPages(root: string): Promise<ReadonlyMap<string, FoundPage>> {
  if (!existsSync(root)) return new Map();
  const files = (await readdir(root, { recursive: true })).map((file) => file.split('\\').join('/')).sort();
  const pages = files.filter((file) => /(?:^|\/)index\.html$/.test(file) && !file.startsWith('preview/'));
  const read = await concurrently(pages, filesAtOnce, async (file) => {
    const page = readBuiltPage(await readFile(join(root, file), 'utf8'));
    const url = encodeURI(`/${file.replace(/index\.html$/, '')}`);
    return [addressKey(url), { url, page }] as const;
  });
  return new Map(read);
}

async function builtAssets(root: string): Promise<readonly Asset[]> {
  const found = await Promise.all(
    ['images', 'files'].map(async (name) => {
      if (!existsSync(join(root, name))) return [];
      const entries = await readdir(join(root, name), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    }),
  );
  return found
    .flat()
    .sort()
    .map((absolutePath) => ({
      path: absolutePath
        .slice(root.length + 1)
        .split('\\')
        .join('/'),
      absolutePath,
    }));
}

function asBuilt<Page extends PageState>(
  page: Page,
  url: string,
  { title, body = '', ids, sections }: BuiltPage,
): Page {
  return { ...page, url, title, body: { ...page.body, html: body, ids, sections } };
}

/** A page that is made no more: of its front matter, nothing but the title is known. */
function gone(model: ArticleState, url: string, page: BuiltPage): ArticleState {
  const document = { ...model.document, file: url };
  return { ...asBuilt(model, url, page), document, name: url, hidden: false };
}

/** @returns nothing where the host of the built site reads no such file */
async function readRedirects(folder: string, basePath: string): Promise<readonly Redirect[] | undefined> {
  const file = join(folder, '_redirects');
  if (!existsSync(file)) return undefined;
  const lines = (await readFile(file, 'utf8')).split('\n').map((line) => line.split(' '));
  return lines.flatMap(([from, to]) =>
    from?.startsWith(`${basePath}/`) && to !== undefined
      ? [{ from: from.slice(basePath.length), to: to.slice(basePath.length) }]
      : [],
  );
}

/** So many of the differences around pages are named. */
const mostNamed = 6;

async function differencesAround(
  site: Site,
  folder: string,
  built: ReadonlyMap<string, FoundPage>,
  nowBuilt: ReadonlyMap<string, BuiltPage>,
): Promise<readonly string[]> {
  const around = createDifferences('around the text');
  const head = createDifferences('in the head');
  for (const [key, now] of nowBuilt) {
    const before = built.get(key);
    if (before === undefined) continue;
    around.add(before.url, before.page.around, now.around);
    head.add(before.url, before.page.head, now.head);
  }
  return [...around.notes(), ...head.notes(), ...(await headerNotes(site, folder))];
}

/** Differences that many pages share, told once. */
function createDifferences(where: string): {
  readonly add: (url: string, before: readonly string[], now: readonly string[]) => void;
  readonly notes: () => readonly string[];
} {
  const pages: string[] = [];
  const counts = new Map<string, number>();
  const count = (sign: string, texts: readonly string[], others: readonly string[]): boolean => {
    const known = new Set(others);
    const own = [...new Set(texts)].filter((text) => !known.has(text));
    for (const text of own) counts.set(sign + text, (counts.get(sign + text) ?? 0) + 1);
    return own.length > 0;
  };
  return {
    add: (url, before, now) => {
      const differs = [count('-', before, now), count('+', now, before)].some(Boolean);
      if (differs) pages.push(url);
    },
    notes: () => {
      const [first] = pages;
      if (first === undefined) return [];
      const named = [...counts].sort(([, one], [, other]) => other - one).slice(0, mostNamed);
      const more = counts.size - named.length;
      const texts = named.map(([text]) => {
        const said = text.slice(1).replaceAll('`', "'");
        return `${text.startsWith('-') ? 'gone is' : 'new is'} \`${said.length > 120 ? `${said.slice(0, 119)}…` : said}\``;
      });
      const others = more > 0 ? `, and ${counted(more, 'more difference')}` : '';
      return [
        `${counted(pages.length, 'page')} ${pages.length === 1 ? 'differs' : 'differ'} ${where}, as \`${first}\` does: ${texts.join(', ')}${others}.`,
      ];
    },
  };
}

async function headerNotes(site: Site, folder: string): Promise<readonly string[]> {
  const file = join(folder, '_headers');
  const now = site.textFiles.find(({ outputPath }) => outputPath === '_headers');
  if (!existsSync(file) || now === undefined) return [];
  // The folder of the search has the hash of what is in it as its name.
  const lines = (text: string): readonly string[] =>
    text.replace(/(\/search\/)[0-9a-f]{12}\//g, '$1*/').split('\n');
  const headers = createDifferences('in their headers');
  headers.add('_headers', lines(await readFile(file, 'utf8')), lines(now.text()));
  return headers.notes().map((note) => note.replace(/^1 page differs/, 'Pages differ'));
}
